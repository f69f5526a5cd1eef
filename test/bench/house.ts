import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { redressClient } from '#client';
import { adminPassword, clearAfter, startHouse } from '../chaos/house/running-house.js';

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
      return await work({ url, token: body.token, databaseUrl: await databaseOf(directory), readyAfter, pid });
    } finally {
      await house.end();
    }
  } finally {
    await clearAfter(directory);
    if (data === undefined) await rm(directory, { recursive: true, force: true });
  }
}

/** Address of the database that a running house has in its data directory. */
async function databaseOf(data: string): Promise<string> {
  const postgres = join(data, 'postgres');
  const password = (await readFile(join(postgres, 'redress.password'), 'utf8')).trim();
  const port = (await readFile(join(postgres, 'postmaster.pid'), 'utf8')).split('\n')[3];
  return `postgresql://redress:${password}@127.0.0.1:${port}/redress`;
}
