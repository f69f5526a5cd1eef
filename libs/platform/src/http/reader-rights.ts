import type { Actor } from '#kernel';

/**
 * What is closed to a reader by conflict of interest, by the reader's rights and the conflicts of today. Given by records; asked by every list,
 * search, log, stream and notification that could show a record.
 */
export interface ReaderRights {
  /** Those of the given streams (`complaint-<id>`, …) that are closed to the reader. */
  closedTo(reader: Actor, streams: readonly string[]): Promise<ReadonlySet<string>>;
  /** Those of the given ids that are records closed to the reader, wherever something else names them. */
  closedIds(reader: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The `ReaderRights` among Nest's providers. */
export const READER_RIGHTS = Symbol('ReaderRights');
