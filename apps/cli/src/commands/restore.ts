import { Command } from 'commander';
import { Progress } from '../progress.js';
import { placeOf, reachableByHand, type Reach } from '../reach/options.js';

const help = `
The whole backup is looked through before anything is made of it. Broken off, by whatever, the same command goes on; until it has come to its end
the house does not start. Mail and other notifications that waited when the backup was made are withheld: they may have gone out since.

Exit code: 0 where all is there; 2 where keys of people are missing, who are counted: the keys are older than the backup.`;

/** So many of those whose keys are missing are named. */
const shown = 10;

/** `redress restore`: a house from its backup, into an empty place. */
export function restoreCommand(): Command {
  return reachableByHand(new Command('restore'))
    .description('Puts a house back from a backup into an empty place, and compares every event. Read models are built at its next start.')
    .requiredOption('--from <directory>', 'what "redress backup --out" wrote')
    .requiredOption('--keys <file>', 'what "redress backup --keys" wrote, at the same time or later')
    .addHelpText('after', help)
    .action(async ({ from, keys, ...reach }: Pick<Reach, 'data' | 'configured'> & { from: string; keys: string }) => {
      const place = placeOf(reach);
      const [{ onDatabase }, { checkBackup, putBack }, { readConfiguration }] = await Promise.all([
        import('../reach/stopped-house.js'),
        import('../backup/put-back.js'),
        import('#platform/ground'),
      ]);
      const { log, attachments } = readConfiguration(process.env);
      const backup = await checkBackup(from, keys);
      const progress = new Progress('events', backup.manifest.log.events);
      const restored = await onDatabase(place, 'standing or bare', (databaseUrl) =>
        putBack(backup, { databaseUrl, log, files: attachments.place, dataDirectory: place.data }, (events) => progress.at(events)),
      );
      progress.end();
      const { events, streams, rows, files, keys: keyFiles, madeAt, withoutKey } = restored;
      process.stdout.write(
        `${events} events in ${streams} streams, compared one by one; ${rows} rows beside them, ${files} evidence files, ${keyFiles} files of keys.\n` +
          `Everything that was acknowledged before ${madeAt} is there. The read models are built at the next start.\n`,
      );
      if (withoutKey.length === 0) return;
      const named = withoutKey.slice(0, shown).join(', ');
      process.stderr.write(
        `The keys of ${withoutKey.length} people are missing: what the log holds of them stays closed. ` +
          `Put the newest backup of the keys beside, into another empty place. They are ${named}${withoutKey.length > shown ? ', …' : ''}\n`,
      );
      process.exitCode = 2;
    });
}
