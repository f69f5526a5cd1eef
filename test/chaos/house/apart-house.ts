import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/ground';
import { testRedis, type TestRedis } from '#testing';
import { ground, patience } from './ground.js';
import { DidNotStart, type Launched } from './running-house.js';

export type App = 'api' | 'worker' | 'projector';

/** A process that is ready. */
export interface Part extends Launched {
  /** Where it listens. */
  readonly url: string;
}

/** The servers of a house whose parts run apart, and what starts on them. */
export interface ApartHouse {
  readonly redis: TestRedis;
  /** A bystander's connection to the database. */
  readonly database: Client;
  /**
   * Starts a process and waits until it is ready.
   * @param days how far its clock is ahead
   * @throws DidNotStart
   */
  start(app: App, days?: number): Promise<Part>;
  /** As `start`, without waiting. */
  launch(app: App, days?: number): Launched;
}

/** A PostgreSQL and a Redis for a spec file, on which the parts of a house run as processes of their own. */
export function apartHouse(name: string): ApartHouse {
  let postgres: EmbeddedPostgres;
  let redis: TestRedis;
  let database: Client;
  // Before the folder goes in which they lie.
  afterAll(async () => {
    await database.end();
    await redis.stop();
    await postgres.stop();
  }, patience);
  const here = ground(name);
  beforeAll(async () => {
    postgres = await startEmbeddedPostgres({ directory: join(here.home, 'database'), durable: false });
    redis = await testRedis();
    database = new Client({ connectionString: postgres.url });
    await database.connect();
  }, patience);

  const launch = (app: App, days = 0): Launched =>
    here.launch({
      program: days > 0 ? 'test/chaos/house/apart-later.mjs' : `apps/${app}/start.mjs`,
      environment: {
        POSTGRESQL_URL: postgres.url,
        REDRESS_QUEUE: 'redis',
        REDIS_URL: redis.url,
        REDRESS_CHAOS_APP: app,
        REDRESS_CHAOS_DAYS: `${days}`,
      },
    });
  return {
    get redis() {
      return redis;
    },
    get database() {
      return database;
    },
    launch,
    async start(app, days) {
      const launched = launch(app, days);
      const ready = await launched.heard(/(?:listens on|its health is at) (http:\/\/[^/\s]+)/);
      if (ready === null) throw new DidNotStart(await launched.ended, launched.said());
      return { ...launched, url: ready[1]! };
    },
  };
}
