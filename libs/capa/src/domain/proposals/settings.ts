import { z } from 'zod';
import starterData from '../../../starter/proposals.json' with { type: 'json' };

const days = z.int().min(1).max(1000);

/** When a CAPA is proposed. */
export const proposalSettingsSchema = z.strictObject({
  /** So many records of one process and category within so many days. */
  count: z.strictObject({ records: z.int().min(2).max(1000), days }),
  /** A record of the same process and category so many days after a CAPA was closed as effective. */
  repeat: z.strictObject({ days }),
  /** Records a month on a c-chart: how long a run on one side is a signal, how many whole months are needed, how long a decision keeps it quiet. */
  chart: z.strictObject({ run: z.int().min(2).max(36), leastPeriods: z.int().min(2).max(36), quietDays: days }),
});
export type ProposalSettings = z.infer<typeof proposalSettingsSchema>;

const starter = proposalSettingsSchema.parse(starterData);

/** The settings of every house: the starter's. */
export function proposalSettings(): ProposalSettings {
  return starter;
}
