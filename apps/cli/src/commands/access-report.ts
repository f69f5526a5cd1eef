import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { clientOf, Unreachable, wayOf, type Reach } from '../reach/options.js';

/** `redress access-report`: all that the house holds of a citizen, for the citizen who asks (GDPR, art. 15). */
export function accessReportCommand(): Command {
  return new Command('access-report')
    .description('Writes all that the house holds of a citizen as JSON. Each reading is recorded in the log.')
    .argument('<subject>', 'the entry of the register, as POST /v1/subjects/search finds it')
    .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
    .option('--token <token>', 'token of a session of the quality manager or the head; else REDRESS_TOKEN')
    .option('--out <file>', 'where to; standard output where nothing is said')
    .action(async (subject: string, { out, ...reach }: Reach & { out?: string }) => {
      const way = wayOf(reach);
      if ('data' in way) throw new Unreachable('A report is drawn from a running house: --server <url> with --token <token>.');
      const { body: report } = await clientOf(way).get('/v1/subjects/{id}/access-report', { path: { id: subject } });
      const text = `${JSON.stringify(report, null, 2)}\n`;
      if (out === undefined) process.stdout.write(text);
      else await writeFile(out, text, { mode: 0o600 });
    });
}
