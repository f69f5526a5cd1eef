import type { DeadlineHouse } from '#deadlines/domain';
import type { Directory } from '#directory/domain';

/** What the rules of records must know of the house: who is who, and which terms are in force. */
export interface RecordsHouse {
  readonly directory: Directory;
  readonly deadlines: DeadlineHouse;
}
