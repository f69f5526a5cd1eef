import { endPause, openObligations, pausingIn } from '#deadlines/domain';
import { standsFor } from '#directory/domain';
import { overdueOf } from '#escalation/domain';
import { rule } from '#kernel';
import { escalationSubject, obligationSubject } from '../as-others-know-it.js';
import type { CapaEvent } from '../events/index.js';
import { notExcluded } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import { openStatuses, type OpenCapa } from '../state.js';
import { holds, unitsNotBelow } from '../who.js';
import { command } from './command.js';

const leads = (by: Parameters<typeof standsFor>[0], state: OpenCapa, house: CapaHouse): boolean =>
  standsFor(by, state.owner) || holds(by, 'quality-manager') || (state.leadUnit !== null && unitsNotBelow(by, house, state).length === 0);

/** The CAPA's owner, a quality manager, or whoever stands above all units concerned. */
const stoppingIsYours = rule<OpenCapa, CapaHouse>(
  'stopping-is-yours',
  ({ state, by, house }) => leads(by, state, house) || { needed: ['capa-owner', 'head-of-unit', 'quality-manager'] },
);

/** The same people, and whoever is to look after the pause. */
const resumingIsYours = rule<OpenCapa, CapaHouse>('resuming-is-yours', ({ state, by, house }) => {
  const reminded = openObligations(state.obligations, endPause).some(({ assignee }) => standsFor(by, assignee));
  return reminded || leads(by, state, house) || { needed: ['capa-owner', 'head-of-unit', 'quality-manager'] };
});

const { pause, resume } = pausingIn<OpenCapa, CapaHouse, CapaEvent>({
  obligations: ({ obligations }) => obligations,
  subject: obligationSubject,
  overdue: ({ state, house, now }) => overdueOf({ taken: state.steps, subject: escalationSubject(state), house, now }),
  stops: stoppingIsYours,
  resumes: resumingIsYours,
});

/** Of the CAPA's own obligations, and of its actions'. */
export const pausing = [
  command({ ...pause, name: 'pause-term', from: openStatuses, to: 'stays', rules: [notExcluded, ...pause.rules] }),
  command({ ...resume, name: 'resume-term', from: openStatuses, to: 'stays', rules: [notExcluded, ...resume.rules] }),
] as const;
