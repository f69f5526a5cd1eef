import { eventHash, firstPreviousHash } from './hashing.js';
import type { StoredEvent, StreamEvent } from './port.js';

/** Where the log is not what was written. */
export interface ChainFault {
  readonly stream: string;
  readonly revision: number;
  /** The event's ordinal in the log, where the reader knew it. */
  readonly index?: number;
  /**
   * *hash*: the event is not the one that was hashed. *previous-hash*: it does not follow the event before it in its stream.
   * *gap*: a revision of its stream is missing, or comes again. *log-gap*: an event of the log is missing before it, or comes again.
   */
  readonly wrong: 'hash' | 'previous-hash' | 'gap' | 'log-gap';
  readonly expected: string;
  readonly found: string;
  /**
   * Of gaps: how many events may merely not have been shown here, as where some of them are closed to the reader. 0 where something comes again,
   * or where the stream lacks more than the log does.
   */
  readonly leftOut?: number;
}

/** What a verification has seen. */
export interface ChainSummary {
  readonly events: number;
  readonly streams: number;
  readonly faults: number;
}

/** Verifies event by event. Streams may come mixed, as the log has them, or one after the other. */
export interface ChainVerifier {
  /** What is wrong with this event; nothing where all is well. Each fault is told once: what follows is measured against what is there. */
  take(event: StoredEvent | StreamEvent): readonly ChainFault[];
  readonly summary: ChainSummary;
}

/** Begins a verification, with streams at their first and the log at its first event. Keeps one hash a stream. */
export function chainVerifier(): ChainVerifier {
  const heads = new Map<string, { revision: number; hash: string; missing: number }>();
  let nextIndex = 0;
  /** Events of the log that were not there so far. */
  let missing = 0;
  let events = 0;
  let faults = 0;

  return {
    take(event) {
      const { stream, revision } = event;
      const found: ChainFault[] = [];
      const at = 'index' in event ? { stream, revision, index: event.index } : { stream, revision };
      const head = heads.get(stream);
      const nextRevision = (head?.revision ?? -1) + 1;
      const previousHash = head?.hash ?? firstPreviousHash;
      const hash = eventHash(event);
      if ('index' in event) {
        if (event.index !== nextIndex) {
          const leftOut = Math.max(0, event.index - nextIndex);
          missing += leftOut;
          found.push({ ...at, wrong: 'log-gap', expected: String(nextIndex), found: String(event.index), leftOut });
        }
        nextIndex = event.index + 1;
      }
      if (revision !== nextRevision) {
        const lacking = revision - nextRevision;
        const hasRoom = lacking > 0 && lacking <= missing - (head?.missing ?? 0);
        found.push({ ...at, wrong: 'gap', expected: String(nextRevision), found: String(revision), leftOut: hasRoom ? lacking : 0 });
      } else if (event.previousHash !== previousHash) {
        found.push({ ...at, wrong: 'previous-hash', expected: previousHash, found: event.previousHash });
      }
      if (event.hash !== hash) found.push({ ...at, wrong: 'hash', expected: hash, found: event.hash });
      heads.set(stream, { revision, hash: event.hash, missing });
      events += 1;
      faults += found.length;
      return found;
    },
    get summary() {
      return { events, streams: heads.size, faults };
    },
  };
}

/**
 * Verifies all events given, as `readAll(null)` gives them page by page, and yields each fault; returns what was seen.
 * One million events take some seconds; memory grows with the number of streams only.
 */
export async function* verifyChain(
  pages: AsyncIterable<{ readonly events: readonly (StoredEvent | StreamEvent)[] }>,
): AsyncGenerator<ChainFault, ChainSummary> {
  const verifier = chainVerifier();
  for await (const { events } of pages) {
    for (const event of events) yield* verifier.take(event);
  }
  return verifier.summary;
}
