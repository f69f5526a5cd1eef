import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { chainVerifier, type ChainFault, type StoredEvent } from '#event-store';
import { reachable, wayOf, type Reach } from '../reach/options.js';
import { overLog, storedFrom, type LogPage } from '../reach/log-of.js';
import { parseExported } from '../reach/exported.js';

/** What each kind of fault means, for whoever reads the list. */
const meanings: Readonly<Record<ChainFault['wrong'], string>> = {
  hash: 'is not the event that was hashed',
  'previous-hash': 'does not follow the event before it in its stream',
  gap: 'is not the next of its stream: one is missing, or comes again',
  'log-gap': 'is not the next of the log: one is missing, or comes again',
};
/** So many faults are printed; all are counted. */
const shown = 100;

/** `redress verify`: recomputes every stream's chain. */
export function verifyCommand(): Command {
  return reachable(new Command('verify'))
    .description("Recomputes every event's hash and every stream's chain, from a running house, a stopped one, or an exported file.")
    .option('--file <file>', 'a file that "redress export" wrote, instead of a house')
    .addHelpText('after', '\nExit code: 0 where every chain holds, 1 where one does not, or where the log cannot be read.')
    .action(async ({ file, ...reach }: Reach & { file?: string }) => {
      const overApi = file === undefined && 'server' in wayOf(reach);
      const report =
        file === undefined ? await overLog(reach, (pages) => verify(eventsOf(pages), overApi)) : await verify(eventsIn(file), false);
      process.stdout.write(report.text);
      if (report.faults > 0) process.exitCode = 1;
    });
}

interface Report {
  readonly faults: number;
  readonly text: string;
}

/**
 * @param mayHide whether the log leaves out streams that are closed to the reader, as the API does: then a missing event is no fault, but said.
 */
async function verify(events: AsyncIterable<StoredEvent | UnreadableLine>, mayHide: boolean): Promise<Report> {
  const verifier = chainVerifier();
  const lines: string[] = [];
  let faults = 0;
  let hidden = 0;
  const note = (line: string): void => {
    faults += 1;
    if (faults <= shown) lines.push(line);
  };
  for await (const event of events) {
    if ('unreadable' in event) {
      note(`line ${event.line} holds no event: ${event.unreadable}`);
      continue;
    }
    for (const { stream, revision, wrong, expected, found } of verifier.take(event)) {
      if (mayHide && wrong === 'log-gap') hidden += Number(found) - Number(expected);
      else note(`${stream} revision ${revision} ${meanings[wrong]} (${wrong}: expected ${expected}, found ${found})`);
    }
  }
  const { events: count, streams } = verifier.summary;
  if (faults > shown) lines.push(`… and ${faults - shown} more`);
  if (hidden > 0) lines.push(`${hidden} events were not shown: they lie in records that are closed to you. "verify --data" looks at all.`);
  lines.push(`${count} events in ${streams} streams: ${faults === 0 ? 'every chain holds' : `${faults} faults`}`);
  return { faults, text: `${lines.join('\n')}\n` };
}

async function* eventsOf(pages: AsyncIterable<LogPage>): AsyncIterable<StoredEvent> {
  for await (const { events } of pages) yield* events;
}

interface UnreadableLine {
  readonly line: number;
  readonly unreadable: string;
}

async function* eventsIn(file: string): AsyncIterable<StoredEvent | UnreadableLine> {
  const bytes = createReadStream(file, 'utf8');
  let line = 0;
  for await (const text of createInterface({ input: bytes, crlfDelay: Infinity })) {
    line += 1;
    if (text === '') continue;
    const parsed = parseExported(text);
    yield 'problem' in parsed ? { line, unreadable: parsed.problem } : storedFrom(parsed);
  }
}
