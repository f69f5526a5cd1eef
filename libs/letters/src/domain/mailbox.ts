import { administratorsToTell, dayOf, engineOnly, type DirectoryHouse } from '#directory/domain';
import { commandsOf, machine, unknownEvent, type Instant } from '#kernel';
import { mailboxEvents as e, type MailboxEvent } from './mailbox-events.js';

/** Since when a mailbox has been as administrators were told last. */
export type MailboxState =
  { readonly status: 'read' } | { readonly status: 'unreadable'; readonly mailbox: string; readonly since: Instant };

const command = commandsOf<MailboxState, DirectoryHouse, MailboxEvent>();

interface OfMailbox {
  readonly mailbox: string;
}

export const notePutAside = command({
  name: 'note-put-aside',
  doc: 'Notes that nothing could become of a letter, and tells administrators; the mail room sends it.',
  from: ['read', 'unreadable'],
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ house, now }, { mailbox, letter, reason }: OfMailbox & { readonly letter: string; readonly reason: string }) => [
    e.letterPutAside({ mailbox, letter, reason, recipients: administratorsToTell(house), day: dayOf(house.directory, now) }),
  ],
});

export const noteUnreadable = command({
  name: 'note-unreadable',
  doc: 'Notes that a mailbox cannot be read for long, and tells administrators; the mail room sends it.',
  from: ['read'],
  to: 'unreadable',
  rules: [engineOnly],
  checks: [],
  then: ({ house }, { mailbox, reason, since }: OfMailbox & { readonly reason: string; readonly since: Instant }) => [
    e.mailboxUnreadable({ mailbox, reason, since, recipients: administratorsToTell(house) }),
  ],
});

export const noteReadAgain = command({
  name: 'note-read-again',
  doc: 'Notes that a mailbox is read again, and tells administrators; the mail room sends it.',
  from: ['unreadable'],
  to: 'read',
  rules: [engineOnly],
  checks: [],
  then: ({ state: { mailbox, since }, house }) => [e.mailboxReadAgain({ mailbox, since, recipients: administratorsToTell(house) })],
});

/** A mailbox that letters are taken from: `mailbox-<id>`. */
export const mailboxMachine = machine<MailboxState, DirectoryHouse, MailboxEvent>({
  name: 'mailbox',
  version: 1,
  initial: { status: 'read' },
  evolve: (state, event) => {
    switch (event.type) {
      case 'LetterPutAside':
        return state;
      case 'MailboxUnreadable':
        return { status: 'unreadable', mailbox: event.data.mailbox, since: event.data.since };
      case 'MailboxReadAgain':
        return { status: 'read' };
      default:
        return unknownEvent(event);
    }
  },
  commands: [notePutAside, noteUnreadable, noteReadAgain],
});
