import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { concurrently, percentile, seconds, type Contender } from './harness.js';
import { sampleEvent } from './sample-events.js';

/** What an event store does that takes no pains: a row a transaction. */
export interface NaiveStore {
  /** So many inserts over ten connections, each a transaction. */
  oneByOne(count: number): Contender;
  /** Inserts of 500 rows a transaction: what the database takes of such rows at the most. */
  manyByMany(rows: number): Contender;
  close(): Promise<void>;
}

/** Makes the naive store's table in a database. */
export async function naiveStore(url: string): Promise<NaiveStore> {
  const pool = new Pool({ connectionString: url, max: 10 });
  await pool.query(
    `create schema if not exists bench;
     create table if not exists bench.naive (id uuid primary key, stream text not null, revision int not null, type text not null, data text not null, metadata text not null, unique (stream, revision))`,
  );
  return {
    oneByOne: (count) => async () => {
      const waits: number[] = [];
      const run = randomUUID();
      const took = await seconds(() =>
        concurrently(count, 10, async (n) => {
          const began = performance.now();
          const { id, type, data, metadata } = sampleEvent(`${run}-${n}`, 0);
          await pool.query('insert into bench.naive values ($1, $2, 0, $3, $4, $5)', [id, `bench-${run}-${n}`, type, data, metadata]);
          waits.push(performance.now() - began);
        }),
      );
      return rateOf(count / took, waits);
    },
    manyByMany: (count) => async () => {
      const run = randomUUID();
      const took = await seconds(async () => {
        for (let from = 0; from < count; from += 500) {
          const rows = Array.from({ length: 500 }, (_, n) => sampleEvent(`${run}-${from + n}`, 0));
          await pool.query(
            'insert into bench.naive select * from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[])',
            [
              rows.map(({ id }) => id),
              rows.map((_, n) => `bench-${run}-${from + n}`),
              rows.map(() => 0),
              rows.map(({ type }) => type),
              rows.map(({ data }) => data),
              rows.map(({ metadata }) => metadata),
            ],
          );
        }
      });
      return rateOf(count / took, []);
    },
    close: () => pool.end(),
  };
}

/** A rate with the waits behind it, where there are any. */
export function rateOf(rate: number, waits: readonly number[]): Record<string, number> {
  if (waits.length === 0) return { 'per second': rate };
  return { 'per second': rate, 'p50 ms': percentile(waits, 0.5), 'p95 ms': percentile(waits, 0.95), 'p99 ms': percentile(waits, 0.99) };
}
