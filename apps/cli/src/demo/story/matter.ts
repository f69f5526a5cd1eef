import type { ProcessKey, UnitKey } from './cast.js';

export type Severity = 'minor' | 'moderate' | 'major' | 'critical';

/** Something that goes wrong in the department again and again, in words with choices. */
export interface Matter {
  /** What kind of trouble it is: a CAPA removes the cause of one theme. */
  readonly theme: string;
  readonly process: ProcessKey;
  /** A code of the categories that every house begins with. */
  readonly category: string;
  readonly severities: readonly (readonly [Severity, number])[];
  /** The cases that it is about: each fills the `%` of the texts. */
  readonly cases: readonly string[];
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly requirement: { readonly standard: string; readonly clause: string } | { readonly procedure: string };
  readonly correction: string;
  readonly extent: string;
  /** Who usually notices it, where not the process's own unit. */
  readonly noticedBy?: UnitKey;
}
