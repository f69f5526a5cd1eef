import { pausingIn, type PauseTerm } from '#deadlines/domain';
import { overdueOf } from '#escalation/domain';
import { check } from '#kernel';
import type { RecordEvent } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import { worked } from '../kinds.js';
import { citizenWasTold, noticeWasGiven } from '../rules/citizen.js';
import { notClosedToYou, resumingIsYours, stoppingIsYours } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';
import { escalationSubjectOf, subjectOf } from '../subjects.js';
import { command } from './command.js';

const { pause, resume } = pausingIn<LiveRecord, RecordsHouse, RecordEvent>({
  obligations: ({ obligations }) => obligations,
  subject: subjectOf,
  overdue: ({ state, house, now }) => overdueOf({ taken: state.steps, subject: escalationSubjectOf(state, house), house, now }),
  stops: stoppingIsYours,
  resumes: resumingIsYours,
});

/** A citizen who is waited for knows that we wait, and for what. */
const whoIsWaitedForWasTold = check<LiveRecord, RecordsHouse, PauseTerm>(
  citizenWasTold.code,
  (situation, input) => input.awaits !== 'citizen' || citizenWasTold.holds(situation, input),
);

const from = ['reported', ...worked, 'resolved'] as const;

export const pauseTerm = command({
  ...pause,
  name: 'pause-term',
  from,
  to: 'stays',
  rules: [notClosedToYou, ...pause.rules],
  checks: [...pause.checks, whoIsWaitedForWasTold, noticeWasGiven],
});

export const resumeTerm = command({ ...resume, name: 'resume-term', from, to: 'stays', rules: [notClosedToYou, ...resume.rules] });
