import { check, type Check } from '#kernel';
import type { RecordsHouse } from '../house.js';
import { worked } from '../kinds.js';
import { followsOf } from '../shared-investigation.js';
import type { LiveRecord } from '../state.js';

/** The CAPA that covers the record now; null where none does. */
export function coveringCapa({ coverage }: Pick<LiveRecord, 'coverage'>): string | null {
  return coverage?.status === 'running' ? coverage.capa : null;
}

/** What a CAPA asks with. */
export interface CoverageAsked {
  readonly capa: string;
  /** The CAPA that it takes the record over from. */
  readonly from: string | null;
}

/** Records in work may be covered: before triage nobody knows yet what they are, afterwards they are done. */
const isInWork = check<LiveRecord, RecordsHouse, CoverageAsked>(
  'record-is-in-work',
  ({ state }) => (worked as readonly string[]).includes(state.status) || { status: state.status, allowed: worked },
);

/** One record is covered by one CAPA; it passes to another only by being taken over. */
const isFree = check<LiveRecord, RecordsHouse, CoverageAsked>(
  'no-other-capa-covers-it',
  ({ state: { coverage } }, { capa, from }) =>
    coverage?.status !== 'running' || coverage.capa === capa || coverage.capa === from || { capa: coverage.capa },
);

/** A complaint that follows another one's investigation shares its CAPA: that one is covered. */
const followsNoOther = check<LiveRecord, RecordsHouse, CoverageAsked>('investigates-by-itself', ({ state }) => {
  const follows = followsOf(state);
  return follows === null || { lead: follows.lead };
});

/** By these the record accepts or refuses the CAPA that asks; the answer is an event either way. */
export const coverageRules: readonly Check<LiveRecord, RecordsHouse, CoverageAsked>[] = [isInWork, isFree, followsNoOther];
