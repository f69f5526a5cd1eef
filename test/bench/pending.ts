import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { atMost, inTurn, medianOf, present, type Contender, type Figures } from './harness.js';
import { houseWithBacklog } from './history/backlog.js';

const rounds = 3;
/** Of so many one is due within the near horizon. */
const far = 100;

/** A process that does nothing but what a worker does for alarms, so that nothing else lies in its memory. */
const looker = (size: number): Contender => {
  const backlog = { midnights: 1, each: size / far, later: size - size / far };
  return async () => {
    const { data, midnights } = await houseWithBacklog(backlog, ['obligations']);
    const program = join(import.meta.dirname, 'pending-worker.ts');
    const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', ...process.execArgv, program, data, midnights[0]!], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`the worker ended with ${status}`);
    return JSON.parse(stdout.toString('utf8')) as Figures;
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
      atMost('memory of the worker, MB', medianOf(rows, many, 'RSS MB'), 300),
      atMost('a sweep finds what is due, ms', medianOf(rows, many, 'a sweep, ms'), 1_000),
    ],
  });
}
