import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { EventCatalogue, EventStore } from '#event-store';
import { EVENT_CATALOGUE, EVENT_STORE } from '#platform';
import { LogTail, type LogReader } from '#projections';

/** The one live reader of the log of an HTTP process, for all clients that wait for something new. Begins with the first of them. */
@Injectable()
export class LiveTail implements OnModuleDestroy {
  readonly #ending = new AbortController();
  readonly #tail: LogTail;
  #tailing: Promise<void> | undefined;

  constructor(@Inject(EVENT_STORE) store: EventStore, @Inject(EVENT_CATALOGUE) catalogue: EventCatalogue) {
    this.#tail = new LogTail(store, catalogue);
  }

  /** Aborted when the process ends: whoever waits is to be answered then. */
  get ending(): AbortSignal {
    return this.#ending.signal;
  }

  /** A reader with a place of its own. */
  reader(): LogReader {
    this.#tailing ??= this.#tail.run(this.#ending.signal);
    return this.#tail.reader();
  }

  async onModuleDestroy(): Promise<void> {
    this.#ending.abort();
    await this.#tailing;
  }
}
