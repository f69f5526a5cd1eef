import { z } from 'zod';
import { changeAnswer } from '#audit-trail';
import { offerAnswer } from '#platform';
import { beginnings } from '../domain/index.js';

export const subscriptionAnswer = z.object({
  id: z.uuid(),
  status: z.enum(['active', 'idle', 'ended']).describe('`idle`: not read from for long; gives nothing until it is resumed.'),
  account: z.uuid(),
  name: z.string(),
  kinds: z.array(z.string()),
  types: z.array(z.string()),
  units: z.array(z.uuid()),
  from: z.enum(beginnings),
  openedAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable().describe('When it was last read from.'),
  acknowledged: z
    .string()
    .nullable()
    .describe('Index in the log up to which everything is dealt with, or is no concern of it; null: nothing yet.'),
  lag: z.int().describe('Events of the log behind that, whether they concern it or not.'),
});

export const subscriptionPage = subscriptionAnswer.extend({ commands: z.array(offerAnswer) });

export const batchAnswer = z.object({
  items: z.array(changeAnswer),
  position: z.string().nullable().describe('To be acknowledged when all of it is dealt with.'),
  more: z.boolean().describe('Whether there may be more behind it now.'),
});
