import { z } from 'zod';
import { offerAnswer } from '#platform';
import { deliveryStates } from '../delivery/books.js';
import { failureCodes } from '../delivery/post.js';
import { deliveredSubjects } from '../domain/index.js';

const instant = z.iso.datetime();

const outcome = z
  .object({
    kind: z.enum(['taken', 'answered', 'failed']).describe('`answered`: with a status other than 2xx.'),
    status: z.int().optional(),
    code: z.enum(failureCodes).optional().describe('Why there was no answer.'),
  })
  .nullable()
  .describe('Of the last try.');

export const deliveryAnswer = z.object({
  id: z.uuid().describe('The header `webhook-id`: the same for every try.'),
  state: z.enum(deliveryStates).describe('`parked`: waits for a person; `left-out`: was not told.'),
  changes: z.int(),
  attempts: z.int(),
  firstAt: instant.nullable(),
  lastAt: instant.nullable(),
  nextAt: instant.nullable(),
  outcome,
  by: z.string().nullable().describe('Who left it out.'),
  reason: z.string().nullable(),
});

export const webhookAnswer = z.object({
  id: z.uuid(),
  status: z.enum(['active', 'ended']),
  account: z.uuid(),
  url: z.string(),
  subjects: z.array(z.enum(deliveredSubjects)),
  types: z.array(z.string()),
  generation: z.int().describe('Which secret signs.'),
  secretSince: instant,
  mayBeTold: z.boolean().describe('False while its program may do nothing in the house: what it missed is told when it may again.'),
  toldUpTo: z.string().nullable().describe('Index in the log up to which it is told; null before the first look.'),
  open: deliveryAnswer.nullable().describe('What it is just being told, or what is parked.'),
});

export const webhookPage = webhookAnswer.extend({ commands: z.array(offerAnswer) });

export const issuedSecret = z.object({
  id: z.uuid(),
  secret: z.string().describe('`whsec_…`, in the form of Standard Webhooks; told here and nowhere else.'),
  revision: z.int(),
  position: z.string(),
});
