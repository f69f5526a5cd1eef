import type { EventStoreDBClient, StreamingRead, ResolvedEvent, AllStreamResolvedEvent } from '@eventstore/db-client';
import type { StreamEvent } from '../port.js';
import { greatestRevision } from '../settling.js';
import type { Connection } from './connection.js';
import { isNotFound, unavailable } from './failures.js';
import { comparePlaces, restored } from './form.js';
import type { Names, Place, Recorded } from './form.js';

/** A page ends with the event that brings it to so many bytes. */
const pageBytes = 4_000_000;
/** A page of one stream. */
const streamPage = 500;

/** A part of `$all`, those events of it that are the log's. */
export interface AllPage {
  readonly events: readonly StreamEvent[];
  /** Where the next page begins behind: beyond the events where what came last is not the log's. */
  readonly scanned: Place;
  /** Whether `$all` ended there when it was looked at. */
  readonly ended: boolean;
}

/** The reading side. Every method throws StoreUnavailable where the server does not answer in time. */
export interface Reading {
  /** The stream's events from a revision on, in pages. */
  stream(stream: string, from: number, direction: 'forward' | 'backward', limit: number): AsyncGenerator<readonly StreamEvent[]>;
  /** Looks at up to `most` events of `$all` behind a place (null: from the beginning); null where it ends there. */
  all(after: Place | null, most: number): Promise<AllPage | null>;
  /** Events of a stream of the store's own, by its full name. */
  own(stream: string, from: number | 'end', direction: 'forward' | 'backward', limit: number): Promise<readonly Recorded[]>;
}

type Read = StreamingRead<ResolvedEvent> | StreamingRead<AllStreamResolvedEvent>;

/** Reads over a connection; the log's streams are told from all others by their names. */
export function reading(connection: Connection, names: Names): Reading {
  /** What one read gives until it ends or the page is full; `ended`: there is no more of it. */
  async function collected(open: (client: EventStoreDBClient) => Read): Promise<{ events: Recorded[]; full: boolean }> {
    try {
      return await connection.insist(async (client, signal) => {
        const read = open(client);
        // Whoever reads no further does not hear of its end any more; without a listener it would end the process.
        read.on('error', () => {});
        const stop = (): void => void read.destroy(signal.reason as Error);
        signal.addEventListener('abort', stop, { once: true });
        const events: Recorded[] = [];
        let size = 0;
        try {
          for await (const { event } of read) {
            if (!event) continue;
            events.push(event as Recorded);
            size += sizeOf(event.data) + sizeOf(event.metadata);
            if (size >= pageBytes) return { events, full: true };
          }
          return { events, full: false };
        } finally {
          signal.removeEventListener('abort', stop);
          read.cancel().catch(() => {});
        }
      });
    } catch (error) {
      if (isNotFound(error)) return { events: [], full: false };
      throw unavailable(error);
    }
  }

  function readStream(
    stream: string,
    from: number | 'end',
    direction: 'forward' | 'backward',
    maxCount: number,
  ): ReturnType<typeof collected> {
    return collected((client) =>
      client.readStream(stream, {
        fromRevision: from === 'end' ? 'end' : BigInt(from),
        direction: direction === 'forward' ? 'forwards' : 'backwards',
        maxCount,
      }),
    );
  }

  return {
    async *stream(stream, from, direction, limit) {
      let next: number | 'end' = from >= greatestRevision ? 'end' : from;
      for (let left = limit; left > 0;) {
        const asked = Math.min(streamPage, left);
        const { events, full } = await readStream(names.stored(stream), next, direction, asked);
        const page = events.map((event) => restored(event, names));
        if (page.length > 0) yield page;
        if (!full && page.length < asked) return;
        left -= page.length;
        next = page.at(-1)!.revision + (direction === 'forward' ? 1 : -1);
        if (next < 0) return;
      }
    },

    async all(after, most) {
      const { events, full } = await collected((client) =>
        client.readAll({ fromPosition: after ?? 'start', direction: 'forwards', maxCount: after ? most + 1 : most }),
      );
      // The server begins with the place itself.
      const behind = events.filter(({ position }) => position && (!after || comparePlaces(position, after) > 0));
      const last = behind.at(-1)?.position;
      if (!last) return null;
      return {
        events: behind.filter((event) => isOfLog(event, names)).map((event) => restored(event, names)),
        scanned: last,
        ended: !full && behind.length < most,
      };
    },

    own: async (stream, from, direction, limit) => (await readStream(stream, from, direction, limit)).events,
  };
}

/** The server's own events come along: those of other streams, and the marks of a deletion among ours. */
function isOfLog({ streamId, type }: Recorded, { prefix }: Names): boolean {
  return streamId.startsWith(prefix) && !type.startsWith('$');
}

function sizeOf(part: unknown): number {
  return part instanceof Uint8Array ? part.byteLength : 0;
}
