import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresEventStore } from '#event-store';
import { testDatabase } from '#testing';
import { fill, storyOf } from './fill.js';
import { comparable } from './spec-kit.js';

/** An event as it lies in the log, its texts taken apart. */
interface Told {
  readonly type: string;
  readonly data: unknown;
}
const plain = (json: unknown): unknown => (typeof json === 'string' ? JSON.parse(json) : json);

/** Ten days of the story on a database of their own, as the log then holds them. */
async function tenDays(seed: string): Promise<readonly Told[]> {
  const database = await testDatabase();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'redress-demo-'));
  try {
    const period = storyOf('2026-03-20', 10, 'Europe/Kyiv');
    await fill({
      databaseUrl: database.url,
      dataDirectory,
      zone: 'Europe/Kyiv',
      seed,
      ...period,
      records: 15,
      password: 'password of all',
    });
    const store = await postgresEventStore({ url: database.url });
    const events: Told[] = [];
    for await (const page of store.readAll(null)) {
      events.push(...page.events.map(({ data, metadata, ...event }) => ({ ...event, data: plain(data), metadata: plain(metadata) })));
    }
    await store.close();
    return events;
  } finally {
    await database.drop();
    await rm(dataDirectory, { recursive: true, force: true });
  }
}

describe('the demonstration', () => {
  it('is the same, event by event, for the same seed and date, and begins by saying what it is', async () => {
    const [one, other] = [await tenDays('1'), await tenDays('1')];
    expect(one.length).toBeGreaterThan(100);
    expect(one[0]).toMatchObject({ type: 'HouseFounded', data: { demo: true } });
    expect(other.map((event) => comparable(event))).toEqual(one.map((event) => comparable(event)));
  });
});
