import type { HouseForEscalation, Watched } from '../domain/index.js';

/** How a record or CAPA is worked on, as far as making it over goes. */
export interface Work {
  /** The obligations that go with it where it is made over. One of another name that may be made over goes alone. */
  readonly goesWithIt: readonly string[];
  /** Who may not be given the obligation, or the case itself, though a rule would tell them. */
  readonly isUnfit: (watched: Watched, person: string, house: HouseForEscalation) => boolean;
}

/** An obligation, or the case itself where it has no name, and who has it. */
export interface Part {
  readonly name: string | null;
  /** As people left it. */
  asLeft: string | null;
  /** To whom a step has made it over since; null: to nobody. */
  madeOverTo: string | null;
}

/**
 * In whose hands the work on a record or CAPA is, after the steps of a simulation that made it over. As a real step does, one takes from a person
 * all that goes with the work, not just the obligation that it was about; and what falls to whoever does the work opens for whom that now is. What people do afterwards goes
 * before it.
 */
export class Hands {
  readonly #alongWithIt: readonly string[];
  readonly #case: Part = { name: null, asLeft: null, madeOverTo: null };

  constructor({ goesWithIt }: Pick<Work, 'goesWithIt'>) {
    this.#alongWithIt = goesWithIt;
  }

  /** Whose the case is as people left it. */
  owned(by: string | null): void {
    this.owed(this.#case, by);
  }

  /** Whose an obligation is as people left it. */
  owed(part: Part, by: string | null): void {
    if (part.asLeft === by) return;
    part.asLeft = by;
    part.madeOverTo = null;
  }

  /** Something that is watched for the first time. */
  part(watched: Watched): Part {
    if (watched === null) return this.#case;
    const { name, assignee } = watched;
    const falls = assignee !== null && assignee === this.#case.asLeft && this.#goesWithIt(name);
    return { name, asLeft: assignee, madeOverTo: falls ? this.#case.madeOverTo : null };
  }

  /** Whether a step has made the case itself over. */
  get isMadeOver(): boolean {
    return this.#case.madeOverTo !== null;
  }

  get owner(): string | null {
    return this.holderOf(this.#case);
  }

  holderOf({ asLeft, madeOverTo }: Part): string | null {
    return madeOverTo ?? asLeft;
  }

  /** Makes a part over, with all that goes with it. */
  makeOver(part: Part, to: string, parts: readonly Part[]): void {
    const from = this.holderOf(part);
    part.madeOverTo = to;
    if (!this.#goesWithIt(part.name)) return;
    for (const each of [this.#case, ...parts]) if (this.holderOf(each) === from && this.#goesWithIt(each.name)) each.madeOverTo = to;
  }

  #goesWithIt(name: string | null): boolean {
    return name === null || this.#alongWithIt.includes(name);
  }
}
