import { noteUndelivered as note } from '#escalation/domain';
import type { RecordsHouse } from '../house.js';
import { recordStatuses, type RecordStatus } from '../kinds.js';
import type { RecordState } from '../state.js';
import { escalationSubjectOf } from '../subjects.js';
import { command } from './command.js';

/** Whom the record is closed to hears nothing of it, whatever could not be delivered. */
export const noteUndelivered = command(note<RecordState, RecordStatus, RecordsHouse>(recordStatuses, escalationSubjectOf));
