import type { EventOf, EventType } from '#kernel';
import { dueEvents, obligationEvents } from '#deadlines/domain';
import { dutyEvents } from '#directory/domain';
import { escalationEvents, undeliveredEvents } from '#escalation/domain';
import { admissibilityEvents } from './admissibility-events.js';
import { amendmentEvents } from './amendment-events.js';
import { answerEvents } from './answer-events.js';
import { complaintEvents } from './complaint-events.js';
import { conflictEvents } from './conflict-events.js';
import { corruptionEvents } from './corruption-events.js';
import { coreEvents, sideEvents, workEvents } from './core-events.js';
import { coverageEvents } from './coverage-events.js';
import { ofEscalation } from './escalation-events.js';
import { findingEvents } from './finding-events.js';
import { investigationEvents } from './investigation-events.js';
import { nonconformityEvents } from './nonconformity-events.js';
import { questionEvents } from './question-events.js';
import { repairEvents } from './repair-events.js';

export * from './admissibility-events.js';
export * from './amendment-events.js';
export * from './answer-events.js';
export * from './complaint-events.js';
export * from './conflict-events.js';
export * from './core-events.js';
export * from './corruption-events.js';
export * from './coverage-events.js';
export * from './escalation-events.js';
export * from './finding-events.js';
export * from './investigation-events.js';
export * from './nonconformity-events.js';
export * from './question-events.js';
export * from './repair-events.js';
export { named } from './parts.js';
export type { Destination, Notice, RecordReference, Requirement } from './parts.js';

/** The events that only records have. */
export const ownRecordEvents = {
  ...nonconformityEvents,
  ...complaintEvents,
  ...answerEvents,
  ...questionEvents,
  ...admissibilityEvents,
  ...conflictEvents,
  ...corruptionEvents,
  ...investigationEvents,
  ...findingEvents,
  ...coreEvents,
  ...workEvents,
  ...sideEvents,
  ...amendmentEvents,
  ...repairEvents,
  ...coverageEvents,
  ...ofEscalation,
};
/** Every event that the stream of a record may hold: its own, those of its obligations, and steps of escalation. */
export const recordEvents = {
  ...ownRecordEvents,
  ...dutyEvents,
  ...obligationEvents,
  ...dueEvents,
  ...escalationEvents,
  ...undeliveredEvents,
};

export type OwnRecordEvent = EventOf<typeof ownRecordEvents>;
export type RecordEvent = EventOf<typeof recordEvents>;
/** One event of a record by its type. */
export type RecordEventOf<Type extends RecordEvent['type']> = Extract<RecordEvent, { type: Type }>;
/** The declared types by name. */
export const recordEventTypes: ReadonlyMap<string, EventType> = new Map(Object.values(recordEvents).map((each) => [each.type, each]));
