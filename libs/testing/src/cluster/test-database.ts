import { Client, Pool, type QueryResult } from 'pg';

/** A database of its own for one spec file. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  /** Ends the pool and removes the database with whatever is still connected to it. */
  drop(): Promise<void>;
}

let made = 0;

/** What databases of the run begin with: it is laid once, and copied for each. */
export interface Ground {
  /** Of the database that is copied. */
  readonly name: string;
  /** Lays it in an empty database, and leaves no connection behind. */
  lay(url: string): Promise<void>;
}

/**
 * A fresh database of the run's one cluster, empty where no ground is named. Only in `*.contract.spec.ts` and `*.http.spec.ts`, which Jest starts with
 * the cluster.
 */
export async function testDatabase(ground?: Ground): Promise<TestDatabase> {
  const cluster = process.env.REDRESS_TEST_CLUSTER;
  if (cluster === undefined) throw new Error('no test cluster: only contract and http specs have one (jest --selectProjects contract)');
  if (ground) await laid(cluster, ground);
  const name = `test_${process.pid}_${Date.now().toString(36)}_${(made += 1)}`;
  await asAdministrator(cluster, (run) => run(`create database ${name}${ground ? ` template ${ground.name}` : ''}`));
  const url = within(cluster, name);
  const pool = new Pool({ connectionString: url, max: 10 });
  // A dropped database cuts off what is idle in the pool: nothing that a spec waits for.
  pool.on('error', () => undefined);
  return {
    url,
    pool,
    async drop() {
      await pool.end();
      await asAdministrator(cluster, (run) => run(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Lays the ground where nobody has: workers of one run wait for each other. */
async function laid(cluster: string, { name, lay }: Ground): Promise<void> {
  await asAdministrator(cluster, async (run) => {
    await run(`select pg_advisory_lock(hashtextextended('${name}', 0))`);
    if ((await run(`select from pg_database where datname = '${name}'`)).rowCount) return;
    const unfinished = `${name}_unfinished`;
    await run(`drop database if exists ${unfinished} with (force)`);
    await run(`create database ${unfinished}`);
    await lay(within(cluster, unfinished));
    await run(`alter database ${unfinished} allow_connections false`);
    await run(`alter database ${unfinished} rename to ${name}`);
  });
}

function within(cluster: string, database: string): string {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  return url.href;
}

async function asAdministrator(
  cluster: string,
  work: (run: (statement: string) => Promise<QueryResult>) => Promise<unknown>,
): Promise<void> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  try {
    await work((statement) => client.query(statement));
  } finally {
    await client.end();
  }
}
