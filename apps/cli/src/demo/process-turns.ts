import type { Core } from '#platform';
import { openProcesses, type Delivery, type Processes, type Send } from '#projections';

/**
 * Lets the process managers send one after the other, each only in its turn: they read the log side by side, and whoever is faster would
 * come first, now one, now the other. So what they add to the log stands in the same order every time.
 */
export class ProcessTurns {
  readonly #processes: readonly { readonly name: string; readonly alone: Processes }[];
  #turn: string | null = null;
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
    const sent = this.#last.then(() => this.core.send(delivery));
    this.#last = sent.catch(() => undefined);
    return sent;
  };

  /**
   * Gives each its turn, until none has anything left to say.
   * @throws Error where one of them is stopped, or takes longer than a minute
   */
  async takeAll(): Promise<void> {
    for (let end = await this.#end(), before = -1; before !== end;) {
      before = end;
      for (const { name, alone } of this.#processes) {
        this.#give(name);
        if ((await alone.settled(60_000)) === false) throw new Error(`the process ${name} does not come up to the log`);
      }
      this.#give(null);
      end = await this.#end();
    }
  }

  async #end(): Promise<number> {
    return (await this.core.store.end())?.index ?? -1;
  }

  #give(turn: string | null): void {
    this.#turn = turn;
    const woken = [...this.#waiting];
    this.#waiting.clear();
    for (const go of woken) go();
  }
}
