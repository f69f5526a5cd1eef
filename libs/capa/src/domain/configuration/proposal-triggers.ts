import { z } from 'zod';
import { configurationKind } from '#configuration/domain';
import starter from '../../../starter/proposals.json' with { type: 'json' };

const days = z.int().min(1).max(1000);

/** When a CAPA is proposed. */
const proposalTriggersSchema = z.strictObject({
  /** So many records of one process and category within so many days. */
  count: z.strictObject({ records: z.int().min(2).max(100), days }),
  /** A record of the same process and category so many days after a CAPA was closed as effective. */
  repeat: z.strictObject({ days }),
  /** Records a month on a c-chart: how long a run on one side is a signal, how many whole months are needed, how long a decision keeps it quiet. */
  chart: z.strictObject({ run: z.int().min(2).max(36), leastPeriods: z.int().min(2).max(36), quietDays: days }),
});
export type ProposalTriggers = z.infer<typeof proposalTriggersSchema>;

/** The triggers as they are configured. A record is counted by the version in force when it was triaged; what was proposed stands. */
export const proposalTriggersKind = configurationKind<'proposal-triggers', ProposalTriggers, ProposalTriggers>({
  key: 'proposal-triggers',
  slice: 'proposalTriggers',
  name: 'ProposalTriggers',
  what: 'triggers by which a CAPA is proposed',
  draft: proposalTriggersSchema,
  content: proposalTriggersSchema,
  starter: proposalTriggersSchema.parse(starter),
  check: () => [],
  broughtBack: (earlier) => earlier,
});
