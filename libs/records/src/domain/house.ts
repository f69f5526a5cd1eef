import type { DeadlineHouse } from '#deadlines/domain';
import type { Directory } from '#directory/domain';
import type { EscalationHouse } from '#escalation/domain';
import type { RecordSettings } from './configuration/index.js';
import type { ComplaintHandling } from './handling.js';

/** What the rules of records must know of the house: who is who, which terms are in force, who is told when, who decides on appeals, how records are sorted. */
export interface RecordsHouse extends RecordSettings {
  readonly directory: Directory;
  readonly deadlines: DeadlineHouse;
  readonly escalation: EscalationHouse;
  readonly handling: ComplaintHandling;
}
