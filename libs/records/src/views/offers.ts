import type { Actor, Instant, Offer } from '#kernel';
import {
  endImported,
  answerAsReporter,
  engineCommands,
  explain,
  importComplaint,
  issueFinding,
  recordActivities,
  recordMachines,
  recordOutsideDecision,
  register,
  goOnFromComplaint,
  report,
  sharingCommands,
  type LiveRecord,
  type RecordsHouse,
} from '../domain/index.js';

/**
 * What begins a record, what an import brings, what comes from people to whom it is closed, and what the engine alone sends: nobody is offered
 * them on a record.
 */
const notOffered: ReadonlySet<string> = new Set(
  [
    report,
    register,
    issueFinding,
    importComplaint,
    recordActivities,
    endImported,
    answerAsReporter,
    explain,
    recordOutsideDecision,
    ...engineCommands,
    ...sharingCommands,
    goOnFromComplaint,
  ].map(({ name }) => name),
);

/** What the reader may do with the record, or why not. */
export function recordOffers(situation: {
  readonly state: LiveRecord;
  readonly by: Actor;
  readonly now: Instant;
  readonly house: RecordsHouse;
}): readonly Offer[] {
  return recordMachines[situation.state.own.kind].offers(situation).filter(({ name }) => !notOffered.has(name));
}
