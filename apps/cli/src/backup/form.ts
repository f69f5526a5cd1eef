import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What this release writes, and the newest that it reads. */
export const backupVersion = 1;

/** The files of a backup, but for the evidence: `evidence.txt` names that. */
const partPath = /^(log\.jsonl|evidence\.txt|books\/[a-z_]+\.[a-z_]+\.jsonl)$/;

const part = z.strictObject({
  path: z.string().regex(partPath),
  bytes: z.int().min(0),
  lines: z.int().min(0),
  /** Hex SHA-256 over the file. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Part = z.output<typeof part>;

/** `backup.json`, which is written last: a backup without it is none. */
const manifest = z.strictObject({
  form: z.literal('redress-backup'),
  version: z.literal(backupVersion),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  /** Tells whether keys are those of the house; nothing can be opened with it. */
  house: z.string(),
  /** Everything that was acknowledged before `madeAt` is among these events. */
  log: z.strictObject({ events: z.int().min(1), hash: z.string() }),
  evidence: z.strictObject({ files: z.int().min(0), bytes: z.int().min(0) }),
  parts: z.array(part),
});
export type Manifest = z.output<typeof manifest>;

export const manifestFile = 'backup.json';
export const logFile = 'log.jsonl';
export const evidenceFile = 'evidence.txt';
export const bookFile = (schema: string, table: string): string => `books/${schema}.${table}.jsonl`;

/** The named file or directory is no backup that can be put back. The message is for whoever named it. */
export class UnusableBackup extends Error {
  override readonly name = 'UnusableBackup';
  constructor(
    readonly code: 'no-backup' | 'backup-damaged' | 'backup-of-later-release' | 'keys-of-another-house',
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads what a backup says of itself.
 * @throws UnusableBackup
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestFile), 'utf8').catch(() => null);
  if (text === null) throw new UnusableBackup('no-backup', `${folder} is no backup: there is no ${manifestFile} in it.`);
  const json = parsed(text);
  expectForm(json, 'redress-backup', folder);
  const known = manifest.safeParse(json);
  if (known.success) return known.data;
  throw damaged(`${manifestFile} is not what this release writes: ${known.error.issues[0]!.path.join('.')}`);
}

/**
 * Refuses what something else wrote, and what a later release did.
 * @throws UnusableBackup
 */
export function expectForm(json: unknown, form: string, where: string): void {
  const { form: found, version } = (json ?? {}) as { form?: unknown; version?: unknown };
  if (found !== form) throw new UnusableBackup('no-backup', `${where} was not written as a backup of Redress.`);
  if (typeof version === 'number' && version > backupVersion)
    throw new UnusableBackup(
      'backup-of-later-release',
      `${where} was written by a later release (form ${version}; this one reads up to ${backupVersion}): put it back with that release.`,
    );
}

export const damaged = (what: string): UnusableBackup => new UnusableBackup('backup-damaged', `The backup is damaged: ${what}.`);

/** The value of a text; undefined where it is no JSON. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
