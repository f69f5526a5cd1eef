import { z } from 'zod';
import { offerAnswer } from '#platform';
import { proposalStatuses, recordKinds, trigger, type Trigger } from '../domain/index.js';

const id = z.uuid();
const instant = z.iso.datetime();

/** A proposal as lists show it. */
export const proposalItem = z.object({
  id,
  process: id,
  category: z.string(),
  trigger,
  why: z.string().describe('The trigger with its figures, in the caller’s language.'),
  status: z.enum(proposalStatuses),
  raisedAt: instant,
  decidedAt: instant.nullable(),
  decidedBy: id.nullable(),
  reason: z.string().nullable().describe('Why it was declined.'),
  capa: id.nullable().describe('That was drafted where it was accepted.'),
  records: z.int().describe('By how many records it was triggered.'),
});

/** One proposal, with the records behind it that are not closed to the reader, and what the reader may do with it. */
export const proposalAnswer = proposalItem.omit({ records: true }).extend({
  revision: z.int(),
  records: z.array(
    z.object({
      record: id.nullable().describe('Null: a record closed to you.'),
      kind: z.enum(recordKinds).nullable(),
      number: z.string().nullable(),
    }),
  ),
  commands: z.array(offerAnswer).describe('Empty for the past.'),
});
export type ProposalAnswer = z.output<typeof proposalAnswer>;

/** The code of the sentence that says why, and its parameters. */
export function whyOf(met: Trigger): readonly [key: string, params: Readonly<Record<string, unknown>>] {
  const rounded = Object.entries(met).map(
    ([name, value]) => [name, typeof value === 'number' ? Math.round(value * 10) / 10 : value] as const,
  );
  return [`proposal.${met.trigger}`, Object.fromEntries(rounded)];
}
