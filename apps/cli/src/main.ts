import { Command } from 'commander';
import { accessReportCommand } from './commands/access-report.js';
import { backupCommand } from './commands/backup.js';
import { configCheckCommand } from './commands/config-check.js';
import { configurationCommand } from './commands/configuration.js';
import { deadlineCommand } from './commands/deadline.js';
import { demoCommand } from './commands/demo.js';
import { dropOlderViewsCommand } from './commands/drop-older-views.js';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { logCommand } from './commands/log.js';
import { parkedCommand } from './commands/parked.js';
import { rebuildCommand } from './commands/rebuild.js';
import { reconcileCommand } from './commands/reconcile.js';
import { restoreCommand } from './commands/restore.js';
import { simulateCommand } from './commands/simulate.js';
import { verifyCommand } from './commands/verify.js';
import { inOneSentence } from './sentences.js';

const help = `
A house is named by --server and --token while it runs, by --data while it is stopped, or by --configured, with the settings of its processes, where it
lies on servers.

  redress import csv cases.csv --mapping mapping.json --server http://127.0.0.1:3000 --token $TOKEN
  redress export --data .redress --out log.jsonl
  redress verify --file log.jsonl
  redress log copy --from .redress --to esdb://127.0.0.1:2113
  redress backup --data .redress --out backup-1 --keys keys-1
  redress restore --from backup-1 --keys keys-1 --data .redress-again
  redress rebuild --data .redress
  redress drop-older-views --data .redress
  redress reconcile --data .redress
  redress parked --server http://127.0.0.1:3000 --token $TOKEN
  redress access-report <subject> --server http://127.0.0.1:3000 --token $TOKEN
  redress access-report <person> --person --server http://127.0.0.1:3000 --token $TOKEN
  redress configuration export --out package.json --server http://127.0.0.1:3000 --token $TOKEN
  redress config-check --apart
  redress deadline --policy answer --from 2026-03-20T09:30:00+02:00 --server http://127.0.0.1:3000 --token $TOKEN
  redress simulate --version 2 --from 2026-01-01T00:00:00+02:00 --to 2026-04-01T00:00:00+03:00 --server http://127.0.0.1:3000 --token $TOKEN
  redress demo --data .redress-demo`;

// Whoever reads our output, head for instance, may have had enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = new Command('redress')
  .description('For operators and auditors: bring records in, take the log out, verify it, build read models anew.')
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(verifyCommand())
  .addCommand(logCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .addCommand(rebuildCommand())
  .addCommand(dropOlderViewsCommand())
  .addCommand(reconcileCommand())
  .addCommand(parkedCommand())
  .addCommand(simulateCommand())
  .addCommand(accessReportCommand())
  .addCommand(configurationCommand())
  .addCommand(configCheckCommand())
  .addCommand(deadlineCommand())
  .addCommand(demoCommand())
  .showHelpAfterError('(--help says more)')
  .addHelpText('after', help);

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${inOneSentence(error)}\n`);
  process.exitCode = 1;
}
