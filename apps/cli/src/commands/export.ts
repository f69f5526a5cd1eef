import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { once } from 'node:events';
import { Command } from 'commander';
import { printed, overLog } from '../reach/log-of.js';
import { reachable, type Reach } from '../reach/options.js';

/** `redress export`: the whole log, one event a line. */
export function exportCommand(): Command {
  return reachable(new Command('export'))
    .description(
      'Writes the log as JSON lines, in its order, with hashes: enough to verify it without the house. Personal fields stay sealed.',
    )
    .option('--out <file>', 'where to; standard output where nothing is said')
    .action(async (options: Reach & { out?: string }) => {
      const partial = options.out === undefined ? null : `${options.out}.partial`;
      const out = partial === null ? process.stdout : createWriteStream(partial, 'utf8');
      let events = 0;
      await overLog(options, async (pages) => {
        for await (const page of pages) {
          events += page.events.length;
          const text = page.events.map((event) => `${JSON.stringify(printed(event))}\n`).join('');
          if (!out.write(text)) await once(out, 'drain');
        }
      });
      if (partial !== null) {
        out.end();
        await once(out, 'finish');
        await rename(partial, options.out!);
      }
      process.stderr.write(`${events} events written\n`);
    });
}
