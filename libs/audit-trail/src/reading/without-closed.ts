import type { Actor } from '#kernel';
import { namingClosed, type ReaderRights } from '#platform';

/**
 * The events of a history as the reader may see them: from their lists records that are closed to the reader are left out, and an event that
 * is about such a record is not there.
 */
export async function withoutClosed<Event extends { readonly data: object }>(
  events: readonly Event[],
  reader: Actor,
  rights: ReaderRights | null,
): Promise<readonly Event[]> {
  const namesClosed = await namingClosed(
    events.map(({ data }) => data),
    reader,
    rights,
  );
  return events.flatMap((event) => {
    if (!namesClosed(event.data)) return [event];
    const open = Object.entries(event.data).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter((each) => !namesClosed(each)) : value,
    ]);
    const data = Object.fromEntries(open) as Event['data'];
    return namesClosed(data) ? [] : [{ ...event, data }];
  });
}
