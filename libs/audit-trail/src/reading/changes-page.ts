import type { EventStore, LogPoint, StoredEvent } from '#event-store';
import type { Actor } from '#kernel';
import type { Numbers, ReaderRights } from '#platform';
import { changesOf, type Change } from './changes.js';
import { logPage } from './log-page.js';

/** What changes are read from. */
export interface ChangesSource {
  readonly store: EventStore;
  readonly numbers: Pick<Numbers, 'of' | 'upTo' | 'begins'>;
  readonly rights: ReaderRights | null;
}

/** What of the log is asked for. */
export interface ChangesAsked {
  /** Null: from the beginning. */
  readonly after: LogPoint | null;
  readonly limit: number;
  /** Nothing behind this index of the log. */
  readonly upTo?: number;
  /** What the names of the streams begin with: `streamsOfSubjects`, `streamsOfKinds`. */
  readonly streams: readonly string[];
  /** Of events; none: every type. */
  readonly types?: readonly string[];
  /** Those of a page that are wanted, where that takes more than a look at them. */
  readonly among?: (events: readonly StoredEvent[]) => Promise<readonly StoredEvent[]>;
  readonly reader: Actor;
}

/** What changed after a point of the log, as far as its reader may know; without changes whose number is still on its way. */
export async function changesPage(
  { store, numbers, rights }: ChangesSource,
  { after, limit, upTo, streams, types = [], among, reader }: ChangesAsked,
): Promise<{ readonly changes: readonly Change[]; readonly point: LogPoint | null; readonly more: boolean }> {
  const filter = { streamPrefixes: streams, ...(types.length > 0 && { types }) };
  const page = await logPage(store, { after, limit, filter, reader, rights, whole: false, ...(upTo !== undefined && { upTo }) });
  const events = among ? await among(page.events) : page.events;
  const { changes, numbering } = await changesOf(events, numbers);
  const late = numbering === 'late' ? events.findIndex((event, n) => numbers.begins(event.type) && changes[n]!.number === null) : -1;
  if (late < 0) return { changes, point: page.point, more: page.more };
  // The number will come in a moment: whoever comes back for the rest gets it with the change itself.
  const before = events[late - 1];
  return { changes: changes.slice(0, late), point: before ? { position: before.position, index: before.index } : after, more: true };
}
