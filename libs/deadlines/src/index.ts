import { Module } from '@nestjs/common';
import { capability, textsBeside } from '#platform';
import { calendarMachine, deadlineConfigurationEvents, deadlinePoliciesMachine, obligationEvents } from './domain/index.js';
import { DeadlineConfigurationController } from './http/configuration.controller.js';
import { PreviewController } from './http/preview.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { deadlinesSlice } from './slice.js';
import { obligations } from './views/obligations.js';
import { TasksHandler } from './views/tasks-query.js';

export { calendarAggregate, deadlinePoliciesAggregate } from './aggregates.js';
export { publishStarterDeadlines } from './commands/starter.js';
export { derivationSentences, termWords } from './sentences/derivation-sentences.js';
export { deadlinesSlice } from './slice.js';
export { obligations, owed, type ObligationRow } from './views/obligations.js';

@Module({ controllers: [TasksController, PreviewController, DeadlineConfigurationController], providers: [TasksHandler] })
export class DeadlinesModule {}

/** Terms, calendars, deadlines and obligations: who has to do what by when, and why by then. */
export const deadlines = capability({
  name: 'deadlines',
  events: [...Object.values(obligationEvents), ...Object.values(deadlineConfigurationEvents)],
  machines: [calendarMachine, deadlinePoliciesMachine],
  houseSlices: [deadlinesSlice],
  views: [obligations],
  modules: [DeadlinesModule],
  texts: textsBeside(import.meta.url),
});
