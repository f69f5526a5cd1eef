import type { Client } from 'pg';
import { chain, checkAppend } from '../append.js';
import type { ChainedEvent } from '../append.js';
import type { Clocks } from '../clock-check.js';
import { ClockSkew, EventIdTaken, OutcomeUnknown, StoreUnavailable } from '../errors.js';
import type { Appended, EventToAppend, Expected, StoredEvent } from '../port.js';
import type { Settle } from '../settling.js';
import { connect, drop, within } from './connection.js';
import type { Patience } from './connection.js';
import { failureOf, takenId, unavailable } from './failures.js';
import { appendGroup, copyLine, preparations } from './group.js';
import type { Member } from './group.js';
import { pointAt } from './reading.js';

/** How the append loop behaves where things go wrong. */
export interface AppenderOptions extends Clocks {
  readonly url: string;
  readonly patience: Patience;
  /** How often a lost append is sent again before its outcome is called unknown, and the first pause between (doubled, up to 2 s). */
  readonly retry: { readonly times: number; readonly pause: number };
  readonly settle: Settle;
  /** Told the events of each commit, in the log's order. */
  readonly committed: (events: readonly StoredEvent[]) => void;
}

/** The largest transaction, and how much may wait for one: beyond it an append is refused at once. */
const groupLimits = { events: 2_000, bytes: 4_000_000 };
const waitingLimit = 50_000;

interface Waiting extends Member {
  readonly events: readonly EventToAppend[];
  readonly chained: readonly ChainedEvent[];
  readonly bytes: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
  /** Set when its commit was sent: from then on only the log can tell whether it is stored. */
  sent: boolean;
  tries: number;
}

/** The append loop of one process: while a transaction is under way, further appends gather for the next. */
export interface Appender {
  append(stream: string, events: readonly EventToAppend[], expected: Expected): Promise<Appended>;
  /** Takes no more appends, and resolves when those under way are answered. */
  close(): Promise<void>;
}

/** Starts the append loop; it connects with its first append. */
export function appender(options: AppenderOptions): Appender {
  const { patience, retry } = options;
  const queue: Waiting[] = [];
  const settling = new Set<Promise<void>>();
  let client: Client | null = null;
  let running: Promise<void> | null = null;
  let closed = false;

  async function connection(): Promise<Client> {
    if (client) return client;
    const fresh = await connect(options.url, 'redress log: append', patience);
    fresh.once('end', () => {
      if (client === fresh) client = null;
    });
    try {
      await within(fresh, patience.connect, () => fresh.query(preparations));
    } catch (error) {
      drop(fresh);
      throw unavailable(error);
    }
    client = fresh;
    return fresh;
  }

  function disconnect(): void {
    if (client) drop(client);
    client = null;
  }

  function takeGroup(): Waiting[] {
    let events = 0;
    let bytes = 0;
    let size = 0;
    for (const each of queue) {
      events += each.events.length;
      bytes += each.bytes;
      if (size > 0 && (events > groupLimits.events || bytes > groupLimits.bytes)) break;
      size += 1;
    }
    return queue.splice(0, size);
  }

  async function run(): Promise<void> {
    // No pause for those who were just answered: what they prepare meanwhile overlaps with the transaction of the others.
    while (queue.length > 0) await write(takeGroup());
  }

  function start(): void {
    running ??= run().finally(() => {
      running = null;
      if (queue.length > 0) start();
    });
  }

  /** Brings every member of the group to an end, or back into the queue. */
  async function write(group: readonly Waiting[]): Promise<void> {
    let connected: Client;
    try {
      connected = await connection();
    } catch (error) {
      await again(group, error, false);
      return;
    }
    try {
      const { stored, aside } = await within(connected, patience.transaction, () =>
        appendGroup(connected, group, options, (members) => {
          for (const each of members) each.sent = true;
        }),
      );
      for (const { member, index } of stored) member.resolve(answerOf(member, index));
      if (stored.length > 0) options.committed(stored.flatMap(({ member, index }) => placed(member, index)));
      for (const each of aside) settle(each);
    } catch (error) {
      await failed(group, error);
    }
  }

  async function failed(group: readonly Waiting[], error: unknown): Promise<void> {
    const failure = error instanceof ClockSkew ? 'skew' : failureOf(error);
    if (failure === 'lost') {
      disconnect();
      await again(group, error, true);
      return;
    }
    for (const each of group) each.sent = false;
    await client?.query('rollback').catch(disconnect);
    if (failure === 'skew') {
      for (const each of group) each.reject(error);
    } else if (failure === 'unavailable') {
      for (const each of group) each.reject(unavailable(error));
    } else if (group.length > 1) {
      for (const each of group) await write([each]);
    } else {
      const id = takenId(error);
      group[0]!.reject(id === null ? error : new EventIdTaken(id));
    }
  }

  /** Sends the very same appends again, which is safe, or gives up: those that were sent end unknown, the others untouched. */
  async function again(group: readonly Waiting[], error: unknown, wasConnected: boolean): Promise<void> {
    const anew: Waiting[] = [];
    for (const each of group) {
      each.tries += 1;
      if ((each.sent || wasConnected) && each.tries <= retry.times) anew.push(each);
      else if (each.sent) each.reject(new OutcomeUnknown('the connection was lost while the append was under way', { cause: error }));
      else each.reject(unavailable(error));
    }
    if (anew.length === 0) return;
    const tries = Math.max(...anew.map(({ tries }) => tries));
    if (tries > 1) await new Promise((resolve) => setTimeout(resolve, Math.min(retry.pause * 2 ** (tries - 2), 2_000)));
    queue.unshift(...anew);
  }

  /** Finds out beside the loop what an append that was left out is; readers' connections do it. */
  function settle(member: Waiting): void {
    const work = options
      .settle(member)
      .then(
        async (answer) => {
          if (answer !== 'try again') member.resolve(answer);
          else await again([member], new StoreUnavailable('the stream was changing'), true);
        },
        async (error: unknown) => {
          if (error instanceof StoreUnavailable) await again([member], error, true);
          else member.reject(error);
        },
      )
      .finally(() => {
        settling.delete(work);
        if (queue.length > 0) start();
      });
    settling.add(work);
  }

  function underWay(): Promise<void>[] {
    return running ? [running, ...settling] : [...settling];
  }

  return {
    append(stream, events, expected) {
      return new Promise((resolve, reject) => {
        if (closed) throw new StoreUnavailable('the store is closed');
        checkAppend(stream, events, expected);
        if (queue.length >= waitingLimit) throw new StoreUnavailable('too many appends are waiting');
        const chained = chain(stream, events, expected);
        const lines = chained.map(copyLine);
        const bytes = lines.reduce((sum, line) => sum + line.length, 0);
        queue.push({ stream, events, expected, chained, lines, bytes, resolve, reject, sent: false, tries: 0 });
        start();
      });
    },

    async close() {
      closed = true;
      for (let left = underWay(); left.length > 0; left = underWay()) await Promise.all(left);
      await client?.end();
      client = null;
    },
  };
}

function placed({ chained }: Waiting, index: number): StoredEvent[] {
  return chained.map((event, offset) => ({ index: index + offset, position: pointAt(index + offset).position, ...event }));
}

function answerOf({ chained }: Waiting, index: number): Appended {
  const { revision, hash } = chained.at(-1)!;
  return { head: { revision, hash }, position: pointAt(index + chained.length - 1).position, index, repeated: false };
}
