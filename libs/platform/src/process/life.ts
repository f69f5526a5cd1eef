/** What was begun and must be ended. */
interface Begun {
  readonly name: string;
  readonly end: () => Promise<void>;
}

export interface LifeOptions {
  /** Told of each part that could not be ended in time, or at all. */
  readonly onTrouble: (part: string, error: unknown) => void;
  /** How long one part may take to end, in milliseconds; then the next one is ended. */
  readonly patience: number;
}

/**
 * The parts of a process in the order of their beginning; they end in the reverse order. Asked to end while a part is just beginning, it waits
 * for that one, so that nothing is left behind, and begins no more.
 */
export class Life {
  readonly #begun: Begun[] = [];
  readonly #options: LifeOptions;
  #beginning: Promise<unknown> = Promise.resolve();
  #ending: Promise<void> | null = null;

  constructor(options: LifeOptions) {
    this.#options = options;
  }

  get isEnding(): boolean {
    return this.#ending !== null;
  }

  /**
   * Begins a part and remembers how it is ended.
   * @throws EndedMeanwhile where the end was asked for before; otherwise what `begin` throws.
   */
  async begin<Part>(name: string, begin: () => Promise<Part>, end: (part: Part) => Promise<void>): Promise<Part> {
    if (this.isEnding) throw new EndedMeanwhile();
    const beginning = begin().then((part) => {
      this.#begun.push({ name, end: () => end(part) });
      return part;
    });
    this.#beginning = beginning.catch(() => undefined);
    const part = await beginning;
    if (this.isEnding) throw new EndedMeanwhile();
    return part;
  }

  /** Ends all parts, the youngest first. Safe to call twice. */
  end(): Promise<void> {
    this.#ending ??= this.#endAll();
    return this.#ending;
  }

  async #endAll(): Promise<void> {
    await this.#beginning;
    for (let part = this.#begun.pop(); part !== undefined; part = this.#begun.pop()) {
      await this.#endOne(part);
    }
  }

  async #endOne({ name, end }: Begun): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => refuse(new Error(`${name} did not end within ${this.#options.patience} ms`)), this.#options.patience);
    });
    try {
      await Promise.race([end(), late]);
    } catch (error) {
      this.#options.onTrouble(name, error);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** The process was asked to end while it was starting. Not a fault. */
export class EndedMeanwhile extends Error {
  override readonly name = 'EndedMeanwhile';
}
