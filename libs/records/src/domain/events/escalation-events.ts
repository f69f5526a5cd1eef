import { z } from 'zod';
import { eventType } from '#kernel';
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
};
