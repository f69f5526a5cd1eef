import { z } from 'zod';
import type { Setting } from '../setting.js';
import { whole } from '../whole.js';

const address = String.raw`[^\s<>@]+@[^\s<>@]+`;

/** How the house sends mail. */
export const mailSettings = {
  smtpHost: {
    name: 'REDRESS_SMTP_HOST',
    form: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
    standard: null,
    meaning: 'Mail server that takes the mails of the house (SMTP). Where it is not set, mail is off.',
    allowed: 'a host name or an IP address',
  },
  smtpPort: {
    name: 'REDRESS_SMTP_PORT',
    form: whole(1, 65_535),
    standard: '587',
    meaning: 'Port of the mail server.',
    allowed: 'a whole number from 1 to 65535',
  },
  smtpTls: {
    name: 'REDRESS_SMTP_TLS',
    form: z.enum(['starttls', 'implicit', 'none']),
    standard: 'starttls',
    meaning:
      'How the connection to it is encrypted: after the greeting, and nothing is sent where that fails; from the first byte on; not at all, for a server on this machine.',
    allowed: 'one of starttls, implicit, none',
  },
  smtpUser: {
    name: 'REDRESS_SMTP_USER',
    form: z.string().min(1),
    standard: null,
    meaning: 'User name at the mail server, where it wants one.',
    allowed: 'a text, together with a password',
  },
  smtpPassword: {
    name: 'REDRESS_SMTP_PASSWORD',
    form: z.string().min(1),
    standard: null,
    meaning: 'Password at the mail server.',
    allowed: 'a text, together with REDRESS_SMTP_USER',
    secret: true,
  },
  smtpCaFile: {
    name: 'REDRESS_SMTP_CA_FILE',
    form: z.string().min(1),
    standard: null,
    meaning: 'File with certificates (PEM) by which the mail server is known, where it has one of an authority of your own.',
    allowed: 'the path of a file that can be read and is not empty',
  },
  mailFrom: {
    name: 'REDRESS_MAIL_FROM',
    form: z.string().regex(new RegExp(String.raw`^(${address}|[^<>@"\r\n]{1,100} <${address}>)$`)),
    standard: null,
    meaning: 'Sender of the mails.',
    allowed: 'an address such as redress@example.org or Redress <redress@example.org>, needed where REDRESS_SMTP_HOST is set',
  },
  publicUrl: {
    name: 'REDRESS_PUBLIC_URL',
    form: z
      .string()
      .regex(/^https?:\/\/[^\s?#]+$/)
      .refine((text) => URL.canParse(text)),
    standard: null,
    meaning: 'Address under which people open the house in a browser; the links in mails begin with it.',
    allowed: 'an address such as https://redress.example.org, needed where REDRESS_SMTP_HOST is set',
  },
  digestAt: {
    name: 'REDRESS_DIGEST_AT',
    form: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    standard: '09:00',
    meaning: 'When the daily digest goes out on working days, to who has not chosen another time for themselves.',
    allowed: 'a time of day such as 09:00',
  },
} as const satisfies Record<string, Setting>;
