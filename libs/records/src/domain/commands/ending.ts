import { exceptionOf } from '#directory/domain';
import { check, type Rule } from '#kernel';
import { categoryIsGiven } from '../configuration/categories.js';
import { fieldsAreFilledIn } from '../configuration/field-values.js';
import { recordEvents } from '../events/index.js';
import { closingRecord } from '../duties.js';
import type { RecordsHouse } from '../house.js';
import { owesCorrection } from '../finding-part.js';
import { exits, worked, type WorkedStatus } from '../kinds.js';
import { isCapaRequired } from '../rules/capa-required.js';
import { coveringCapa } from '../rules/coverage.js';
import { auditorIsNotTheAuditee, closureIsVerified } from '../rules/findings.js';
import { closerDidNotCorrect, investigatesByItself, noCapaIsRequired, resolveGate } from '../rules/gates.js';
import { toldOfEveryQuestion } from '../rules/questions.js';
import { closingIsYours, isNoReportOfCorruption, mayReopen, notClosedToYou, workIsYours } from '../rules/who-may.js';
import type { LiveRecord, Resolved } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';

export const awaitCapa = command({
  name: 'await-capa',
  doc: 'Waits for a CAPA, because the correction alone is not enough.',
  from: ['triaged', 'in-correction'],
  to: ['awaiting-capa', 'resolved'],
  rules: [notClosedToYou, workIsYours, investigatesByItself],
  checks: [],
  then: ({ state }, input: { readonly reason?: FreeText | null }) => [
    recordEvents.capaAwaited({
      reason: input.reason ?? null,
      capaRequired: isCapaRequired(state, state.severity),
      capa: coveringCapa(state),
    }),
  ],
});

export const backToCorrection = command({
  name: 'back-to-correction',
  doc: 'Goes on without a CAPA, where none is required, and says why.',
  from: ['awaiting-capa'],
  to: 'in-correction',
  rules: [notClosedToYou, workIsYours, noCapaIsRequired],
  checks: [],
  then: (_, input: { readonly reason: FreeText }) => [recordEvents.correctionResumed({ reason: input.reason })],
});

/** A record that no CAPA cured says why a correction alone is enough. */
const justifiedWithoutCapa = check<LiveRecord, RecordsHouse, { readonly justification?: FreeText | null }>(
  'justified-without-capa',
  ({ state }, { justification }) =>
    !owesCorrection(state) || state.coverage?.status === 'effective' || (justification ?? null) !== null || {},
);

const resolving = <const From extends WorkedStatus>(from: readonly From[]) =>
  command<WorkedStatus, { readonly justification?: FreeText | null }>({
    name: 'resolve',
    doc: 'Says that all the record asked for is done.',
    from,
    to: 'resolved',
    rules: [notClosedToYou, workIsYours, ...resolveGate],
    checks: [justifiedWithoutCapa],
    then: ({ state }, input) => [
      recordEvents.recordResolved({
        justification: input.justification ?? null,
        capa: state.coverage?.status === 'effective' ? state.coverage.capa : null,
      }),
    ],
  });

export const resolve = resolving(['in-correction', 'awaiting-capa']);
/** An observation and an opportunity for improvement owe no correction, so that they are resolved straight from triage. */
export const resolveFinding = resolving(worked);
/** A complaint that follows the investigation of another one owes no correction of its own, and is resolved straight from triage, too. */
export const resolveComplaint = resolving(worked);

/** A kind's gate *close*. */
const closing = (doc: string, ...gate: readonly Rule<Resolved, RecordsHouse>[]) =>
  command({
    name: 'close',
    doc,
    from: ['resolved'],
    to: 'closed',
    rules: [notClosedToYou, closingIsYours, fieldsAreFilledIn('closed'), categoryIsGiven('closed'), ...gate],
    checks: [],
    then: ({ state, by, house, now }, input: { readonly note?: FreeText | null }) => [
      ...(closingRecord.isDue(state, null) ? exceptionOf(closingRecord, { state, by, house, now }) : []),
      recordEvents.recordClosed({ note: input.note ?? null }),
    ],
  });

export const closeNonconformity = closing('Closes the record; by someone other than who corrected it.', closerDidNotCorrect);
export const closeFinding = closing(
  'Closes the finding, once an auditor who is not the auditee has verified that it may be closed.',
  closerDidNotCorrect,
  auditorIsNotTheAuditee(closingRecord),
  closureIsVerified,
);
export const closeComplaint = closing(
  'Closes the complaint, once the citizen was told the outcome of every question.',
  toldOfEveryQuestion,
);

export const reopen = command({
  name: 'reopen',
  doc: 'Brings the record back to triage to mend a mistake of ours. What was closed when stays on record.',
  from: ['resolved', 'closed', ...exits],
  to: 'reported',
  rules: [notClosedToYou, mayReopen, isNoReportOfCorruption],
  checks: [],
  then: ({ state }, input: { readonly reason: FreeText }) => [
    recordEvents.recordReopened({ from: state.status, reason: input.reason, time: state.earlierRounds.length + 1 }),
  ],
});
