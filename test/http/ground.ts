import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openIdentity } from '#identity';
import { createLogger, Life } from '#platform/ground';
import type { Ground } from '#testing';
import { beginCore } from '../../apps/open-core.js';
import { startFeeding } from '../../apps/projector/src/projector.js';
import { openJobs } from '../../apps/queue.js';

/** The tables of a house in which nothing has happened: a second for each house of the run that need not make them again. */
export const groundOfHouses: Ground = {
  name: 'ground_of_houses',
  async lay(databaseUrl) {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'redress-test-ground-'));
    const logger = createLogger('fatal');
    const life = new Life({
      patience: 100_000,
      onTrouble: (part, cause) => {
        throw new Error(`${part} did not end`, { cause });
      },
    });
    try {
      const core = await beginCore(life, { databaseUrl, dataDirectory, logger });
      await openIdentity({ pool: core.pool, index: (_, value) => value, clock: core.clock });
      await life.begin(
        'jobs',
        () => openJobs(core, { kind: 'postgresql' }, logger),
        (each) => each.close(),
      );
      const feeding = await life.begin(
        'projector',
        () => startFeeding(core, logger),
        (each) => each.stop(),
      );
      await feeding.built();
    } finally {
      await life.end();
      await rm(dataDirectory, { recursive: true, force: true });
    }
  },
};
