import type { EventCatalogue, EventStore, LoggedEvent } from '#event-store';
import { LRUCache } from 'lru-cache';

/** Events of lately read streams that are kept, of all streams together. */
const usuallyKept = 10_000;

/**
 * Streams that were read lately, decoded. A stream only grows, so that of what is kept only the rest is read: who looks at one record as of
 * many instants, or through its history page by page, has it read and decoded once.
 */
export class ReadStreams {
  private readonly kept: LRUCache<string, readonly LoggedEvent[]>;

  constructor(
    private readonly parts: { readonly store: Pick<EventStore, 'read'>; readonly catalogue: Pick<EventCatalogue, 'decode'> },
    keep: number = usuallyKept,
  ) {
    this.kept = new LRUCache({ maxSize: keep, sizeCalculation: ({ length }) => length });
  }

  /** Every event of the stream; none where there is no such stream. */
  async eventsOf(stream: string): Promise<readonly LoggedEvent[]> {
    const known = this.kept.get(stream) ?? [];
    const newer = await this.eventsFrom(stream, known.length);
    if (newer.length === 0) return known;
    const events = [...known, ...newer];
    this.kept.set(stream, events);
    return events;
  }

  /** The events of the stream from a revision on; they are not kept. */
  async eventsFrom(stream: string, revision: number): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    for await (const stored of this.parts.store.read(stream, { from: revision })) events.push(this.parts.catalogue.decode(stored));
    return events;
  }
}
