import { z } from 'zod';
import { eventType, type EventOf } from '#kernel';

const id = z.uuid();
/** The administrators who are told. */
const recipients = z.array(id).max(50);
/** A code, such as `no-sender` or `econnrefused`: what a server says may name somebody. */
const reason = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** On the stream `mailbox-<id>`: what somebody has to know of a mailbox. Of letters no word, and not who wrote them. */
export const mailboxEvents = {
  letterPutAside: eventType('LetterPutAside', {
    nature: 'clockwork',
    doc: 'Nothing could become of a letter: it was put aside for a person. Administrators are told of that.',
    data: z.strictObject({
      mailbox: id,
      letter: id,
      reason,
      recipients,
      /** The day on the clock of the house: what is told once a day goes by it. Absent from an earlier engine: the day of UTC. */
      day: z.iso.date().optional(),
    }),
  }),
  mailboxUnreadable: eventType('MailboxUnreadable', {
    nature: 'clockwork',
    doc: 'A mailbox could not be read for long: what citizens write is not taken in. Administrators are told of that.',
    data: z.strictObject({ mailbox: id, reason, since: z.iso.datetime(), recipients }),
  }),
  mailboxReadAgain: eventType('MailboxReadAgain', {
    nature: 'clockwork',
    doc: 'A mailbox that could not be read for long is read again. Administrators are told of that.',
    data: z.strictObject({ mailbox: id, since: z.iso.datetime(), recipients }),
  }),
};
export type MailboxEvent = EventOf<typeof mailboxEvents>;
