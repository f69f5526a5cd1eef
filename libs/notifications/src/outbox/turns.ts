/**
 * Does the same for many by turns: so many at once, nobody twice at a time. Who is asked for while it is their turn has another one after it. What the
 * queue rings for is taken in here, so that whoever answers slowly holds up no other alarm of the house.
 */
export class Turns<Whom> {
  /** By name, in the order in which they were asked for. */
  readonly #waiting = new Map<string, Whom>();
  readonly #running = new Map<string, Promise<void>>();
  #ended = false;

  constructor(
    private readonly atOnce: number,
    private readonly serve: (whom: Whom) => Promise<void>,
    /** Told of a turn that failed; nobody else's ends with it. */
    private readonly onFault: (error: unknown, whom: Whom) => void,
  ) {}

  /** Asks for a turn; quiet for who waits for one, and after the end. */
  ask(name: string, whom: Whom): void {
    if (this.#ended) return;
    this.#waiting.set(name, whom);
    this.#next();
  }

  /** Settles when nobody waits and nobody has their turn. */
  async over(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  /** Nobody else has a turn; settles when those that have theirs are done. */
  async end(): Promise<void> {
    this.#ended = true;
    this.#waiting.clear();
    await this.over();
  }

  #next(): void {
    for (const [name, whom] of this.#waiting) {
      if (this.#running.size >= this.atOnce) return;
      if (this.#running.has(name)) continue;
      this.#waiting.delete(name);
      const turn = this.serve(whom)
        .catch((error: unknown) => this.onFault(error, whom))
        .finally(() => {
          this.#running.delete(name);
          this.#next();
        });
      this.#running.set(name, turn);
    }
  }
}
