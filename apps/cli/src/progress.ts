/** A bar on standard error with rate and time left; lines instead of a bar where standard error is no terminal. */
export class Progress {
  private readonly began = performance.now();
  private shown = 0;
  private done = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'> = process.stderr,
  ) {}

  advance(by: number): void {
    this.done += by;
    const every = this.out.isTTY === true ? 100 : 2_000;
    if (this.done < this.total && performance.now() - this.shown < every) return;
    this.shown = performance.now();
    this.out.write(this.out.isTTY === true ? `\r\u001b[2K${this.line()}` : `${this.line()}\n`);
  }

  end(): void {
    if (this.out.isTTY === true) this.out.write(`\r\u001b[2K${this.line()}\n`);
  }

  private line(): string {
    const seconds = (performance.now() - this.began) / 1_000;
    const rate = this.done / Math.max(seconds, 0.001);
    const left = rate > 0 ? Math.ceil((this.total - this.done) / rate) : 0;
    const filled = this.total === 0 ? 20 : Math.floor((20 * this.done) / this.total);
    const bar = `[${'='.repeat(filled)}${' '.repeat(20 - filled)}]`;
    return `${bar} ${this.done}/${this.total} ${this.what} · ${rate.toFixed(0)}/s · ${this.done < this.total ? `${left} s left` : `${seconds.toFixed(1)} s`}`;
  }
}
