import type { DeadlineHouse } from '#deadlines/domain';
import type { Directory } from '#directory/domain';
import type { EscalationHouse } from '#escalation/domain';
import type { CapaSettings } from './configuration/index.js';

/** What a CAPA's rules must know of the house. */
export interface CapaHouse extends CapaSettings {
  readonly directory: Directory;
  readonly deadlines: DeadlineHouse;
  readonly escalation: EscalationHouse;
}
