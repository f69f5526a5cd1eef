import { all, anEvent, freshStream, logAfter, someEvents } from './contract/kit.js';
import { compareLogs, copyLog, LogsDiffer } from './copying.js';
import { memoryEventStore, memoryLog } from './memory/memory-event-store.js';
import { appendLimits } from './port.js';
import type { EventStore, Head } from './port.js';

/** A log of some streams whose events lie mixed. */
async function filled(): Promise<{ store: EventStore; log: ReturnType<typeof memoryLog> }> {
  const log = memoryLog();
  const store = memoryEventStore({ log });
  const streams = ['capa', 'nonconformity', 'units'].map((prefix) => freshStream(prefix));
  const heads = new Map<string, Head>();
  for (let n = 0; n < 60; n++) {
    const stream = streams[n % 7 === 0 ? 0 : n % 3]!;
    const { head } = await store.append(stream, someEvents(1 + (n % 4)), heads.get(stream) ?? 'no-stream');
    heads.set(stream, head);
  }
  return { store, log };
}

const withoutPlaces = (events: Awaited<ReturnType<typeof logAfter>>) => events.map(({ position: _, ...event }) => event);

describe('a copy of a log', () => {
  test('has every event as it was, in its place', async () => {
    const { store } = await filled();
    const copy = memoryEventStore();
    const told: number[] = [];
    const copied = await copyLog(store, copy, (events) => told.push(events));
    const log = await logAfter(store, null);
    expect(copied).toEqual({ events: log.length, streams: 3, present: 0 });
    expect(told.at(-1)).toBe(log.length);
    expect(withoutPlaces(await logAfter(copy, null))).toEqual(withoutPlaces(log));
    await compareLogs(store, copy);
  });

  test('that was broken off is gone on with, wherever that was', async () => {
    const { store } = await filled();
    const log = await logAfter(store, null);
    const copy = memoryEventStore();
    for (let run = 0, present = 0; present < log.length; run++) {
      const dying = { ...copy, append: diesAfter(copy, 4) };
      await copyLog(store, dying).catch((error: unknown) => expect(error).toEqual(new Error('killed')));
      const there = ((await copy.end())?.index ?? -1) + 1;
      expect(there).toBeGreaterThan(present);
      present = there;
      expect(run).toBeLessThan(100);
    }
    expect(await copyLog(store, copy)).toEqual({ events: log.length, streams: 3, present: log.length });
    await compareLogs(store, copy);
  });

  test('goes in appends that every store takes', async () => {
    const store = memoryEventStore();
    const stream = freshStream();
    const { head } = await store.append(stream, someEvents(appendLimits.events), 'no-stream');
    const next = await store.append(stream, [anEvent({ text: 'x'.repeat(600_000) })], head);
    await store.append(stream, [anEvent({ text: 'y'.repeat(600_000) }), anEvent()], next.head);
    const copy = memoryEventStore();
    await copyLog(store, copy);
    await compareLogs(store, copy);
    expect(await all(copy.read(stream))).toHaveLength(appendLimits.events + 3);
  });

  test('of an empty log is empty', async () => {
    const copy = memoryEventStore();
    expect(await copyLog(memoryEventStore(), copy)).toEqual({ events: 0, streams: 0, present: 0 });
    expect(await copy.end()).toBeNull();
  });

  test('is not made over something else', async () => {
    const { store } = await filled();
    const { store: other } = await filled();
    const end = await other.end();
    await expect(copyLog(store, other)).rejects.toMatchObject({ code: 'logs-differ', index: 0 });
    expect(await other.end()).toEqual(end);
  });

  test('is not made of a log that does not hold', async () => {
    const { store, log } = await filled();
    log.events[40] = { ...log.events[40]!, data: '{"n":"forged"}' };
    const copy = memoryEventStore();
    await expect(copyLog(store, copy)).rejects.toMatchObject({ code: 'logs-differ', index: 40 });
    expect((await copy.end())!.index).toBeLessThan(40);
  });
});

describe('a comparison of two logs', () => {
  test.each<[string, (log: ReturnType<typeof memoryLog>) => void]>([
    ['an event that is missing at the end', ({ events }) => void events.pop()],
    ['other data', ({ events }) => void (events[7] = { ...events[7]!, data: '{}' })],
    ['other metadata', ({ events }) => void (events[7] = { ...events[7]!, metadata: '{}' })],
    ['another id', ({ events }) => void (events[7] = { ...events[7]!, id: anEvent().id })],
    ['two events in another order', ({ events }) => void ([events[7], events[8]] = [events[8]!, events[7]!])],
  ])('finds %s, in either', async (_, spoil) => {
    const { store } = await filled();
    const log = memoryLog();
    const copy = memoryEventStore({ log });
    await copyLog(store, copy);
    spoil(log);
    await expect(compareLogs(store, copy)).rejects.toBeInstanceOf(LogsDiffer);
    await expect(compareLogs(copy, store)).rejects.toBeInstanceOf(LogsDiffer);
  });
});

function diesAfter(store: EventStore, appends: number): EventStore['append'] {
  let left = appends;
  return (...append) => {
    if ((left -= 1) < 0) throw new Error('killed');
    return store.append(...append);
  };
}
