import type { Actor } from '#kernel';
import type { ReaderRights } from './reader-rights.js';

/** Reads a list in pieces, from after a place. */
export interface PiecewiseList<Row, Place> {
  /** So many rows after the place (null: from the beginning), fewer only at the end. */
  readonly read: (after: Place | null, limit: number) => Promise<readonly Row[]>;
  readonly placeOf: (row: Row) => Place;
  /** The stream of the record or CAPA that a row is about; those of all, where it stands for several. */
  readonly streamOf: (row: Row) => string | readonly string[];
  /** What is left of a row to whom these streams are closed; null for nothing. Where nothing is said, all of a row none of whose streams is. */
  readonly leftOf?: (row: Row, closed: ReadonlySet<string>) => Row | null;
  readonly after: Place | null;
  readonly limit: number;
}

/** Rows that are open to the reader, as many as were asked for where there are as many: what is closed is left out, and nothing says so. */
export async function openRows<Row, Place>(
  { read, placeOf, streamOf, leftOf, after, limit }: PiecewiseList<Row, Place>,
  reader: Actor,
  rights: ReaderRights | null,
): Promise<Row[]> {
  const streamsOf = (row: Row): readonly string[] => [streamOf(row)].flat();
  const left = leftOf ?? ((row, closed) => (streamsOf(row).some((stream) => closed.has(stream)) ? null : row));
  const found: Row[] = [];
  for (let place = after; found.length < limit;) {
    const rows = await read(place, limit);
    const closed = rights && rows.length > 0 ? await rights.closedTo(reader, [...new Set(rows.flatMap(streamsOf))]) : new Set<string>();
    found.push(...rows.flatMap((row) => left(row, closed) ?? []));
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) break;
    place = placeOf(last);
  }
  return found.slice(0, limit);
}
