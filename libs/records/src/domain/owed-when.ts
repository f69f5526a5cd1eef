import { openObligations } from '#deadlines/domain';
import { findingOf, owesCorrection } from './finding-part.js';
import { atLeast } from './kinds.js';
import { complaintOf, isReachable } from './rules/citizen.js';
import { followsOf } from './shared-investigation.js';
import type { Around } from './owing.js';
import type { LiveRecord } from './state.js';

/** An answer is owed to whoever was registered and has not had one; reopening owes it again where a wrong exit had cancelled it. */
export const owesAnswer = (state: LiveRecord): boolean => {
  const own = complaintOf(state);
  return own !== null && own.importedFrom === null && own.answers.length === 0 && openObligations(state.obligations, 'answer').length === 0;
};
export const owesAcknowledgement = (state: LiveRecord): boolean => isReachable(state) && complaintOf(state)?.acknowledged === null;
export const answerVariant = ({ after }: Around): string | null =>
  complaintOf(after as LiveRecord)?.answerTerm === 'no-further-study' ? 'no-further-study' : null;
export const returnVariant = ({ after }: Around): string | null => (after.status === 'reported' ? (after.proposal?.ground ?? null) : null);
/** A finding that the auditee has neither acknowledged nor disputed; reopening owes that again where a wrong exit had ended it. */
export const owesResponse = (state: LiveRecord): boolean => {
  const own = findingOf(state);
  return own !== null && own.acknowledged === null && own.disputed === null;
};
/** A triaged record that is graded up owes the correction that its grade had not asked for. */
export const owesCorrectionNow = (state: LiveRecord): boolean =>
  owesCorrection(state) &&
  state.triagedAt !== null &&
  state.work.correction === null &&
  openObligations(state.obligations, 'correct').length === 0;
export const owesContainment = (state: LiveRecord): boolean =>
  followsOf(state) === null && state.severity !== null && atLeast(state.severity, 'major') && state.work.containment === null;
/** A triaged record that becomes graver owes the containment that it had not owed; before triage it is triage that opens it. */
export const owesContainmentNow = (state: LiveRecord): boolean =>
  owesContainment(state) && state.triagedAt !== null && openObligations(state.obligations, 'contain').length === 0;
export const awaitsCapaWithoutOne = ({ status, coverage }: LiveRecord): boolean =>
  status === 'awaiting-capa' && coverage?.status !== 'running' && coverage?.status !== 'effective';
