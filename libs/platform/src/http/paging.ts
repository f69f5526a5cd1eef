import { z } from 'zod';
import { OptionalField } from './fields/field.js';
import { integer, moment, text } from './fields/kinds.js';
import { HttpProblem } from './problem/problem.js';

/** Which page of a list. Lists of more filters extend this class. */
export class PageQuery {
  @OptionalField(integer({ min: 1, max: 200 }), { doc: 'How many items at most; 50 where nothing is said.' })
  readonly limit: number = 50;

  @OptionalField(text({ max: 2000 }), { doc: 'The `next` of the page before.' })
  readonly cursor?: string;
}

/** A place in the log, as clients carry it: opaque. */
export const positionField = text({ max: 200 });

/** As of when a list or record is read. */
export class AtQuery {
  @OptionalField(moment(), { doc: 'As it was at this instant.' })
  readonly at?: string;

  @OptionalField(positionField, { doc: 'A `Redress-Position`: wait (bounded) until the answer knows it.' })
  readonly after?: string;
}

/** A page of a list as of some instant. */
export class PageAtQuery extends PageQuery {
  @OptionalField(moment(), { doc: 'As it was at this instant.' })
  readonly at?: string;

  @OptionalField(positionField, { doc: 'A `Redress-Position`: wait (bounded) until the answer knows it.' })
  readonly after?: string;
}

/** One page: `next` is the cursor of the one after it, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A place in a list, as clients carry it: opaque to them, checked when it comes back. */
export interface CursorCodec<Place> {
  encode(place: Place): string;
  /** @throws HttpProblem `bad-cursor` */
  decode(cursor: string): Place;
}

/** Cursors of one list. The schema is what its sort key is made of; the name keeps cursors of other lists out. */
export function cursors<Place>(list: string, schema: z.ZodType<Place>): CursorCodec<Place> {
  const envelope = z.tuple([z.literal(list), schema]);
  return {
    encode: (place) => Buffer.from(JSON.stringify([list, place])).toString('base64url'),
    decode: (cursor) => {
      try {
        const [, place] = envelope.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(cursor, 'base64url'))));
        return place as Place;
      } catch {
        throw new HttpProblem('bad-cursor');
      }
    },
  };
}

/** A page out of one row more than asked for. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { next, item }: { next: (last: Row) => string; item: (row: Row) => Item },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(item), next: rows.length > limit && last !== undefined ? next(last) : null };
}
