import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { eventStoreDbEventStore } from '#event-store';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/ground';
import { eventStoreDbCommand, testEventStoreDb, testRedis } from '#testing';
import { Bystander } from './bystander.js';

/** What parts that run apart meet in. */
export const serverNames = ['PostgreSQL', 'Redis', 'EventStoreDB'] as const;
export type ServerName = (typeof serverNames)[number];

/** A server, and where it listens now. */
export interface Server {
  readonly host: string;
  readonly port: number;
}

/** One that can be ended as a loss of power would, and started again on what it had kept. */
export interface MortalServer extends Server {
  kill(): Promise<void>;
  start(): Promise<void>;
}

const isMortal = (server: Server | MortalServer): server is MortalServer => 'kill' in server;

/** Where the log of a house lies whose parts run apart. */
export type LogServer = 'PostgreSQL' | 'EventStoreDB';

/** The servers of a house whose parts run apart. */
export interface Servers {
  readonly names: readonly ServerName[];
  readonly mortal: readonly ServerName[];
  /** @throws Error where it cannot be killed from here */
  of(name: ServerName): MortalServer;
  where(name: ServerName): Server;
  /** How a process reaches them. @param lines the ports of lines on this machine that lead to them, where it does not reach them straight */
  environment(lines?: ReadonlyMap<ServerName, number>): Readonly<Record<string, string>>;
  /** Looks at the house of these servers. */
  bystander(): Promise<Bystander>;
  /** Empties the queue, and everything else in Redis. */
  flush(): Promise<void>;
  /** Ends them; what they wrote goes with the directory, with Redis and with EventStoreDB. */
  close(): Promise<void>;
}

/** A real EventStoreDB: one that is there, or one of our own that can be killed. */
interface LogInEventStoreDb {
  readonly server: Server | MortalServer;
  readonly url: string;
  readonly house: string;
  stop(): Promise<void>;
}

/** Whether there is a real EventStoreDB, and whether it can be killed. */
export const eventStoreDbIs = (): 'mortal' | 'there' | 'missing' => {
  if (eventStoreDbCommand !== null) return 'mortal';
  return process.env['EVENTSTOREDB_URL'] ? 'there' : 'missing';
};

/**
 * Starts a PostgreSQL and a Redis, and for a log that lies there an EventStoreDB; where nobody says how one is started, that of EVENTSTOREDB_URL is taken.
 * @param durable false where PostgreSQL is not to be killed: it is faster then
 */
export async function startServers(home: string, { durable, log }: { durable: boolean; log: LogServer }): Promise<Servers> {
  const directory = join(home, 'database');
  const eventStoreDb = log === 'EventStoreDB' ? await inEventStoreDb() : null;
  let running: EmbeddedPostgres = await startEmbeddedPostgres({ directory, durable });
  const redis = await testRedis();
  const postgres: MortalServer = {
    host: '127.0.0.1',
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
  const servers = new Map<ServerName, Server | MortalServer>([
    ['PostgreSQL', postgres],
    ['Redis', { ...redis, host: '127.0.0.1' }],
    ...(eventStoreDb ? [['EventStoreDB', eventStoreDb.server] as const] : []),
  ]);
  const where = (name: ServerName): Server => {
    const server = servers.get(name);
    if (!server) throw new Error(`there is no ${name}`);
    return server;
  };
  const names = [...servers.keys()];
  return {
    names,
    mortal: names.filter((name) => isMortal(where(name))),
    where,
    of(name) {
      const server = where(name);
      if (!isMortal(server)) throw new Error(`${name} cannot be killed from here`);
      return server;
    },
    environment: (lines = new Map()) => ({
      POSTGRESQL_URL: over(running.url, lines.get('PostgreSQL')),
      REDRESS_QUEUE: 'redis',
      REDIS_URL: over(redis.url, lines.get('Redis')),
      ...(eventStoreDb && {
        REDRESS_LOG: 'eventstoredb',
        EVENTSTOREDB_URL: over(eventStoreDb.url, lines.get('EventStoreDB')),
        EVENTSTOREDB_HOUSE: eventStoreDb.house,
      }),
    }),
    bystander: () => Bystander.at(running.url, eventStoreDb ? () => eventStoreDbEventStore(eventStoreDb) : undefined),
    async flush() {
      const client = new Redis({ port: redis.port });
      await client.flushall();
      client.disconnect();
    },
    async close() {
      await redis.stop();
      await running.stop();
      await eventStoreDb?.stop();
    },
  };
}

async function inEventStoreDb(): Promise<LogInEventStoreDb> {
  // A house of its own: a server that is there may hold others.
  const house = `chaos-${randomUUID()}`;
  if (eventStoreDbIs() === 'mortal') {
    const own = await testEventStoreDb();
    return { server: { ...own, host: '127.0.0.1' }, url: `esdb://127.0.0.1:${own.port}?tls=false`, house, stop: own.stop };
  }
  const url = process.env['EVENTSTOREDB_URL'];
  if (!url) throw new Error('EVENTSTOREDB_URL names no server');
  const { hostname, port } = new URL(url);
  return { server: { host: hostname, port: Number(port || '2113') }, url, house, stop: async () => undefined };
}

/** The address by way of a line. */
function over(url: string, port: number | undefined): string {
  if (port === undefined) return url;
  return url.replace(new URL(url).host, `127.0.0.1:${port}`);
}
