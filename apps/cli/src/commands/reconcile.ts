import { Command } from 'commander';
import type { Differences } from '#escalation';
import { clientOf, reachable, wayOf, type HousePlace, type Reach } from '../reach/options.js';

/** How many are found of each kind, and the first of them in a line each. */
type Found = Readonly<Record<keyof Differences, { readonly count: number; readonly lines: readonly string[] }>>;

const words: Readonly<Record<keyof Differences, string>> = {
  missing: 'missing alarms',
  surplus: 'surplus alarms',
  wrongTimes: 'alarms at wrong times',
  parked: 'parked looks',
};
const shown = 20;

/** `redress reconcile`: the alarm clocks in the queue against what is owed. */
export function reconcileCommand(): Command {
  return reachable(new Command('reconcile'))
    .description('Compares the alarm clocks in the queue with what is owed, and says what mending would do; with --mend it does it.')
    .option('--mend', 'set what is missing, take away what is too much, set wrong times right, try parked looks again')
    .addHelpText('after', '\nExit code: 0 where nothing is to be mended, or it was mended; 2 where something is.')
    .action(async ({ mend = false, ...reach }: Reach & { mend?: boolean }) => {
      const way = wayOf(reach);
      const found = 'data' in way ? await inStopped(way, mend) : await onServer(clientOf(way), mend);
      let count = 0;
      for (const [kind, word] of Object.entries(words) as [keyof Differences, string][]) {
        const { count: many, lines } = found[kind];
        count += many;
        process.stdout.write(
          `${word}: ${many}\n${lines
            .slice(0, shown)
            .map((line) => `  ${line}\n`)
            .join('')}`,
        );
        if (many > shown) process.stdout.write(`  … ${many - shown} more\n`);
      }
      if (count > 0 && !mend) process.exitCode = 2;
      else if (count > 0) process.stdout.write('Mended.\n');
    });
}

/** The stream that a job looks at, or all of them. */
const streamOf = (data: unknown): string => {
  const { stream, looks = [] } = data as { readonly stream?: unknown; readonly looks?: readonly { readonly stream: string }[] };
  return stream === undefined ? looks.map((look) => look.stream).join(', ') : String(stream);
};

async function onServer(client: ReturnType<typeof clientOf>, mend: boolean): Promise<Found> {
  const { body } = mend ? await client.post('/v1/operations/alarms/mend', {}) : await client.get('/v1/operations/alarms');
  const { missing, surplus, wrongTimes, parked } = body;
  return {
    missing: { count: missing.count, lines: missing.items.map(({ at, stream }) => `${at} ${stream}`) },
    surplus: { count: surplus.count, lines: surplus.items.map(({ ringsAt, data }) => `${ringsAt} ${streamOf(data)}`) },
    wrongTimes: {
      count: wrongTimes.count,
      lines: wrongTimes.items.map(({ at, ringsAt, stream }) => `${at} ${stream}, rings at ${ringsAt}`),
    },
    parked: { count: parked.count, lines: parked.items.map(({ id, data, reason }) => `${id} ${streamOf(data)}: ${reason}`) },
  };
}

async function inStopped(place: HousePlace, mend: boolean): Promise<Found> {
  const [{ inStoppedHouse }, { alarmsOf, openJobs }, { createLogger, readConfiguration }] = await Promise.all([
    import('../reach/stopped-house.js'),
    import('../../../queue.js'),
    import('#platform/ground'),
  ]);
  return inStoppedHouse(place, 'standing', async ({ core }) => {
    const logger = createLogger('error');
    const { queue, alarms: clocks } = readConfiguration(process.env);
    const jobs = await openJobs(core, queue, logger);
    try {
      const end = await core.store.end();
      if (end !== null && !(await core.views.waitFor(['obligations'], { index: end.index }, 0)))
        throw new Error(
          'The read model of obligations is behind the log, and catches up when the house is started: its start mends the alarms.',
        );
      const alarms = alarmsOf(core, jobs, logger, clocks);
      const { missing, surplus, wrongTimes, parked } = await (mend ? alarms.mend({ parked: true }) : alarms.differences());
      return {
        missing: { count: missing.length, lines: missing.map(({ at, stream }) => `${at} ${stream}`) },
        surplus: { count: surplus.length, lines: surplus.map(({ at, data: of }) => `${at} ${streamOf(of)}`) },
        wrongTimes: {
          count: wrongTimes.length,
          lines: wrongTimes.map(({ alarm: { at, stream }, ringsAt }) => `${at} ${stream}, rings at ${ringsAt}`),
        },
        parked: { count: parked.length, lines: parked.map(({ job: { id, data: of, reason } }) => `${id} ${streamOf(of)}: ${reason}`) },
      };
    } finally {
      await jobs.close();
    }
  });
}
