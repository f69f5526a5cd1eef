import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory, startEmbeddedPostgres, stopOrphan } from '#platform/ground';

const prefix = 'redress-test-cluster-';

/** A PostgreSQL for the specs of one run, in a temporary directory: quick rather than safe. */
export async function startTestCluster(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  await clearAbandoned();
  const home = await mkdtemp(join(tmpdir(), prefix));
  const lock = await lockDirectory(home);
  const server = await startEmbeddedPostgres({ directory: join(home, 'postgres'), database: 'postgres', durable: false });
  return {
    url: server.url,
    async stop() {
      await server.stop();
      await lock.release();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Runs that were killed could not clear up after themselves. */
async function clearAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const home = join(tmpdir(), name);
    try {
      // A run that is just starting has made its directory and not yet locked it.
      if (Date.now() - (await stat(home)).mtimeMs < 60_000) continue;
      const lock = await lockDirectory(home);
      await stopOrphan(join(home, 'postgres'));
      await rm(home, { recursive: true, force: true });
      await lock.release().catch(() => undefined);
    } catch {
      // Another run has it, or another user: theirs.
    }
  }
}
