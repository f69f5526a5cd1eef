import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { Pool } from 'pg';
import { attachmentsDirectory, keysDirectory, openLog } from '#platform';
import type { Configuration } from '#platform/ground';
import { fingerprintOf, syncDirectory } from '#privacy';
import { NoHouse } from '../reach/ground.js';
import { booksOf, takeBook } from './books.js';
import { takeEvidence, type TakenEvidence } from './evidence.js';
import { backupVersion, logFile, manifestFile, type Manifest, type Part } from './form.js';
import { takeKeys } from './keys.js';
import { linesUpTo } from './log-file.js';
import { writePart } from './parts.js';

/** Where what is to be backed up lies. */
export interface BackupSource {
  readonly databaseUrl: string;
  readonly log: Configuration['log'];
  readonly files: Configuration['attachments']['place'];
  readonly dataDirectory: string;
}

/** What is written, and where to; at least one of both. */
export interface BackupTargets {
  /** A directory that is not there yet: everything but the keys. */
  readonly out?: string;
  /** A file: the keys, by themselves. */
  readonly keys?: string;
}

export interface Taken {
  readonly events: number;
  readonly evidence: TakenEvidence | null;
  readonly keys: number | null;
}

/** The command line asks for a backup that would harm. */
export class WrongTarget extends Error {
  override readonly name = 'WrongTarget';
}

/**
 * Backs a house up while it runs. The database is read as it was at one moment; the log up to its end right after that, so that no checkpoint is
 * ahead of it; then evidence and keys, which lie there before the log speaks of them. Whatever was acknowledged before the beginning is in it.
 * @param advanced told how many events are written, of how many
 * @throws WrongTarget, NoHouse, LogsDiffer
 */
export async function takeBackup(
  source: BackupSource,
  { out, keys }: BackupTargets,
  advanced: (events: number, of: number) => void,
): Promise<Taken> {
  expectTargets({ ...(out !== undefined && { out }), ...(keys !== undefined && { keys }) });
  const madeAt = new Date().toISOString();
  const data = out === undefined ? null : await takeData(source, resolve(out), madeAt, advanced);
  // After the log: every key that it needs is there, and what was erased meanwhile is erased.
  const taken = keys === undefined ? null : await takeKeys(keysDirectory(source.dataDirectory), resolve(keys), madeAt);
  return { events: data?.events ?? 0, evidence: data?.evidence ?? null, keys: taken };
}

function expectTargets({ out, keys }: BackupTargets): void {
  if (out === undefined && keys === undefined)
    throw new WrongTarget('Say where to: --out <directory> for the data, --keys <file> for the keys.');
  if (out !== undefined && existsSync(out)) throw new WrongTarget(`${out} is there already: name a directory that is not.`);
  if (out !== undefined && keys !== undefined && !relative(resolve(out), resolve(keys)).startsWith('..'))
    throw new WrongTarget('The keys must not lie in the backup of the data: whoever has both can read what was erased.');
}

async function takeData(
  { databaseUrl, log, files, dataDirectory }: BackupSource,
  out: string,
  madeAt: string,
  advanced: (events: number, of: number) => void,
): Promise<{ events: number; evidence: TakenEvidence }> {
  const draft = `${out}.partial`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  const pool = new Pool({ connectionString: databaseUrl, max: 1, application_name: 'redress backup' });
  pool.on('error', () => undefined);
  const store = await openLog(log, { databaseUrl });
  try {
    const client = await pool.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      // The first statement takes the snapshot, and so has to come before the look at the log's end.
      const books = await booksOf(client);
      const end = await store.end();
      const house = await fingerprintOf(keysDirectory(dataDirectory));
      if (end === null || house === null) throw new NoHouse('There is no house here: its log is empty, or its keys are missing.');
      const parts: Part[] = [];
      for (const book of books) parts.push(await takeBook(client, book, draft));
      await client.query('commit');
      let hash = '';
      const lines = async function* (): AsyncGenerator<string, undefined> {
        for await (const line of linesUpTo(store, end, (events) => advanced(events, end.index + 1))) {
          hash = line;
          yield line;
        }
      };
      parts.push(await writePart(draft, logFile, lines()));
      const { part, taken } = await takeEvidence(files.kind === 'directory' ? attachmentsDirectory(dataDirectory) : null, draft);
      parts.push(part);
      await finish(draft, out, {
        ...{ form: 'redress-backup', version: backupVersion, id: randomUUID(), madeAt, house, parts },
        log: { events: end.index + 1, hash: (JSON.parse(hash) as { hash: string }).hash },
        evidence: { files: taken.files, bytes: taken.bytes },
      });
      return { events: end.index + 1, evidence: taken };
    } finally {
      // Whatever broke off, the connection is not used again.
      client.release(true);
    }
  } finally {
    await Promise.all([store.close(), pool.end()]);
  }
}

/** Says what is there; then the backup appears under its name. */
async function finish(draft: string, out: string, manifest: Manifest): Promise<void> {
  const file = await open(join(draft, manifestFile), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await syncDirectory(draft);
  await rename(draft, out);
  await syncDirectory(dirname(out));
}
