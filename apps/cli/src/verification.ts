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

/** What an exported file says of itself at its end: so many events are not in it, because they were closed to who exported it. */
export interface LeftOut {
  readonly leftOut: number;
}

/** What is told of a log. */
export interface Report {
  readonly faults: number;
  readonly text: string;
}

/**
 * Recomputes every hash and every chain, of all that is there.
 * @param mayHide whether the log leaves out what is closed to the reader, as the API does, and an export that says so: then a missing event is no
 *   fault, but said.
 */
export async function verify(events: AsyncIterable<StoredEvent | UnreadableLine | LeftOut>, mayHide: boolean): Promise<Report> {
  const verifier = chainVerifier();
  const faults = new Shown();
  const gaps = new Shown();
  let hidden = 0;
  let said: number | null = null;
  for await (const event of events) {
    if (said !== null) faults.add('something follows the line that says what was left out');
    if ('unreadable' in event) {
      faults.add(`line ${event.line} holds no event: ${event.unreadable}`);
      continue;
    }
    if ('leftOut' in event) {
      said = event.leftOut;
      continue;
    }
    for (const { stream, revision, wrong, expected, found, leftOut = 0 } of verifier.take(event)) {
      if (wrong === 'log-gap') hidden += leftOut;
      const line = `${stream} revision ${revision} ${meanings[wrong]} (${wrong}: expected ${expected}, found ${found})`;
      (leftOut > 0 ? gaps : faults).add(line);
    }
  }
  const { events: count, streams } = verifier.summary;
  if (count === 0) faults.add('there is no event: a log begins with the founding of its house');
  if (said !== null && said !== hidden) faults.add(`the file says that ${said} events were left out of it; ${hidden} are missing`);
  const all = mayHide || said !== null ? [faults] : [faults, gaps];
  const wrong = all.reduce((sum, { count: many }) => sum + many, 0);
  const lines = all.flatMap((each) => each.lines());
  if (said !== null)
    lines.push(
      `${said} events are not in the file: it says that they were closed to who exported it. It alone cannot show that this is why.`,
    );
  else if (mayHide && hidden > 0)
    lines.push(`${hidden} events were not shown: they lie in what is closed to you. "verify --data" looks at all.`);
  lines.push(`${count} events in ${streams} streams: ${wrong === 0 ? 'every chain holds' : `${wrong} faults`}`);
  return { faults: wrong, text: `${lines.join('\n')}\n` };
}

/** Lines of which all are counted, and not more than a reader reads are kept. */
class Shown {
  count = 0;
  private readonly kept: string[] = [];

  add(line: string): void {
    this.count += 1;
    if (this.count <= shown) this.kept.push(line);
  }

  lines(): readonly string[] {
    return this.count > shown ? [...this.kept, `… and ${this.count - shown} more`] : this.kept;
  }
}
