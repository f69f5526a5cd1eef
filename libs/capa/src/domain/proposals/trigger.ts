import { z } from 'zod';
import { id } from '../values.js';

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const days = z.int().min(1);

/** Why a CAPA is proposed, with the figures behind it. */
export const trigger = z.discriminatedUnion('trigger', [
  /** So many records of one process and category in a rolling window. */
  z.strictObject({ trigger: z.literal('count'), records: z.int().min(2), days }),
  /** A record so soon after a CAPA over such records was closed as effective. */
  z.strictObject({ trigger: z.literal('repeat'), capa: id, days }),
  /** A month outside the control limits. */
  z.strictObject({
    trigger: z.literal('outside-limits'),
    month,
    count: z.int().min(0),
    centre: z.number(),
    lower: z.number(),
    upper: z.number(),
  }),
  /** So many months in a row on one side of the centre line. */
  z.strictObject({ trigger: z.literal('run'), side: z.enum(['above', 'below']), months: z.int().min(2), centre: z.number() }),
  /** A step of an escalation rule asks for it, over one record. */
  z.strictObject({ trigger: z.literal('escalation'), rule: z.string().min(1).max(60), step: z.string().min(1).max(60) }),
]);
export type Trigger = z.infer<typeof trigger>;
export const triggerCodes = ['count', 'repeat', 'outside-limits', 'run', 'escalation'] as const satisfies readonly Trigger['trigger'][];
export const triggerCode = z.enum(triggerCodes);
export type TriggerCode = Trigger['trigger'];
