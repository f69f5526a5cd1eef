import type { CharacterName } from './cast.js';

/** An action of a plan, from its title to its proof. */
export interface Step {
  readonly title: string;
  readonly expected: string;
  readonly result: string;
  readonly evidence: string;
  readonly owner: CharacterName;
  readonly verifier: CharacterName;
}

/** How the cause of one theme is found and removed. */
export interface Cure {
  readonly theme: string;
  readonly title: string;
  readonly description: string;
  /** From what was seen down to the root. */
  readonly whys: readonly [string, string, string];
  readonly ruledOut: { readonly cause: string; readonly reason: string };
  readonly evidence: string;
  readonly extent: string;
  readonly steps: readonly Step[];
  readonly measure: string;
  readonly target: { readonly comparison: 'at-most' | 'at-least'; readonly value: number; readonly unit: string };
  /** How often the measured thing occurs in a month. */
  readonly monthly: number;
  readonly change: string;
}
