import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '#client';
import { comparable } from '../../apps/cli/src/demo/spec-kit.js';
import { size, wanted } from '../../apps/cli/src/demo/story/wanted.js';
import { clearAfter, startHouse, type RunningHouse } from '../chaos/house/running-house.js';
import { blocksOf } from '../docs/commands.js';
import { openShell } from '../docs/shell.js';
import { redress } from '../e2e/walk/redress.js';
import { all, countBy, logOf, password, signedIn } from './demo-house.js';

const personas = ['kovalenko', 'levchuk', 'yarova', 'marchenko', 'sydorenko', 'admin'];

interface Filled {
  readonly data: string;
  readonly house: RunningHouse;
  /** What the filling said. */
  readonly said: string;
}

async function filled(): Promise<Filled> {
  const data = await mkdtemp(join(tmpdir(), 'redress-demo-'));
  const { code, out, err } = await redress('demo', '--data', data, '--password', password).ended;
  if (code !== 0) throw new Error(err);
  return { data, said: out, house: await startHouse({ data, environment: { REDRESS_ADMIN_PASSWORD: undefined } }) };
}

async function cleared({ data, house }: Filled): Promise<void> {
  await house.end();
  await clearAfter(data);
  await rm(data, { recursive: true, force: true });
}

/** When the walk began: later than anything in the story. */
const began = new Date().toISOString();

let demo: Filled;
beforeAll(async () => {
  demo = await filled();
}, 600_000);
afterAll(async () => {
  if (demo) await cleared(demo);
});

const as = (username: string): Promise<Client> => signedIn(demo.house.url, username);
const recordsOf = (client: Client) => all((query) => client.get('/v1/records', { query }));
const capasOf = (client: Client) => all((query) => client.get('/v1/capas', { query }));

/** What of a list is within so many of a number. */
const about = ({ about: number, within }: { about: number; within: number }, length: number): boolean =>
  Math.abs(length - number) <= within;

it('the department is as large as it says, and the first event says what it is', async () => {
  const client = await as('sydorenko');
  const count = async (path: '/v1/directory/units' | '/v1/directory/processes') => (await client.get(path)).body.items.length;
  expect({ units: await count('/v1/directory/units'), processes: await count('/v1/directory/processes') }).toEqual({
    units: size.units,
    processes: size.processes,
  });
  const events = await logOf(client);
  expect(events.filter(({ type }) => type === 'PersonRegistered')).toHaveLength(size.people);
  expect(events[0]).toMatchObject({ type: 'HouseFounded', data: { demo: true } });
});

it('a year of records and CAPAs of every kind lies there, in every status that the story leads to', async () => {
  const client = await as('yarova');
  const [records, capas] = [await recordsOf(client), await capasOf(client)];
  expect({ records: records.length, fits: about(size.records, records.length) }).toMatchObject({ fits: true });
  expect({ capas: capas.length, fits: about(size.capas, capas.length) }).toMatchObject({ fits: true });
  const kinds = countBy(records, ({ kind }) => kind);
  expect(kinds['nonconformity']).toBeGreaterThan(180);
  expect(kinds['complaint']).toBeGreaterThan(130);
  expect(kinds['finding']).toBeGreaterThan(18);
  expect(Object.keys(countBy(records, ({ form }) => form ?? '')).sort()).toEqual(['', 'application', 'complaint', 'proposal']);
  const statuses = [
    'closed',
    'rejected',
    'duplicate',
    'forwarded',
    'returned',
    'inadmissible',
    'withdrawn',
    'awaiting-capa',
    'reported',
    'resolved',
    'triaged',
  ];
  expect(Object.keys(countBy(records, ({ status }) => status))).toEqual(expect.arrayContaining(statuses));
  const standing = ['closed', 'cancelled', 'monitoring', 'awaiting-approval', 'implementing'];
  expect(Object.keys(countBy(capas, ({ status }) => status))).toEqual(expect.arrayContaining(standing));
  expect(new Set(capas.map(({ kind }) => kind))).toEqual(new Set(['corrective', 'preventive']));
});

it('all that the story wants has happened', async () => {
  const events = await logOf(await as('sydorenko'));
  const found = wanted.map(({ what, type, says = {}, least = 1 }) => {
    const fitting = events.filter(
      (event) =>
        event.type === type && Object.entries(says).every(([key, value]) => (event.data as Record<string, unknown>)[key] === value),
    );
    return { what, happened: fitting.length >= least };
  });
  expect(found.filter(({ happened }) => !happened)).toEqual([]);
});

it('letters of many are marked as such, and one about the head of a unit is not there for her', async () => {
  const head = await as('yarova');
  expect((await all((query) => head.get('/v1/records', { query: { ...query, marks: ['mass'] } }))).length).toBe(5);
  const [hers, others] = [await recordsOf(await as('levchuk')), await recordsOf(head)];
  const ids = new Set(hers.map(({ id }) => id));
  const closed = others.filter(({ id }) => !ids.has(id));
  expect(closed).toHaveLength(1);
  const [complaint] = closed;
  await expect((await as('levchuk')).get('/v1/records/{id}', { path: { id: complaint!.id } })).rejects.toMatchObject({ status: 404 });
});

