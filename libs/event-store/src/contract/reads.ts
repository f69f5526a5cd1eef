import { StoreUnavailable } from '../errors.js';
import { wanted } from '../filter.js';
import type { LogFilter, LogPoint } from '../port.js';
import { all, anEvent, following, freshStream, logAfter, someEvents } from './kit.js';
import type { ContractHarness } from './kit.js';

export function readsAreWhole(harness: () => ContractHarness): void {
  describe('reading a stream', () => {
    const stream = freshStream();
    const few = { from: 2, limit: 3 };
    beforeAll(async () => {
      const { store } = harness();
      const { head } = await store.append(stream, someEvents(400), 'no-stream');
      await store.append(stream, someEvents(300), head);
    });
    const revisions = async (options?: Parameters<ReturnType<typeof harness>['store']['read']>[1]): Promise<number[]> =>
      (await all(harness().store.read(stream, options))).map(({ revision }) => revision);

    test('gives all of it, in both directions', async () => {
      const upwards = Array.from({ length: 700 }, (_, n) => n);
      expect(await revisions()).toEqual(upwards);
      expect(await revisions({ direction: 'backward' })).toEqual(upwards.reverse());
    });

    test('from a revision, to a limit', async () => {
      expect(await revisions(few)).toEqual([2, 3, 4]);
      expect(await revisions({ ...few, direction: 'backward' })).toEqual([2, 1, 0]);
      expect(await revisions({ from: 698 })).toEqual([698, 699]);
      expect(await revisions({ direction: 'backward', limit: 1 })).toEqual([699]);
      expect(await revisions({ from: 900, direction: 'backward', limit: 1 })).toEqual([699]);
      expect(await revisions({ from: 700 })).toEqual([]);
      expect(await revisions({ limit: 0 })).toEqual([]);
    });

    test('of a stream that is not there gives nothing', async () => {
      expect(await all(harness().store.read(freshStream()))).toEqual([]);
      expect(await all(harness().store.read(freshStream(), { direction: 'backward' }))).toEqual([]);
    });
  });

  describe('reading the log', () => {
    let before: LogPoint | null;
    let prefix: string;
    beforeAll(async () => {
      const { store } = harness();
      prefix = freshStream('shelf');
      before = await store.end();
      for (let n = 0; n < 30; n++) {
        await store.append(
          `${n % 3 === 0 ? prefix : 'other'}-${freshStream()}`,
          [anEvent({ n }, n % 2 === 0 ? 'Even' : 'Odd'), anEvent({ n })],
          'no-stream',
        );
      }
    });

    test('is in the order of the appends, counted without a gap', async () => {
      const { store } = harness();
      const log = await logAfter(store, before);
      expect(log.map(({ data }) => (JSON.parse(data) as { n: number }).n)).toEqual(Array.from({ length: 60 }, (_, n) => Math.floor(n / 2)));
      const from = (before?.index ?? -1) + 1;
      expect(log.map(({ index }) => index)).toEqual(log.map((_, n) => from + n));
      const whole = await logAfter(store, null);
      expect(whole[0]!.index).toBe(0);
      expect(whole.slice(-60)).toEqual(log);
    });

    test('comes in pages, each of which says where it ends', async () => {
      const { store } = harness();
      const pages = await all(store.readAll(before, { pageSize: 7 }));
      for (const { events, last } of pages) {
        expect(events.length).toBeLessThanOrEqual(7);
        expect(last).toEqual({ position: events.at(-1)!.position, index: events.at(-1)!.index });
      }
      expect(pages.flatMap(({ events }) => [...events])).toEqual(await logAfter(store, before));
      expect(await logAfter(store, pages[2]!.last)).toEqual(pages.slice(3).flatMap(({ events }) => [...events]));
    });

    test.each<[string, () => LogFilter]>([
      ['types', () => ({ types: ['Even'] })],
      ['streams', () => ({ streamPrefixes: [prefix] })],
      ['several of each', () => ({ types: ['Odd', 'Even'], streamPrefixes: [prefix, 'nowhere-'] })],
      ['other types', () => ({ otherThan: ['Even', 'Unheard'] })],
      ['other types of streams', () => ({ otherThan: ['Odd'], streamPrefixes: [prefix] })],
      ['types but some of them', () => ({ types: ['Odd', 'Even'], otherThan: ['Odd'] })],
      ['what is not there', () => ({ types: ['Unheard'] })],
      ['a prefix with signs of SQL', () => ({ streamPrefixes: [`${prefix}%`, '_', '\\'] })],
      ['nothing at all', () => ({ types: [] })],
    ])('a filter by %s drops events after they were counted', async (_, filter) => {
      const { store } = harness();
      const log = await logAfter(store, before);
      for (const pageSize of [4, 1_000]) {
        const pages = await all(store.readAll(before, { filter: filter(), pageSize }));
        expect(pages.flatMap(({ events }) => [...events])).toEqual(log.filter((event) => wanted(filter(), event)));
        expect(pages.at(-1)!.last).toEqual(await store.end());
      }
    });

    test('from its end gives nothing', async () => {
      const { store } = harness();
      expect(await all(store.readAll(await store.end()))).toEqual([]);
    });

    test('knows the index of a position that it gave out, and of no other', async () => {
      const { store } = harness();
      const { position } = await store.append(freshStream(), someEvents(2), 'no-stream');
      expect(await store.pointOf(position)).toEqual(await store.end());
      for (const unknown of ['', 'nonsense', '-1', '1e3', '٣', '999999999999999', '9'.repeat(40)])
        expect(await store.pointOf(unknown)).toBeNull();
    });
  });
}

