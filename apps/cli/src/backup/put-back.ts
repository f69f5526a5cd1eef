import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Pool } from 'pg';
import { compareLogs, copyLog, type EventStore, type Position } from '#event-store';
import { openIdentity } from '#identity';
import {
  alone,
  attachmentsDirectory,
  beginRestore,
  endRestore,
  keysDirectory,
  openCore,
  openFiles,
  openLog,
  unfinishedRestore,
  type Core,
} from '#platform';
import type { Configuration } from '#platform/ground';
import { checkpointIndexes, inTransaction, repositionCheckpoints } from '#projections';
import { capabilities, type House } from '../../../capabilities.js';
import { bookIn, booksOf, emptyBook, holdsRows, later, putBook, type Book } from './books.js';
import { checkEvidence, putEvidence } from './evidence.js';
import { readManifest, type Manifest } from './form.js';
import { checkKeys, putKeys } from './keys.js';
import { logIn } from './log-file.js';
import { checkPart } from './parts.js';
import { peopleWithoutKey, sealedPeopleIn } from './people.js';

/** Where a house is put back. */
export interface RestoreTarget {
  readonly databaseUrl: string;
  readonly log: Configuration['log'];
  readonly files: Configuration['attachments']['place'];
  readonly dataDirectory: string;
}

export interface Restored {
  readonly events: number;
  readonly streams: number;
  readonly rows: number;
  readonly files: number;
  readonly keys: number;
  /** People of whom the log holds something sealed, and whose key is not there: neither the key nor the word that it was destroyed. */
  readonly withoutKey: readonly string[];
  /** The last moment before which everything that was acknowledged is there. */
  readonly madeAt: string;
}

/** Something lies where a house should be put back. */
export class PlaceTaken extends Error {
  override readonly name = 'PlaceTaken';
  readonly code = 'place-taken';
  constructor(what: string) {
    super(`A house is put back into an empty place only, and ${what}. Nothing was changed.`);
  }
}

/** A backup that was looked through from end to end. */
export interface CheckedBackup {
  readonly folder: string;
  readonly keys: string;
  readonly manifest: Manifest;
}

/**
 * Looks a backup through, before anything is made of it: every file, every piece of evidence, every key.
 * @throws UnusableBackup
 */
export async function checkBackup(folder: string, keys: string): Promise<CheckedBackup> {
  const manifest = await readManifest(folder);
  for (const part of manifest.parts) await checkPart(folder, part);
  await checkEvidence(folder);
  await checkKeys(keys, manifest.house);
  return { folder, keys, manifest };
}

/**
 * Puts a house back into an empty place. A run that was broken off is gone on with by the same call; until one has come to its end, the house
 * opens for nobody. At the end every event is compared with the backup, and every chain holds.
 * @throws PlaceTaken, LogsDiffer, UnusableBackup, RestoreUnfinished where another backup was being put back here
 */
export function putBack(backup: CheckedBackup, target: RestoreTarget, advanced: (events: number) => void): Promise<Restored> {
  return alone(target.databaseUrl, async () => {
    const { databaseUrl, log } = target;
    const pool = new Pool({ connectionString: databaseUrl, max: 1, application_name: 'redress restore' });
    pool.on('error', () => undefined);
    const store = await openLog(log, { databaseUrl });
    try {
      if ((await unfinishedRestore(pool)) !== backup.manifest.id) await expectEmpty(pool, store, target.dataDirectory);
      await beginRestore(pool, backup.manifest.id);
      return await bring(backup, target, { pool, store, advanced });
    } finally {
      await Promise.all([store.close(), pool.end()]);
    }
  });
}

async function bring(
  { folder, keys, manifest }: CheckedBackup,
  target: RestoreTarget,
  { pool, store, advanced }: { pool: Pool; store: EventStore; advanced: (events: number) => void },
): Promise<Restored> {
  const dataDirectory = resolve(target.dataDirectory);
  // Keys and evidence before the log that speaks of them, as when they were new.
  const keysPut = await putKeys(keys, manifest.house, keysDirectory(dataDirectory));
  const files = await putFiles(folder, target);
  const source = logIn(folder);
  const { events, streams } = await copyLog(source, store, advanced);
  const core = await openCore<House>({
    ...{ capabilities, databaseUrl: target.databaseUrl, log: target.log, files: target.files, dataDirectory, restoring: manifest.id },
    report: (message, error) => process.stderr.write(`${message}: ${String(error)}\n`),
  });
  try {
    const rows = await putRows(core, folder, manifest);
    const wanted = await checkpointIndexes(pool);
    const positions = new Map<number, Position>();
    const people = new Set<string>();
    await compareLogs(source, store, ({ index, position, data }) => {
      if (wanted.has(index)) positions.set(index, position);
      for (const subject of sealedPeopleIn(data)) people.add(subject);
    });
    await repositionCheckpoints(pool, positions);
    await endRestore(pool, manifest.id);
    const withoutKey = await peopleWithoutKey(people, keysDirectory(dataDirectory));
    return { events, streams, rows, files, keys: keysPut, withoutKey, madeAt: manifest.madeAt };
  } finally {
    await core.close();
  }
}

async function putFiles(folder: string, { files, dataDirectory }: RestoreTarget): Promise<number> {
  const to = await openFiles(files, attachmentsDirectory(resolve(dataDirectory)));
  try {
    return await putEvidence(folder, to);
  } finally {
    await to.close();
  }
}

/** All rows in one transaction, and what must not be done a second time withheld in the same. */
async function putRows({ pool, vault, clock }: Core<House>, folder: string, { parts }: Manifest): Promise<number> {
  await openIdentity({ pool, index: (kind, value) => vault.hmac(kind, value) });
  return inTransaction(pool, async (client) => {
    const here = await booksOf(client);
    const there = parts.flatMap((part) => bookIn(part) ?? []);
    const isHere = ({ schema, table }: Book): boolean => here.some((each) => each.schema === schema && each.table === table);
    const unknown = there.filter((each) => !isHere(each));
    if (unknown.length > 0) throw later(`the table ${unknown.map(({ schema, table }) => `${schema}.${table}`).join(', ')}`);
    for (const book of here.toReversed()) await emptyBook(client, book);
    let rows = 0;
    for (const book of here)
      if (there.some(({ schema, table }) => schema === book.schema && table === book.table)) rows += await putBook(client, book, folder);
    for (const { restored } of capabilities.flatMap(({ books }) => books)) await restored?.(client, clock.now());
    return rows;
  });
}

/** @throws PlaceTaken */
async function expectEmpty(pool: Pool, store: EventStore, dataDirectory: string): Promise<void> {
  if ((await store.end()) !== null) throw new PlaceTaken('a log is there already');
  for (const book of await booksOf(pool as never))
    if (await holdsRows(pool, book)) throw new PlaceTaken(`the table ${book.schema}.${book.table} holds something`);
  for (const directory of [keysDirectory(dataDirectory), attachmentsDirectory(dataDirectory)]) {
    const entries = await readdir(directory).catch(() => []);
    if (entries.length > 0) throw new PlaceTaken(`something lies in ${directory}`);
  }
}
