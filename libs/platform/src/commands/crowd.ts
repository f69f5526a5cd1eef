/** From how many commands under way it is a crowd, until how few are left, and how long others make way for it, in milliseconds. */
const measure = { begins: 200, ends: 50, patience: 4_000 };

/**
 * How many commands this process has under way. Now and then there are hundreds at once: at the midnight at which terms end, while much is
 * imported. For a moment whoever shows what has happened makes way then for what happens; where the crowd lasts, no longer.
 */
export class Crowd {
  #underWay = 0;
  #since: number | null = null;

  /** Counts a command for as long as it is under way. */
  async with<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#underWay += 1;
    if (this.#underWay >= measure.begins) this.#since ??= performance.now();
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
      if (this.#underWay <= measure.ends) this.#since = null;
    }
  }

  /** Whether there is a crowd that came just now. */
  get isFresh(): boolean {
    return this.#since !== null && performance.now() - this.#since < measure.patience;
  }
}
