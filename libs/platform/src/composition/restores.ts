import type { Pool } from 'pg';

/** A restore was broken off here: what lies in the house is not whole. */
export class RestoreUnfinished extends Error {
  override readonly name = 'RestoreUnfinished';
  readonly code = 'restore-unfinished';
  constructor(readonly backup: string) {
    super(`A restore of the backup ${backup} was broken off in this house. Run the same "redress restore" again: it goes on from there.`);
  }
}

/** Which backups were put back in a house, and whether that came to its end. */
const table = `
  create schema if not exists restores;
  create table if not exists restores.runs (
    backup uuid primary key,
    begun_at timestamptz not null default clock_timestamp(),
    ended_at timestamptz
  )`;

/** The backup whose restore has begun here and not ended; null where there is none. */
export async function unfinishedRestore(pool: Pool): Promise<string | null> {
  const { rows: known } = await pool.query<{ there: boolean }>(`select to_regclass('restores.runs') is not null as there`);
  if (!known[0]!.there) return null;
  const { rows } = await pool.query<{ backup: string }>('select backup from restores.runs where ended_at is null');
  return rows[0]?.backup ?? null;
}

/** Notes that a backup is being put back: until that has ended, the house does not open. */
export async function beginRestore(pool: Pool, backup: string): Promise<void> {
  await pool.query(table);
  await pool.query('insert into restores.runs (backup) values ($1) on conflict do nothing', [backup]);
}

/** All of the backup is there. */
export async function endRestore(pool: Pool, backup: string): Promise<void> {
  await pool.query('update restores.runs set ended_at = clock_timestamp() where backup = $1', [backup]);
}

/**
 * @param own the backup that is being put back by who asks
 * @throws RestoreUnfinished where another one has not come to its end
 */
export async function expectNoRestore(pool: Pool, own: string | null): Promise<void> {
  const backup = await unfinishedRestore(pool);
  if (backup !== null && backup !== own) throw new RestoreUnfinished(backup);
}
