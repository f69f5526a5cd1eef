import type { EventStore, LogPoint } from '#event-store';
import { streamOf } from '../domain/index.js';

const prefix = streamOf('complaint', '');

/** So far the log is looked through behind a list; a list that is further behind knows nothing for sure. */
const looked = 1_000;

/** Complaints that something happened to after a point of the log. */
export interface ComplaintsSince {
  has(complaint: string): boolean;
}

/** Where too much has happened to look at: it may have been any. */
const anyOfThem: ComplaintsSince = { has: () => true };

/** The complaints that something happened to after a point of the log (null: from its beginning). */
export async function complaintsSince(store: Pick<EventStore, 'readAll'>, point: LogPoint | null): Promise<ComplaintsSince> {
  const from = point?.index ?? -1;
  const found = new Set<string>();
  for await (const { events, last } of store.readAll(point, { filter: { streamPrefixes: [prefix] }, pageSize: looked })) {
    if (last.index - from > looked) return anyOfThem;
    for (const { stream } of events) found.add(stream.slice(prefix.length));
  }
  return found;
}
