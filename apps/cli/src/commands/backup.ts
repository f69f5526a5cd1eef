import { Command } from 'commander';
import { Progress } from '../progress.js';
import { placeOf, reachableByHand, type Reach } from '../reach/options.js';

const help = `
The house may run: what was acknowledged before the command began is in the backup. Of a house in one process this is done on its machine, by the user
whose the data directory is.

Exit code: 0 where all was taken along; 2 where it was but for evidence files that are damaged in the house, which are named.`;

/** `redress backup`: what the log does not know, the log, the evidence; and the keys, by themselves. */
export function backupCommand(): Command {
  return reachableByHand(new Command('backup'))
    .description(
      'Backs a house up while it runs: log, accounts, checkpoints, marks and evidence into a directory, the keys into a file of their own.',
    )
    .option('--out <directory>', 'where to, everything but the keys; it must not be there yet')
    .option('--keys <file>', 'where to, the keys of persons; an older file of that name is replaced')
    .addHelpText('after', help)
    .action(async ({ out, keys, ...reach }: Pick<Reach, 'data' | 'configured'> & { out?: string; keys?: string }) => {
      const place = placeOf(reach);
      const [{ besideRunning }, { takeBackup }, { readConfiguration }] = await Promise.all([
        import('../reach/stopped-house.js'),
        import('../backup/take.js'),
        import('#platform/ground'),
      ]);
      const { log, attachments } = readConfiguration(process.env);
      let progress: Progress | null = null;
      const taken = await besideRunning(place, (databaseUrl) =>
        takeBackup(
          { databaseUrl, log, files: attachments.place, dataDirectory: place.data },
          { ...(out !== undefined && { out }), ...(keys !== undefined && { keys }) },
          (events, of) => (progress ??= new Progress('events', of)).at(events),
        ),
      );
      if (taken.evidence !== null) {
        (progress as Progress | null)?.end();
        process.stdout.write(`${out}: ${taken.events} events, ${taken.evidence.files} evidence files\n`);
        if (attachments.place.kind === 's3') process.stderr.write('evidence files lie in the object store, which has its own backup\n');
        for (const name of taken.evidence.damaged)
          process.stderr.write(`the evidence file ${name} is damaged in the house, and left out\n`);
        if (taken.evidence.damaged.length > 0) process.exitCode = 2;
      }
      if (taken.keys !== null) process.stdout.write(`${keys}: the keys, ${taken.keys} files; keep them apart from the rest\n`);
    });
}
