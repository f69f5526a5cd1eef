import { chainVerifier, LogsDiffer, type EventStore, type LogPoint, type ReadableLog, type StoredEvent } from '#event-store';
import { parseExported } from '../reach/exported.js';
import { printed, storedFrom } from '../reach/log-of.js';
import { damaged, logFile } from './form.js';
import { inBatches, linesIn } from './parts.js';

/**
 * The events of a log up to a point of it, one a line, as `redress export` prints them.
 * @throws LogsDiffer where a chain does not hold: a backup of such a log would pass for whole
 */
export async function* linesUpTo(store: EventStore, end: LogPoint, advanced: (events: number) => void): AsyncGenerator<string, undefined> {
  const verifier = chainVerifier();
  for await (const { events } of store.readAll(null, { pageSize: 2_000 })) {
    for (const event of events) {
      if (event.index > end.index) return;
      const [fault] = verifier.take(event);
      if (fault) throw new LogsDiffer(event.index, `the log itself does not hold (${fault.wrong}): "redress verify" says where`);
      yield JSON.stringify(printed(event));
    }
    advanced(events.at(-1)!.index + 1);
    if (events.at(-1)!.index === end.index) return;
  }
}

/** The log of a backup, as a copy reads it. */
export function logIn(folder: string): ReadableLog {
  async function* events(): AsyncGenerator<StoredEvent, undefined> {
    for await (const line of linesIn(folder, logFile)) {
      const event = parseExported(line);
      if ('problem' in event) throw damaged(`${logFile}: ${event.problem}`);
      if ('leftOut' in event) throw damaged(`${logFile} is an export from which something was left out`);
      yield storedFrom(event);
    }
  }
  return {
    async *readAll() {
      for await (const batch of inBatches(events(), 500)) yield { events: batch };
    },
  };
}
