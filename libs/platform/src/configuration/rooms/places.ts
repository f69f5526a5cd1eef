import { z } from 'zod';
import type { SettingReader } from '../reader.js';
import type { Setting } from '../setting.js';

/** Where the views, accounts and checkpoints lie: in the database that comes with the house, or in a PostgreSQL of its own. */
export type DatabasePlace = { readonly kind: 'embedded' } | { readonly kind: 'server'; readonly url: string };

/** Where the event log lies: in the house's own database, or in an EventStoreDB under a name. */
export type LogPlace = { readonly kind: 'postgresql' } | { readonly kind: 'eventstoredb'; readonly url: string; readonly house: string };

/** Where the queue of jobs lies: in the house's own database, or in a Redis. */
export type QueuePlace =
  { readonly kind: 'postgresql' } | { readonly kind: 'redis'; readonly address: string; readonly authorities: string | null };

/** The servers that the house stands on. */
export const placeSettings = {
  postgresUrl: {
    name: 'POSTGRESQL_URL',
    form: z.string().regex(/^postgres(ql)?:\/\/\S+$/),
    standard: null,
    meaning:
      'Address of the PostgreSQL (18) with views, accounts and checkpoints. Where it is not set, one is started in the data directory.',
    allowed: 'an address such as postgresql://redress@db.example.org/redress, needed where the processes run apart',
    secret: true,
  },
  log: {
    name: 'REDRESS_LOG',
    form: z.enum(['postgresql', 'eventstoredb']),
    standard: 'postgresql',
    meaning: 'Store of the event log. Views and accounts lie in PostgreSQL either way; a log is moved by `redress log copy`.',
    allowed: 'one of postgresql, eventstoredb',
  },
  eventStoreDbUrl: {
    name: 'EVENTSTOREDB_URL',
    form: z.string().regex(/^esdb(\+discover)?:\/\/\S+$/),
    standard: null,
    meaning: 'Address of the EventStoreDB, used where `REDRESS_LOG` is `eventstoredb`. With certificates and users: `move-the-log.md`.',
    allowed: 'an address such as esdb://log.example.org:2113, needed where REDRESS_LOG is eventstoredb',
    secret: true,
  },
  eventStoreDbHouse: {
    name: 'EVENTSTOREDB_HOUSE',
    form: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    standard: 'redress',
    meaning: "Name of the house in an EventStoreDB that may hold others: its streams' names begin with it.",
    allowed: 'up to 64 small letters, digits and hyphens, the first a letter',
  },
  queue: {
    name: 'REDRESS_QUEUE',
    form: z.enum(['postgresql', 'redis']),
    standard: 'postgresql',
    meaning: 'Where the queue of jobs lies. In PostgreSQL one process works on it; any number in Redis. All of it comes back from the log.',
    allowed: 'one of postgresql, redis; redis where the processes run apart',
  },
  redisUrl: {
    name: 'REDIS_URL',
    form: z.string().regex(/^rediss?(\+sentinel)?:\/\/\S+$/),
    standard: null,
    meaning:
      'Address of the Redis, used where `REDRESS_QUEUE` is `redis`: `redis://user:password@host:port/database`, `rediss://` with TLS, ' +
      '`redis+sentinel://host:port,host:port/master` through Sentinels (`?sentinel-password=` where they ask for one).',
    allowed: 'an address such as rediss://queue.example.org:6379, needed where REDRESS_QUEUE is redis',
    secret: true,
  },
  redisAuthorities: {
    name: 'REDIS_CA',
    form: z.string().regex(/^\s*-----BEGIN CERTIFICATE-----/),
    standard: null,
    meaning: 'Certificates of the authorities that vouch for the Redis over TLS, where they are not among those that Node.js knows.',
    allowed: 'certificates as PEM',
    secret: true,
  },
} as const satisfies Record<string, Setting>;

function readLog({ read, required }: SettingReader): LogPlace {
  const kind = required(placeSettings.log);
  const house = required(placeSettings.eventStoreDbHouse);
  if (kind === 'eventstoredb') return { kind, url: required(placeSettings.eventStoreDbUrl), house };
  read(placeSettings.eventStoreDbUrl);
  return { kind: 'postgresql' };
}

function readQueue({ read, required }: SettingReader): QueuePlace {
  const kind = required(placeSettings.queue);
  const authorities = read(placeSettings.redisAuthorities);
  if (kind === 'redis') return { kind, address: required(placeSettings.redisUrl), authorities };
  read(placeSettings.redisUrl);
  return { kind: 'postgresql' };
}

export function readPlaces(reader: SettingReader): { database: DatabasePlace; log: LogPlace; queue: QueuePlace } {
  const url = reader.read(placeSettings.postgresUrl);
  return { database: url === null ? { kind: 'embedded' } : { kind: 'server', url }, log: readLog(reader), queue: readQueue(reader) };
}
