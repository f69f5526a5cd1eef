import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Command } from 'commander';
import { chainVerifier, type ChainFault } from '#event-store';
import { reachable, type Reach } from '../reach/options.js';
import { overLog, storedFrom, type LogPage, type PrintedEvent } from '../reach/log-of.js';

/** `redress verify`: recomputes every stream's chain. */
export function verifyCommand(): Command {
  return reachable(new Command('verify'))
    .description("Recomputes every event's hash and every stream's chain, from a running house, a stopped one, or an exported file.")
    .option('--file <file>', 'a file that "redress export" wrote')
    .action(async (options: Reach & { file?: string }) => {
      const verify = async (pages: AsyncIterable<LogPage>) => {
        const verifier = chainVerifier();
        const faults: ChainFault[] = [];
        for await (const { events } of pages) for (const event of events) faults.push(...verifier.take(event));
        return { ...verifier.summary, shown: faults };
      };
      const { events, streams, faults, shown } = await (options.file === undefined
        ? overLog(options, verify)
        : verify(pagesIn(options.file)));
      for (const { stream, revision, wrong, expected, found } of shown.slice(0, 100)) {
        process.stdout.write(`${stream} revision ${revision}: ${wrong} (expected ${expected}, found ${found})\n`);
      }
      process.stdout.write(`${events} events in ${streams} streams verified: ${faults === 0 ? 'every chain holds' : `${faults} faults`}\n`);
      if (faults > 0) process.exitCode = 1;
    });
}

async function* pagesIn(file: string): AsyncIterable<LogPage> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield { events: [storedFrom(JSON.parse(line) as PrintedEvent)] };
}
