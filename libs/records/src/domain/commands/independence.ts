import { independenceCommands } from '#directory/domain';
import { recordDuties } from '../duties.js';
import type { RecordsHouse } from '../house.js';
import { recordStatuses, type RecordStatus } from '../kinds.js';
import { notClosedToYou } from '../rules/who-may.js';
import type { RecordState } from '../state.js';
import { command } from './command.js';

const declared = independenceCommands<RecordState, RecordStatus, RecordsHouse>(
  recordStatuses,
  recordDuties,
  ({ attachments }) => attachments,
  [notClosedToYou],
);

export const nameIndependentPerson = command(declared.nameIndependentPerson);
export const recordIndependentDecision = command(declared.recordIndependentDecision);
