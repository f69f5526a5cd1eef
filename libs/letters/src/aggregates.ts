import type { DirectoryHouse } from '#directory/domain';
import { derivedId, type Uuid } from '#kernel';
import type { AggregateType } from '#platform';
import { mailboxMachine, type MailboxEvent, type MailboxState } from './domain/index.js';

/** Each mailbox has a stream of its own; their names are for good. */
export const mailboxAggregate: AggregateType<MailboxState, DirectoryHouse, MailboxEvent> = {
  kind: 'mailbox',
  streamOf: (id) => `mailbox-${id}`,
  machine: mailboxMachine,
};

/** The id under which the log knows a mailbox, by its name in the books. */
export const mailboxIdOf = (mailbox: string): Uuid => derivedId('mailbox', mailbox);
