import { logAfter, someEvents } from '../contract/kit.js';
import { growth } from '../growth.js';
import { memoryEventStore } from '../memory/memory-event-store.js';
import type { StoredEvent } from '../port.js';
import { edge } from './edge.js';

describe('the edge of the log', () => {
  let log: StoredEvent[];
  let reads: [after: number, through: number][];
  const source = {
    end: async () => log.length - 1,
    events: async (after: number, through: number) => {
      reads.push([after, through]);
      return log.slice(after + 1, through + 1);
    },
  };
  beforeAll(async () => {
    const store = memoryEventStore();
    for (let n = 0; n < 12; n++) await store.append(`bulk-${n}`, someEvents(500), 'no-stream');
    log = await logAfter(store, null);
  });
  beforeEach(() => {
    reads = [];
  });

  test('gives what this process stored without asking anybody', async () => {
    const newest = edge(source, growth());
    newest.stored(log.slice(10, 15));
    newest.stored(log.slice(15, 20));
    expect(newest.end).toBe(19);
    expect(await newest.after(9, 1_000)).toEqual(log.slice(10, 20));
    expect(await newest.after(14, 3)).toEqual(log.slice(15, 18));
    expect(reads).toEqual([]);
  });

  test('asks once for all who miss what others stored', async () => {
    const newest = edge(source, growth());
    newest.stored(log.slice(10, 12));
    newest.stored(log.slice(14, 16));
    const answers = await Promise.all([newest.after(11, 1_000), newest.after(11, 1_000), newest.after(12, 1_000)]);
    expect(answers).toEqual([log.slice(12, 16), log.slice(12, 16), log.slice(13, 16)]);
    expect(reads).toEqual([[11, 15]]);
    newest.heard(20);
    expect(await newest.after(15, 1_000)).toEqual(log.slice(16, 21));
    expect(reads).toHaveLength(2);
  });

  test('leaves readers that are far back to themselves', async () => {
    const newest = edge(source, growth());
    await newest.look();
    expect(newest.end).toBe(5_999);
    expect(await newest.after(0, 1_000)).toBeNull();
    newest.stored(log.slice(5_000, 5_010));
    expect(await newest.after(4_000, 1_000)).toBeNull();
    expect(reads).toEqual([]);
  });

  test('forgets the oldest, and begins anew far ahead', async () => {
    const newest = edge(source, growth());
    for (let from = 0; from < 4_500; from += 500) newest.stored(log.slice(from, from + 500));
    expect(await newest.after(600, 2)).toEqual(log.slice(601, 603));
    expect(await newest.after(498, 2)).toBeNull();
    const sparse = edge(source, growth());
    sparse.stored(log.slice(0, 2));
    sparse.stored(log.slice(5_990, 5_995));
    expect(await sparse.after(5_991, 10)).toEqual(log.slice(5_992, 5_995));
    expect(reads).toEqual([]);
  });

  test('tells of growth once, and never goes back', () => {
    const grown = growth();
    const newest = edge(source, grown);
    newest.heard(7);
    newest.heard(7);
    newest.heard(3);
    expect([newest.end, grown.count]).toEqual([7, 1]);
  });
});
