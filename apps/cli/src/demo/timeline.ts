import type { Instant } from '#kernel';

/** Something that goes on over time: acts, then yields the instant at which it wants to go on. */
export type Story = AsyncGenerator<Instant, void, undefined>;

interface Planned {
  readonly at: Instant;
  /** Of two at one instant, that which was planned first comes first. */
  readonly ordinal: number;
  readonly story: Story;
}

/** What happens when: one story after the other, in the order of their instants, never two at once. */
export class Timeline {
  readonly #planned: Planned[] = [];
  #ordinal = 0;

  /** Lets a story begin at an instant. */
  begin(at: Instant, story: Story): void {
    this.#insert({ at, ordinal: this.#ordinal++, story });
  }

  /**
   * Lets everything happen that is planned before the end; what lies later stays undone.
   * @param passTo brings the world up to the instant of the next act
   * @param settle lets the world come to rest after it
   */
  async runUntil(end: Instant, world: { passTo(at: Instant): Promise<void>; settle(): Promise<void> }): Promise<void> {
    for (let next = this.#planned.shift(); next && next.at < end; next = this.#planned.shift()) {
      await world.passTo(next.at);
      const { done, value } = await next.story.next();
      if (done !== true) this.#insert({ ...next, at: value, ordinal: this.#ordinal++ });
      await world.settle();
    }
    await world.passTo(end);
    await world.settle();
  }

  #insert(planned: Planned): void {
    let [low, high] = [0, this.#planned.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const other = this.#planned[middle]!;
      if (other.at < planned.at || (other.at === planned.at && other.ordinal < planned.ordinal)) low = middle + 1;
      else high = middle;
    }
    this.#planned.splice(low, 0, planned);
  }
}
