import type { ProcessKey, UnitKey } from './cast.js';
import type { Severity } from './matter.js';

/** What citizens write about, with the answer that the department gives. */
export interface Letter {
  readonly theme: string;
  readonly process: ProcessKey;
  readonly unit: UnitKey;
  readonly form: 'complaint' | 'application' | 'proposal';
  /** A code of the categories that every house begins with. */
  readonly category: string;
  readonly severities: readonly (readonly [Severity, number])[];
  readonly cases: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly remedy: string;
  /** Of a complaint proper: how likely it is that it is justified. */
  readonly justified: number;
  readonly correction: string;
  readonly granted: string;
  readonly refused: string;
}
