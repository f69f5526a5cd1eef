import { chainVerifier, type ChainFault, type StoredEvent } from '#event-store';

/** What each kind of fault means, for whoever reads the list. */
const meanings: Readonly<Record<ChainFault['wrong'], string>> = {
  hash: 'is not the event that was hashed',
  'previous-hash': 'does not follow the event before it in its stream',
  gap: 'is not the next of its stream: one is missing, or comes again',
  'log-gap': 'is not the next of the log: one is missing, or comes again',
};
/** So many faults are printed; all are counted. */
const shown = 100;

/** A line of an exported file that holds no event. */
export interface UnreadableLine {
  readonly line: number;
  readonly unreadable: string;
}

/** What is told of a log. */
export interface Report {
  readonly faults: number;
  readonly text: string;
}

/**
 * Recomputes every hash and every chain.
 * @param mayHide whether the log leaves out streams that are closed to the reader, as the API does: then a missing event is no fault, but said.
 */
export async function verify(events: AsyncIterable<StoredEvent | UnreadableLine>, mayHide: boolean): Promise<Report> {
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
      if (mayHide && wrong === 'log-gap' && Number(found) > Number(expected)) hidden += Number(found) - Number(expected);
      else note(`${stream} revision ${revision} ${meanings[wrong]} (${wrong}: expected ${expected}, found ${found})`);
    }
  }
  const { events: count, streams } = verifier.summary;
  if (count === 0) note('there is no event: a log begins with the founding of its house');
  if (faults > shown) lines.push(`… and ${faults - shown} more`);
  if (hidden > 0) lines.push(`${hidden} events were not shown: they lie in records that are closed to you. "verify --data" looks at all.`);
  lines.push(`${count} events in ${streams} streams: ${faults === 0 ? 'every chain holds' : `${faults} faults`}`);
  return { faults, text: `${lines.join('\n')}\n` };
}
