import type { EventStore, LogFilter, LogPoint, Position, StoredEvent } from '#event-store';
import type { Actor } from '#kernel';
import { HttpProblem, namingClosed, type ReaderRights } from '#platform';

/** Events of the log that a reader may see, and from where to read on. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  /** How far the log was looked at: the `after` of the next page. Null only where the log is empty. */
  readonly position: Position | null;
  /** Whether there may be more behind it. */
  readonly more: boolean;
}

/** So many events are looked at for one page, whatever is dropped. */
const looked = 20_000;

/**
 * A page of the log after a position, without what is closed to the reader.
 * @throws HttpProblem `bad-position`
 */
export async function logPage(
  store: EventStore,
  {
    after,
    limit,
    filter,
    reader,
    rights,
    whole,
  }: {
    after: Position | null;
    limit: number;
    filter: LogFilter;
    reader: Actor;
    rights: ReaderRights | null;
    /** Whether the events are shown with all that they say; else only that they happened. */
    whole: boolean;
  },
): Promise<LogPage> {
  const from = after === null ? null : await pointOf(store, after);
  const events: StoredEvent[] = [];
  let last: LogPoint | null = from;
  for await (const page of store.readAll(from, { filter, pageSize: limit })) {
    // An event as it is stored is shown whole, with its hash and with the id of what it followed from, or not at all.
    const streamsOf = (event: StoredEvent): readonly string[] => [event.stream, ...(whole ? causeOf(event) : [])];
    const closed = rights ? await rights.closedTo(reader, [...new Set(page.events.flatMap(streamsOf))]) : new Set<string>();
    const dataOf = ({ data }: StoredEvent): string => data;
    const namesClosed = whole ? await namingClosed(page.events.map(dataOf), reader, rights) : () => false;
    for (const event of page.events) {
      if (events.length === limit) return { events, position: last?.position ?? null, more: true };
      if (!streamsOf(event).some((stream) => closed.has(stream)) && !namesClosed(event.data)) events.push(event);
      last = { position: event.position, index: event.index };
    }
    last = page.last;
    if (last.index - (from?.index ?? -1) >= looked) return { events, position: last.position, more: true };
  }
  return { events, position: last?.position ?? null, more: false };
}

/** The stream of the event that a process followed, if one did. */
function causeOf({ metadata }: StoredEvent): readonly string[] {
  const { causationStream } = JSON.parse(metadata) as { readonly causationStream?: string };
  return causationStream === undefined ? [] : [causationStream];
}

async function pointOf(store: EventStore, position: Position): Promise<LogPoint> {
  const point = await store.pointOf(position);
  if (!point) throw new HttpProblem('bad-position');
  return point;
}
