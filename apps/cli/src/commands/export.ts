import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command } from 'commander';
import { printed, overLog, type LogPage } from '../reach/log-of.js';
import type { LeftOut } from '../verification.js';
import { reachable, type Reach } from '../reach/options.js';

/** `redress export`: the log, one event a line; over the API without what is closed to who exports, which the last line then says. */
export function exportCommand(): Command {
  return reachable(new Command('export'))
    .description(
      'Writes the log as JSON lines, in its order, with hashes: enough to verify it without the house. Personal fields stay sealed.',
    )
    .option('--out <file>', 'where to; standard output where nothing is said')
    .action(async ({ out, ...reach }: Reach & { out?: string }) => {
      const { events, leftOut } = await overLog(reach, (pages) => (out === undefined ? toStandardOutput(pages) : toFile(pages, out)));
      process.stderr.write(`${events} events written\n`);
      if (leftOut > 0)
        process.stderr.write(`${leftOut} events left out: they are closed to you, and the last line says how many they are\n`);
    });
}

async function toStandardOutput(pages: AsyncIterable<LogPage>): Promise<Lines> {
  const lines = new Lines(pages);
  await pipeline(Readable.from(lines.text()), process.stdout, { end: false });
  return lines;
}

/** The file appears whole or not at all. */
async function toFile(pages: AsyncIterable<LogPage>, file: string): Promise<Lines> {
  const partial = `${file}.partial`;
  const lines = new Lines(pages);
  try {
    await pipeline(Readable.from(lines.text()), createWriteStream(partial, 'utf8'));
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
  return lines;
}

/** The pages of the log as lines, counted; at the end what was left out between them, where something was. */
export class Lines {
  events = 0;
  leftOut = 0;

  constructor(private readonly pages: AsyncIterable<LogPage>) {}

  async *text(): AsyncIterable<string> {
    let next = 0;
    for await (const { events } of this.pages) {
      this.events += events.length;
      for (const { index } of events) {
        this.leftOut += index - next;
        next = index + 1;
      }
      yield events.map((event) => `${JSON.stringify(printed(event))}\n`).join('');
    }
    if (this.leftOut > 0) yield `${JSON.stringify({ leftOut: this.leftOut } satisfies LeftOut)}\n`;
  }
}
