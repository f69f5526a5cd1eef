import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './binaries.js';
import { full, isFull } from './disk.js';
import { EmbeddedPostgresError } from './errors.js';
import { giveTo } from './run-as.js';
import type { RunAs } from './run-as.js';

const run = promisify(execFile);

/** The major version whose data directories the binaries understand. */
const majorVersion = '18';
/** The name of the database's own administrator and only user. */
export const superuser = 'redress';
const passwordFile = 'redress.password';
/** PostgreSQL's control file always has this size. */
const controlFileBytes = 8192;

/**
 * Makes the data directory where there is none. It appears whole or not at all: what a killed run left half made is made anew.
 * @throws EmbeddedPostgresError `start-failed`
 */
export async function ensureDataDirectory(directory: string, binaries: PostgresBinaries, runAs: RunAs, sync: boolean): Promise<void> {
  if ((await entriesOf(directory)).length > 0) return;
  const draft = `${directory}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  const password = randomBytes(32).toString('base64url');
  await writeFile(join(draft, passwordFile), `${password}\n`, { mode: 0o600 });
  await giveTo(runAs, draft);
  const cluster = join(draft, 'cluster');
  const { file, args } = runAs.command(binaries.initdb, [
    `--pgdata=${cluster}`,
    `--username=${superuser}`,
    `--pwfile=${join(draft, passwordFile)}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // Under ctype C pg_trgm finds no trigram in Cyrillic; under C.UTF-8 alone є і ї ґ sort after я.
    '--lc-ctype=C.UTF-8',
    '--locale-provider=icu',
    '--icu-locale=uk',
    ...(sync ? [] : ['--no-sync']),
  ]);
  try {
    await run(file, args, { ...runAs.ids, cwd: draft, env: postgresEnvironment() });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || String(error);
    const why = (await isFull(draft, said)) ? full : lastLine(said);
    throw new EmbeddedPostgresError('start-failed', `The database in ${directory} could not be made: ${why}`);
  }
  await rename(join(draft, passwordFile), join(cluster, passwordFile));
  await rename(cluster, directory);
  await rm(draft, { recursive: true, force: true });
}

/**
 * Refuses a directory that is not a whole database of this version, before PostgreSQL touches it.
 * @throws EmbeddedPostgresError `database-damaged` or `wrong-database-version`
 */
export async function checkDataDirectory(directory: string): Promise<void> {
  const version = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => null);
  if (version === null) throw damaged(directory, 'the file PG_VERSION is missing');
  if (!/^\d+(\.\d+)?\n?$/.test(version)) throw damaged(directory, 'the file PG_VERSION is not readable');
  if (version.trim() !== majorVersion) {
    throw new EmbeddedPostgresError(
      'wrong-database-version',
      `The database in ${directory} was made by PostgreSQL ${version.trim()}, and this release brings ${majorVersion}: ` +
        `run the release of Redress that made it.`,
    );
  }
  const control = await stat(join(directory, 'global', 'pg_control')).catch(() => null);
  if (control === null) throw damaged(directory, 'the file global/pg_control is missing');
  if (control.size !== controlFileBytes) throw damaged(directory, 'the file global/pg_control is cut short');
}

/**
 * Takes from others what PostgreSQL refuses to start with: any right of the world, and the group's right to write. Nobody but the server needs
 * them, so that is safe. True where there was something to take.
 */
export async function closeToOthers(directory: string): Promise<boolean> {
  const { mode } = await stat(directory);
  if ((mode & 0o027) === 0) return false;
  await chmod(directory, 0o700);
  return true;
}

/** The database's password, which lies in its own directory, readable to its owner only. */
export async function readPassword(directory: string): Promise<string> {
  const text = await readFile(join(directory, passwordFile), 'utf8').catch(() => '');
  if (text.trim() === '') throw damaged(directory, `the file ${passwordFile} is missing or empty`);
  return text.trim();
}

export function damaged(directory: string, why: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'database-damaged',
    `The database in ${directory} is damaged: ${why}. Nothing was changed; put the directory back from a backup, or name another one in REDRESS_DATA.`,
  );
}

/** Nothing of the caller's environment that would lead PostgreSQL elsewhere. */
export function postgresEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_') && name !== 'LANG');
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}

export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

async function entriesOf(directory: string): Promise<string[]> {
  return readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
