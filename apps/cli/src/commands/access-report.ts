import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { clientOf, Unreachable, wayOf, type Reach } from '../reach/options.js';

/** `redress access-report`: all that the house holds of a citizen, or of one of its own people, for whoever asks for their data (GDPR, art. 15). */
export function accessReportCommand(): Command {
  return new Command('access-report')
    .description(
      'Writes all that the house holds of a citizen, or of a person of the directory, as JSON. Each reading is recorded in the log.',
    )
    .argument('<id>', 'the entry of the register, as POST /v1/subjects/search finds it; with --person: the id in the directory')
    .option('--person', 'the id is of a person of the directory')
    .option('--server <url>', 'address of a running house; else REDRESS_SERVER')
    .option('--token <token>', 'token of a session of the quality manager, the head, or the person themselves; else REDRESS_TOKEN')
    .option('--out <file>', 'where to; standard output where nothing is said')
    .action(async (id: string, { out, person = false, ...reach }: Reach & { out?: string; person?: boolean }) => {
      const way = wayOf(reach);
      if ('data' in way) throw new Unreachable('A report is drawn from a running house: --server <url> with --token <token>.');
      const client = clientOf(way);
      const { body: report } = person
        ? await client.get('/v1/directory/people/{id}/access-report', { path: { id } })
        : await client.get('/v1/subjects/{id}/access-report', { path: { id } });
      const text = `${JSON.stringify(report, null, 2)}\n`;
      if (out === undefined) process.stdout.write(text);
      else await writeFile(out, text, { mode: 0o600 });
    });
}
