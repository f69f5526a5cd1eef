import type { EventStore, Index, LogFilter, LogPoint, Position, StoredEvent } from '#event-store';
import type { Actor } from '#kernel';
import { HttpProblem, namingClosed, type ReaderRights } from '#platform';

/** Events of the log that a reader may see, and from where to read on. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  /** How far the log was looked at: the `after` of the next page. Null only where the log is empty. */
  readonly point: LogPoint | null;
  /** Whether there may be more behind it. */
  readonly more: boolean;
}

/** So many events are looked at for one page, whatever is dropped. */
const looked = 20_000;

/** A page of the log after a point, without what is closed to the reader. */
export async function logPage(
  store: EventStore,
  {
    after,
    limit,
    filter,
    reader,
    rights,
    whole,
    upTo = Number.POSITIVE_INFINITY,
  }: {
    after: LogPoint | null;
    limit: number;
    filter: LogFilter;
    reader: Actor;
    rights: ReaderRights | null;
    /** Whether the events are shown with all that they say; else only that they happened. */
    whole: boolean;
    /** Nothing behind this index. */
    upTo?: Index;
  },
): Promise<LogPage> {
  const events: StoredEvent[] = [];
  let last = after;
  for await (const page of store.readAll(after, { filter, pageSize: limit })) {
    // An event as it is stored is shown whole, with its hash and with the id of what it followed from, or not at all.
    const streamsOf = (event: StoredEvent): readonly string[] => [event.stream, ...(whole ? causeOf(event) : [])];
    const closed = rights ? await rights.closedTo(reader, [...new Set(page.events.flatMap(streamsOf))]) : new Set<string>();
    const dataOf = ({ data }: StoredEvent): string => data;
    const namesClosed = whole ? await namingClosed(page.events.map(dataOf), reader, rights) : () => false;
    for (const event of page.events) {
      if (events.length === limit) return { events, point: last, more: true };
      if (event.index > upTo) return { events, point: last, more: true };
      if (!streamsOf(event).some((stream) => closed.has(stream)) && !namesClosed(event.data)) events.push(event);
      last = { position: event.position, index: event.index };
    }
    last = page.last;
    if (last.index - (after?.index ?? -1) >= looked) return { events, point: last, more: true };
  }
  return { events, point: last, more: false };
}

/** The stream of the event that a process followed, if one did. */
function causeOf({ metadata }: StoredEvent): readonly string[] {
  const { causationStream } = JSON.parse(metadata) as { readonly causationStream?: string };
  return causationStream === undefined ? [] : [causationStream];
}

/** The point of the log that a client names; null: its beginning. @throws HttpProblem `bad-position` */
export async function pointNamed(store: Pick<EventStore, 'pointOf'>, position: Position | undefined): Promise<LogPoint | null> {
  if (position === undefined) return null;
  const point = await store.pointOf(position);
  if (!point) throw new HttpProblem('bad-position');
  return point;
}
