import type { DeadlineHouse } from '#deadlines/domain';
import type { Directory } from '#directory/domain';
import type { EscalationHouse } from '#escalation/domain';
import type { CapaSettings } from './risk.js';

/** What a CAPA's rules must know of the house. */
export interface CapaHouse {
  readonly directory: Directory;
  readonly deadlines: DeadlineHouse;
  readonly escalation: EscalationHouse;
  readonly capa: CapaSettings;
}
