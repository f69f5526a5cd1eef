import { rule } from '#kernel';
import { openObligations } from '#deadlines/domain';
import { categoryIsGiven } from '../configuration/categories.js';
import { fieldsAreFilledIn } from '../configuration/field-values.js';
import { closingRecord, verifyingClosure, type RecordDuty } from '../duties.js';
import type { RecordsHouse } from '../house.js';
import type { AwaitingCapa, LiveRecord, Resolved, Worked } from '../state.js';
import { owesCorrection } from '../finding-part.js';
import { isCapaRequired } from './capa-required.js';
import { findingWasAnswered, improvementWasDecided, responseWasGiven } from './findings.js';
import { actingPeople, carriesOut } from '#directory/domain';
import { followsOf } from '../shared-investigation.js';

/** Resolve: the effect is contained, or need not be; where nobody owes containment there is nothing to end. */
export const containmentEnded = rule<LiveRecord, RecordsHouse>(
  'containment-ended',
  ({ state }) => state.work.containment !== null || openObligations(state.obligations, 'contain').length === 0 || {},
);

/** Resolve: a correction, or why there is none, where one is owed at all. */
export const correctionRecorded = rule<LiveRecord, RecordsHouse>(
  'correction-recorded',
  ({ state }) => !owesCorrection(state) || state.work.correction !== null || {},
);

/** Resolve: do similar cases exist, or could they occur? (ISO 9001, 10.2.1 b) */
export const extentAnswered = rule<LiveRecord, RecordsHouse>(
  'extent-answered',
  ({ state }) => !owesCorrection(state) || state.work.extent !== null || {},
);

/** Resolve: a required CAPA ended effective. */
export const requiredCapaEndedEffective = rule<LiveRecord, RecordsHouse>(
  'required-capa-ended-effective',
  ({ state }) =>
    !isCapaRequired(state, state.severity) ||
    state.coverage?.status === 'effective' ||
    (followsOf(state)?.resolution?.capa ?? null) !== null || { capa: state.coverage?.capa ?? null },
);

/** Resolve: who follows another complaint's investigation, waits for its end. */
export const followedInvestigationResolved = rule<LiveRecord, RecordsHouse>('followed-investigation-resolved', ({ state }) => {
  const follows = followsOf(state);
  return follows === null || follows.resolution !== null || { lead: follows.lead };
});

/** What is investigated with another complaint is not investigated here. */
export const investigatesByItself = rule<LiveRecord, RecordsHouse>('investigates-by-itself', ({ state }) => {
  const follows = followsOf(state);
  return follows === null || { lead: follows.lead };
});

/** Resolve: who waits for a CAPA, waits for its end. */
export const awaitedCapaEndedEffective = rule<Worked, RecordsHouse>(
  'awaited-capa-ended-effective',
  ({ state }) => state.status !== 'awaiting-capa' || state.coverage?.status === 'effective' || { capa: state.coverage?.capa ?? null },
);

/** The gate *resolve*, whole. */
export const resolveGate = [
  containmentEnded,
  correctionRecorded,
  extentAnswered,
  requiredCapaEndedEffective,
  awaitedCapaEndedEffective,
  followedInvestigationResolved,
  findingWasAnswered,
  responseWasGiven,
  improvementWasDecided,
  fieldsAreFilledIn('resolved'),
  categoryIsGiven('resolved'),
] as const;

/** By someone other than who corrected it, and other than whom they acted for. */
const didNotCorrect = (duty: RecordDuty) =>
  rule<Resolved, RecordsHouse>('closer-did-not-correct', (at) => {
    const own = actingPeople(at.by).filter((person) => at.state.correctedBy.includes(person));
    return own.length === 0 || carriesOut(duty, at) || { correctedBy: at.state.correctedBy };
  });
export const closerDidNotCorrect = didNotCorrect(closingRecord);
export const verifierDidNotCorrect = didNotCorrect(verifyingClosure);

/** Back to correction only where the record may close without a CAPA. */
export const noCapaIsRequired = rule<AwaitingCapa, RecordsHouse>(
  'no-capa-is-required',
  ({ state }) => !isCapaRequired(state, state.severity) || { severity: state.severity },
);

/** A record that a CAPA is running for does not leave by a side exit. */
export const noCapaRunsForIt = rule<LiveRecord, RecordsHouse>(
  'no-capa-runs-for-it',
  ({ state }) => state.coverage?.status !== 'running' || { capa: state.coverage.capa },
);
