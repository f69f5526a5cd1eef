import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { printed, overLog, type LogPage } from '../reach/log-of.js';
import { reachable, type Reach } from '../reach/options.js';

/** `redress export`: the whole log, one event a line. */
export function exportCommand(): Command {
  return reachable(new Command('export'))
    .description(
      'Writes the log as JSON lines, in its order, with hashes: enough to verify it without the house. Personal fields stay sealed.',
    )
    .option('--out <file>', 'where to; standard output where nothing is said')
    .action(async ({ out, ...reach }: Reach & { out?: string }) => {
      const events = await overLog(reach, (pages) => (out === undefined ? toStandardOutput(pages) : toFile(pages, out)));
      process.stderr.write(`${events} events written\n`);
    });
}

async function toStandardOutput(pages: AsyncIterable<LogPage>): Promise<number> {
  const lines = new Lines(pages);
  await pipeline(Readable.from(lines.text()), process.stdout, { end: false });
  return lines.events;
}

/** The file appears whole or not at all. */
async function toFile(pages: AsyncIterable<LogPage>, file: string): Promise<number> {
  const partial = `${file}.partial`;
  const lines = new Lines(pages);
  try {
    await pipeline(Readable.from(lines.text()), createWriteStream(partial, 'utf8'));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return lines.events;
}

/** The pages of the log as lines, counted. */
class Lines {
  events = 0;

  constructor(private readonly pages: AsyncIterable<LogPage>) {}

  async *text(): AsyncIterable<string> {
    for await (const { events } of this.pages) {
      this.events += events.length;
      yield events.map((event) => `${JSON.stringify(printed(event))}\n`).join('');
    }
  }
}
