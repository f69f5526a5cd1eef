import { randomUUID } from 'node:crypto';
import { link, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EmbeddedPostgresError } from './errors.js';
import { identify, lives } from './processes.js';
import type { ProcessIdentity } from './processes.js';
import { makeDataFolder } from './run-as.js';

/** A held lock. */
export interface DirectoryLock {
  release(): Promise<void>;
}

const lockName = /^redress\.lock\.(\d+)$/;

/**
 * Takes the directory for this process, or says who has it. The lock of a killed run (its process is gone, or its number belongs to
 * another program now) does not stand in the way.
 *
 * Locks are numbered files; the highest number counts. Whoever finds the highest abandoned links the next number, which only one can;
 * thus two starts that both find a stale lock never both win. A released lock stays as a file that says so: numbers never start anew.
 * @throws EmbeddedPostgresError `directory-in-use`
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const folder = resolve(directory);
  await makeDataFolder(folder);
  const me = await identify(process.pid);
  if (me === null) throw new Error('the operating system does not tell when this process started');
  for (;;) {
    const highest = await highestLock(folder);
    const holder = highest === 0 ? null : await holderOf(folder, highest);
    if (holder !== null && (await lives(holder))) throw inUse(folder, holder.pid);
    const mine = highest + 1;
    if (!(await claim(folder, mine, me))) continue;
    if ((await highestLock(folder)) === mine) {
      await removeBelow(folder, mine);
      return { release: () => put(folder, mine, { released: true }) };
    }
    await rm(pathOf(folder, mine), { force: true });
  }
}

function inUse(folder: string, pid: number): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'directory-in-use',
    `The data directory ${folder} is in use by process ${pid}: stop that one first, or name another directory in REDRESS_DATA.`,
  );
}

async function highestLock(folder: string): Promise<number> {
  return Math.max(0, ...(await locks(folder)));
}

async function locks(folder: string): Promise<number[]> {
  const names = await readdir(folder);
  return names.flatMap((name) => {
    const found = lockName.exec(name);
    return found ? [Number(found[1])] : [];
  });
}

async function holderOf(folder: string, number: number): Promise<ProcessIdentity | null> {
  try {
    const { pid, started } = JSON.parse(await readFile(pathOf(folder, number), 'utf8')) as { pid?: unknown; started?: unknown };
    return typeof pid === 'number' && typeof started === 'string' ? { pid, started } : null;
  } catch (error) {
    // The lock of another user: whether that one lives is not for this user to tell.
    if (['EACCES', 'EPERM'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
    // Released, removed by the next holder meanwhile, or cut short by a lost disk: nobody lives there.
    return null;
  }
}

/** Makes the lock of that number appear whole or not at all; false where another was first. */
async function claim(folder: string, number: number, me: ProcessIdentity): Promise<boolean> {
  const draft = join(folder, `.redress.lock.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(me), { mode: 0o600 });
  try {
    await link(draft, pathOf(folder, number));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function put(folder: string, number: number, content: object): Promise<void> {
  const draft = join(folder, `.redress.lock.${randomUUID()}`);
  await writeFile(draft, JSON.stringify(content), { mode: 0o600 });
  await rename(draft, pathOf(folder, number));
}

async function removeBelow(folder: string, number: number): Promise<void> {
  const older = (await locks(folder)).filter((other) => other < number);
  await Promise.all(older.map((other) => rm(pathOf(folder, other), { force: true })));
}

function pathOf(folder: string, number: number): string {
  return join(folder, `redress.lock.${number}`);
}
