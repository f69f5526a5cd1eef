import type { RecordEventOf } from './events/index.js';

/** About the record as a whole, not about one of its questions. */
export const whole = (): null => null;
export const question = ({ event }: { readonly event: { readonly data: { readonly question: string } } }): string => event.data.question;

/** What nobody inside may deal with ends inside; the term of the answer goes on with the outside handler. */
export const handedOutside = { on: 'ComplaintHandedOutside', reason: 'handled-outside' } as const;

/** A report of corruption has terms of its own, and no others. */
export const entrusted = { on: 'ComplaintEntrusted', reason: 'handed-to-authorised-unit' } as const;

/** The term of law counts from receipt, and the sort of the appeal decides which it is: either may have been written down wrongly. */
export const receiptAmended = {
  on: 'RecordAmended',
  when: ({ event }: { readonly event: RecordEventOf<'RecordAmended'> }) =>
    event.data.changes.receivedAt !== undefined || event.data.changes.form !== undefined,
  cause: 'corrected',
} as const;
