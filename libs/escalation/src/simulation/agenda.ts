import type { Instant } from '#kernel';

/** Something that is due at an instant; what is due at the same instant is taken by its name. */
export interface Due {
  at: Instant;
  readonly name: string;
  /** Where it stands on the agenda; -1: it does not. Kept by the agenda alone. */
  place: number;
}

/** What is to come, the earliest first (a binary heap); what comes to nothing is struck off, and kept no longer. */
export class Agenda<Item extends Due> {
  readonly #heap: Item[] = [];

  /** Puts it on, or where its instant says now. */
  put(item: Item, at: Instant): void {
    item.at = at;
    if (item.place < 0) item.place = this.#heap.push(item) - 1;
    this.#settle(item);
  }

  strikeOff(item: Item): void {
    const { place } = item;
    if (place < 0) return;
    item.place = -1;
    const last = this.#heap.pop()!;
    if (last === item) return;
    this.#set(last, place);
    this.#settle(last);
  }

  /** Takes the earliest off, where it is due by an instant. */
  takeBy(until: Instant): Item | undefined {
    const [first] = this.#heap;
    if (first === undefined || first.at > until) return undefined;
    this.strikeOff(first);
    return first;
  }

  #set(item: Item, place: number): void {
    this.#heap[place] = item;
    item.place = place;
  }

  #settle(item: Item): void {
    const heap = this.#heap;
    for (let above = heap[(item.place - 1) >> 1]; item.place > 0 && isBefore(item, above!); above = heap[(item.place - 1) >> 1]) {
      const { place } = item;
      this.#set(item, above!.place);
      this.#set(above!, place);
    }
    for (;;) {
      const { place } = item;
      let least = item;
      for (const child of [heap[2 * place + 1], heap[2 * place + 2]]) if (child && isBefore(child, least)) least = child;
      if (least === item) return;
      this.#set(item, least.place);
      this.#set(least, place);
    }
  }
}

const isBefore = (one: Due, other: Due): boolean => one.at < other.at || (one.at === other.at && one.name < other.name);
