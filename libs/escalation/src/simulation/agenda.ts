import type { Instant } from '#kernel';

/** Something that is due at an instant; what is due at the same instant is taken by its name. */
export interface Due {
  readonly at: Instant;
  readonly name: string;
}

/** What is to come, the earliest first (a binary heap). */
export class Agenda<Item extends Due> {
  readonly #heap: Item[] = [];

  add(item: Item): void {
    const heap = this.#heap;
    let place = heap.push(item) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(heap[place]!, heap[above]!)) break;
      [heap[above], heap[place]] = [heap[place]!, heap[above]!];
      place = above;
    }
  }

  /** Takes the earliest out, where it is due by an instant. */
  takeBy(until: Instant): Item | undefined {
    const heap = this.#heap;
    const [first] = heap;
    if (first === undefined || first.at > until) return undefined;
    const last = heap.pop()!;
    if (heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) if (child < heap.length && isBefore(heap[child]!, heap[least]!)) least = child;
      if (least === place) return first;
      [heap[least], heap[place]] = [heap[place]!, heap[least]!];
      place = least;
    }
  }
}

const isBefore = (one: Due, other: Due): boolean => one.at < other.at || (one.at === other.at && one.name < other.name);
