import { look as lookAt } from '#escalation/domain';
import type { RecordsHouse } from '../house.js';
import { recordStatuses, type RecordStatus } from '../kinds.js';
import { escalationSubjectOf } from '../obligations.js';
import type { RecordState } from '../state.js';
import { command } from './command.js';

/** The clock looks at a record in any status: one that is closed owes nothing, and nothing is appended. */
export const look = command(
  lookAt<RecordState, RecordStatus, RecordsHouse>(recordStatuses, {
    obligations: (state) => state.obligations,
    taken: (state) => state.steps,
    subject: escalationSubjectOf,
  }),
);
