import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { derivedId } from '#kernel';
import { readLog } from '../checks/log.js';
import { callerAt, postAndHangUp, signIn } from '../house/caller.js';
import type { Answered, Caller, Session } from '../house/caller.js';
import { adminPassword, clearAfter, startHouse } from '../house/running-house.js';
import type { RunningHouse } from '../house/running-house.js';
import { newWorld, unit } from '../load/world.js';

/** A command of each family: what it makes or changes, and another body that goes under no key of another. */
interface Case {
  readonly path: string;
  readonly body: object;
  readonly other: object;
}

describe('the answer to a command is lost', () => {
  let home: string;
  let data: string;
  let house: RunningHouse;
  let session: Session;
  let caller: Caller;
  let cases: Readonly<Record<string, Case>>;
  const restart = async (): Promise<void> => {
    await house.kill();
    house = await startHouse({ data });
    caller = callerAt(house.url, session);
  };
  const post = ({ path, body }: { path: string; body: object }, key: string): Promise<Answered> => caller.post(path, body, key);
  /** Waits for the command's events: whoever hung up does not know when it was done. */
  const eventsOf = async (key: string) => {
    for (;;) {
      const found = (await readLog(caller)).filter(({ metadata }) => metadata.commandId === derivedId('command', session.person, key));
      if (found.length > 0) return found;
    }
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'redress-answers-'));
    data = join(home, 'data');
    house = await startHouse({ data });
    await newWorld(house.url);
    session = await signIn(house.url, { username: 'admin', password: adminPassword });
    caller = callerAt(house.url, session);
    const report = { title: 'Плата торішня', description: 'У довідці' };
    const record = String((await caller.post('/v1/nonconformities', report)).body['id']);
    const capa = { title: 'Зразки', kind: 'corrective', leadUnit: unit, units: [unit] };
    cases = {
      report: { path: '/v1/nonconformities', body: report, other: { ...report, title: 'Інша' } },
      comment: { path: `/v1/records/${record}/comment`, body: { text: 'Перший' }, other: { text: 'Другий' } },
      capa: { path: '/v1/capas', body: capa, other: { ...capa, title: 'Інше' } },
      unit: { path: '/v1/directory/units', body: { key: 'lost', name: 'Відділ' }, other: { key: 'lost', name: 'Інший' } },
      person: { path: '/v1/directory/people', body: { name: 'Олена' }, other: { name: 'Ігор' } },
    };
  }, 120_000);
  afterAll(async () => {
    await house.end();
    await clearAfter(data);
    await rm(home, { recursive: true });
  });

  it.each(['sent', 'first-byte'] as const)(
    'when it is %s: once, and every repeat gets one answer, also after a restart',
    async (at) => {
      const keys = Object.keys(cases).map((name) => [name, `${name} ${at}`] as const);
      const made = (name: string) => ({ ...cases[name]!, ...(name === 'unit' && { body: { key: `lost-${at}`, name: 'Відділ' } }) });
      for (const [name, key] of keys) await postAndHangUp(house.url, session, { ...made(name), key, at });
      for (const [, key] of keys) await eventsOf(key);
      const repeated = await Promise.all(keys.map(([name, key]) => post(made(name), key)));
      expect(repeated.map(({ status }) => status)).toEqual([201, 200, 201, 201, 201]);
      await restart();
      const twice = await Promise.all(keys.map(([name, key]) => post(made(name), key)));
      for (const [nth, [, key]] of keys.entries()) {
        const { status, body } = twice[nth]!;
        expect({ status, id: body['id'], revision: body['revision'] }).toEqual({
          status: repeated[nth]!.status,
          id: repeated[nth]!.body['id'],
          revision: repeated[nth]!.body['revision'],
        });
        expect((await eventsOf(key)).at(-1)!.revision).toBe(body['revision']);
      }
    },
    120_000,
  );

  it('two at once, and twenty: once, the same answer for all', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(cases['report']!, 'at once')));
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body['id'], body['revision']]))).size).toBe(1);
    expect(await eventsOf('at once')).toHaveLength(1 + obligationsOf(await eventsOf('at once')));
  });

  it('comes again with another body: refused, and nothing is appended, also after a restart', async () => {
    for (const [name, each] of Object.entries(cases)) {
      expect((await post(each, `other ${name}`)).status).toBeLessThan(300);
    }
    const before = (await readLog(caller)).length;
    const refused = async (): Promise<void> => {
      for (const [name, { path, other }] of Object.entries(cases)) {
        const { status, body } = await caller.post(path, other, `other ${name}`);
        expect([name, status, body['code']]).toEqual([name, 422, 'command-key-reused']);
      }
    };
    await refused();
    await restart();
    await refused();
    expect(await readLog(caller)).toHaveLength(before);
  }, 120_000);

  it('a refusal is remembered by nobody: the same command is decided anew', async () => {
    const record = String((await post(cases['report']!, 'to triage')).body['id']);
    const start = { path: `/v1/records/${record}/start-correction`, body: {} };
    expect((await post(start, 'too early')).status).toBe(409);
    const triage = { process: 'decisions', unit, severity: 'minor', assignee: session.person };
    expect((await caller.post(`/v1/records/${record}/triage`, triage)).status).toBe(200);
    expect((await post(start, 'too early')).status).toBe(200);
  });
});

const obligationsOf = (events: readonly { type: string }[]): number => events.filter(({ type }) => type === 'ObligationOpened').length;
