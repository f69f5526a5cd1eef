import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { compareLogs, eventStoreDbEventStore, postgresEventStore, verifyChain } from '#event-store';
import type { EventStore, Head } from '#event-store';
import { randomIds } from '#kernel';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/ground';
import { seedOfRun, whereEventStoreDbIs } from '#testing';
import { ground, patience } from '../house/ground.js';
import { randomFrom } from '../load/random.js';

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

/** `redress log copy`. */
function copy(from: string, to: string, house: string) {
  const child = spawn(process.execPath, ['apps/cli/redress.mjs', 'log', 'copy', '--from', from, '--to', to, '--house', house], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; said: string }>((settle, refuse) => {
    child.once('close', (code, signal) => settle({ code, signal, said }));
    child.once('error', refuse);
  });
  return { ended, kill: () => child.kill('SIGKILL') };
}

/** Copies; kills the copying process somewhere in the first and in the second third of the log, and lets the last run end. */
async function copyKilledMidway(from: string, to: string, house: string, target: EventStore, events: number): Promise<number> {
  const third = Math.floor(events / 3);
  let kills = 0;
  for (let nth = 0; nth < 2; nth += 1) {
    const mark = nth * third + random.below(third);
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

const random = randomFrom(seedOfRun);

describe(`redress log copy (seed ${seedOfRun})`, () => {
  const stores: EventStore[] = [];
  let server: EmbeddedPostgres;
  let events: number;
  let first: EventStore;
  // Before the folder goes in which it lies.
  afterAll(async () => {
    for (const store of stores) await store.close();
    await server.stop();
  }, patience);
  const here = ground('log-copy');

  const opened = async (store: Promise<EventStore>): Promise<EventStore> => {
    stores.push(await store);
    return store;
  };
  const another = async (name: string): Promise<string> => {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query(`create database ${name}`).finally(() => client.end());
    return server.url.replace(/\/[^/]*$/, `/${name}`);
  };
  /** Killed again and again on its way, a copy is the same at its end: event by event, and every chain holds. */
  const isTheSame = async (from: string, to: string, house: string, target: EventStore): Promise<void> => {
    expect(await copyKilledMidway(from, to, house, target, events)).toBeGreaterThan(0);
    await compareLogs(first, target);
    expect(await verifyChain(target.readAll(null)).next()).toMatchObject({ done: true, value: { events, faults: 0 } });
  };

  beforeAll(async () => {
    server = await startEmbeddedPostgres({ directory: join(here.home, 'database'), durable: false });
    first = await opened(postgresEventStore({ url: server.url }));
    events = await fill(first);
  }, patience);

  it(
    'goes on wherever it was killed, from one database into another',
    async () => {
      const url = await another('other');
      await isTheSame(server.url, url, 'redress', await opened(postgresEventStore({ url })));
    },
    patience,
  );

  whereEventStoreDbIs('redress log copy between PostgreSQL and EventStoreDB', (url) => {
    const house = `copy-${randomIds.next()}`;
    let middle: EventStore;
    beforeAll(async () => {
      middle = await opened(eventStoreDbEventStore({ url, house }));
    });

    it('takes a house there', () => isTheSame(server.url, url, house, middle), patience);

    it(
      'and back',
      async () => {
        const back = await another('back');
        await isTheSame(url, back, house, await opened(postgresEventStore({ url: back })));
      },
      patience,
    );

    it(
      'is refused over another log, which stays as it is',
      async () => {
        const other = await opened(eventStoreDbEventStore({ url, house: `${house}-other` }));
        const { head } = await other.append(
          'units',
          [{ id: randomIds.next(), type: 'T', version: 1, data: '{}', metadata: '{}' }],
          'no-stream',
        );
        const { code, said } = await copy(server.url, url, `${house}-other`).ended;
        expect(said).toContain('event 0: its stream is not the same in both');
        expect(code).toBe(1);
        expect(head.revision).toBe((await other.end())!.index);
      },
      patience,
    );
  });
});
