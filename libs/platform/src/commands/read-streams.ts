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

  /** The newest events of a type, newest first, from a revision down: little more of the stream is read than they take. */
  async newestOf(stream: string, type: string, page: { readonly from?: number; readonly limit: number }): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    let from = page.from;
    for (let looked = page.limit; ; looked *= 2) {
      let [seen, last] = [0, 0];
      for await (const stored of this.parts.store.read(stream, {
        direction: 'backward',
        limit: looked,
        ...(from !== undefined && { from }),
      })) {
        if (stored.type === type) events.push(this.parts.catalogue.decode(stored));
        [seen, last] = [seen + 1, stored.revision];
        if (events.length === page.limit) return events;
      }
      if (seen < looked || last === 0) return events;
      from = last - 1;
    }
  }

  /** The events of the stream from a revision on; they are not kept. */
  async eventsFrom(stream: string, revision: number): Promise<LoggedEvent[]> {
    const events: LoggedEvent[] = [];
    for await (const stored of this.parts.store.read(stream, { from: revision })) events.push(this.parts.catalogue.decode(stored));
    return events;
  }
}
