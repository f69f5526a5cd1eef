import type { Pool } from 'pg';

/**
 * Does something unless somebody else, here or in another process, is just doing it under the same name. The lock goes with the connection:
 * who dies holds it no longer.
 */
export async function alone(pool: Pool, name: string, run: () => Promise<void>): Promise<void> {
  const client = await pool.connect();
  let fault: Error | undefined;
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as got', [name]);
    if (!rows[0]!.got) return;
    try {
      await run();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch((error: Error) => {
        fault = error;
      });
    }
  } finally {
    // A connection that may still hold the lock is not given back.
    client.release(fault);
  }
}
