import type { Instant, Uuid } from '#kernel';
import type { Grade, RecordEventOf } from './events/index.js';
import type { Severity } from './kinds.js';
import type { Done, LiveRecord } from './state.js';

/** What a grade asks for. */
interface Demands {
  /** As which severity it counts. */
  readonly severity: Severity;
  readonly capa: boolean;
  /** Containment, correction and extent, as of a nonconformity. */
  readonly correction: boolean;
  /** A response of the auditee in words. */
  readonly response: boolean;
  /** To be accepted or declined. */
  readonly decision: boolean;
}

/** The grades of findings and what each asks for before the finding may be resolved. */
export const demandsOf: Readonly<Record<Grade, Demands>> = {
  'major-nonconformity': { severity: 'major', capa: true, correction: true, response: false, decision: false },
  'minor-nonconformity': { severity: 'minor', capa: false, correction: true, response: false, decision: false },
  observation: { severity: 'minor', capa: false, correction: false, response: true, decision: false },
  'opportunity-for-improvement': { severity: 'minor', capa: false, correction: false, response: false, decision: true },
};

/** A finding's own part. */
export interface FindingPart {
  readonly kind: 'finding';
  readonly title: string;
  readonly audit: string;
  readonly criterion: RecordEventOf<'FindingIssued'>['data']['criterion'];
  readonly evidence: string;
  readonly grade: Grade;
  readonly auditee: Uuid;
  readonly foundAt: Instant | null;
  readonly auditors: readonly Uuid[];
  readonly acknowledged: (Done & { readonly note: string | null }) | null;
  /** Stays on record, also where the finding is acknowledged later. */
  readonly disputed: (Done & { readonly reason: string }) | null;
  readonly response: (Done & { readonly response: string }) | null;
  readonly improvement:
    | (Done & { readonly how: 'accepted'; readonly note: string | null })
    | (Done & { readonly how: 'declined'; readonly reason: string })
    | null;
  /** Holds for the round and the resolution that it was made of. */
  readonly verification: (Done & RecordEventOf<'FindingVerified'>['data']) | null;
  readonly regradings: readonly (Done & RecordEventOf<'FindingRegraded'>['data'])[];
}

/** The own part of a finding; null for every other kind. */
export const findingOf = ({ own }: Pick<LiveRecord, 'own'>): FindingPart | null => (own.kind === 'finding' ? own : null);

/**
 * Whether the record has to be corrected by itself: an observation and an opportunity for improvement owe no correction, and what follows the
 * investigation of another complaint is corrected with that one.
 */
export const owesCorrection = (state: Pick<LiveRecord, 'own'>): boolean => {
  if (state.own.kind === 'complaint') return state.own.follows === null;
  const own = findingOf(state);
  return own === null || demandsOf[own.grade].correction;
};
