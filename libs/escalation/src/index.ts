import { Module } from '@nestjs/common';
import { capability, textsBeside } from '#platform';
import { escalationEvents, firstRules, undeliveredEvents } from './domain/index.js';
import { AlarmsController } from './http/alarms.controller.js';
import { ExplainController } from './http/explain.controller.js';
import { EscalationRulesController } from './http/rules.controller.js';
import { SimulationController } from './http/simulation.controller.js';
import { escalationSlice } from './slice.js';

export { Alarms, type AlarmParts } from './alarms/alarms.js';
export { CaseRounds, type OpenCase, type OpenCases } from './alarms/case-rounds.js';
export type { CountedWithAsked, CountsAsked, MayComplete } from './alarms/count-rounds.js';
export type { Differences } from './alarms/differences.js';
export { ForeseenLooks } from './alarms/foreseen-looks.js';
export { lookHandlers, lookJob, looksJob } from './alarms/look-job.js';
export { clockwork, type Looked } from './alarms/looked.js';
export { CASES_BY_STREAM, Simulation, type CasesByStream } from './simulation/simulation.js';
export { Simulations } from './simulation/simulations.js';
export { escalationSlice } from './slice.js';

@Module({ controllers: [EscalationRulesController, AlarmsController, ExplainController, SimulationController] })
export class EscalationModule {}

/** No deadline slips without somebody knowing: rules, ladders, steps taken once, and the alarm clocks that look. */
export const escalation = capability({
  name: 'escalation',
  events: [...Object.values(escalationEvents), ...Object.values(undeliveredEvents), ...Object.values(firstRules)],
  crossings: { EscalationStepTaken: 'crossedAt' },
  houseSlices: [escalationSlice],
  modules: [EscalationModule],
  texts: textsBeside(import.meta.url),
});
