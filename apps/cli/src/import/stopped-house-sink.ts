import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { importCases } from '#records';
import type { Actor } from '#kernel';
import { refusalsInWords } from '#platform';
import type { HousePlace } from '../reach/options.js';
import { inStoppedHouse } from '../reach/stopped-house.js';
import type { CaseSink } from './deliver.js';

const importer: Actor = { person: 'process:import', roles: ['administrator'], process: 'import' };

/**
 * Brings cases straight into the data directory of a stopped house; its read models come up when it is started. Where nothing lies yet, a
 * house is founded, and that is said.
 */
export function withStoppedHouseSink<Result>(place: HousePlace, work: (sink: CaseSink) => Promise<Result>): Promise<Result> {
  return inStoppedHouse(place, 'standing or bare', ({ core, desk, founded }) => {
    const { executor, translations } = core;
    const correlationId = randomUUID();
    if (founded) {
      process.stderr.write(
        `Nothing lay in ${resolve(place.data)}: a new house was founded there. Its first start makes the user admin and shows the password.\n`,
      );
    }
    return work({
      send: async (cases) =>
        (await importCases({ executor, desk }, cases, { actor: importer, correlationId })).map((each) =>
          each.outcome === 'refused'
            ? {
                externalReference: each.externalReference,
                outcome: each.outcome,
                reason: refusalsInWords(each.refusals, translations, 'en')
                  .map(({ message }) => message)
                  .join('; '),
              }
            : each,
        ),
    });
  });
}
