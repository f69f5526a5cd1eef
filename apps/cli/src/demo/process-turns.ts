import type { Core } from '#platform';
import { openProcesses, type Delivery, type Processes, type Send } from '#projections';

/**
 * Lets the process managers send one after the other, each only in its turn: they read the log side by side, and whoever is faster would
 * come first, now one, now the other. So what they add to the log stands in the same order every time.
 */
export class ProcessTurns {
  readonly #processes: readonly { readonly name: string; readonly alone: Processes }[];
  #turn: string | null = null;
  #sent = 0;
  readonly #waiting = new Set<() => void>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly core: Pick<Core, 'views' | 'processes' | 'send' | 'store'>) {
    const { views, processes } = core;
    this.#processes = processes.declared.map((each) => ({ name: each.name, alone: openProcesses({ views, processes: [each] }) }));
  }

  /** The types of event that some process follows. */
  get follows(): ReadonlySet<string> {
    return new Set(this.core.processes.declared.flatMap(({ types }) => types));
  }

  /** Sends a command in its process's turn, behind those sent before. */
  readonly send: Send = async (delivery: Delivery) => {
    while (this.#turn !== delivery.process) await new Promise<void>((go) => this.#waiting.add(go));
    this.#sent += 1;
    const sent = this.#last.then(() => this.core.send(delivery));
    this.#last = sent.catch(() => undefined);
    return sent;
  };

  /**
   * Gives each its turn, until none has anything left to say.
   * @param end how far the log goes
   * @param show lets them see what was added to it since; gives how far it goes now
   * @throws Error where one of them is stopped, or takes longer than a minute
   */
  async takeAll(end: number, show: () => Promise<number>): Promise<void> {
    for (let before = -1; before !== this.#sent;) {
      before = this.#sent;
      for (const { name, alone } of this.#processes) {
        this.#give(name);
        for (let sent = -1; sent !== this.#sent;) {
          sent = this.#sent;
          if (!(await alone.waitFor(end, 60_000))) throw new Error(`the process ${name} does not come up to the log`);
          if (sent !== this.#sent) end = await show();
        }
      }
      this.#give(null);
    }
  }

  #give(turn: string | null): void {
    this.#turn = turn;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const go of woken) go();
  }
}
