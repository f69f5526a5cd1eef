import type { Pool } from 'pg';
import { obligations } from '#deadlines';
import { asOf, sql } from '#projections';
import { recordsView } from './records.js';

/** What shows inside of a complaint that went to the outside handler: its dates; whoever asks adds its number. */
export interface OutsideCaseRow {
  readonly id: string;
  readonly receivedAt: string;
  readonly handedOverAt: string;
  /** By when the citizen has to have an answer; null where none is owed. */
  readonly due: string | null;
  readonly decidedAt: string | null;
}

/** The complaints that went to the outside handler, oldest first: so many, after so many. */
export async function outsideCasesOf(
  db: Pick<Pool, 'query'>,
  { skip, limit }: { readonly skip: number; readonly limit: number },
): Promise<OutsideCaseRow[]> {
  const query = sql`select r.id, r.received_at, r.outside, (
                      select max(o.due) from ${asOf(obligations, null)} o where o.subject = r.id and o.name = 'answer'
                    ) as due
                    from ${asOf(recordsView, null)} r
                    where r.outside is not null
                    order by r.outside->>'since', r.key offset ${skip} limit ${limit}`;
  const { rows } = await db.query<{
    id: string;
    received_at: Date;
    outside: { since: string; decidedAt: string | null };
    due: Date | null;
  }>(query);
  return rows.map(({ id, received_at: receivedAt, outside, due }) => ({
    id,
    receivedAt: receivedAt.toISOString(),
    handedOverAt: outside.since,
    due: due?.toISOString() ?? null,
    decidedAt: outside.decidedAt,
  }));
}
