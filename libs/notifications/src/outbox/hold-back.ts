import type { PoolClient } from 'pg';
import type { Instant } from '#kernel';
import { channelPlaces, deliveriesTable, messagesTable } from '../tables.js';

/** Why a message was not sent by a house that came back from a backup. */
const reason = 'restored';

/**
 * What waited to be sent when the backup was made may have been sent since: nobody gets it a second time. It stays in the inbox, and is
 * shown as withheld. Channels begin with what happens from now on, as those that are new do.
 */
export async function holdBack(client: PoolClient, now: Instant): Promise<void> {
  await client.query(`update ${messagesTable} set state = 'withheld', reason = $1, ended_at = $2 where state = 'open'`, [reason, now]);
  await client.query(
    `with waiting as (
       select channel, addressee, gen_random_uuid() as id from ${deliveriesTable} where message is null group by channel, addressee),
     made as (
       insert into ${messagesTable} (id, channel, addressee, state, reason, made_at, next_at, ended_at)
       select id, channel, addressee, 'withheld', $1, $2, $2, $2 from waiting)
     update ${deliveriesTable} d set message = w.id from waiting w
     where d.message is null and d.channel = w.channel and d.addressee = w.addressee`,
    [reason, now],
  );
  await client.query(`delete from ${channelPlaces}`);
}
