import { eventCatalogue, firstPreviousHash, memoryEventStore, type EventStore, type Head } from '#event-store';
import { eventType } from '#kernel';
import { z } from 'zod';
import { ReadStreams } from './read-streams.js';

const noted = eventType('PageNoted', { nature: 'content', doc: 'Noted.', data: z.strictObject({ n: z.int() }) });
const catalogue = eventCatalogue([noted]);

describe('streams that were read lately', () => {
  let store: EventStore;
  let head: Head | null;
  let asked: number[];
  const streams = (keep?: number) =>
    new ReadStreams(
      {
        catalogue,
        store: {
          read: (stream, options) => {
            asked.push(options?.from ?? 0);
            return store.read(stream, options);
          },
        },
      },
      keep,
    );
  const append = async (...numbers: number[]): Promise<void> => {
    const events = numbers.map((n) =>
      catalogue.encode(noted({ n }), {
        id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
        metadata: {
          ...{ actor: 'olena', commandId: `c${n}`, bodyHash: '0'.repeat(64), correlationId: `c${n}` },
          ...{ occurredAt: '2026-03-02T08:00:00.000Z', recordedAt: '2026-03-02T08:00:00.000Z' },
          decidedBy: { machine: 'page', version: 1, house: '0' },
        },
      }),
    );
    head = (await store.append('page-1', events, head ?? 'no-stream')).head;
  };
  const numbersOf = (events: readonly { readonly data: object }[]) => events.map(({ data }) => (data as { n: number }).n);

  beforeEach(() => {
    store = memoryEventStore();
    head = null;
    asked = [];
  });
  afterEach(() => store.close());

  it('are read once, and then only what was appended since', async () => {
    const read = streams();
    await append(0, 1, 2);
    expect(numbersOf(await read.eventsOf('page-1'))).toEqual([0, 1, 2]);
    await append(3);
    expect(numbersOf(await read.eventsOf('page-1'))).toEqual([0, 1, 2, 3]);
    expect(numbersOf(await read.eventsOf('page-1'))).toEqual([0, 1, 2, 3]);
    expect(asked).toEqual([0, 3, 4]);
    expect((await read.eventsOf('page-1'))[0]!.previousHash).toBe(firstPreviousHash);
  });

  it('are not believed to be missing for good', async () => {
    const read = streams();
    expect(await read.eventsOf('page-1')).toEqual([]);
    await append(0);
    expect(numbersOf(await read.eventsOf('page-1'))).toEqual([0]);
  });

  it('are read anew where they are longer than what may be kept', async () => {
    const read = streams(2);
    await append(0, 1, 2);
    expect(numbersOf(await read.eventsOf('page-1'))).toEqual([0, 1, 2]);
    expect(numbersOf(await read.eventsOf('page-1'))).toEqual([0, 1, 2]);
    expect(asked).toEqual([0, 0]);
  });

  it('give the newest of a type from a revision down, and no more of them than are asked for', async () => {
    await append(0, 1, 2, 3);
    const newest = async (type: string, page: { from?: number; limit: number }) =>
      numbersOf(await streams().newestOf('page-1', type, page));
    expect(await newest('PageNoted', { limit: 2 })).toEqual([3, 2]);
    expect(await newest('PageNoted', { from: 1, limit: 9 })).toEqual([1, 0]);
    expect(await newest('PageTorn', { limit: 2 })).toEqual([]);
  });

  it('give those who follow a stream themselves only what is new', async () => {
    await append(0, 1, 2);
    expect(numbersOf(await streams().eventsFrom('page-1', 2))).toEqual([2]);
  });
});
