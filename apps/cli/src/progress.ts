/** Where a bar is drawn. */
export type Surface = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** How often it is drawn anew, in milliseconds: a terminal follows, a file should stay readable. */
const pace = { terminal: 100, file: 2_000 };

/** How far a long piece of work is, on standard error, with rate and time left: a bar in a terminal, now and then a line elsewhere. */
export class Progress {
  private readonly began: number;
  private drawn: number;
  private done = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
    private readonly out: Surface = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.began = now();
    this.drawn = this.began;
  }

  advance(by: number): void {
    this.at(this.done + by);
  }

  /** So much is done in all. */
  at(done: number): void {
    this.done = done;
    if (this.now() - this.drawn < (this.out.isTTY === true ? pace.terminal : pace.file)) return;
    this.drawn = this.now();
    this.draw();
  }

  /** The last word: how much was done, and in what time. Also where the work broke off. */
  end(): void {
    this.draw();
    if (this.out.isTTY === true) this.out.write('\n');
  }

  private draw(): void {
    this.out.write(this.out.isTTY === true ? `\r\u001b[2K${this.bar()} ${this.line()}` : `${this.line()}\n`);
  }

  private bar(): string {
    const filled = this.total === 0 ? 20 : Math.min(20, Math.floor((20 * this.done) / this.total));
    return `[${'='.repeat(filled)}${' '.repeat(20 - filled)}]`;
  }

  private line(): string {
    const seconds = (this.now() - this.began) / 1_000;
    const rate = this.done / Math.max(seconds, 0.001);
    const left = this.done === 0 ? '' : `, ${spanOf((this.total - this.done) / rate)} left`;
    return `${this.done} of ${this.total} ${this.what}, ${Math.round(rate)}/s${this.done < this.total ? left : `, ${seconds.toFixed(1)} s`}`;
  }
}

/** `3 s`, `2 min 5 s`, `1 h 4 min`. */
function spanOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}
