import { spawn } from 'node:child_process';
import { compareLogs, eventStoreDbEventStore, postgresEventStore, verifyChain } from '#event-store';
import type { EventStore, Head } from '#event-store';
import { randomIds } from '#kernel';
import { testDatabase, whereEventStoreDbIs } from '#testing';
import type { TestDatabase } from '#testing';

const appends = 1_500;

/** A log of some thousand events: records that grow side by side, some events small and some large. */
async function fill(store: EventStore): Promise<number> {
  const streams = Array.from({ length: 40 }, (_, n) => `${n % 3 === 0 ? 'capa' : 'nonconformity'}-${randomIds.next()}`);
  const heads = new Map<string, Head>();
  let events = 0;
  for (let n = 0; n < appends; n++) {
    const stream = streams[(n * 7) % streams.length]!;
    const group = Array.from({ length: 1 + (n % 3) }, (_, part) => ({
      id: randomIds.next(),
      type: 'ThingHappened',
      version: 1,
      data: JSON.stringify({ n, part, text: 'ї'.repeat(n % 50 === 0 ? 20_000 : n % 90) }),
      metadata: JSON.stringify({ actor: 'someone', recordedAt: new Date(1_700_000_000_000 + n).toISOString() }),
    }));
    const { head } = await store.append(stream, group, heads.get(stream) ?? 'no-stream');
    heads.set(stream, head);
    events += group.length;
  }
  return events;
}

/** `redress log copy`, from its sources. */
function copy(from: string, to: string, house: string) {
  const child = spawn(
    process.execPath,
    [
      '--import',
      './libs/testing/src/cluster/from-source.mjs',
      'apps/cli/src/main.ts',
      'log',
      'copy',
      '--from',
      from,
      '--to',
      to,
      '--house',
      house,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>((settle, refuse) => {
    child.once('close', (code, signal) => settle({ code, signal, said }));
    child.once('error', refuse);
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Copies; kills the copying process each time the other log has grown by a fifth, and lets the last run end. */
async function copyKilledMidway(from: string, to: string, house: string, target: EventStore, events: number): Promise<number> {
  let kills = 0;
  for (let mark = Math.floor(events / 5); mark < events; mark += Math.floor(events / 5)) {
    const copying = copy(from, to, house);
    const stopping = new AbortController();
    void copying.ended.then(() => stopping.abort());
    for await (const { last } of target.subscribe(await target.end(), { signal: stopping.signal })) {
      if ((last?.index ?? -1) < mark) continue;
      copying.kill();
      break;
    }
    if ((await copying.ended).signal === 'SIGKILL') kills += 1;
  }
  const { code, said } = await copy(from, to, house).ended;
  expect(said).toContain(`${events} events in 40 streams`);
  expect(code).toBe(0);
  return kills;
}

whereEventStoreDbIs('redress log copy between PostgreSQL and EventStoreDB', (url) => {
  const house = `copy-${randomIds.next()}`;
  const databases: TestDatabase[] = [];
  const stores: EventStore[] = [];
  let events: number;
  let first: EventStore;
  let middle: EventStore;

  const opened = async (store: Promise<EventStore>): Promise<EventStore> => {
    stores.push(await store);
    return store;
  };

  beforeAll(async () => {
    databases.push(await testDatabase(), await testDatabase());
    first = await opened(postgresEventStore({ url: databases[0]!.url }));
    middle = await opened(eventStoreDbEventStore({ url, house }));
    events = await fill(first);
  }, 120_000);

  afterAll(async () => {
    for (const store of stores) await store.close();
    for (const { drop } of databases) await drop();
  });

  test('takes a house there, killed again and again on its way: the same events, in the same order', async () => {
    expect(await copyKilledMidway(databases[0]!.url, url, house, middle, events)).toBeGreaterThan(1);
    await compareLogs(first, middle);
    expect(await verifyChain(middle.readAll(null)).next()).toMatchObject({ done: true, value: { events, faults: 0 } });
  }, 180_000);

  test('and back', async () => {
    const last = await opened(postgresEventStore({ url: databases[1]!.url }));
    expect(await copyKilledMidway(url, databases[1]!.url, house, last, events)).toBeGreaterThan(1);
    await compareLogs(first, last);
    expect(await verifyChain(last.readAll(null)).next()).toMatchObject({ done: true, value: { events, faults: 0 } });
  }, 180_000);

  test('is refused over another log, which stays as it is', async () => {
    const other = await opened(eventStoreDbEventStore({ url, house: `${house}-other` }));
    const { head } = await other.append(
      'units',
      [{ id: randomIds.next(), type: 'T', version: 1, data: '{}', metadata: '{}' }],
      'no-stream',
    );
    const { code, said } = await copy(databases[0]!.url, url, `${house}-other`).ended;
    expect(said).toContain('event 0: its stream is not the same in both');
    expect(code).toBe(1);
    expect(head.revision).toBe((await other.end())!.index);
  });
});
