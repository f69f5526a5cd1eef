import { goldenSpec } from '#testing';
import { mailboxEvents } from './domain/index.js';

const [mailbox, letter, admin] = [1, 2, 3].map((n) => `0198a000-0000-7000-8000-00000000000${n}`) as [string, string, string];
const since = '2026-03-03T10:00:00.000Z';
goldenSpec(Object.values(mailboxEvents), new URL('./golden', import.meta.url), {
  LetterPutAside: { mailbox, letter, reason: 'no-sender', recipients: [admin] },
  MailboxUnreadable: { mailbox, reason: 'econnrefused', since, recipients: [admin] },
  MailboxReadAgain: { mailbox, since, recipients: [admin] },
});
