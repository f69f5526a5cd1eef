import type { Obligation } from '#deadlines/domain';
import type { Instant } from '#kernel';

export const severities = ['minor', 'moderate', 'major', 'critical'] as const;
export type Severity = (typeof severities)[number];
export const isAtLeast = (one: Severity, other: Severity): boolean => severities.indexOf(one) >= severities.indexOf(other);

/** How a record or CAPA has fared, as far as the triggers look at it that know no obligation. */
export interface Course {
  /** 1, and one more for each time that it was reopened or a new cycle began. */
  readonly run: number;
  readonly status: string;
  /** False once it has ended: nothing of it crosses any more. */
  readonly open: boolean;
  /** When it entered its present status. */
  readonly since: Instant;
  readonly lastActivityAt: Instant;
  /** Each time in this run that its severity went up. */
  readonly raised: readonly Raised[];
  /** When the present run began, where it was reopened for it. */
  readonly reopenedAt: Instant | null;
  /** The counts that it completed in this run. Left out: it is never counted. */
  readonly counted?: readonly Counted[];
}

/** That a severity went up. */
export interface Raised {
  readonly at: Instant;
  readonly to: Severity;
}

/** A count that a record completed: when it was itself counted, and when the first of those was that make it up. */
export interface Counted {
  readonly counting: string;
  readonly at: Instant;
  readonly first: Instant;
}

/** What an escalation knows of the record or CAPA. Left out means unknown, and every scope matches; null means: it has none. */
export interface EscalationSubject {
  readonly id: string;
  readonly kind: 'nonconformity' | 'complaint' | 'finding' | 'capa' | 'proposal';
  readonly severity?: Severity | null;
  readonly process?: string | null;
  readonly unit?: string | null;
  readonly category?: string | null;
  readonly tags?: readonly string[];
  /** Who owns the case: a CAPA's owner, a record's assignee. */
  readonly owner?: string | null;
  /** From when on it counts where rules count records: since its triage. Left out or null: not. */
  readonly countedAt?: Instant | null;
  /** Left out: only its obligations are looked at. */
  readonly course?: Course | undefined;
  /** True for a person to whom the record is closed (conflict of interest): never a recipient. */
  readonly closedTo?: (person: string) => boolean;
}

/** The deadline that a rule looks at: of an obligation, open or not. */
export type WatchedObligation = Pick<
  Obligation,
  'obligation' | 'name' | 'from' | 'due' | 'term' | 'run' | 'pauses' | 'unit' | 'assignee' | 'role'
>;

/** What rules look at: an obligation of the record or CAPA; null is the record or CAPA itself. */
export type Watched = WatchedObligation | null;

/** Under which its steps are taken: the obligation, or the record or CAPA. */
export const keyOf = (watched: Watched, { id }: Pick<EscalationSubject, 'id'>): string => watched?.obligation ?? id;

/** The severities raised in a run, after an event before which it was the one and after which it is the other. */
export function raisedBy(raised: readonly Raised[], before: Severity | null, after: Severity | null, at: Instant): readonly Raised[] {
  const up = before !== null && after !== null && before !== after && isAtLeast(after, before);
  return up ? [...raised, { at, to: after }] : raised;
}
