import { createReadStream } from 'node:fs';
import { Command } from 'commander';
import type { StoredEvent } from '#event-store';
import { reachable, wayOf, type Reach } from '../reach/options.js';
import { overLog, storedFrom, type LogPage } from '../reach/log-of.js';
import { parseExported } from '../reach/exported.js';
import { verify, type LeftOut, type UnreadableLine } from '../verification.js';

/** `redress verify`: recomputes every stream's chain. */
export function verifyCommand(): Command {
  return reachable(new Command('verify'))
    .description("Recomputes every event's hash and every stream's chain, from a running house, a stopped one, or an exported file.")
    .option('--file <file>', 'a file that "redress export" wrote, instead of a house')
    .addHelpText(
      'after',
      '\nExit code: 0 where every chain holds, 1 where one does not, or where the log cannot be read. What was left out is said.',
    )
    .action(async ({ file, ...reach }: Reach & { file?: string }) => {
      const overApi = file === undefined && 'server' in wayOf(reach);
      const report =
        file === undefined ? await overLog(reach, (pages) => verify(eventsOf(pages), overApi)) : await verify(eventsIn(file), false);
      process.stdout.write(report.text);
      if (report.faults > 0) process.exitCode = 1;
    });
}

async function* eventsOf(pages: AsyncIterable<LogPage>): AsyncIterable<StoredEvent> {
  for await (const { events } of pages) yield* events;
}

async function* eventsIn(file: string): AsyncIterable<StoredEvent | UnreadableLine | LeftOut> {
  let line = 0;
  for await (const text of linesOf(createReadStream(file, 'utf8') as AsyncIterable<string>)) {
    line += 1;
    if (text === '') continue;
    const parsed = parseExported(text);
    yield 'problem' in parsed ? { line, unreadable: parsed.problem } : 'leftOut' in parsed ? parsed : storedFrom(parsed);
  }
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest;
}
