import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/ground';
import { testRedis, type TestRedis } from '#testing';

/** What parts that run apart meet in. */
export type ServerName = 'PostgreSQL' | 'Redis';

/** A server that can be ended as a loss of power would, and started again on what it had kept. */
export interface Server {
  readonly port: number;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** The servers of a house whose parts run apart. */
export interface Servers {
  readonly byName: Readonly<Record<ServerName, Server>>;
  /** How a process reaches them. @param ports where, if not at their own ports */
  environment(ports?: Partial<Readonly<Record<ServerName, number>>>): Readonly<Record<string, string>>;
  /** A connection of a bystander to the database. */
  database(): Promise<Client>;
  /** Empties the queue, and everything else in Redis. */
  flush(): Promise<void>;
  /** Ends them; what they wrote goes with the directory and with Redis. */
  close(): Promise<void>;
}

/**
 * Starts a PostgreSQL and a Redis.
 * @param durable false where PostgreSQL is not to be killed: it is faster then
 */
export async function startServers(home: string, { durable }: { durable: boolean }): Promise<Servers> {
  const directory = join(home, 'database');
  let running: EmbeddedPostgres = await startEmbeddedPostgres({ directory, durable });
  const redis: TestRedis = await testRedis();
  const postgres: Server = {
    get port() {
      return Number(new URL(running.url).port);
    },
    async kill() {
      process.kill(running.pid, 'SIGKILL');
      await running.ended;
    },
    async start() {
      running = await startEmbeddedPostgres({ directory, durable });
    },
  };
  const addressOf = (url: string, port: number | undefined): string => {
    const address = new URL(url);
    if (port !== undefined) address.port = String(port);
    return address.href;
  };
  return {
    byName: { PostgreSQL: postgres, Redis: redis },
    environment: (ports = {}) => ({
      POSTGRESQL_URL: addressOf(running.url, ports.PostgreSQL),
      REDRESS_QUEUE: 'redis',
      REDIS_URL: addressOf(redis.url, ports.Redis),
    }),
    async database() {
      const client = new Client({ connectionString: running.url });
      client.on('error', () => undefined);
      await client.connect();
      return client;
    },
    async flush() {
      const bystander = new Redis({ port: redis.port });
      await bystander.flushall();
      bystander.disconnect();
    },
    async close() {
      await redis.stop();
      await running.stop();
    },
  };
}
