import type { EventStore, LogMessage, LogPoint, StoredEvent } from '#event-store';

/**
 * The log as those get it who follow it, all at once when they are let: between two of these moments nothing of theirs runs beside the
 * commands, and what has gathered is one batch. For one follower.
 */
export class HeldLog {
  readonly store: EventStore;
  #held: StoredEvent[] = [];
  #last: LogPoint | null = null;
  #released: LogMessage[] = [];
  readonly #waiting = new Set<() => void>();

  constructor(store: EventStore) {
    this.store = { ...store, subscribe: (after, options) => this.#follow(store.subscribe(after, options), options.signal) };
  }

  /** What is held back, up to an index of the log: waits until it has come that far. */
  async upTo(index: number): Promise<readonly StoredEvent[]> {
    while ((this.#last?.index ?? -1) < index) await this.#news();
    return this.#held;
  }

  /** Hands on what is held back. */
  release(): void {
    if (this.#last === null || this.#held.length === 0) return;
    this.#released.push({ kind: 'events', events: this.#held, last: this.#last });
    this.#held = [];
    this.#wake();
  }

  async *#follow(messages: AsyncIterable<LogMessage>, signal: AbortSignal): AsyncGenerator<LogMessage> {
    const gathered = new AbortController();
    signal.addEventListener('abort', () => this.#wake(), { once: true });
    const gathering = this.#gather(messages).finally(() => {
      gathered.abort();
      this.#wake();
    });
    while (!gathered.signal.aborted) {
      yield* this.#released.splice(0);
      if (this.#released.length === 0 && !signal.aborted) await this.#news();
      if (signal.aborted) break;
    }
    await gathering;
  }

  async #gather(messages: AsyncIterable<LogMessage>): Promise<void> {
    for await (const message of messages) {
      if (message.kind === 'events') this.#held.push(...message.events);
      else this.#released.push(message);
      this.#last = message.last ?? this.#last;
      this.#wake();
    }
  }

  #news(): Promise<void> {
    return new Promise((go) => this.#waiting.add(go));
  }

  #wake(): void {
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const go of woken) go();
  }
}
