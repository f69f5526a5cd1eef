import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Pool } from 'pg';
import { postgresEventStore } from '#event-store';
import { atLeast, concurrently, inTurn, medianOf, percentile, present, withPostgres, type Contender } from './harness.js';
import { sampleEvent } from './sample-events.js';

const appends = 6_000;

/** Durable appends of one event, expected revision, hash chain, to streams of their own; and what the same database does at the most. */
export async function append(): Promise<void> {
  await withPostgres(async (url) => {
    const pool = new Pool({ connectionString: url, max: 10 });
    await pool.query(
      `create table naive (id uuid primary key, stream text not null, revision int not null, type text not null, data text not null, metadata text not null, unique (stream, revision))`,
    );
    const store = await postgresEventStore({ url });
    const peer = await emmett(url);

    const ours =
      (inFlight: number): Contender =>
      async () => {
        const waits: number[] = [];
        const run = randomUUID();
        const took = await seconds(() =>
          concurrently(appends, inFlight, async (n) => {
            const began = performance.now();
            await store.append(`bench-${run}-${n}`, [sampleEvent(`${run}-${n}`, 0)], 'no-stream');
            waits.push(performance.now() - began);
          }),
        );
        return figures(appends / took, waits);
      };

    const contenders: Record<string, Contender> = {
      'Redress, 64 in flight': ours(64),
      'Redress, 10 in flight': ours(10),
      'one insert a transaction, 10 connections': async () => {
        const waits: number[] = [];
        const run = randomUUID();
        const took = await seconds(() =>
          concurrently(appends, 10, async (n) => {
            const began = performance.now();
            const { id, type, data, metadata } = sampleEvent(`${run}-${n}`, 0);
            await pool.query('insert into naive values ($1, $2, 0, $3, $4, $5)', [id, `bench-${run}-${n}`, type, data, metadata]);
            waits.push(performance.now() - began);
          }),
        );
        return figures(appends / took, waits);
      },
      'multi-row insert, 500 rows a transaction': async () => {
        const run = randomUUID();
        const events = 30_000;
        const took = await seconds(async () => {
          for (let from = 0; from < events; from += 500) {
            const rows = Array.from({ length: 500 }, (_, n) => sampleEvent(`${run}-${from + n}`, 0));
            await pool.query(
              'insert into naive select * from unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[])',
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
        return figures(events / took, []);
      },
      ...(peer && { 'emmett-postgresql, 10 in flight': peer.contender }),
    };
    const rows = await inTurn(contenders);
    const mine = medianOf(rows, 'Redress, 64 in flight', 'appends/s');
    await present({
      name: 'append',
      what: 'durable appends of one event with an expected revision to distinct streams, hash chain included (higher is better)',
      rows,
      ratios: [
        ...(peer ? [atLeast('against emmett-postgresql', mine / medianOf(rows, 'emmett-postgresql, 10 in flight', 'appends/s'), 8)] : []),
        atLeast('against the multi-row limit', mine / medianOf(rows, 'multi-row insert, 500 rows a transaction', 'appends/s'), 0.4),
        { name: 'against one insert a transaction', ratio: mine / medianOf(rows, 'one insert a transaction, 10 connections', 'appends/s') },
      ],
    });
    await peer?.close();
    await store.close();
    await pool.end();
  });
}

interface Peer {
  readonly contender: Contender;
  close(): Promise<void>;
}

/** The peer lies in a package of its own; `npm run bench` installs it. */
async function emmett(url: string): Promise<Peer | null> {
  const folder = join(import.meta.dirname, 'peer', 'node_modules', '@event-driven-io', 'emmett-postgresql');
  if (!existsSync(folder)) {
    process.stderr.write('emmett-postgresql is not installed (npm ci --prefix test/bench/peer): measured without it\n');
    return null;
  }
  const { getPostgreSQLEventStore } = (await import(pathToFileURL(join(folder, 'dist', 'index.js')).href)) as {
    getPostgreSQLEventStore(connection: string): {
      appendToStream(
        stream: string,
        events: { type: string; data: unknown; metadata: unknown }[],
        options: { expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
      ): Promise<unknown>;
      close(): Promise<void>;
    };
  };
  const store = getPostgreSQLEventStore(url);
  const count = 2_000;
  return {
    contender: async () => {
      const run = randomUUID();
      const waits: number[] = [];
      const took = await seconds(() =>
        concurrently(count, 10, async (n) => {
          const { type, data, metadata } = sampleEvent(`${run}-${n}`, 0);
          const began = performance.now();
          await store.appendToStream(`bench-${run}-${n}`, [{ type, data: JSON.parse(data), metadata: JSON.parse(metadata) }], {
            expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
          });
          waits.push(performance.now() - began);
        }),
      );
      return figures(count / took, waits);
    },
    close: () => store.close(),
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

function figures(rate: number, waits: readonly number[]): Record<string, number> {
  if (waits.length === 0) return { 'appends/s': rate };
  return { 'appends/s': rate, 'p50 ms': percentile(waits, 0.5), 'p95 ms': percentile(waits, 0.95), 'p99 ms': percentile(waits, 0.99) };
}
