import { Client } from 'pg';
import { unavailable } from './failures.js';

/** How long the server may stay silent, in milliseconds. */
export interface Patience {
  /** For a connection. */
  readonly connect: number;
  /** For one transaction of the append loop, its wait for other processes included. */
  readonly transaction: number;
}

/**
 * A connection of the log's own. A process that stops amid a transaction is thrown out by the server, so that it holds nobody up for good.
 * @throws StoreUnavailable where the server does not answer or takes no more connections.
 */
export async function connect(url: string, name: string, patience: Patience): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: patience.connect,
    keepAlive: true,
    lock_timeout: Math.ceil(patience.transaction / 2),
    idle_in_transaction_session_timeout: Math.ceil(patience.transaction / 2),
  });
  // An idle connection that breaks says so here; whoever uses it next gets the error as well.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    drop(client);
    throw unavailable(error);
  }
  return client;
}

/** Lets go of a connection at once, whatever it is doing. */
export function drop(client: Client): void {
  client.connection.stream.destroy();
}

/** Runs the work; where it takes longer than the time given, the connection is dropped, which ends the work with an error. */
export async function within<Result>(client: Client, milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  const timer = setTimeout(() => drop(client), milliseconds);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
