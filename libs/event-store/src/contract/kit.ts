import { randomIds } from '#kernel';
import type { Clock } from '#kernel';
import type { Appended, EventStore, EventToAppend, LogMessage, LogPoint, StoredEvent, StreamEvent } from '../port.js';

/** One log, and stores over it. */
export interface ContractHarness {
  readonly store: EventStore;
  /** Closes the store and opens another over the same log, as after a restart. */
  reopen(): Promise<EventStore>;
  /** Opens one more store over the same log, as another process would, on a clock of its own where one is given. */
  another(clock?: Clock): Promise<EventStore>;
  dispose(): Promise<void>;
}

/** Where stores may differ. */
export interface ContractCapabilities {
  /** Whether an append answers with the index of its first event, or null. */
  readonly indexAtAppend: boolean;
  /** Whether an event id that lies elsewhere in the log is refused. */
  readonly refusesTakenIds: boolean;
}

/** A stream name that no earlier test or run has used. */
export function freshStream(prefix = 'thing'): string {
  return `${prefix}-${randomIds.next()}`;
}

/** An event to append with data of its own. */
export function anEvent(data: object = {}, type = 'ThingHappened'): EventToAppend {
  return { id: randomIds.next(), type, version: 1, data: JSON.stringify(data), metadata: '{"actor":"someone"}' };
}

/** So many events, told apart by their `n`. */
export function someEvents(count: number, type?: string): EventToAppend[] {
  return Array.from({ length: count }, (_, n) => anEvent({ n }, type));
}

/** All that an asynchronous source gives. */
export async function all<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** The events of the log after a point. */
export async function logAfter(store: EventStore, after: LogPoint | null): Promise<StoredEvent[]> {
  return (await all(store.readAll(after))).flatMap(({ events }) => [...events]);
}

/** The stream's events, first to last. */
export function streamOf(store: EventStore, stream: string): Promise<StreamEvent[]> {
  return all(store.read(stream));
}

/** The answer of a repeat differs from the first one in a single word. */
export function asRepeat(appended: Appended): Appended {
  return { ...appended, repeated: true };
}

/** A live reader that is read step by step; `stop` ends it. */
export interface Follower {
  /** The next message. */
  next(): Promise<LogMessage>;
  /** Reads on until so many more events have come; says them, and every word in between. */
  take(events: number): Promise<{ events: StoredEvent[]; kinds: LogMessage['kind'][]; last: LogPoint | null }>;
  /** Reads on until the word that all has been given. */
  catchUp(): Promise<{ events: StoredEvent[]; last: LogPoint | null }>;
  stop(): Promise<void>;
}

/** Begins to follow the log. */
export function following(store: EventStore, after: LogPoint | null, filter?: Parameters<EventStore['subscribe']>[1]['filter']): Follower {
  const stopping = new AbortController();
  const options = filter ? { filter, signal: stopping.signal } : { signal: stopping.signal };
  const messages = store.subscribe(after, options)[Symbol.asyncIterator]();
  async function next(): Promise<LogMessage> {
    const step = await messages.next();
    if (step.done) throw new Error('the subscription ended');
    return step.value;
  }
  return {
    next,
    async take(count) {
      const events: StoredEvent[] = [];
      const kinds: LogMessage['kind'][] = [];
      let last: LogPoint | null = null;
      while (events.length < count) {
        const message = await next();
        kinds.push(message.kind);
        last = message.last;
        if (message.kind === 'events') events.push(...message.events);
      }
      return { events, kinds, last };
    },
    async catchUp() {
      const events: StoredEvent[] = [];
      for (;;) {
        const message = await next();
        if (message.kind === 'caught-up') return { events, last: message.last };
        events.push(...message.events);
      }
    },
    async stop() {
      stopping.abort();
      for (let step = await messages.next(); !step.done; step = await messages.next());
    },
  };
}