export function readersFollowLive(harness: () => ContractHarness): void {
  describe('following the log', () => {
    test('catches up, says so, goes on live, and resumes where it was', async () => {
      const { store } = harness();
      const before = await store.end();
      await store.append(freshStream(), someEvents(3), 'no-stream');
      const reader = following(store, before);
      const caught = await reader.catchUp();
      expect(caught.events).toEqual(await logAfter(store, before));
      expect(caught.last).toEqual(await store.end());

      const live = reader.take(2);
      await store.append(freshStream(), someEvents(2), 'no-stream');
      expect((await live).events).toEqual(await logAfter(store, caught.last));
      await reader.stop();

      await store.append(freshStream(), someEvents(1), 'no-stream');
      const resumed = following(store, (await live).last);
      expect((await resumed.catchUp()).events).toEqual(await logAfter(store, (await live).last));
      await resumed.stop();
    });

    test('says so at once where there is nothing to catch up', async () => {
      const { store } = harness();
      const end = await store.end();
      const reader = following(store, end);
      expect(await reader.next()).toEqual({ kind: 'caught-up', last: end });
      await reader.stop();
    });

    test('hears what another store appends', async () => {
      const { store } = harness();
      const other = await harness().another();
      const reader = following(store, await store.end());
      await reader.catchUp();
      const live = reader.take(1);
      const stream = freshStream();
      await other.append(stream, someEvents(1), 'no-stream');
      expect((await live).events).toMatchObject([{ stream }]);
      await reader.stop();
      await other.close();
    });

    test('with a filter: the point moves on also where all was dropped', async () => {
      const { store } = harness();
      const stream = freshStream('wanted');
      const reader = following(store, await store.end(), { streamPrefixes: [stream] });
      await reader.catchUp();
      const dropped = await store.append(freshStream(), someEvents(2), 'no-stream');
      for (let message = await reader.next(); message.last?.position !== dropped.position; message = await reader.next()) {
        expect(message).toMatchObject({ kind: 'events', events: [] });
      }
      await store.append(stream, someEvents(1), 'no-stream');
      const { events, last } = await reader.take(1);
      expect(events).toMatchObject([{ stream }]);
      expect(last).toEqual(await store.end());
      await reader.stop();
    });

    test('waits for a slow reader, and keeps nothing from it', async () => {
      const { store } = harness();
      const before = await store.end();
      const reader = following(store, before);
      const first = store.append(freshStream(), someEvents(1), 'no-stream');
      const seen = (await reader.take(1)).events;
      await first;
      for (let n = 0; n < 6; n++) await store.append(freshStream(), someEvents(450), 'no-stream');
      seen.push(...(await reader.take(2_700)).events);
      expect(seen).toEqual(await logAfter(store, before));
      await reader.stop();
    });

    test('ends when it is told to, also amid its wait, and when the reader turns away', async () => {
      const { store } = harness();
      const stopping = new AbortController();
      const messages = store.subscribe(await store.end(), { signal: stopping.signal })[Symbol.asyncIterator]();
      expect((await messages.next()).value).toMatchObject({ kind: 'caught-up' });
      const waiting = messages.next();
      stopping.abort();
      expect((await waiting).done).toBe(true);

      const aborted = store.subscribe(null, { signal: AbortSignal.abort() });
      expect(await all(aborted)).toEqual([]);

      const kinds: string[] = [];
      for await (const { kind } of store.subscribe(null, { signal: new AbortController().signal })) {
        kinds.push(kind);
        break;
      }
      expect(kinds).toEqual(['events']);
    });

    test('ends when the store is closed, which then takes and gives nothing', async () => {
      const closing = await harness().another();
      const reader = closing.subscribe(await closing.end(), { signal: new AbortController().signal })[Symbol.asyncIterator]();
      await reader.next();
      const waiting = reader.next();
      await closing.close();
      expect((await waiting).done).toBe(true);
      await expect(closing.append(freshStream(), someEvents(1), 'no-stream')).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(closing.end()).rejects.toBeInstanceOf(StoreUnavailable);
      await expect(closing.pointOf('0')).rejects.toBeInstanceOf(StoreUnavailable);
    });
  });
}
