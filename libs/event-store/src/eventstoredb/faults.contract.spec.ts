import { randomIds } from '#kernel';
import { whereEventStoreDbIs } from '#testing';
import { EventStoreDBClient, binaryEvent, jsonEvent } from '@eventstore/db-client';
import { all, following, freshStream, logAfter, someEvents, streamOf } from '../contract/kit.js';
import { faultyWire } from '../contract/faulty-wire.js';
import type { FaultyWire } from '../contract/faulty-wire.js';
import { tenTimes } from '../contract/insisting.js';
import { OutcomeUnknown, StoreUnavailable } from '../errors.js';
import type { EventStore, Head } from '../port.js';
import { verifyChain } from '../verify.js';
import { eventStoreDbEventStore } from './eventstoredb-event-store.js';

whereEventStoreDbIs('EventStoreDB behind a faulty wire', (url) => {
  const house = `faults-${randomIds.next()}`;
  let wire: FaultyWire;
  /** Over the wire, and impatient. */
  let store: EventStore;
  /** Past the wire. */
  let direct: EventStore;

  beforeAll(async () => {
    const server = new URL(url);
    wire = await faultyWire({ hostname: server.hostname, port: server.port || '2113' });
    direct = await eventStoreDbEventStore({ url, house });
    const throughWire = url.replace(server.host, `127.0.0.1:${wire.port}`);
    store = await eventStoreDbEventStore({ url: throughWire, house, timeout: 1_500, poll: 200, retry: { times: 4, pause: 10 } });
    await store.append(freshStream(), someEvents(1), 'no-stream');
  });

  afterEach(() => wire.mend());

  afterAll(async () => {
    await store.close();
    await direct.close();
    await wire.close();
  });

  describe('an append', () => {
    test('whose answer is lost: the store finds out by itself what became of it', async () => {
      const stream = freshStream();
      const reader = following(direct, await direct.end());
      await reader.catchUp();
      wire.mute();
      const appending = store.append(stream, someEvents(2), 'no-stream');
      // It arrived, and nobody told its writer.
      expect((await reader.take(2)).events).toMatchObject([{ stream }, { stream }]);
      wire.cut();
      wire.mend();
      const appended = await appending;
      expect(appended).toMatchObject({ head: { revision: 1 }, repeated: true });
      await store.append(stream, someEvents(1), appended.head);
      expect(await streamOf(direct, stream)).toHaveLength(3);
      await reader.stop();
    });

    test('to a server that has fallen silent ends unknown, in its time, and the same append again tells', async () => {
      const stream = freshStream();
      const events = someEvents(2);
      await store.append(freshStream(), someEvents(1), 'no-stream');
      wire.mute();
      await expect(store.append(stream, events, 'no-stream')).rejects.toBeInstanceOf(OutcomeUnknown);
      wire.cut();
      wire.mend();
      expect(await store.append(stream, events, 'no-stream')).toMatchObject({ head: { revision: 1 }, repeated: true });
      expect(await streamOf(direct, stream)).toHaveLength(2);
    });

    test('to a server that is not there stores nothing, and says so', async () => {
      const stream = freshStream();
      wire.cut();
      await expect(store.end()).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(all(store.read(stream))).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(store.append(stream, someEvents(1), 'no-stream')).rejects.toMatchObject({
        code: expect.stringMatching(/^(store-unavailable|outcome-unknown)$/),
      });
      wire.mend();
      expect(await streamOf(store, stream)).toEqual([]);
      expect(await store.append(stream, someEvents(1), 'no-stream')).toMatchObject({ repeated: false });
    });

    test('is stored once, whatever happens to the connections of its writer', async () => {
      const before = await direct.end();
      const streams = Array.from({ length: 8 }, () => freshStream());
      const done = new AbortController();
      const cuts = cutAfterEachGrowth(direct, wire, done.signal);
      const answers = await Promise.all(streams.map((stream) => tenTimes(store, stream))).finally(() => done.abort());
      expect(await cuts).toBeGreaterThan(3);
      const log = await logAfter(direct, before);
      expect(log.map(({ stream, revision }) => `${stream} ${revision}`).sort()).toEqual(
        streams.flatMap((stream) => Array.from({ length: 20 }, (_, revision) => `${stream} ${revision}`)).sort(),
      );
      answers.forEach(({ head }, n) => expect(log.filter(({ stream }) => stream === streams[n]).at(-1)).toMatchObject(head));
      expect(await verifyChain(store.readAll(null)).next()).toMatchObject({ done: true, value: { faults: 0 } });
    });
  });

  describe('a live reader', () => {
    test.each<[string, () => void]>([
      ['cut', () => wire.cut()],
      ['mute', () => wire.mute()],
    ])('whose connections are %s goes on where it was', async (_, spoil) => {
      const reader = following(store, await store.end());
      await reader.catchUp();
      for (let round = 0; round < 3; round++) {
        spoil();
        const stream = freshStream();
        const { head } = await direct.append(stream, someEvents(2), 'no-stream');
        wire.cut();
        wire.mend();
        expect((await reader.take(2)).events).toMatchObject([
          { stream, revision: 0 },
          { stream, revision: 1, hash: head.hash },
        ]);
      }
      await reader.stop();
    });
  });

  test('a live reader that is behind a flood gets every event of it once, in order, and goes on when it is over', async () => {
    const reader = following(store, await store.end());
    await reader.catchUp();
    const streams = Array.from({ length: 10 }, () => freshStream());
    await Promise.all(
      streams.map(async (stream) => {
        let expected: Head | 'no-stream' = 'no-stream';
        for (let n = 0; n < 8; n++) expected = (await direct.append(stream, someEvents(10), expected)).head;
      }),
    );
    const { events } = await reader.take(800);
    const first = events[0]!.index;
    expect(events.map(({ index }) => index)).toEqual(Array.from({ length: 800 }, (_, n) => first + n));
    const after = freshStream();
    await direct.append(after, someEvents(1), 'no-stream');
    expect((await reader.take(1)).events).toMatchObject([{ stream: after }]);
    await reader.stop();
  });

  test('a store does not open where no server answers', async () => {
    wire.mute();
    const muted = url.replace(new URL(url).host, `127.0.0.1:${wire.port}`);
    await expect(eventStoreDbEventStore({ url: muted, house, timeout: 300 })).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(eventStoreDbEventStore({ url: 'esdb://127.0.0.1:1?tls=false', house })).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

whereEventStoreDbIs('what else lies in an EventStoreDB', (url) => {
  let client: EventStoreDBClient;
  let house: string;
  let store: EventStore;

  beforeEach(async () => {
    client = EventStoreDBClient.connectionString(url);
    house = `guests-${randomIds.next()}`;
    store = await eventStoreDbEventStore({ url, house });
  });

  afterEach(async () => {
    await store.close();
    await client.dispose();
  });

  test('is no part of the log: other houses, other applications, and what the server writes by itself', async () => {
    const stream = freshStream();
    await store.append(stream, someEvents(2), 'no-stream');
    const neighbour = await eventStoreDbEventStore({ url, house: `${house}-next` });
    await neighbour.append(stream, someEvents(3), 'no-stream');
    await client.appendToStream(`${house}.clock-of-others`, jsonEvent({ type: 'Foreign', data: {} }));
    await client.setStreamMetadata(`${house}/${stream}`, { note: 'a system stream beside ours' });
    const { head } = await store.append(stream, someEvents(1), (await lastOf(store, stream)) as Head);
    expect((await logAfter(store, null)).map(({ stream, revision, index }) => [stream, revision, index])).toEqual(
      [0, 1, 2].map((n) => [stream, n, n]),
    );
    expect(await streamOf(store, stream)).toHaveLength(3);
    expect(head.revision).toBe(2);
    expect(await logAfter(neighbour, null)).toHaveLength(3);
    await neighbour.close();
  });

  test('is not read by who opens the log: it notes where it begins, and the first note stands', async () => {
    const notes = async () => {
      const found = [];
      for await (const { event } of client.readStream(`${house}.beginning`)) found.push(event!.position!.commit);
      return found;
    };
    const [begins] = await notes();
    const stream = freshStream();
    await store.append(stream, someEvents(2), 'no-stream');
    const second = await eventStoreDbEventStore({ url, house });
    const log = await logAfter(second, null);
    expect(log.map(({ index }) => index)).toEqual([0, 1]);
    expect(BigInt(log[0]!.position.split('-')[0]!)).toBeGreaterThan(begins!);
    expect(await second.pointOf(log[1]!.position)).toEqual({ position: log[1]!.position, index: 1 });
    expect(await notes()).toEqual([begins]);
    await second.close();
  });

  test('is told apart from the log where somebody else wrote into its streams', async () => {
    const stream = freshStream();
    await client.appendToStream(
      `${house}/${stream}`,
      binaryEvent({ type: 'Foreign', data: Buffer.from('{}'), metadata: Buffer.from('{}') }),
    );
    await expect(streamOf(store, stream)).rejects.toMatchObject({ code: 'foreign-event' });
    await expect(logAfter(store, null)).rejects.toMatchObject({ code: 'foreign-event' });
  });

  test('waymarks: who opens a long log counts from the last one, and finds any position', async () => {
    const streams = Array.from({ length: 9 }, () => freshStream());
    await Promise.all(streams.map((stream) => store.append(stream, someEvents(300), 'no-stream')));
    const log = await logAfter(store, null);
    await store.close();
    store = await eventStoreDbEventStore({ url, house });
    expect(await store.end()).toEqual({ position: log[2_699]!.position, index: 2_699 });
    for (const index of [0, 998, 999, 1_000, 1_999, 2_500, 2_699]) {
      const { position } = log[index]!;
      expect(await store.pointOf(position)).toEqual({ position, index });
    }
    const marks = [];
    for await (const { event } of client.readStream(`${house}.waymarks`)) marks.push(event?.data);
    expect(marks).toEqual([999, 1_999].map((index) => ({ index: String(index), position: log[index]!.position })));
    for (const stream of [`${house}.waymarks`, `${house}.clock`, `${house}/${streams[0]}`]) {
      expect((await client.getStreamMetadata(stream)).metadata).toBeUndefined();
    }
  });
});

async function lastOf(store: EventStore, stream: string): Promise<Head | undefined> {
  const [last] = await all(store.read(stream, { direction: 'backward', limit: 1 }));
  return last && { revision: last.revision, hash: last.hash };
}

/** Cuts and mends the wire whenever the log has grown, so amid the next appends; says how often. */
async function cutAfterEachGrowth(store: EventStore, wire: FaultyWire, signal: AbortSignal): Promise<number> {
  let cuts = 0;
  for await (const { kind } of store.subscribe(await store.end(), { signal })) {
    if (kind !== 'events' || signal.aborted) continue;
    wire.cut();
    wire.mend();
    cuts += 1;
  }
  return cuts;
}
