import { randomUUID } from 'node:crypto';
import { capaStream } from '#capa';
import { capaOwnEvents, type CapaEvent } from '#capa/domain';
import { capabilities } from '../../apps/capabilities.js';
import { testHouse, type Client, type TestHouse } from './house.js';

let house: TestHouse;
let olena: Client;
beforeAll(async () => {
  house = await testHouse();
  const { body } = await house.admin.post('/v1/directory/units', { key: 'registry', name: 'Реєстр' }).expect(201);
  olena = await house.employ({ username: 'olena', roles: ['quality-manager'], unit: (body as { id: string }).id });
  await house.admin.post('/v1/directory/processes', { key: 'permits', name: 'Дозволи', owner: olena.person, unit: 'registry' }).expect(201);
});
afterAll(() => house.close());

interface ParkedAnswer {
  readonly id: string;
  readonly command: string;
  readonly target: { readonly kind: string; readonly id: string };
  readonly reasons: readonly { readonly code: string; readonly message: string }[];
  readonly attempts: number;
  readonly event: { readonly id: string; readonly index: string };
}
interface ProcessAnswer {
  readonly name: string;
  readonly state: string;
  readonly checkpoint: { readonly index: string };
  readonly lag: number;
}
const operations = '/v1/operations';
const reason = { reason: 'Tried in a drill' };
const idOf = ({ body }: { body: unknown }) => (body as { id: string }).id;
const report = (given: object = {}) =>
  olena.post('/v1/nonconformities', { title: 'A permit', description: 'As seen.', ...given }).expect(201);
const draft = async (...records: string[]) => idOf(await olena.post('/v1/capas', { title: 'Old templates', records }).expect(201));

async function parked(language: 'en' | 'uk' = 'en'): Promise<readonly ParkedAnswer[]> {
  const { body } = await house.admin.get(`${operations}/parked-commands`).set('accept-language', language).expect(200);
  return (body as { items: ParkedAnswer[] }).items;
}

async function processState(name: string): Promise<ProcessAnswer> {
  const { body } = await house.admin.get(`${operations}/processes`).expect(200);
  return (body as { items: ProcessAnswer[] }).items.find((each) => each.name === name)!;
}

const untilProcesses = (where: 'have come up' | 'stand still') =>
  house.house.core.processes.settled(50_000).then((settled) => expect(settled !== false).toBe(where === 'have come up'));

/** An event that no command would have appended. */
async function append(capa: string, event: CapaEvent): Promise<void> {
  const { store, catalogue, clock } = house.house.core;
  const stream = capaStream(capa);
  const id = randomUUID();
  const at = clock.now();
  const encoded = catalogue.encode(event, {
    id,
    metadata: {
      ...{ actor: olena.person, commandId: id, bodyHash: '0'.repeat(64), correlationId: id, occurredAt: at, recordedAt: at },
      decidedBy: { machine: 'capa', version: 1, house: '0' },
    },
  });
  for await (const { revision, hash } of store.read(stream, { direction: 'backward', limit: 1 })) {
    await store.append(stream, [encoded], { revision, hash });
  }
}

const asked = (capa: string, record: string) =>
  capaOwnEvents.capaCoverageAsked({ capa, record, recordKind: 'nonconformity', cycle: 1, recurrence: false, sameCause: null });

describe('the processes of a house', () => {
  it('are listed with where they stand, for administrators alone', async () => {
    await draft();
    await untilProcesses('have come up');
    const { body } = await house.admin.get(`${operations}/processes`).expect(200);
    const end = (await house.house.core.store.end())!;
    const names = capabilities.flatMap(({ processes }) => (processes as readonly { readonly name: string }[]).map(({ name }) => name));
    expect(body).toEqual({
      items: names.map((name) => ({
        ...{ name, doc: expect.stringMatching(/\.$/) as string, state: 'live', lag: 0, unattended: false, error: null, parked: 0 },
        checkpoint: { position: end.position, index: String(end.index) },
      })),
    });
    for (const path of ['processes', 'parked-commands']) {
      await olena.get(`${operations}/${path}`).expect(403);
      await house.anyone.get(`${operations}/${path}`).expect(401);
    }
    await olena.post(`${operations}/processes/records-follow-their-capa/skip`, reason).expect(403);
    await olena.post(`${operations}/parked-commands/${randomUUID()}/dismiss`, reason).expect(403);
  });
});

