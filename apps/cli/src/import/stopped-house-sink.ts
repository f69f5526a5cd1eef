import { randomUUID } from 'node:crypto';
import { DirectoryDesk } from '#directory';
import { importCases } from '#records';
import { openIdentity } from '#identity';
import { inStoppedHouse } from '../reach/stopped-house.js';
import type { CaseSink } from './deliver.js';

const importer = { person: 'process:import', roles: ['administrator'], process: 'import' } as const;

/** Brings cases straight into the data directory of a stopped house; its read models come up when it is started. */
export function withStoppedHouseSink<Result>(data: string, work: (sink: CaseSink) => Promise<Result>): Promise<Result> {
  return inStoppedHouse(data, async (core) => {
    const { executor, house, vault } = core;
    const identity = await openIdentity({ pool: core.pool, index: (kind, value) => vault.hmac(kind, value) });
    const desk = new DirectoryDesk({ executor, house, vault, identity });
    const correlationId = randomUUID();
    return work({
      send: async (cases) =>
        (await importCases({ executor, desk }, cases, { actor: importer, correlationId })).map((each) =>
          each.outcome === 'refused'
            ? { externalReference: each.externalReference, outcome: each.outcome, reason: each.refusals.map(({ code }) => code).join(', ') }
            : each,
        ),
    });
  });
}
