import { dueEvents, obligationEvents } from '#deadlines/domain';
import { dutyEvents } from '#directory/domain';
import { escalationEvents, undeliveredEvents } from '#escalation/domain';
import type { EventOf } from '#kernel';
import { actionEvents } from './action.js';
import { amendmentEvents } from './amendment.js';
import { caseEvents } from './case.js';
import { coverageEvents } from './coverage.js';
import { effectivenessEvents } from './effectiveness.js';
import { investigationEvents } from './investigation.js';
import { planEvents } from './plan.js';
import { repairEvents } from './repair.js';
import { sideEvents } from './side.js';

/** The events that are the CAPA's own, on the stream `capa-<id>`. */
export const capaOwnEvents = {
  ...caseEvents,
  ...coverageEvents,
  ...investigationEvents,
  ...planEvents,
  ...actionEvents,
  ...effectivenessEvents,
  ...sideEvents,
  ...amendmentEvents,
  ...repairEvents,
};

/** All that a CAPA's stream may hold: its own events, and those of its obligations and escalations. */
export const capaEvents = { ...capaOwnEvents, ...dutyEvents, ...obligationEvents, ...dueEvents, ...escalationEvents, ...undeliveredEvents };

export type CapaOwnEvent = EventOf<typeof capaOwnEvents>;
export type CapaEvent = EventOf<typeof capaEvents>;
export type CapaEventOf<Type extends CapaEvent['type']> = Extract<CapaEvent, { type: Type }>;
