import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCore, type Core } from '#platform';
import { lockDirectory, startEmbeddedPostgres } from '#platform/ground';
import { capabilities, type House } from '../../../capabilities.js';

/**
 * Opens the data directory of a stopped house for the length of the work: its lock, its database, its core; no API, no worker.
 * @throws where a house runs on it, or where there is none.
 */
export async function inStoppedHouse<Result>(data: string, work: (core: Core<House>) => Promise<Result>): Promise<Result> {
  const directory = resolve(data);
  if (!existsSync(join(directory, 'postgres')))
    throw new Error(`${directory} is no data directory of a house: it has no folder "postgres".`);
  const lock = await lockDirectory(directory);
  try {
    const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
    try {
      const core = await openCore<House>({
        capabilities,
        databaseUrl: postgres.url,
        dataDirectory: directory,
        report: (message, error) => process.stderr.write(`${message}: ${error instanceof Error ? error.message : String(error)}\n`),
      });
      try {
        return await work(core);
      } finally {
        await core.close();
      }
    } finally {
      await postgres.stop();
    }
  } finally {
    await lock.release();
  }
}
