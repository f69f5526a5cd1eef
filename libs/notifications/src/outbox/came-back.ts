import type { Pool } from 'pg';
import type { Instant, Uuid } from '#kernel';
import { messagesTable } from '../tables.js';

/**
 * A message that a server had taken came back: from now on it is one that was given up, and is noted as such. Quiet for one that was given up already.
 * @param status of RFC 3463, `5.1.1`; null where the server said none.
 * @returns whether it is remembered as sent, or as given up.
 */
export async function cameBack(db: Pick<Pool, 'query'>, message: Uuid, status: string | null, now: Instant): Promise<boolean> {
  const reason = status === null ? 'bounced' : `bounced-${status.replaceAll('.', '-')}`;
  const { rowCount } = await db.query(
    `update ${messagesTable} set state = 'failed', reason = $2, ended_at = $3, noted_at = null where id = $1 and state = 'delivered'`,
    [message, reason, now],
  );
  if (rowCount === 1) return true;
  const known = await db.query(`select from ${messagesTable} where id = $1 and state = 'failed'`, [message]);
  return known.rowCount === 1;
}
