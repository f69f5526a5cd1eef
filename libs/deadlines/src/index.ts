import { Module } from '@nestjs/common';
import { capability, textsBeside } from '#platform';
import { calendarChangeEvents, calendarChangesMachine, dueEvents, firstPublications, obligationEvents } from './domain/index.js';
import { CalendarChangesController } from './http/calendar-changes.controller.js';
import { DeadlineConfigurationController } from './http/configuration.controller.js';
import { PreviewController } from './http/preview.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { deadlinesSlice } from './slice.js';
import { MovingDues } from './views/moving.js';
import { obligations } from './views/obligations.js';
import { TasksHandler } from './views/tasks-query.js';

export { derivationSentences, termWords } from './sentences/derivation-sentences.js';
export { pauseInputs, PauseTermBody, ResumeTermBody } from './http/pause-bodies.js';
export { obligationAnswer, obligationAnswerOf, type ObligationAnswer } from './views/obligation-answer.js';
export { deadlinesSlice } from './slice.js';
export { obligations, owed, type ObligationRow } from './views/obligations.js';
export { isAskedOf, openTasks, type TaskRow } from './views/tasks-query.js';
export { WAYS_ON, type WaysOn } from './views/ways-on.js';

@Module({
  controllers: [TasksController, PreviewController, CalendarChangesController, DeadlineConfigurationController],
  providers: [TasksHandler, MovingDues],
})
export class DeadlinesModule {}

/** Terms, calendars, deadlines and obligations: who has to do what by when, and why by then. */
export const deadlines = capability({
  name: 'deadlines',
  events: [obligationEvents, dueEvents, calendarChangeEvents, firstPublications].flatMap((each) => Object.values(each)),
  crossings: { ObligationMissed: 'due' },
  machines: [calendarChangesMachine],
  houseSlices: [deadlinesSlice],
  views: [obligations],
  modules: [DeadlinesModule],
  texts: textsBeside(import.meta.url),
});
