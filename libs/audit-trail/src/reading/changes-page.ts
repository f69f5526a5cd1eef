import type { EventStore, LogPoint } from '#event-store';
import type { Actor } from '#kernel';
import type { Numbers, ReaderRights } from '#platform';
import { changesOf, streamsOfSubjects, type Change, type ChangedSubject } from './changes.js';
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
  readonly subjects: readonly ChangedSubject[];
  /** Of events; none: every type. */
  readonly types?: readonly string[];
  readonly reader: Actor;
}

/** What changed after a point of the log, as far as its reader may know; without changes whose number is still on its way. */
export async function changesPage(
  { store, numbers, rights }: ChangesSource,
  { after, limit, upTo, subjects, types = [], reader }: ChangesAsked,
): Promise<{ readonly changes: readonly Change[]; readonly point: LogPoint | null; readonly more: boolean }> {
  const filter = { streamPrefixes: streamsOfSubjects(subjects), ...(types.length > 0 && { types }) };
  const page = await logPage(store, { after, limit, filter, reader, rights, whole: false, ...(upTo !== undefined && { upTo }) });
  const { changes, numbering } = await changesOf(page.events, numbers);
  const late = numbering === 'late' ? page.events.findIndex((event, n) => numbers.begins(event.type) && changes[n]!.number === null) : -1;
  if (late < 0) return { changes, point: page.point, more: page.more };
  // The number will come in a moment: whoever comes back for the rest gets it with the change itself.
  const before = page.events[late - 1];
  return { changes: changes.slice(0, late), point: before ? { position: before.position, index: before.index } : after, more: true };
}
