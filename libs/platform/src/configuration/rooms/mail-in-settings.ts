import { isUuid } from '#kernel';
import { z } from 'zod';
import type { Setting } from '../setting.js';
import { whole } from '../whole.js';

/** Where letters come in. */
export const mailInSettings = {
  imapHost: {
    name: 'REDRESS_IMAP_HOST',
    form: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
    standard: null,
    meaning: 'Mail server in which the mailbox for letters lies (IMAP). Where it is not set, no letters come in.',
    allowed: 'a host name or an IP address',
  },
  imapPort: {
    name: 'REDRESS_IMAP_PORT',
    form: whole(1, 65_535),
    standard: '993',
    meaning: 'Port of that server.',
    allowed: 'a whole number from 1 to 65535',
  },
  imapTls: {
    name: 'REDRESS_IMAP_TLS',
    form: z.enum(['implicit', 'starttls', 'none']),
    standard: 'implicit',
    meaning: 'How the connection to it is encrypted: from the first byte on; after the greeting; not at all, for a server on this machine.',
    allowed: 'one of implicit, starttls, none',
  },
  imapUser: {
    name: 'REDRESS_IMAP_USER',
    form: z.string().min(1),
    standard: null,
    meaning: 'User name at that server.',
    allowed: 'a text, needed where REDRESS_IMAP_HOST is set',
  },
  imapPassword: {
    name: 'REDRESS_IMAP_PASSWORD',
    form: z.string().min(1),
    standard: null,
    meaning: 'Password at that server.',
    allowed: 'a text, needed where REDRESS_IMAP_HOST is set',
    secret: true,
  },
  imapCaFile: {
    name: 'REDRESS_IMAP_CA_FILE',
    form: z.string().min(1),
    standard: null,
    meaning: 'File with certificates (PEM) by which that server is known, where it has one of an authority of your own.',
    allowed: 'the path of a file that can be read and is not empty',
  },
  imapMailbox: {
    name: 'REDRESS_IMAP_MAILBOX',
    form: z.string().min(1).max(200),
    standard: 'INBOX',
    meaning: 'Mailbox in which letters arrive. They stay there: seen where they were taken in, flagged where somebody has to look.',
    allowed: 'the name of a mailbox',
  },
  mailInAccount: {
    name: 'REDRESS_MAIL_IN_ACCOUNT',
    form: z.string().refine(isUuid),
    standard: null,
    meaning: 'Program (service account) in whose name letters are taken in.',
    allowed: 'the id of a service account, needed where REDRESS_IMAP_HOST is set',
  },
  mailInAddress: {
    name: 'REDRESS_MAIL_IN_ADDRESS',
    form: z.string().regex(/^[^\s<>@]+@[^\s<>@]+$/),
    standard: null,
    meaning: 'Address to which letters are written: what comes from it is the house’s own, and goes no further.',
    allowed: 'an address such as zvernennia@example.org',
  },
  mailInAuthserv: {
    name: 'REDRESS_MAIL_IN_AUTHSERV',
    form: z.string().regex(/^[A-Za-z0-9._-]{1,253}$/),
    standard: null,
    meaning:
      'Name under which the receiving server writes `Authentication-Results`. Where it is set, only senders for whom it says `dmarc=pass` get into a record; others begin a new one. Where it is not set, the sender’s address is believed.',
    allowed: 'the name of a server, such as mx.example.org',
  },
  mailInMegabytes: {
    name: 'REDRESS_MAIL_IN_MB',
    form: whole(1, 200),
    standard: '35',
    meaning: 'Largest letter that is taken in, in megabytes, with its files as they are sent (a third larger than they are).',
    allowed: 'a whole number from 1 to 200',
  },
} as const satisfies Record<string, Setting>;
