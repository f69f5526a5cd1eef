import { setTimeout as pause } from 'node:timers/promises';
import { openCapas, openProposals } from '#capa';
import { Simulations } from '#escalation';
import type { Core } from '#platform';
import { openRecords } from '#records';
import type { House } from '../../apps/capabilities.js';
import { embeddedIn } from '../../apps/cli/src/reach/options.js';
import { inStoppedHouse } from '../../apps/cli/src/reach/stopped-house.js';
import { atMost, inTurn, medianOf, present, seconds } from './harness.js';
import { preparedHouse } from './history/prepared.js';

const goalOf = 100_000;

/** The rules in force, tried on a year of a department, beside the bare reading of the same events. */
export async function whatIf(size?: string): Promise<void> {
  const data = await preparedHouse({ of: 'year', obligations: size === undefined ? goalOf : Number(size) });
  await inStoppedHouse(embeddedIn(data), 'standing', ({ core }) => measured(core));
}

async function measured(core: Core<House>): Promise<void> {
  const { store, catalogue, house, clock } = core;
  const end = (await store.end())!.index;
  let count = 0;
  for await (const { events } of store.readAll(null, { filter: { types: ['ObligationOpened'] } })) count += events.length;
  const { rules } = house.current().house.escalation.ruleSets[0]!;
  const report = (message: string, error: unknown) => process.stderr.write(`${message}: ${String(error)}\n`);
  const limits = { steps: 10_000_000, milliseconds: 3_600_000, endedKept: 100 };
  const simulations = new Simulations({ store, catalogue, house, clock, limits, report, cases: [openRecords, openCapas, openProposals] });
  const [tried, read] = [`the rules tried on ${count} obligations`, `the ${end + 1} events read and decoded`];
  const perGoal = (took: number): number => (took / count) * goalOf;
  const rows = await inTurn({
    [tried]: async () => {
      let steps = 0;
      let most = 0;
      const took = await seconds(async () => {
        simulations.begin('bench', { rules, compareWith: null, from: '2020-01-01T00:00:00.000Z', to: clock.now(), upTo: end });
        while (simulations.of('bench')?.status === 'running') {
          most = Math.max(most, process.memoryUsage.rss());
          await pause(20);
        }
        const run = simulations.of('bench');
        if (run?.numbers == null) throw new Error(`the run ended with ${run?.error}`);
        steps = run.numbers.steps.would;
      });
      return { 'seconds for 100 000': perGoal(took), steps, 'resident MB': most / 1e6 };
    },
    [read]: async () => {
      const took = await seconds(async () => {
        reading: for await (const { events } of store.readAll(null, { pageSize: 2_000 }))
          for (const event of events) {
            if (event.index > end) break reading;
            catalogue.decode(event);
          }
      });
      return { 'seconds for 100 000': perGoal(took) };
    },
  });
  const figure = 'seconds for 100 000';
  await present({
    name: 'what-if',
    what: `escalation rules tried on a year of a department, ${end + 1} events (lower is better)`,
    rows,
    ratios: [
      atMost('seconds for 100 000 obligations', medianOf(rows, tried, figure), 10),
      { name: 'against reading and decoding alone', ratio: medianOf(rows, tried, figure) / medianOf(rows, read, figure) },
    ],
  });
}
