import { commandsOf } from '#kernel';
import type { RecordEvent } from '../events/index.js';
import type { RecordsHouse } from '../house.js';
import type { RecordState } from '../state.js';

/** Declares a command of records. */
export const command = commandsOf<RecordState, RecordsHouse, RecordEvent>();
