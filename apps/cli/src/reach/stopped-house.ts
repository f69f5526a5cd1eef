import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DirectoryDesk } from '#directory';
import type { EventStore } from '#event-store';
import { openIdentity } from '#identity';
import { alone, openCore, openLog, type Core } from '#platform';
import { addressOfRunning, EmbeddedPostgresError, lockDirectory, readConfiguration, startEmbeddedPostgres } from '#platform/ground';
import { capabilities, type House } from '../../../capabilities.js';
import { layFoundation } from '../../../foundation.js';
import { whereThereIsNoHouse, type Ground } from './ground.js';
import { leaveOnSignal } from './leave-on-signal.js';
import type { HousePlace } from './options.js';

/** The parts of a stopped house that work without API and worker. */
export interface StoppedHouse {
  readonly core: Core<House>;
  readonly desk: DirectoryDesk;
  /** Whether it was founded just now, because nothing lay in its directory. */
  readonly founded: boolean;
}

/**
 * Opens the log of a stopped house, and nothing else of it: what is wrong with the log does not stand in the way of looking.
 * @throws NoHouse where there is none, EmbeddedPostgresError where one runs on the directory.
 */
export function inStoppedLog<Result>(place: HousePlace, work: (store: EventStore) => Promise<Result>): Promise<Result> {
  return onDatabase(place, 'standing', async (url) => {
    const store = await openLog(readConfiguration(process.env).log, { databaseUrl: url });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  });
}

/**
 * Opens a stopped house for the length of the work: its lock, its database, its core; no API, no worker. On bare ground a new one is
 * founded where the work may begin one; its first user comes with its first start, since nobody is here to be told a password.
 * @throws NoHouse where there is none, EmbeddedPostgresError where one runs on the directory, ForeignKeyStore where its keys are not there.
 */
export function inStoppedHouse<Result>(place: HousePlace, ground: Ground, work: (house: StoppedHouse) => Promise<Result>): Promise<Result> {
  const { zone, log, attachments } = readConfiguration(process.env);
  return onDatabase(place, ground, async (databaseUrl) => {
    const report = (message: string, error: unknown): void => {
      process.stderr.write(`${message}: ${error instanceof Error ? error.message : String(error)}\n`);
    };
    const core = await alone(databaseUrl, () =>
      openCore<House>({ capabilities, databaseUrl, log, files: attachments.place, dataDirectory: resolve(place.data), report }),
    );
    try {
      const { executor, house, vault, pool } = core;
      const identity = await openIdentity({
        pool,
        index: (kind, value) => (kind === 'username' ? vault.blindIndex(kind, value) : vault.hmac(kind, value)),
      });
      const desk = new DirectoryDesk({ executor, house, vault, identity });
      const { founded } = await alone(databaseUrl, () => layFoundation({ core, desk }, { zone, firstUser: null }));
      return await work({ core, desk, founded });
    } finally {
      await core.close();
    }
  });
}

/**
 * The work on a house's database. The embedded one is started for it, under the house's lock; a server of its own runs anyway, and the
 * house may run meanwhile.
 */
export async function onDatabase<Result>(
  { data, database }: HousePlace,
  ground: Ground,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  if (database.kind === 'server') return work(database.url);
  const directory = resolve(data);
  const entries = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const none = whereThereIsNoHouse(directory, entries, ground);
  if (none !== null) throw none;
  const lock = await lockDirectory(directory);
  try {
    const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
    const leave = leaveOnSignal(() => postgres.stop());
    try {
      return await work(postgres.url);
    } finally {
      leave();
      await postgres.stop();
    }
  } finally {
    await lock.release();
  }
}

/** The work on the database of a house that may run: what it does is only to read. */
export async function besideRunning<Result>(place: HousePlace, work: (url: string) => Promise<Result>): Promise<Result> {
  try {
    return await onDatabase(place, 'standing', work);
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || error.code !== 'directory-in-use') throw error;
    const url = await addressOfRunning(join(resolve(place.data), 'postgres'));
    if (url === null) throw error;
    return work(url);
  }
}
