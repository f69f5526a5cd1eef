/** How long it took until all was well again, by what had happened; in milliseconds. */
export class Recovery {
  readonly #taken = new Map<string, number[]>();

  note(what: string, milliseconds: number): void {
    const known = this.#taken.get(what) ?? [];
    this.#taken.set(what, [...known, milliseconds]);
  }

  /** A line for each, with the middle and the worst. */
  told(): readonly string[] {
    return [...this.#taken].sort().map(([what, taken]) => {
      const sorted = taken.toSorted((a, b) => a - b);
      const [middle, worst] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
      return `${what}: ${sorted.length} times, well again after ${Math.round(middle)} ms in the middle, ${Math.round(worst)} ms at worst`;
    });
  }
}
