import { Inject, Injectable, Optional } from '@nestjs/common';
import type { Pool } from 'pg';
import type { Actor, Instant } from '#kernel';
import { DATABASE, openRows, READER_RIGHTS, type ReaderRights } from '#platform';
import { asOf, readRows, rowColumns, sql } from '#projections';
import { onChangedCalendar, type DeadlineHouse, type Derivation } from '../domain/index.js';
import { obligations, type ObligationRow } from './obligations.js';

/** An open obligation whose due another version of its calendar would move, and where to. */
export interface MovingDue {
  readonly row: ObligationRow;
  readonly due: Instant;
  readonly derivation: Derivation;
}

const pageSize = 1_000;

/** Finds the open deadlines that a version of the calendars moves. */
@Injectable()
export class MovingDues {
  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    @Optional() @Inject(READER_RIGHTS) private readonly rights?: ReaderRights,
  ) {}

  /**
   * Those open to the reader, by the keys of their obligations, behind a place.
   * @param house with `confirmed` the version that is asked about.
   */
  async find(house: DeadlineHouse, reader: Actor, after: string, limit: number, now: Instant): Promise<MovingDue[]> {
    return openRows(
      {
        read: (place, most) => this.#moving(house, place ?? '', most, now),
        placeOf: ({ row }: MovingDue) => row.obligation,
        streamOf: ({ row }) => row.stream,
        ...{ after, limit },
      },
      reader,
      this.rights ?? null,
    );
  }

  async #moving(house: DeadlineHouse, after: string, most: number, now: Instant): Promise<MovingDue[]> {
    const found: MovingDue[] = [];
    for (let place = after; found.length < most;) {
      const rows = await this.#page(place, now);
      for (const row of rows) {
        const moved = onChangedCalendar(house, { ...row, from: row.fromAt }, row.countedOn);
        if (moved !== null) found.push({ row, due: moved.due, derivation: moved.derivation });
      }
      const last = rows.at(-1);
      if (!last || rows.length < pageSize) break;
      place = last.obligation;
    }
    return found.slice(0, most);
  }

  /** What was missed stays missed: only what is still in time, or stands still, can move. */
  #page(after: string, now: Instant): Promise<ObligationRow[]> {
    return readRows(
      this.pool,
      obligations,
      sql`select ${rowColumns(obligations, 'o')} from ${asOf(obligations, null)} o
          where o.status = 'open' and o.key > ${after} and o.counted_on is not null and not o.dormant
            and (o.due >= ${now}::timestamptz or o.paused_at is not null)
          order by o.key limit ${pageSize}`,
    );
  }
}
