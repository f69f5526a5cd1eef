import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redressClient } from '#client';
import { startEmbeddedPostgres } from '#platform/ground';
import { testRedis } from '#testing';
import { adminPassword, DidNotStart, launchHouse } from '../../chaos/house/running-house.js';
import { report } from '../commands.js';
import { inTurn, medianOf, percentile, present, type Contender } from '../harness.js';
import { Lines, saturate } from '../load.js';
import { measuredEventStoreDb, onEventStoreDb, onPostgres } from './logs.js';
import { processorTime, processWith } from './processor-time.js';

const connections = 64;
const burst = 1_500;
const rounds = 3;

/** Commands over HTTP to a house whose parts run apart, with one and with two API processes, on either store; and whose time they took. */
export async function processes(): Promise<void> {
  const eventStoreDb = measuredEventStoreDb();
  const houses: ApartHouse[] = [];
  try {
    const contenders: Record<string, Contender> = {};
    for (const log of eventStoreDb ? [onPostgres, onEventStoreDb] : [onPostgres]) {
      const house = await apartHouse(log === onEventStoreDb ? eventStoreDb : null);
      houses.push(house);
      for (const apis of [1, 2]) contenders[nameOf(log, apis)] = () => commandsTo(house, apis);
    }
    const rows = await inTurn(contenders, rounds);
    const of = (log: string, apis: number): number => medianOf(rows, nameOf(log, apis), 'per second');
    await present({
      name: 'processes',
      what: `commands over HTTP where the parts run apart, ${connections} connections; processor time by part (higher is better)`,
      rows,
      ratios: [
        { name: `two API processes against one, ${onPostgres}`, ratio: of(onPostgres, 2) / of(onPostgres, 1) },
        ...(eventStoreDb
          ? [
              { name: `two API processes against one, ${onEventStoreDb}`, ratio: of(onEventStoreDb, 2) / of(onEventStoreDb, 1) },
              { name: 'EventStoreDB against PostgreSQL, one API process', ratio: of(onEventStoreDb, 1) / of(onPostgres, 1) },
            ]
          : []),
      ],
    });
  } finally {
    for (const house of houses) await house.end();
  }
}

const nameOf = (log: string, apis: number): string => `${log}, ${apis} API process${apis === 1 ? '' : 'es'}`;

interface ApartHouse {
  /** Opens connections to so many of its API processes. */
  lines(apis: number): Promise<readonly Lines[]>;
  /** Whose processor time is told, by name. */
  readonly parts: Readonly<Record<string, readonly number[]>>;
  end(): Promise<void>;
}

async function apartHouse(eventStoreDb: string | null): Promise<ApartHouse> {
  const home = await mkdtemp(join(tmpdir(), 'redress-bench-apart-'));
  const postgres = await startEmbeddedPostgres({ directory: join(home, 'postgres'), durable: true });
  const redis = await testRedis();
  const environment = {
    POSTGRESQL_URL: postgres.url,
    REDRESS_QUEUE: 'redis',
    REDIS_URL: redis.url,
    ...(eventStoreDb
      ? { REDRESS_LOG: 'eventstoredb', EVENTSTOREDB_URL: eventStoreDb, EVENTSTOREDB_HOUSE: `bench-${randomUUID()}` }
      : { REDRESS_LOG: 'postgresql' }),
  };
  const begun = ['api', 'api', 'projector', 'worker'].map((app) => {
    const launched = launchHouse({ data: join(home, 'data'), program: `apps/${app}/start.mjs`, environment });
    return { app, launched };
  });
  const urls = await Promise.all(
    begun.map(async ({ launched }) => {
      const ready = await launched.heard(/(?:listens on|its health is at) (http:\/\/[^/\s]+)/);
      if (!ready) throw new DidNotStart(await launched.ended, launched.said());
      return ready[1]!;
    }),
  );
  const { body } = await redressClient({ server: urls[0]! }).post('/v1/sessions', {
    body: { username: 'admin', password: adminPassword },
  });
  const headers = { authorization: `Bearer ${body.token}`, prefer: 'respond-async' };
  const pidsOf = (wanted: string): number[] => begun.flatMap(({ app, launched }) => (app === wanted ? [launched.pid] : []));
  const server = eventStoreDb ? processWith('EventStore.ClusterNode') : null;
  return {
    lines: (apis) => Promise.all(urls.slice(0, apis).map((url) => Lines.open(url, connections / apis, headers))),
    parts: {
      API: pidsOf('api'),
      projector: pidsOf('projector'),
      worker: pidsOf('worker'),
      PostgreSQL: [postgres.pid],
      ...(server !== null && { EventStoreDB: [server] }),
    },
    async end() {
      await Promise.all(begun.map(({ launched }) => launched.end()));
      await redis.stop();
      await postgres.stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** A burst of commands, shared among so many API processes; then until the read models have seen the last of them. */
async function commandsTo(house: ApartHouse, apis: number): Promise<Record<string, number>> {
  const { parts } = house;
  const lines = await house.lines(apis);
  const before = Object.entries(parts).map(([, pids]) => processorTime(pids));
  const run = Math.floor(Math.random() * 1e9);
  const outcomes = await Promise.all(lines.map((each) => saturate(each, burst / apis, connections / apis, 201, (n) => report(run + n))));
  const wrong = outcomes.flatMap(({ others }) => [...others]);
  if (wrong.length > 0)
    throw new Error(`not every command was accepted: ${wrong.map(([status, count]) => `${count} × ${status}`).join(', ')}`);
  const waits = outcomes.flatMap(({ waits: each }) => each);
  const took = Math.max(...outcomes.map((each) => each.took));
  const began = performance.now();
  const { body } = await lines[0]!.send(report(run));
  const after = encodeURIComponent((JSON.parse(body) as { position: string }).position);
  while ((await lines[0]!.send({ method: 'GET', path: `/v1/records?limit=1&after=${after}` })).status !== 200);
  const behind = performance.now() - began;
  for (const each of lines) each.close();
  const used = Object.entries(parts).map(
    ([part, pids], n) => [`${part}, ms a command`, (processorTime(pids) - before[n]!) / burst] as const,
  );
  return {
    'per second': (burst * 1_000) / took,
    'p50 ms': percentile(waits, 0.5),
    'p99 ms': percentile(waits, 0.99),
    'views behind, ms': behind,
    ...Object.fromEntries(used),
  };
}
