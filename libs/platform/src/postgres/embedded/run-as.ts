import { execFile } from 'node:child_process';
import { chown, lchown, mkdir, readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './errors.js';

const run = promisify(execFile);

/** As whom PostgreSQL's programs run. They refuse root, so a root needs a way round. */
export interface RunAs {
  readonly way: 'myself' | 'namespace' | 'other-user';
  /** The command line that runs the program so. */
  command(program: string, args: readonly string[]): { file: string; args: string[] };
  /** Of the spawned process; empty where it is the caller's own. */
  readonly ids: { uid?: number; gid?: number };
  /** Who must own the data directory, where it may not be the caller. */
  readonly owner: { uid: number; gid: number } | null;
}

/** An ordinary user runs them as itself. */
export const asMyself: RunAs = { way: 'myself', command: (file, args) => ({ file, args: [...args] }), ids: {}, owner: null };

/**
 * As root: a user namespace of its own, in which root's files belong to an ordinary user. Null where the machine does not allow it
 * (many containers do not), where there is no `unshare`, or where root reaches the paths only by its privileges, which end there.
 */
export async function inNamespace(paths: readonly string[]): Promise<RunAs | null> {
  // PostgreSQL looks its user up by name: the number must be one that the machine knows.
  const user = (await otherUsers())[0];
  if (user === undefined) return null;
  const prefix = ['--user', `--map-user=${user.uid}`, '--'];
  try {
    for (const path of paths) await run('unshare', [...prefix, 'test', '-x', path]);
  } catch {
    return null;
  }
  return {
    way: 'namespace',
    command: (file, args) => ({ file: 'unshare', args: [...prefix, file, ...args] }),
    ids: {},
    owner: { uid: 0, gid: 0 },
  };
}

/** As root: another user of this machine who can reach all these paths. Null where there is none. */
export async function asOtherUser(paths: readonly string[]): Promise<RunAs | null> {
  for (const { uid, gid } of await otherUsers()) {
    const reached = await Promise.all(paths.map((path) => reaches(uid, gid, path)));
    if (reached.every(Boolean)) {
      return { way: 'other-user', command: asMyself.command, ids: { uid, gid }, owner: { uid, gid } };
    }
  }
  return null;
}

/**
 * The first way that works here.
 * @throws EmbeddedPostgresError `root-not-possible`
 */
export async function findRunAs(paths: readonly string[]): Promise<RunAs> {
  if (process.getuid?.() !== 0) return asMyself;
  const way = (await inNamespace(paths)) ?? (await asOtherUser(paths));
  if (way !== null) return way;
  throw new EmbeddedPostgresError(
    'root-not-possible',
    `PostgreSQL refuses to run as root, and no other user of this machine can reach ${paths.join(' and ')}: ` +
      `run Redress as an ordinary user, or name a data directory in REDRESS_DATA that others can reach (for example /var/lib/redress).`,
  );
}

/** Gives the folder and all in it to the user that the way needs; nothing to do where they own it already. */
export async function giveTo(runAs: RunAs, folder: string): Promise<void> {
  const { owner } = runAs;
  if (owner === null || (await stat(folder)).uid === owner.uid) return;
  for (const entry of await readdir(folder, { recursive: true })) {
    await lchown(join(folder, entry), owner.uid, owner.gid);
  }
  // Last, so that a run that was killed midway starts over.
  await chown(folder, owner.uid, owner.gid);
}

/** Makes the folder that holds the data. Root's may be walked through, not listed: the server of another user lies within. */
export async function makeDataFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

async function reaches(uid: number, gid: number, path: string): Promise<boolean> {
  try {
    await run('/bin/sh', ['-c', 'test -x "$0"', path], { uid, gid, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}

/** Users that are not root, those that are meant for such work first. */
async function otherUsers(): Promise<{ name: string; uid: number; gid: number }[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const users = text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
  const rank = (name: string): number => ['postgres', 'nobody'].indexOf(name) + 1 || 3;
  return users.sort((one, other) => rank(one.name) - rank(other.name));
}
