import { auditTrail } from '#audit-trail';
import { capas, capaWays, openCapas, openProposals, proposalWays } from '#capa';
import { capaConfiguration, type CapaHouse } from '#capa/domain';
import { configuration } from '#configuration';
import { deadlines } from '#deadlines';
import { deadlineConfiguration } from '#deadlines/domain';
import { directory } from '#directory';
import { escalation } from '#escalation';
import { rulesOver } from '#escalation/domain';
import { letters } from '#letters';
import { notifications } from '#notifications';
import type { Capability } from '#platform';
import { openRecords, records, recordWays } from '#records';
import { recordConfiguration, type RecordsHouse } from '#records/domain';
import { reporting } from '#reporting';
import { search } from '#search';
import { subjects } from '#subjects';
import type { SubjectsHouse } from '#subjects/domain';
import { subscriptions, type SubscriptionsHouse } from '#subscriptions';
import { webhooks, type WebhooksHouse } from '#webhooks';

/** Every sort of case that escalation rules look at. */
export const cases = [openRecords, openCapas, openProposals] as const;

/** What leads on from what is owed on them. */
export const ways = [recordWays, capaWays, proposalWays] as const;

/** What a house settles for itself, kind by kind. */
export const kinds = [...recordConfiguration, ...capaConfiguration, ...deadlineConfiguration, rulesOver(cases)];

/** All that the system does. Every process knows the whole list: which events there are, what the house is folded from. */
export const capabilities: readonly Capability[] = [
  directory,
  subjects,
  configuration(kinds),
  deadlines,
  escalation,
  records,
  capas,
  notifications,
  reporting,
  search,
  auditTrail,
  webhooks,
  subscriptions,
  letters,
];

/** What rules may know of the house: the slices of all capabilities together. */
export type House = RecordsHouse & CapaHouse & SubjectsHouse & WebhooksHouse & SubscriptionsHouse;
