import type { Index } from '#event-store';
import type { Pool, PoolClient } from 'pg';

/** What a person did to a view or a process manager by hand. */
export interface Intervention {
  readonly kind: 'skip' | 'retry' | 'dismiss';
  /** The name of the view or the process. */
  readonly subject: string;
  readonly hash?: string;
  readonly index?: Index;
  readonly commandId?: string;
  readonly reason: string;
  /** The person's id. */
  readonly by: string;
}

/** Writes down what was done by hand; it has to have a reason. */
export async function noteIntervention(db: Pick<PoolClient, 'query'>, each: Intervention): Promise<void> {
  if (each.reason.trim() === '') throw new TypeError('what is done by hand has a reason');
  await db.query(
    `insert into engine.interventions (kind, subject, hash, idx, command_id, reason, by) values ($1, $2, $3, $4, $5, $6, $7)`,
    [each.kind, each.subject, each.hash ?? null, each.index ?? null, each.commandId ?? null, each.reason, each.by],
  );
}

/** The events that a view (of this definition) or a process manager passes over. */
export async function skippedBy(pool: Pool, { name, hash }: { name: string; hash?: string }): Promise<ReadonlySet<Index>> {
  const { rows } = await pool.query<{ idx: string }>(
    `select idx from engine.interventions where kind = 'skip' and subject = $1 and hash is not distinct from $2`,
    [name, hash ?? null],
  );
  return new Set(rows.map(({ idx }) => Number(idx)));
}
