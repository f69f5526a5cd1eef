import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { redressClient } from '#client';
import { adminPassword, clearAfter, startHouse } from '../chaos/house/running-house.js';

/** Milliseconds between two looks at whether a house has come to rest. */
const lookAgainAfter = 1_000;

/** A house as a pilot starts it, in a process of its own. */
export interface MeasuredHouse {
  readonly url: string;
  readonly token: string;
  /** Of its embedded database: limits are measured on the very same server. */
  readonly databaseUrl: string;
  /** From the start of the process to ready, in milliseconds. */
  readonly readyAfter: number;
  /** Says which process to profile. */
  readonly pid: number;
}

/** Runs the work with a house on the data directory, or on a fresh one that is removed afterwards. */
export async function withHouse<Result>(work: (house: MeasuredHouse) => Promise<Result>, data?: string): Promise<Result> {
  const directory = data ?? (await mkdtemp(join(tmpdir(), 'redress-bench-')));
  try {
    const house = await startHouse({ data: directory });
    try {
      const { url, readyAfter, pid } = house;
      const { body } = await redressClient({ server: url }).post('/v1/sessions', {
        body: { username: 'admin', password: adminPassword },
      });
      await atRest(url, body.token);
      return await work({ url, token: body.token, databaseUrl: await databaseOf(directory), readyAfter, pid });
    } finally {
      await house.end();
    }
  } finally {
    await clearAfter(directory);
    if (data === undefined) await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Until every read model and every process of a started house has come to the end of the log: a past that was written into a stopped house is
 * news to its processes, and what they do with it is not what is measured.
 */
async function atRest(url: string, token: string): Promise<void> {
  const client = redressClient({ server: url, token });
  for (;;) {
    const parts = await Promise.all([client.get('/v1/operations/views'), client.get('/v1/operations/processes')]);
    const working = parts.flatMap(({ body }) => [...body.items]).filter(({ lag }) => lag > 0);
    const stopped = working.find(({ state }) => state === 'stopped');
    if (stopped) throw new Error(`${stopped.name} of the measured house has stopped`);
    if (working.length === 0) return;
    await setTimeout(lookAgainAfter);
  }
}

/** Address of the database that a running house has in its data directory. */
async function databaseOf(data: string): Promise<string> {
  const postgres = join(data, 'postgres');
  const password = (await readFile(join(postgres, 'redress.password'), 'utf8')).trim();
  const port = (await readFile(join(postgres, 'postmaster.pid'), 'utf8')).split('\n')[3];
  return `postgresql://redress:${password}@127.0.0.1:${port}/redress`;
}
