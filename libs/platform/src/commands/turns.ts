/** Lets the works of one key run one after the other, those of different keys side by side. */
export class Turns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs the work when every earlier work of the key has ended, however it ended. */
  async take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.last.get(key);
    const mine = before === undefined ? work() : before.then(work, work);
    this.last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.last.get(key) === mine) this.last.delete(key);
    }
  }
}
