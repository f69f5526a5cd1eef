import type { Actor, Instant, Offer } from '#kernel';
import {
  complaint,
  engineCommands,
  importComplaint,
  nonconformity,
  recordActivities,
  register,
  report,
  type LiveRecord,
  type RecordsHouse,
} from '../domain/index.js';

/** What begins a record, what an import brings, and what the engine alone sends: nobody is offered them on a record. */
const notOffered: ReadonlySet<string> = new Set(
  [report, register, importComplaint, recordActivities, ...engineCommands].map(({ name }) => name),
);

/** What the reader may do with the record, or why not. */
export function recordOffers(situation: {
  readonly state: LiveRecord;
  readonly by: Actor;
  readonly now: Instant;
  readonly house: RecordsHouse;
}): readonly Offer[] {
  const machine = situation.state.own.kind === 'complaint' ? complaint : nonconformity;
  return machine.offers(situation).filter(({ name }) => !notOffered.has(name));
}
