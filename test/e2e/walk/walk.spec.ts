import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { seedOfRun } from '#testing';
import { all, callerAt, signIn, type Caller, type Session } from '../../chaos/house/caller.js';
import { ground, patience } from '../../chaos/house/ground.js';
import { adminPassword } from '../../chaos/house/running-house.js';
import { cureToTheEnd, cureUntilMonitoring } from './cure.js';
import { midway } from './midway.js';
import { redress } from './redress.js';
import { onTimeOf, sampleLog } from './sample.js';

const seed = seedOfRun;
const sample = sampleLog(seed, 600);
const place = ground('walk');

interface Entry {
  readonly type: string;
  readonly occurredAt: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}
interface Listed {
  readonly id: string;
  readonly externalReference: string;
  readonly form: string;
  readonly status: string;
}

/** The figures of the report over all time, when every read model has come up to the log. */
async function figures(caller: Caller): Promise<unknown> {
  const areUp = async (): Promise<boolean> =>
    ((await caller.get('/v1/operations/views')).body['items'] as { lag: number }[]).every(({ lag }) => lag === 0);
  while (!(await areUp())) await pause(20);
  const { body } = await caller.get('/v1/reports/on-time?from=2000-01-01&to=2100-01-01');
  return (body['current'] as { total: unknown }).total;
}

it(
  `a log of another system comes in once, whatever happens to who brings it, and what its report shows is cured (seed ${seed})`,
  async () => {
    const house = await place.start();
    const session: Session = await signIn(house.url, { username: 'admin', password: adminPassword });
    const caller = callerAt(house.url, session);
    const [csv, mapping, rejects] = ['log.csv', 'mapping.json', 'rejects.csv'].map((name) => join(place.home, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(csv, sample.csv);
    await writeFile(mapping, JSON.stringify(sample.mapping));
    const reachAt = (server: string): readonly string[] => ['--server', server, '--token', session.token];
    const reach = reachAt(house.url);
    const bring = (over = reach) => redress('import', 'csv', csv, '--mapping', mapping, '--rejects', rejects, ...over);

    // Fifty cases a request, four under way at a time: of twelve requests two are answered.
    const line = await midway(house.url, 2);
    const first = bring(reachAt(line.url));
    await line.reached;
    first.kill();
    expect((await first.ended).signal).toBe('SIGKILL');
    line.close();

    const second = await bring().ended;
    expect(second).toMatchObject({ code: 3, out: expect.stringContaining(`${sample.cases.length} cases: `) });
    expect(second.err).not.toMatch(/\n\s+at /);
    expect(second.err).not.toContain('\r');
    const third = await bring().ended;
    expect(third.out).toContain(`0 imported, 0 completed, ${sample.cases.length} already there, 0 refused\n0 activities added`);

    const written = (await readFile(rejects, 'utf8')).split('\n').slice(1, -1);
    for (const { line, column, reason } of sample.bad) {
      const told = written.filter((each) => each.startsWith(`${line},${column},`));
      expect([line, column, told]).toEqual([line, column, [expect.stringMatching(reason)]]);
    }
    expect(new Set(written.map((each) => each.split(',')[0])).size).toBe(sample.bad.length);

    const expected = onTimeOf(sample.cases, Date.now());
    expect(await figures(caller)).toEqual(expected);
    const records = await all<Listed>(caller, '/v1/records?limit=200');
    expect(records.map(({ externalReference }) => externalReference).sort()).toEqual(sample.cases.map(({ id }) => id).sort());
    expect(new Set(records.map(({ form }) => form))).toEqual(new Set(['application']));
    for (const each of sample.cases.filter((_, n) => n % 10 === 0 || n < 2)) {
      const { id, status } = records.find(({ externalReference }) => externalReference === each.id)!;
      expect(status).toBe(each.endedAt === null ? 'reported' : 'closed');
      const history = (await caller.get(`/v1/records/${id}/history?limit=200`)).body['items'] as Entry[];
      const found = history.filter(({ type }) => type === 'ActivityRecorded');
      const told = found.map(({ data, occurredAt }) => [data['reference'], data['name'], Date.parse(occurredAt), data['person'] !== null]);
      const happened = each.happened.map(({ id: task, name, at, person }) => [task, name, at, person !== null]);
      expect(told.sort()).toEqual(happened.sort());
      for (const { id: task, person } of each.happened)
        if (person !== null) expect(found.find(({ data }) => data['reference'] === task)!.text).toContain(person);
    }

    const people = await all<{ name: string; username: string | null }>(caller, '/v1/directory/people?limit=200');
    for (const name of sample.people) expect(people.filter((each) => each.name === name)).toHaveLength(1);
    const units = (await caller.get('/v1/directory/units')).body['items'] as { name: string; key: string }[];
    for (const name of sample.units) expect(units.filter((each) => each.name === name)).toHaveLength(1);
    const firstUnit = units.find(({ name }) => name === sample.units[0])!.key;

    expect(await redress('rebuild', ...reach).ended).toMatchObject({ code: 0, out: expect.stringContaining('records: live') });
    expect(await figures(caller)).toEqual(expected);
    expect((await caller.get('/v1/notifications')).body['items']).toEqual([]);

    const { late } = expected;
    const cure = await cureUntilMonitoring(house.url, caller, { unit: firstUnit, title: `Запізно розглянуто заяв: ${late}` });

    const exported = join(place.home, 'log.jsonl');
    expect(await redress('export', '--out', exported, ...reach).ended).toMatchObject({ code: 0 });
    const lines = (await readFile(exported, 'utf8')).trimEnd().split('\n');
    const types = new Set(lines.map((line) => (JSON.parse(line) as { type: string }).type));
    expect([types.has('EscalationStepTaken'), types.has('ObligationMissed')]).toEqual([false, false]);
    for (const named of [['--file', exported], reach])
      expect(await redress('verify', ...named).ended).toMatchObject({ code: 0, out: expect.stringContaining('every chain holds') });
    const at = lines.findIndex((line) => line.includes('"ImportedCaseEnded"'));
    const { stream, revision } = JSON.parse(lines[at]!) as { stream: string; revision: number };
    lines[at] = lines[at]!.replace(/"endedAt":"\d{4}/, '"endedAt":"1999');
    await writeFile(exported, lines.join('\n'));
    expect(await redress('verify', '--file', exported).ended).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${stream} revision ${revision} is not the event that was hashed`),
    });

    expect(await redress('verify', '--data', place.data).ended).toMatchObject({
      code: 1,
      err: expect.stringContaining('is in use by process'),
    });
    await house.end();
    const alone = await redress('import', 'csv', csv, '--mapping', mapping, ...reach).ended;
    expect(alone).toMatchObject({ code: 1, err: expect.stringContaining('nobody listens there') });
    expect(await redress('verify', '--data', place.data).ended).toMatchObject({
      code: 0,
      out: expect.stringContaining('every chain holds'),
    });

    const later = await place.start({ program: 'docs/tutorial/three-days-later.mjs' });
    await cureToTheEnd(later.url, cure);
    await later.end();
  },
  patience,
);
