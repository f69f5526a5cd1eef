import type { EventStore } from '#event-store';

/** Where the log ends, without asking the database: for a house in which all that is written goes through one store, on an empty log. */
export class KnownEnd {
  #index = -1;

  /** Of the last event. */
  get index(): number {
    return this.#index;
  }

  /** Notes what is written through a store. */
  readonly over = (store: EventStore): EventStore => ({
    ...store,
    append: async (stream, events, expected) => {
      const appended = await store.append(stream, events, expected);
      const last = appended.index === null ? (await store.pointOf(appended.position))!.index : appended.index + events.length - 1;
      this.#index = Math.max(this.#index, last);
      return appended;
    },
  });
}
