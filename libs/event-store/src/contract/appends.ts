import { systemClock } from '#kernel';
import { AppendTooLarge, ClockSkew, InvalidAppend, WrongExpectedHead } from '../errors.js';
import { eventHash, firstPreviousHash } from '../hashing.js';
import { appendLimits } from '../port.js';
import type { EventStore, EventToAppend, Expected, Head } from '../port.js';
import { anEvent, asRepeat, freshStream, logAfter, someEvents, streamOf } from './kit.js';
import type { ContractCapabilities, ContractHarness } from './kit.js';

/** What a refused append was refused with. */
async function refusal(append: Promise<unknown>): Promise<unknown> {
  return append.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const elsewhere: Head = { revision: 0, hash: 'f'.repeat(64) };

export function appendsAreChained(harness: () => ContractHarness, capabilities: ContractCapabilities): void {
  describe('an append', () => {
    test('begins a stream, and answers where its last event lies', async () => {
      const { store } = harness();
      const stream = freshStream();
      const events = someEvents(3);
      const before = await store.end();
      const appended = await store.append(stream, events, 'no-stream');
      const stored = await streamOf(store, stream);
      expect(stored.map(({ id, revision }) => [id, revision])).toEqual(events.map(({ id }, revision) => [id, revision]));
      expect(appended).toMatchObject({ head: { revision: 2, hash: stored[2]!.hash }, position: stored[2]!.position, repeated: false });
      expect(appended.index).toBe(capabilities.indexAtAppend ? (before?.index ?? -1) + 1 : null);
    });

    test('links every event to the one before it', async () => {
      const { store } = harness();
      const stream = freshStream();
      const first = await store.append(stream, someEvents(2), 'no-stream');
      await store.append(stream, someEvents(2), first.head);
      const stored = await streamOf(store, stream);
      expect(stored.map(({ previousHash }) => previousHash)).toEqual([firstPreviousHash, ...stored.slice(0, 3).map(({ hash }) => hash)]);
      expect(stored.map(eventHash)).toEqual(stored.map(({ hash }) => hash));
    });

    test('keeps the very bytes, whatever the script', async () => {
      const { store } = harness();
      const stream = freshStream('скарга-її-ґанок');
      const data = {
        text: 'Їжак з’їв ґудзик 🦔👩‍⚖️ "\\\n\t\b\f\r\u2028 \\N \\. \u007f',
        empty: '',
        backslashes: '\\\\u0000',
        n: [1e21, -0.5, null],
      };
      const event = { ...anEvent(data, 'ПодіяСталася'), metadata: JSON.stringify({ actor: 'Ольга', why: '\\' }) };
      await store.append(stream, [event], 'no-stream');
      const [stored] = await streamOf(store, stream);
      expect(stored).toMatchObject({ ...event, stream });
      expect(stored!.hash).toBe(eventHash(stored!));
    });
  });

  describe('a writer that was mistaken about the stream', () => {
    async function held(store: EventStore): Promise<{ stream: string; first: Head; head: Head }> {
      const stream = freshStream();
      const first = await store.append(stream, someEvents(1), 'no-stream');
      const { head } = await store.append(stream, someEvents(1), first.head);
      return { stream, first: first.head, head };
    }

    test.each<[string, (held: { first: Head; head: Head }) => Expected]>([
      ['that it is not there', () => 'no-stream'],
      ['that it ends earlier', ({ first }) => first],
      ['that it ends later', ({ head }) => ({ ...head, revision: head.revision + 1 })],
      ['that it holds something else', ({ head }) => ({ ...head, hash: elsewhere.hash })],
    ])('%s: learns where it is, and nothing is stored', async (_, expectation) => {
      const { store } = harness();
      const { stream, ...heads } = await held(store);
      const error = await refusal(store.append(stream, someEvents(1), expectation(heads)));
      expect(error).toBeInstanceOf(WrongExpectedHead);
      expect(error).toMatchObject({ code: 'wrong-expected-head', stream, actual: heads.head });
      expect(await streamOf(store, stream)).toHaveLength(2);
    });

    test('that it is there: learns that it is not', async () => {
      const { store } = harness();
      const stream = freshStream();
      expect(await refusal(store.append(stream, someEvents(1), elsewhere))).toMatchObject({ code: 'wrong-expected-head', actual: null });
      expect(await streamOf(store, stream)).toEqual([]);
    });
  });

  describe('the same append again', () => {
    test('answers as the first time, and stores nothing', async () => {
      const { store } = harness();
      const stream = freshStream();
      const events = someEvents(3);
      const first = await store.append(stream, events, 'no-stream');
      expect(await store.append(stream, events, 'no-stream')).toEqual(asRepeat(first));
      expect(await streamOf(store, stream)).toHaveLength(3);
    });

    test('also when the stream has gone on, also in its middle', async () => {
      const { store } = harness();
      const stream = freshStream();
      const begin = await store.append(stream, someEvents(1), 'no-stream');
      const events = someEvents(2);
      const middle = await store.append(stream, events, begin.head);
      await store.append(stream, someEvents(2), middle.head);
      expect(await store.append(stream, events, begin.head)).toEqual(asRepeat(middle));
      expect(await streamOf(store, stream)).toHaveLength(5);
    });

    test('also two at once', async () => {
      const { store } = harness();
      const stream = freshStream();
      const events = someEvents(2);
      const [one, two] = await Promise.all([store.append(stream, events, 'no-stream'), store.append(stream, events, 'no-stream')]);
      expect([one.repeated, two.repeated].sort()).toEqual([false, true]);
      expect({ ...one, repeated: true }).toEqual({ ...two, repeated: true });
      expect(await streamOf(store, stream)).toHaveLength(2);
    });

    test('with other bytes: the stored ones stand, and the next append chains to them', async () => {
      const { store } = harness();
      const stream = freshStream();
      const event = anEvent({ text: 'first' });
      const first = await store.append(stream, [event], 'no-stream');
      const repeat = await store.append(stream, [{ ...event, data: '{"text":"second"}' }], 'no-stream');
      expect(repeat).toEqual(asRepeat(first));
      await store.append(stream, [anEvent()], repeat.head);
      const stored = await streamOf(store, stream);
      expect(stored[0]!.data).toBe('{"text":"first"}');
      expect(stored[1]!.previousHash).toBe(stored[0]!.hash);
      expect(stored.map(eventHash)).toEqual(stored.map(({ hash }) => hash));
    });

    test.each<[string, (events: [EventToAppend, EventToAppend]) => EventToAppend[]]>([
      ['more', ([a, b]) => [a, b, anEvent()]],
      ['another', ([a]) => [a, anEvent()]],
      ['others', () => someEvents(2)],
      ['the same in another order', ([a, b]) => [b, a]],
    ])('but %s of it: is a conflict', async (_, altered) => {
      const { store } = harness();
      const stream = freshStream();
      const events = someEvents(2) as [EventToAppend, EventToAppend];
      const { head } = await store.append(stream, events, 'no-stream');
      expect(await refusal(store.append(stream, altered(events), 'no-stream'))).toMatchObject({
        code: 'wrong-expected-head',
        actual: head,
      });
      expect(await streamOf(store, stream)).toHaveLength(2);
    });

    test('but from another head: is a conflict', async () => {
      const { store } = harness();
      const stream = freshStream();
      const begin = await store.append(stream, someEvents(1), 'no-stream');
      const events = someEvents(1);
      const { head } = await store.append(stream, events, begin.head);
      const error = await refusal(store.append(stream, events, { ...begin.head, hash: elsewhere.hash }));
      expect(error).toMatchObject({ code: 'wrong-expected-head', actual: head });
    });
  });

  if (capabilities.refusesTakenIds) {
    test('an event id that lies elsewhere in the log is refused, and harms nobody beside it', async () => {
      const { store } = harness();
      const taken = anEvent();
      const there = freshStream();
      const { head } = await store.append(there, [taken], 'no-stream');
      const [elsewhereError, hereError, beside] = await Promise.all([
        refusal(store.append(freshStream(), [anEvent(), taken], 'no-stream')),
        refusal(store.append(there, [taken], head)),
        store.append(freshStream(), [anEvent()], 'no-stream'),
      ]);
      expect(elsewhereError).toMatchObject({ code: 'event-id-taken', id: taken.id });
      expect(hereError).toMatchObject({ code: 'event-id-taken', id: taken.id });
      expect(beside.repeated).toBe(false);
    });
  }

  describe('a clock', () => {
    const off = (milliseconds: number) => ({ now: () => new Date(Date.parse(systemClock.now()) + milliseconds).toISOString() });

    test.each([10_000, -10_000])('that is %i ms from the store’s lets nothing be appended', async (milliseconds) => {
      const store = await harness().another(off(milliseconds));
      const stream = freshStream();
      const error = await refusal(store.append(stream, someEvents(1), 'no-stream'));
      expect(error).toBeInstanceOf(ClockSkew);
      expect(Math.sign((error as ClockSkew).milliseconds)).toBe(Math.sign(milliseconds));
      expect(await streamOf(store, stream)).toEqual([]);
      await store.close();
    });

    test.each([1_000, -1_000])('that is %i ms from it is near enough', async (milliseconds) => {
      const store = await harness().another(off(milliseconds));
      expect((await store.append(freshStream(), someEvents(1), 'no-stream')).repeated).toBe(false);
      await store.close();
    });
  });
}

export function appendsHaveLimits(harness: () => ContractHarness): void {
  describe('limits', () => {
    const filled = (bytes: number): EventToAppend => {
      const event = anEvent({ text: '' });
      const room = bytes - Buffer.byteLength(event.data) - Buffer.byteLength(event.metadata);
      return { ...event, data: JSON.stringify({ text: 'x'.repeat(room) }) };
    };

    test('the largest append is taken', async () => {
      const { store } = harness();
      expect((await store.append(freshStream(), someEvents(appendLimits.events), 'no-stream')).head.revision).toBe(appendLimits.events - 1);
      expect((await store.append(freshStream(), [filled(appendLimits.bytes)], 'no-stream')).head.revision).toBe(0);
    });

    test.each<[string, () => EventToAppend[]]>([
      ['an event', () => someEvents(appendLimits.events + 1)],
      ['a byte', () => [filled(appendLimits.bytes + 1)]],
      ['a byte in all', () => [filled(appendLimits.bytes / 2), filled(appendLimits.bytes / 2 + 1)]],
      ['bytes where characters would fit', () => [anEvent({ text: 'ї'.repeat(appendLimits.bytes / 2) })]],
    ])('%s more is not', async (_, events) => {
      const { store } = harness();
      const before = await store.end();
      expect(await refusal(store.append(freshStream(), events(), 'no-stream'))).toBeInstanceOf(AppendTooLarge);
      expect(await logAfter(store, before)).toEqual([]);
    });

    const twice = anEvent();
    test.each<[string, string, EventToAppend[], Expected]>([
      ['no event', 'thing-1', [], 'no-stream'],
      ['no stream', '', [anEvent()], 'no-stream'],
      ['a stream name too long', 'x'.repeat(251), [anEvent()], 'no-stream'],
      ['a NUL in the stream name', 'thing\u0000', [anEvent()], 'no-stream'],
      ['a line break in the stream name', 'thing\n', [anEvent()], 'no-stream'],
      ['half a surrogate pair in the stream name', 'thing\ud83e', [anEvent()], 'no-stream'],
      ['an id that is no UUID', 'thing-1', [{ ...anEvent(), id: '7' }], 'no-stream'],
      ['an id in capitals', 'thing-1', [{ ...anEvent(), id: anEvent().id.toUpperCase() }], 'no-stream'],
      ['an id twice', 'thing-1', [twice, twice], 'no-stream'],
      ['no type', 'thing-1', [{ ...anEvent(), type: '' }], 'no-stream'],
      ['a NUL in the type', 'thing-1', [{ ...anEvent(), type: 'Thing\u0000' }], 'no-stream'],
      ['version 0', 'thing-1', [{ ...anEvent(), version: 0 }], 'no-stream'],
      ['a NUL in the data', 'thing-1', [anEvent({ text: 'a\u0000b' })], 'no-stream'],
      ['a raw NUL in the data', 'thing-1', [{ ...anEvent(), data: '{"text":"\u0000"}' }], 'no-stream'],
      ['a NUL in the metadata', 'thing-1', [{ ...anEvent(), metadata: '{"actor":"\\\\\\u0000"}' }], 'no-stream'],
      ['half a surrogate pair in the data', 'thing-1', [{ ...anEvent(), data: '{"text":"\udd94"}' }], 'no-stream'],
      ['a line break in the data', 'thing-1', [{ ...anEvent(), data: '{"n":\n1}' }], 'no-stream'],
      ['data that are no object', 'thing-1', [{ ...anEvent(), data: '7' }], 'no-stream'],
      ['a head before the first', 'thing-1', [anEvent()], { revision: -1, hash: elsewhere.hash }],
      ['a head with no hash', 'thing-1', [anEvent()], { revision: 0, hash: '' }],
    ])('%s is refused', async (_, stream, events, expected) => {
      const { store } = harness();
      const before = await store.end();
      expect(await refusal(store.append(stream, events, expected))).toBeInstanceOf(InvalidAppend);
      expect(await logAfter(store, before)).toEqual([]);
    });
  });
}
