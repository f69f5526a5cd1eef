import type { Pool } from 'pg';
import type { Instant } from '#kernel';

/** How many things were noted of the deadlines that end at these instants: each obligation's miss, and each of its steps, by its key. */
export interface Taken {
  /** Noted exactly once. */
  readonly once: number;
  readonly oftener: number;
}

/** What the log says of misses and of steps of escalation that crossed at some instants: the events themselves are counted, not what was told of them. */
export async function takenAt(pool: Pool, instants: readonly Instant[]): Promise<Taken> {
  const { rows } = await pool.query<{ once: number; oftener: number }>(
    `select count(*) filter (where times = 1)::int as once, count(*) filter (where times > 1)::int as oftener from (
       select count(*) as times from (select type, data::jsonb as data from log.events where type = any ($2::text[])) noted
       where coalesce(data->>'crossedAt', data->>'due') = any ($1::text[])
       group by type, data->>'obligation', data->>'rule', data->>'step', data->>'run', data->>'repeat'
     ) each`,
    [instants, ['ObligationMissed', 'EscalationStepTaken']],
  );
  return rows[0]!;
}
