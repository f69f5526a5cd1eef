import { Command } from 'commander';
import { exportCommand } from './commands/export.js';
import { importCommand } from './commands/import.js';
import { rebuildCommand } from './commands/rebuild.js';
import { verifyCommand } from './commands/verify.js';
import { inOneSentence } from './sentences.js';

const program = new Command('redress')
  .description('For operators and auditors: bring records in, take the log out, verify it, build read models anew.')
  .addCommand(importCommand())
  .addCommand(exportCommand())
  .addCommand(verifyCommand())
  .addCommand(rebuildCommand())
  .showHelpAfterError();

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${inOneSentence(error)}\n`);
  process.exitCode = 1;
}
