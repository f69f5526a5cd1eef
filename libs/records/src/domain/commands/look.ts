import { look as lookAt } from '#escalation/domain';
import type { RecordsHouse } from '../house.js';
import { recordStatuses, type RecordStatus } from '../kinds.js';
import { escalationSubjectOf } from '../subjects.js';
import type { RecordState } from '../state.js';
import { nextRouting } from '../passing-on.js';
import { command } from './command.js';

const clockLooks = lookAt<RecordState, RecordStatus, RecordsHouse>(recordStatuses, {
  obligations: (state) => state.obligations,
  taken: (state) => state.steps,
  subject: escalationSubjectOf,
});

/**
 * The clock looks at a record in any status: one that is closed owes nothing, and nothing is appended. Where the directory has changed since,
 * so that somebody owes what is closed to them now, that is passed on too.
 */
export const look = command({
  ...clockLooks,
  then: (situation) => {
    const due = clockLooks.then(situation);
    const routing = due.length > 0 ? null : nextRouting(situation.state, situation.house, situation.now);
    return routing === null ? due : [routing];
  },
});
