import { readFile, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.js';
import { executableOf, identify, lives } from './processes.js';
import type { ProcessIdentity } from './processes.js';

/**
 * Stops the PostgreSQL that a killed run left behind in the directory, and says its number; null where there is none. It is told by the
 * number in `postmaster.pid` together with its executable and the folder it works in: a number that another program has now is no orphan.
 * @throws EmbeddedPostgresError `orphan-stays`
 */
export async function stopOrphan(directory: string): Promise<number | null> {
  const orphan = await findOrphan(directory);
  if (orphan === null) return null;
  // Fast first; then immediate, which needs recovery at the next start but loses nothing that was committed.
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (await end(orphan, signal, patience)) return orphan.pid;
  }
  throw new EmbeddedPostgresError(
    'orphan-stays',
    `A PostgreSQL of an earlier run (process ${orphan.pid}) holds ${directory} and does not stop: stop it by hand.`,
  );
}

/** Sends the signal and waits until the process is gone; false where it outlives the patience (in milliseconds). */
export async function end(identity: ProcessIdentity, signal: NodeJS.Signals, patience: number): Promise<boolean> {
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
    throw error;
  }
  const until = Date.now() + patience;
  while (await lives(identity)) {
    if (Date.now() > until) return false;
    await pause(10);
  }
  return true;
}

async function findOrphan(directory: string): Promise<ProcessIdentity | null> {
  const path = join(directory, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => '');
  const identity = await identify(Number(text.split('\n')[0]));
  if (identity === null) return null;
  const running = await executableOf(identity.pid);
  if (running?.name === 'postgres' && running.workingDirectory === (await realpath(directory))) return identity;
  // PostgreSQL would take any living process of that number for a server and refuse to start.
  await rm(path, { force: true });
  return null;
}
