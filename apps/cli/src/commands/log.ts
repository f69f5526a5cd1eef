import { Command } from 'commander';
import { compareLogs, copyLog, type Position } from '#event-store';
import { Progress } from '../progress.js';

/** `redress log …`: the log as a whole. */
export function logCommand(): Command {
  return new Command('log').description('Works on the log as a whole.').addCommand(copyCommand());
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly house?: string;
}

/** `redress log copy`: moves the log of a stopped house into another store. */
function copyCommand(): Command {
  return new Command('copy')
    .description(
      'Copies the log into another store, compares every event, and sets the house’s checkpoints to it. Safe to break off and repeat.',
    )
    .requiredOption('--from <log>', 'data directory of a stopped house, postgresql://… or esdb://…')
    .requiredOption('--to <log>', 'the same kinds; empty, or what an earlier run left there')
    .option('--house <name>', 'whose log it is in EventStoreDB; else EVENTSTOREDB_HOUSE, else "redress"')
    .addHelpText('after', '\nNobody may write to either log meanwhile: stop the house first.')
    .action(async ({ from, to, house = process.env['EVENTSTOREDB_HOUSE'] || undefined }: Ends) => {
      const { inLogAt } = await import('../reach/log-places.js');
      await inLogAt(from, house, 'standing', (source) =>
        inLogAt(to, house, 'standing or bare', async (target) => {
          const { checkpointIndexes, repositionCheckpoints } = await import('#projections');
          const total = ((await source.store.end())?.index ?? -1) + 1;
          const progress = new Progress('events', total);
          const { events, streams, present } = await copyLog(source.store, target.store, (done) => progress.at(done));
          progress.end();

          const books = [source.pool, target.pool].filter((pool) => pool !== null);
          const wanted = await Promise.all(books.map(checkpointIndexes));
          const positions = new Map<number, Position>();
          await compareLogs(source.store, target.store, ({ index, position }) => {
            if (wanted.some((each) => each.has(index))) positions.set(index, position);
          });
          for (const pool of books) await repositionCheckpoints(pool, positions);
          process.stdout.write(
            `${events} events in ${streams} streams, ${present} of them there before: compared one by one, both logs are the same.\n`,
          );
        }),
      );
    });
}
