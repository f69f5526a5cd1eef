import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { embeddedIn } from '../../apps/cli/src/reach/options.js';
import { onDatabase } from '../../apps/cli/src/reach/stopped-house.js';
import { atMost, inTurn, medianOf, present, type Contender, type Figures } from './harness.js';
import { houseWithBacklog } from './history/backlog.js';

const rounds = 3;
/** Of so many one is due within the near horizon. */
const far = 100;

/** Those with which this benchmark is started, and a house as well: how the young heap is kept. */
const flags = process.execArgv.filter((each) => /^--(max-semi-space-size|no-allocation-site-pretenuring)/.test(each));

/** A process from `dist` that does nothing but what a worker does for alarms, so that nothing else lies in its memory. */
const looker = (size: number): Contender => {
  const backlog = { midnights: 1, each: size / far, later: size - size / far };
  return async () => {
    const { data, midnights } = await houseWithBacklog(backlog, ['obligations']);
    const program = join(import.meta.dirname, 'pending-worker.mjs');
    const look = (url: string) =>
      promisify(execFile)(process.execPath, ['--expose-gc', ...flags, program, url, data, midnights[0]!], { env: {} });
    const { stdout } = await onDatabase(embeddedIn(data), 'standing', async (url) => {
      const { stdout } = await look(url);
      return stdout === '' ? look(url) : { stdout };
    });
    return JSON.parse(stdout) as Figures;
  };
};

/**
 * A million deadlines are pending, a hundredth of them within the near horizon: the memory of a worker, how long its start looks through all,
 * and how long each later sweep takes to find what is due.
 */
export async function pending(size?: string): Promise<void> {
  const most = size === undefined ? 1_000_000 : Number(size);
  const [few, many] = [`${most / 10} pending`, `${most} pending`];
  const rows = await inTurn({ [few]: looker(most / 10), [many]: looker(most) }, rounds);
  await present({
    name: 'pending',
    what: `deadlines that are pending, one of ${far} within the near horizon (lower is better)`,
    rows,
    ratios: [
      atMost('memory of the worker at the most, MB', medianOf(rows, many, 'RSS at the most, MB'), 300),
      atMost('a sweep finds what is due, ms', medianOf(rows, many, 'a sweep, ms'), 1_000),
      {
        name: 'memory against a tenth as many',
        ratio: medianOf(rows, many, 'RSS at the most, MB') / medianOf(rows, few, 'RSS at the most, MB'),
      },
    ],
  });
}
