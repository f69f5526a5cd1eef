import { appendLimits } from './port.js';
import type { EventStore, Head, StoredEvent } from './port.js';
import { chainVerifier } from './verify.js';

/** The two logs are not one and the same as far as both go, or the one to be copied is damaged. */
export class LogsDiffer extends Error {
  readonly code = 'logs-differ';
  constructor(
    /** The first event that differs. */
    readonly index: number,
    what: string,
  ) {
    super(`event ${index}: ${what}`);
  }
}

/** A log as far as a copy reads it: a store, or a file of it. */
export interface ReadableLog {
  readAll(after: null): AsyncIterable<{ readonly events: readonly StoredEvent[] }>;
}

/** What was copied. */
export interface Copied {
  /** Events of the log. */
  readonly events: number;
  readonly streams: number;
  /** So many of them were there before. */
  readonly present: number;
}

/**
 * Copies a log into another store: order, ids, bytes, times and hashes stay. What an earlier run has copied is compared and left as it is,
 * so a run that was broken off is gone on with. Nobody may write to either meanwhile. The copy holds when `compareLogs` says so.
 * @param advanced told how many events of the log are there
 * @throws LogsDiffer where the other store holds something else, or where a chain of the log does not hold: such a log is not copied on
 */
export async function copyLog(from: ReadableLog, to: EventStore, advanced: (events: number) => void = () => {}): Promise<Copied> {
  const heads = new Map<string, Head>();
  const source = sound(eventsOf(from));
  let present = 0;
  for await (const there of eventsOf(to)) {
    const step = await source.next();
    expectSame(step.done ? null : step.value, there);
    heads.set(there.stream, there);
    advanced((present += 1));
  }
  let events = present;
  for await (const group of appendsOf(source)) {
    const { stream } = group[0]!;
    const head = heads.get(stream);
    await to.append(stream, group, head ? { revision: head.revision, hash: head.hash } : 'no-stream');
    heads.set(stream, group.at(-1)!);
    advanced((events += group.length));
  }
  return { events, streams: heads.size, present };
}

/**
 * Compares every event of two logs.
 * @param each told every event as the second log has it
 * @throws LogsDiffer at the first that is not the same, or not in both
 */
export async function compareLogs(one: ReadableLog, other: ReadableLog, each: (event: StoredEvent) => void = () => {}): Promise<void> {
  const source = eventsOf(one);
  for await (const there of eventsOf(other)) {
    const step = await source.next();
    expectSame(step.done ? null : step.value, there);
    each(there);
  }
  const more = await source.next();
  if (!more.done) throw new LogsDiffer(more.value.index, 'it is in the log, and not in the copy');
}

async function* eventsOf(store: ReadableLog): AsyncGenerator<StoredEvent, undefined> {
  for await (const { events } of store.readAll(null)) yield* events;
}

/** The events as they come, as long as every chain holds. */
async function* sound(events: AsyncIterable<StoredEvent>): AsyncGenerator<StoredEvent, undefined> {
  const verifier = chainVerifier();
  for await (const event of events) {
    const [fault] = verifier.take(event);
    if (fault) throw new LogsDiffer(event.index, `the log itself does not hold (${fault.wrong}), and is not copied`);
    yield event;
  }
}

/** Events of one stream that follow each other in the log, as many as one append takes. */
async function* appendsOf(events: AsyncIterable<StoredEvent>): AsyncGenerator<readonly StoredEvent[]> {
  let group: StoredEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const size = Buffer.byteLength(event.data) + Buffer.byteLength(event.metadata);
    const full = group.length === appendLimits.events || bytes + size > appendLimits.bytes;
    if (group.length > 0 && (full || group[0]!.stream !== event.stream)) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(event);
    bytes += size;
  }
  if (group.length > 0) yield group;
}

const compared = ['index', 'stream', 'revision', 'id', 'type', 'version', 'data', 'metadata', 'previousHash', 'hash'] as const;

function expectSame(here: StoredEvent | null, there: StoredEvent): void {
  if (!here) throw new LogsDiffer(there.index, 'it is in the copy, and not in the log');
  const field = compared.find((each) => here[each] !== there[each]);
  if (field) throw new LogsDiffer(there.index, `its ${field} is not the same in both`);
}
