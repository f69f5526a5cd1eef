import { Client } from 'pg';
import { codeOfError } from '#kernel';

/** The house's database does not take a process in. */
export class DatabaseOutOfReach extends Error {
  override readonly name = 'DatabaseOutOfReach';
  readonly code = 'database-out-of-reach';
  constructor(cause: unknown) {
    super(`the database cannot be reached: ${cause instanceof Error ? cause.message || codeOfError(cause) : String(cause)}`, { cause });
  }
}

/** How long the database may take to let a process in, in milliseconds. */
const patience = 15_000;
/** The key of the lock among those of the database: no other program has it. */
const startingLock = '7310306573921';

/**
 * Does a work while no other process of the house does one. Processes that start at the same moment bring schemas up to date and found the
 * house one after the other; the lock of one that dies goes with its connection.
 * @throws DatabaseOutOfReach
 */
export async function alone<Result>(databaseUrl: string, work: () => Promise<Result>): Promise<Result> {
  const client = new Client({
    connectionString: databaseUrl,
    keepAlive: true,
    application_name: 'redress start',
    connectionTimeoutMillis: patience,
  });
  // A connection that breaks lets another one begin; what both do then is made to be done twice.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new DatabaseOutOfReach(error);
  }
  try {
    await client.query('select pg_advisory_lock($1)', [startingLock]);
    return await work();
  } finally {
    await client.end();
  }
}
