import { runMigrations } from 'bullmq';
import { Client } from 'pg';

/** The schema that BullMQ's tables lie in. Not a choice: with a pool of the caller's, BullMQ knows no other. */
export const bullmqSchema = 'bullmq';

/** Makes or brings up to date the tables of the queue. BullMQ does it only when asked. */
export async function migrateJobs(url: string): Promise<void> {
  await withClient(url, (client) => runMigrations(client, bullmqSchema));
}

/** Throws the queue away, tables and all: what it held comes back from the log. No `Jobs` of this database may be open. */
export async function resetJobs(url: string): Promise<void> {
  await withClient(url, (client) => client.query(`drop schema if exists ${bullmqSchema} cascade`));
  await migrateJobs(url);
}

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}
