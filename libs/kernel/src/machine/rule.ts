import type { Instant } from '../time/clock.js';

/** Who acts. Ids only: names are personal data and stand in the directory. */
export interface Actor {
  readonly person: string;
  readonly roles: readonly string[];
  /** Whom the person acts for, under a substitution: `roles` are then those that are lent. Separation of duties looks at both. */
  readonly onBehalfOf?: string;
  /** True where the substitution lends the roles alone, and nothing that the other owns in person. */
  readonly rolesAlone?: boolean;
  /** Set where a process of the engine acts (a process manager, the clock, an import), with its name. */
  readonly process?: string;
}

/** All that a rule may look at. */
export interface Situation<State, House> {
  readonly state: State;
  readonly by: Actor;
  readonly now: Instant;
  readonly house: House;
}

/** What is in the way: numbers, ids and texts for the sentence that the translations keep under the rule's code. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Holds, or what is in the way. */
export type Verdict = true | Parameters;

/** A named condition that is known before anyone types: it decides the command, explains a blocked step, and documents itself. */
export interface Rule<State, House> {
  readonly code: string;
  readonly holds: (situation: Situation<State, House>) => Verdict;
}

/** A named condition on what was typed. */
export interface Check<State, House, Input> {
  readonly code: string;
  readonly holds: (situation: Situation<State, House>, input: Input) => Verdict;
}

/** Declares a rule. The code is stable: clients and translations know it. */
export function rule<State, House>(code: string, holds: Rule<State, House>['holds']): Rule<State, House> {
  return { code, holds };
}

/** Declares a check of the input. */
export function check<State, House, Input>(code: string, holds: Check<State, House, Input>['holds']): Check<State, House, Input> {
  return { code, holds };
}

/** One reason why a command was refused. */
export interface Refusal {
  readonly code: string;
  readonly params: Parameters;
}