it('a report of corruption is open to the authorised unit alone', async () => {
  const registrar = await as('kovalenko');
  const entrusted = (await recordsOf(registrar)).filter(({ kind }) => kind === 'complaint');
  const others = new Set((await recordsOf(await as('marchenko'))).map(({ id }) => id));
  const closed = entrusted.filter(({ id }) => !others.has(id));
  expect(closed).toHaveLength(1);
  const path = { id: closed[0]!.id };
  expect((await registrar.get('/v1/records/{id}', { path })).body.complaint!.corruption).not.toBeNull();
  for (const username of ['marchenko', 'yarova', 'levchuk', 'sydorenko', 'admin'])
    await expect((await as(username)).get('/v1/records/{id}', { path })).rejects.toMatchObject({ status: 404 });
});

it('the step that nobody independent was left for is counted', async () => {
  const { body } = await (
    await as('yarova')
  ).get('/v1/reports/independence-exceptions', {
    query: { from: '2000-01-01', to: '2100-01-01' },
  });
  expect(body.total).toBeGreaterThan(0);
  expect(body.reasons).toContainEqual(expect.objectContaining({ duty: 'approve-plan', way: 'quality-manager', because: 'involved' }));
});

it('an accepted proposal has become a CAPA that covers records', async () => {
  const client = await as('yarova');
  const [accepted] = await all((query) => client.get('/v1/capa-proposals', { query: { ...query, status: 'accepted' } }));
  const capa = (await client.get('/v1/capas/{id}', { path: { id: accepted!.capa! } })).body;
  expect(capa.status).toBe('closed');
  expect(capa.coverage.filter(({ answer }) => answer === 'covered').length).toBeGreaterThan(1);
});

it('a category came into force on its day, and another one waits for its own', async () => {
  const { versions } = (await (await as('admin')).get('/v1/configuration/{kind}', { path: { kind: 'categories' } })).body;
  expect(versions.map(({ standing }) => standing)).toEqual(['past', 'in-force', 'scheduled']);
  expect((await recordsOf(await as('yarova'))).filter(({ category }) => category === 'signs')).toHaveLength(1);
});

it('who is mentioned in a comment was told', async () => {
  const told = await all(async (query) => (await as('haidai')).get('/v1/notifications', { query }));
  expect(told.map(({ kind }) => kind)).toContain('mentioned');
});

it('what was reported without a name is followed by the codes that the filling told', async () => {
  const codes = [...demo.said.matchAll(/followed by the code (\S+)/g)].map(([, code]) => code!);
  expect(codes).toHaveLength(2);
  const reports = await Promise.all(
    codes.map(async (code) => {
      const answer = await fetch(`${demo.house.url}/v1/followed-report`, { headers: { 'report-code': code } });
      return (await answer.json()) as { status: string; messages: readonly { from: string }[] };
    }),
  );
  const from = reports.map(({ messages }) => messages.map((message) => message.from));
  expect(from).toEqual([['house', 'reporter'], ['house']]);
  expect(reports[0]!.status).toBe('closed');
});

it.each(personas)('%s has something to do, and nothing of it is late', async (username) => {
  const client = await as(username);
  const tasks = await all((query) => client.get('/v1/tasks', { query }));
  expect(tasks.length).toBeGreaterThan(0);
  expect(tasks.filter(({ missed }) => missed)).toEqual([]);
});

it('nothing at all is overdue when the story ends', async () => {
  const events = await logOf(await as('sydorenko'));
  const missed = new Set(
    events.flatMap(({ type, data }) => (type === 'ObligationMissed' ? [(data as { obligation: string }).obligation] : [])),
  );
  for (const { type, data } of events)
    if (type === 'ObligationMet' || type === 'ObligationCancelled') missed.delete((data as { obligation: string }).obligation);
  expect([...missed]).toEqual([]);
});

it('filled once, it is left as it is', async () => {
  const { code, out } = await redress('demo', '--data', demo.data, '--password', password).ended;
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('nothing was changed') });
});

it('filled again elsewhere, it is the same year, event by event', async () => {
  const again = await filled();
  try {
    const stories = await Promise.all(
      [demo, again].map(async ({ house }) => {
        const events = await logOf(await signedIn(house.url, 'sydorenko'));
        // What has happened by the true clock since, each house has for itself.
        return events.filter(({ metadata }) => (metadata as { recordedAt: string }).recordedAt < began).map((event) => comparable(event));
      }),
    );
    expect(stories[0]!.length).toBeGreaterThan(10_000);
    expect(stories[1]).toEqual(stories[0]);
  } finally {
    await cleared(again);
  }
}, 600_000);

it('the tutorial leads through it as each of them', async () => {
  const shell = openShell({ 'http://127.0.0.1:3000': demo.house.url });
  try {
    const page = readFileSync(new URL('../../docs/tutorial/demo-house.md', import.meta.url), 'utf8');
    for (const block of blocksOf(page)) if (block.said?.what !== 'by hand') await shell.run(block);
  } finally {
    await shell.end();
  }
}, 180_000);
