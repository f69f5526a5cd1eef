import { Client, Pool } from 'pg';

/** A database of its own for one spec file. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
  /** Ends the pool and removes the database with whatever is still connected to it. */
  drop(): Promise<void>;
}

let made = 0;

/** A fresh, empty database of the run's one cluster. Only in `*.contract.spec.ts` and `*.http.spec.ts`, which Jest starts with the cluster. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = process.env.REDRESS_TEST_CLUSTER;
  if (cluster === undefined) throw new Error('no test cluster: only contract and http specs have one (jest --selectProjects contract)');
  const name = `test_${process.pid}_${Date.now().toString(36)}_${(made += 1)}`;
  await asAdministrator(cluster, `create database ${name}`);
  const url = new URL(cluster);
  url.pathname = `/${name}`;
  const pool = new Pool({ connectionString: url.href, max: 10 });
  // A dropped database cuts off what is idle in the pool: nothing that a spec waits for.
  pool.on('error', () => undefined);
  return {
    url: url.href,
    pool,
    async drop() {
      await pool.end();
      await asAdministrator(cluster, `drop database if exists ${name} with (force)`);
    },
  };
}

async function asAdministrator(cluster: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: cluster });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
