import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redressClient, type Client } from '#client';
import { clearAfter, startHouse, type RunningHouse } from '../chaos/house/running-house.js';
import { blocksOf } from '../docs/commands.js';
import { openShell } from '../docs/shell.js';
import { redress } from '../e2e/walk/redress.js';

const password = 'a password for trying out';
const personas = ['kovalenko', 'levchuk', 'yarova', 'marchenko', 'sydorenko', 'admin'];

let data: string;
let house: RunningHouse;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'redress-demo-'));
  const { code, err } = await redress('demo', '--data', data, '--password', password).ended;
  if (code !== 0) throw new Error(err);
  house = await startHouse({ data, environment: { REDRESS_ADMIN_PASSWORD: undefined } });
}, 600_000);
afterAll(async () => {
  await house?.end();
  await clearAfter(data);
  await rm(data, { recursive: true, force: true });
});

async function signedIn(username: string): Promise<Client> {
  const client = redressClient({ server: house.url, language: 'en' });
  const { token } = (await client.post('/v1/sessions', { body: { username, password } })).body;
  return client.as(token);
}

/** Every item of a list. */
async function all<Item>(
  page: (cursor?: string) => Promise<{ readonly items: readonly Item[]; readonly next: string | null }>,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const { items: some, next } = await page(cursor);
    items.push(...some);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

const countBy = <Item>(items: readonly Item[], key: (item: Item) => string): Record<string, number> =>
  items.reduce<Record<string, number>>((counts, item) => ({ ...counts, [key(item)]: (counts[key(item)] ?? 0) + 1 }), {});

it('a year of records and CAPAs of every kind lies there, in every status that the story leads to', async () => {
  const client = await signedIn('yarova');
  const records = await all(async (cursor) => (await client.get('/v1/records', { query: { limit: 200, ...(cursor && { cursor }) } })).body);
  const capas = await all(async (cursor) => (await client.get('/v1/capas', { query: { limit: 200, ...(cursor && { cursor }) } })).body);
  expect(records.length).toBeGreaterThan(370);
  expect(records.length).toBeLessThan(440);
  const kinds = countBy(records, ({ kind }) => kind);
  expect(kinds['nonconformity']).toBeGreaterThan(180);
  expect(kinds['complaint']).toBeGreaterThan(130);
  expect(kinds['finding']).toBeGreaterThan(18);
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
  expect(countBy(records, ({ status }) => status)).toEqual(
    expect.objectContaining(Object.fromEntries(statuses.map((status) => [status, expect.any(Number)]))),
  );
  expect(capas.length).toBeGreaterThan(50);
  expect(capas.length).toBeLessThan(90);
  expect(countBy(capas, ({ status }) => status)).toEqual(
    expect.objectContaining({
      closed: expect.any(Number),
      cancelled: 1,
      monitoring: expect.any(Number),
      'awaiting-approval': expect.any(Number),
      implementing: expect.any(Number),
    }),
  );
  expect(capas.some(({ cycle }) => cycle === 2)).toBe(true);
});

it.each(personas)('%s has something to do, and nothing of it is late', async (username) => {
  const client = await signedIn(username);
  const tasks = await all(async (cursor) => (await client.get('/v1/tasks', { query: { limit: 200, ...(cursor && { cursor }) } })).body);
  expect(tasks.length).toBeGreaterThan(0);
  expect(tasks.filter(({ missed }) => missed)).toEqual([]);
});

it('filled once, it is left as it is', async () => {
  const { code, out } = await redress('demo', '--data', data, '--password', password).ended;
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('nothing was changed') });
});

it('the tutorial leads through it as each of them', async () => {
  const shell = openShell({ 'http://127.0.0.1:3000': house.url });
  try {
    const page = readFileSync(new URL('../../docs/tutorial/demo-house.md', import.meta.url), 'utf8');
    for (const block of blocksOf(page)) if (block.said?.what !== 'by hand') await shell.run(block);
  } finally {
    await shell.end();
  }
}, 180_000);
