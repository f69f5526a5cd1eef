/**
 * From how many commands under way it is a crowd, and down to how few it may be over: it is where no more came for a while. Others make way for it
 * for as long as they have patience. In milliseconds.
 */
const measure = { begins: 200, ends: 50, lull: 100, patience: 4_000 };

/**
 * How many commands this process has under way. Now and then there are hundreds at once: at the midnight at which terms end, while much is
 * imported. For a moment whoever shows what has happened makes way then for what happens; where the crowd lasts, no longer.
 */
export class Crowd {
  #underWay = 0;
  #since: number | null = null;
  /** Since when few are left of it. */
  #fewSince: number | null = null;

  /** @param now in milliseconds, from wherever it counts */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Counts a command for as long as it is under way. */
  async with<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#underWay += 1;
    if (this.#underWay >= measure.begins) {
      if (this.#isOver) this.#since = this.now();
      this.#fewSince = null;
    }
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      // The looks of a midnight are answered together, hundreds at a time, and a moment later come the next ones.
      if (this.#since !== null && this.#underWay <= measure.ends) this.#fewSince ??= this.now();
    }
  }

  /** Whether there is a crowd that came just now. */
  get isFresh(): boolean {
    return this.#since !== null && !this.#isOver && this.now() - this.#since < measure.patience;
  }

  get #isOver(): boolean {
    return this.#since === null || (this.#fewSince !== null && this.now() - this.#fewSince >= measure.lull);
  }
}
