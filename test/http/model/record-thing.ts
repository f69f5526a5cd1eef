import type { CapaThing } from './capa-thing.js';
import type { Debt } from './debts.js';
import type { Repair } from './repairs.js';
import type { Person, Process, Unit } from './town.js';

export const severities = ['minor', 'moderate', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];
export const grades = ['major-nonconformity', 'minor-nonconformity', 'observation', 'opportunity-for-improvement'] as const;
export type Grade = (typeof grades)[number];

/** The statuses in which somebody works on it. */
export const inWork = ['triaged', 'in-correction', 'awaiting-capa'] as const;
/** Where it ends without having been worked on to the end. */
export const exits = ['rejected', 'duplicate', 'forwarded', 'returned', 'inadmissible', 'withdrawn'] as const;
export const anyStatus = ['reported', ...inWork, 'with-authorised-unit', 'resolved', 'closed', ...exits];

/** A finding's own part. */
export interface Audit {
  grade: Grade;
  readonly auditee: Unit;
  acknowledged: boolean;
  disputed: boolean;
  responded: boolean;
  decided: boolean;
  /** That it may be closed was verified since it was resolved. */
  verified: boolean;
}

/** One question of an appeal. */
export interface Question {
  /** The house's own: it is learned from the page. */
  id: string;
  outcome: 'decided' | 'forwarded' | 'inadmissible' | null;
  proposal: 'forwarded' | 'inadmissible' | null;
  /** The citizen knows of its outcome. */
  told: boolean;
}

/** A complaint's own part. */
export interface Appeal {
  readonly form: 'complaint' | 'proposal' | 'application';
  /** Who wrote it; null: nobody knows. */
  readonly citizen: string | null;
  readonly isNamed: boolean;
  /** They left an address. */
  readonly reachable: boolean;
  readonly receivedAt: string;
  acknowledged: boolean;
  /** What triage set the term of the answer to. */
  term: 'one-month' | 'no-further-study' | null;
  /** The day until whose end the answer is due. */
  due: string;
  questions: Question[];
  /** In which rounds an answer went out. */
  answered: number[];
  answeredBy: Person | null;
  justified: boolean;
  marks: readonly string[];
  /** The nonconformity as which the house goes on with it. */
  goesOnAs: RecordThing | null;
}

/** Precisely what is put right: a wrong status, a wrong end, or a CAPA that does not cover it. */
export interface RecordRepair {
  readonly what: 'status' | 'end' | 'coverage';
  readonly from: string;
  readonly to: string | null;
  readonly capa: CapaThing | null;
  readonly of: RecordThing | null;
}

/** A record as the model keeps it. */
export interface RecordThing {
  readonly kind: 'nonconformity' | 'complaint' | 'finding';
  /** Where one follows from another the house's own: it is learned from the page. */
  id: string;
  readonly reporter: Person;
  status: string;
  severity: Severity | null;
  process: Process | null;
  unit: Unit | null;
  assignee: Person | null;
  /** A side exit that is proposed and not yet done. */
  proposal: string | null;
  handOvers: number;
  round: number;
  contained: boolean;
  corrected: boolean;
  extent: boolean;
  /** Who corrected it, in whatever round, and for whom. */
  readonly correctors: Set<Person>;
  cover: { readonly capa: CapaThing; state: 'running' | 'effective' | 'cancelled' | 'released' } | null;
  watchers: Set<Person>;
  comments: number;
  /** Files that are attached. */
  files: string[];
  /** Whom the head named to take a step here, by step and round. */
  readonly named: { readonly duty: string; readonly round: number; readonly person: Person | null }[];
  repair: Repair<RecordRepair> | null;
  readonly audit: Audit | null;
  readonly appeal: Appeal | null;
  readonly debts: Debt[];
}

/** Whether it is of a severity or worse. */
export const isAtLeast = (severity: Severity | null, least: Severity): boolean =>
  severity !== null && severities.indexOf(severity) >= severities.indexOf(least);

/** As which severity a grade counts. */
export const severityOf = (grade: Grade): Severity => (grade === 'major-nonconformity' ? 'major' : 'minor');

/** Whether it has to be corrected: an observation needs a response only, an opportunity for improvement a decision. */
export const needsCorrection = ({ audit }: RecordThing): boolean => audit === null || audit.grade.endsWith('nonconformity');

/** Whether it must not end on a correction alone. */
export function needsCapa({ kind, severity, audit, appeal }: RecordThing): boolean {
  switch (kind) {
    case 'nonconformity':
      return severity === 'critical';
    case 'complaint':
      return appeal!.justified && isAtLeast(severity, 'major');
    case 'finding':
      return audit!.grade === 'major-nonconformity';
    default:
      return kind satisfies never;
  }
}
