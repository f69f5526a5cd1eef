import { z } from 'zod';
import { eventType } from '#kernel';
import { kinds } from '../kinds.js';
import { category, id, instant } from './parts.js';

/** What escalation rules note of a record beside the steps that they take. */
export const ofEscalation = {
  recordCountReached: eventType('RecordCountReached', {
    nature: 'clockwork',
    doc: 'With this record there are as many in a window as an escalation rule counts; the steps of such rules begin here.',
    data: z.strictObject({
      /** The hash of how it is counted: which records, by what, how many, within what span, on which calendar. */
      counting: z.string().regex(/^[0-9a-f]{64}$/),
      by: z.enum(['process', 'category', 'process-and-category', 'unit']),
      process: id.nullable(),
      category: category.nullable(),
      unit: id.nullable(),
      records: z.int().min(2),
      /** When the first of them was counted, and when this one was. */
      first: instant,
      at: instant,
    }),
  }),
  capaProposalAsked: eventType('CapaProposalAsked', {
    nature: 'clockwork',
    doc: 'A step of an escalation rule asks for a CAPA to be proposed over the record; the watch over its process and category says whether.',
    data: z.strictObject({
      rule: z.string().min(1).max(60),
      step: z.string().min(1).max(60),
      process: id,
      category,
      kind: z.enum(kinds),
    }),
  }),
};