describe('a command that its target refuses', () => {
  const record = randomUUID();
  const nobody = randomUUID();

  it('waits with its reasons in words, in both languages, also over a restart; what comes later waits behind it', async () => {
    const [first, second] = [await draft(), await draft()];
    await append(first, asked(first, record));
    await append(second, asked(second, record));
    await append(second, asked(second, nobody));
    await untilProcesses('have come up');
    const waiting = await parked();
    expect(waiting.map(({ target, attempts, reasons }) => [target.id, attempts, reasons.map(({ code }) => code)])).toEqual([
      [record, 1, ['not-there']],
      [record, 0, ['waits-behind']],
      [nobody, 1, ['not-there']],
    ]);
    expect(waiting[0]).toMatchObject({ process: 'records-follow-their-capa', command: 'cover', target: { kind: 'nonconformity' } });
    const words = (items: readonly ParkedAnswer[]) => items.flatMap(({ reasons }) => reasons.map(({ message }) => message));
    expect(words(waiting)).toEqual([
      'There is no such record',
      'It waits behind the earlier command “Cover” to the same record',
      'There is no such record',
    ]);
    const ukrainian = words(await parked('uk'));
    expect(ukrainian[0]).toBe('Такого запису немає');
    for (const each of ukrainian) expect(each).toMatch(/^[^a-z{}]+$/i);
    expect(await processState('records-follow-their-capa')).toMatchObject({ state: 'live', parked: 3, lag: 0 });
    // A command that waits is no reason to take no work.
    await house.anyone.get('/health/ready').expect(200);

    await house.restart();
    await untilProcesses('have come up');
    expect(await parked()).toEqual(waiting);
  });

  it('is tried again when a person says so, with a reason', async () => {
    const { id, event } = (await parked()).find(({ target }) => target.id === nobody)!;
    const refused = await house.admin.post(`${operations}/parked-commands/${id}/retry`, { reason: '' }).expect(400);
    expect(refused.body).toMatchObject({ errors: [{ pointer: '/reason' }] });
    await house.admin.post(`${operations}/parked-commands/${id}/retry`, reason).expect(204);
    await untilProcesses('have come up');
    expect((await parked()).find((each) => each.id === id)).toMatchObject({ attempts: 2, event, reasons: [{ code: 'not-there' }] });
  });

  it('is given up for good when a person says so, with a reason', async () => {
    const { id } = (await parked()).find(({ target }) => target.id === nobody)!;
    await house.admin.post(`${operations}/parked-commands/${id}/dismiss`).expect(400);
    await house.admin.post(`${operations}/parked-commands/${id}/dismiss`, reason).expect(204);
    expect((await parked()).map(({ target }) => target.id)).toEqual([record, record]);
    for (const verb of ['dismiss', 'retry']) {
      const gone = await house.admin.post(`${operations}/parked-commands/${id}/${verb}`, reason).expect(404);
      expect(gone.body).toMatchObject({ code: 'not-parked' });
    }
  });

  it('is tried again by itself when its target has changed, and those behind it after it', async () => {
    const behind = (await parked())[1]!;
    await report({ id: record, process: 'permits' });
    await untilProcesses('have come up');
    expect(await parked()).toEqual([]);
    const { body } = await olena.get(`/v1/records/${record}/history`).expect(200);
    const answers = (body as { items: { type: string }[] }).items.filter(({ type }) => type === 'CoverageRefused');
    expect(answers).toHaveLength(2);
    await house.admin.post(`${operations}/parked-commands/${behind.id}/retry`, reason).expect(404);
  });
});

describe('a process that meets an event which it cannot take', () => {
  const name = 'records-follow-their-capa';
  const byHand = (verb: 'retry' | 'skip', process = name) => house.admin.post(`${operations}/processes/${process}/${verb}`, reason);

  it('stops alone, says why, and goes on when a person says so', async () => {
    const record = idOf(await report({ process: 'permits', unit: 'registry' }));
    await olena
      .post(`/v1/records/${record}/triage`, { process: 'permits', unit: 'registry', severity: 'minor', assignee: olena.person })
      .expect(200);
    const [poisoned, behind] = [await draft(), await draft()];
    await untilProcesses('have come up');
    const twice = { record, kind: 'nonconformity' } as const;
    const cancelled = { capa: poisoned, cycle: 0, reason: 'a drill', approvedBy: olena.person, covers: [twice, twice] };
    await append(poisoned, capaOwnEvents.capaCancelled(cancelled));
    await olena.post(`/v1/capas/${behind}/cover-record`, { record }).expect(200);
    await untilProcesses('stand still');

    const stopped = await processState(name);
    expect(stopped).toMatchObject({ state: 'stopped', error: { code: 'doubled-command', event: { type: 'CapaCancelled', version: 1 } } });
    expect(stopped.lag).toBeGreaterThanOrEqual(2);
    expect(await processState('capas-follow-their-records')).toMatchObject({ state: 'live', error: null });
    const ready = await house.anyone.get('/health/ready').expect(503);
    expect(ready.body).toMatchObject({ ready: false });
    expect((ready.body as { parts: { ready: boolean }[] }).parts.filter((part) => !part.ready)).toEqual([
      { name: 'processes', ready: false, reason: `${name} is stopped, ${stopped.lag} events behind` },
    ]);
    // People work on.
    const asking = (await olena.get(`/v1/capas/${behind}`).expect(200)).body as { coverage: object[] };
    expect(asking.coverage).toMatchObject([{ record, answer: 'asked' }]);

    await byHand('retry').expect(204);
    await untilProcesses('stand still');
    expect((await processState(name)).checkpoint).toEqual(stopped.checkpoint);
    expect((await byHand('skip', 'no-such-process').expect(404)).body).toMatchObject({ code: 'unknown-process' });
    await house.admin.post(`${operations}/processes/${name}/skip`, { reason: ' ' }).expect(400);
    await byHand('skip').expect(204);
    await house.settled();
    expect(await processState(name)).toMatchObject({ state: 'live', error: null, lag: 0 });
    await house.anyone.get('/health/ready').expect(200);
    const answered = (await olena.get(`/v1/capas/${behind}`).expect(200)).body as { coverage: object[] };
    expect(answered.coverage).toMatchObject([{ record, answer: 'covered' }]);
    for (const verb of ['skip', 'retry'] as const) expect((await byHand(verb).expect(409)).body).toMatchObject({ code: 'not-stopped' });
  });

  it('everything done by hand is written down, with who and why', async () => {
    const { rows } = await house.house.core.pool.query<{ kind: string }>(
      'select kind, subject, reason, by from engine.interventions order by id',
    );
    expect(rows.map(({ kind }) => kind)).toEqual(['retry', 'dismiss', 'retry', 'skip']);
    for (const each of rows) expect(each).toMatchObject({ subject: name, reason: reason.reason, by: house.admin.person });
  });
});
