import { holdersOf } from '#deadlines/domain';
import { dayOf, passingsOf } from '#directory/domain';
import { closureOf, isClosedTo } from '../conflict.js';
import { recordEvents } from '../events/index.js';
import { exits, recordStatuses } from '../kinds.js';
import { comesFromTheEngine } from '../rules/who-may.js';
import { isOwnForGood, lapsedExplanations, nextRouting } from '../passing-on.js';
import type { LiveRecord } from '../state.js';
import { command } from './command.js';

const over: readonly string[] = ['closed', ...exits];
/** Whom the work on a record is in the hands of, while there is any. */
const workerOf = ({ status, assignee }: LiveRecord): readonly string[] => (assignee === null || over.includes(status) ? [] : [assignee]);

export const passOn = command({
  name: 'pass-on',
  doc: 'Passes on the work and what is owed by people who left, are away without a substitute, or to whom the record is closed now; to nobody to whom it is.',
  from: recordStatuses,
  to: 'stays',
  rules: [comesFromTheEngine],
  checks: [],
  then: ({ state, house, now }) => {
    const { directory } = house;
    const { persons, roles } = holdersOf(state.obligations.filter((each) => !isOwnForGood(each)));
    const closed = (person: string): boolean => isClosedTo(closureOf(state), person, directory);
    const holders = { persons: [...workerOf(state), ...persons], roles };
    const passed = passingsOf(holders, directory, dayOf(directory, now), closed).map((passing) =>
      recordEvents.recordPassedOn({ ...passing, work: passing.person !== null && workerOf(state).includes(passing.person) }),
    );
    const lapsed = lapsedExplanations(state, house);
    // What is in the hands of people in conflict of interest follows any event; where there is none, it begins here.
    const routing = passed.length + lapsed.length > 0 ? null : nextRouting(state, house, now);
    return routing === null ? [...passed, ...lapsed] : [routing];
  },
});
