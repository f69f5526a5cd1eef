import { auditTrail } from '#audit-trail';
import { capas } from '#capa';
import type { CapaHouse } from '#capa/domain';
import { deadlines } from '#deadlines';
import type { DeadlineHouse } from '#deadlines/domain';
import { directory } from '#directory';
import type { DirectoryHouse } from '#directory/domain';
import { escalation } from '#escalation';
import type { EscalationHouse } from '#escalation/domain';
import { notifications } from '#notifications';
import type { Capability } from '#platform';

/** All that the system does. Every process knows the whole list: which events there are, what the house is folded from. */
export const capabilities: readonly Capability[] = [directory, deadlines, escalation, capas, notifications, auditTrail];

/** What rules may know of the house: the slices of all capabilities together. */
export type House = DirectoryHouse & { readonly deadlines: DeadlineHouse; readonly escalation: EscalationHouse } & CapaHouse;
