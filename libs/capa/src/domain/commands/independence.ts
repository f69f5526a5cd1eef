import { independenceCommands } from '#directory/domain';
import { capaDuties } from '../duties.js';
import type { CapaHouse } from '../house.js';
import { openStatuses, type CapaState, type OpenCapa } from '../state.js';
import { command } from './command.js';

const { nameIndependentPerson, recordIndependentDecision } = independenceCommands<CapaState, OpenCapa['status'], CapaHouse>(
  openStatuses,
  capaDuties,
  ({ attachments }) => attachments,
);

/** What the head of department does where nobody independent is left. */
export const independence = [command(nameIndependentPerson), command(recordIndependentDecision)];
