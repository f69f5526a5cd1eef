import { z } from 'zod';
import { addressRange } from './address-range.js';
import { mailSettings } from './mail-settings.js';
import type { Setting } from './setting.js';
import { whole } from './whole.js';

/** Names between commas, each brought to its form. */
const listed = <Item>(itemOf: (text: string) => Item | null) =>
  z.string().transform((text, context): readonly Item[] => {
    const items = text.split(',').map((each) => itemOf(each.trim()));
    if (items.includes(null)) context.addIssue({ code: 'custom' });
    return items as readonly Item[];
  });

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** Every setting of the environment: the one list from which it is read, checked and documented. */
export const settings = {
  port: {
    name: 'PORT',
    form: whole(0, 65_535),
    standard: '3000',
    meaning: 'Port that the HTTP interface listens on. 0 takes any free one.',
    allowed: 'a whole number from 0 to 65535',
  },
  host: {
    name: 'HOST',
    form: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
    standard: '127.0.0.1',
    meaning: 'Address that it listens on. `0.0.0.0` opens it to the network; put a reverse proxy with TLS before it then.',
    allowed: 'an IP address or a host name of this machine',
  },
  dataDirectory: {
    name: 'REDRESS_DATA',
    form: z.string().refine((path) => !path.includes('\0')),
    standard: './.redress',
    meaning: 'Directory of everything that the house keeps: database, keys of persons, attachments. One process at a time uses it.',
    allowed: 'the path of a directory; it is made where it is not there',
  },
  adminPassword: {
    name: 'REDRESS_ADMIN_PASSWORD',
    form: z.string().refine((password) => [...password].length >= 8 && Buffer.byteLength(password) <= 1024),
    standard: null,
    meaning:
      'First password of the user `admin`, used only when the data directory is new. Where it is not set, one is made and printed once.',
    allowed: 'at least 8 characters',
    secret: true,
  },
  logLevel: {
    name: 'REDRESS_LOG_LEVEL',
    form: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    standard: 'info',
    meaning: 'What is worth a line in the log, which goes to the standard error output as JSON.',
    allowed: 'one of fatal, error, warn, info, debug, trace, silent',
  },
  zone: {
    name: 'REDRESS_ZONE',
    form: z.string().refine(isZone),
    standard: 'Europe/Kyiv',
    meaning: 'Time zone in which the house counts its days and the year of its numbers.',
    allowed: 'a name of the IANA time zone database, such as Europe/Kyiv',
  },
  log: {
    name: 'REDRESS_LOG',
    form: z.enum(['postgresql', 'eventstoredb']),
    standard: 'postgresql',
    meaning: 'Store of the event log. Views, queue and accounts lie in PostgreSQL either way; a log is moved by `redress log copy`.',
    allowed: 'one of postgresql, eventstoredb',
  },
  eventStoreDbUrl: {
    name: 'EVENTSTOREDB_URL',
    form: z.string().regex(/^esdb(\+discover)?:\/\/\S+$/),
    standard: null,
    meaning: 'Address of the EventStoreDB, used where `REDRESS_LOG` is `eventstoredb`. With certificates and users: `move-the-log.md`.',
    allowed: 'an address such as esdb://log.example.org:2113, needed where REDRESS_LOG is eventstoredb',
    secret: true,
  },
  eventStoreDbHouse: {
    name: 'EVENTSTOREDB_HOUSE',
    form: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
    standard: 'redress',
    meaning: "Name of the house in an EventStoreDB that may hold others: its streams' names begin with it.",
    allowed: 'up to 64 small letters, digits and hyphens, the first a letter',
  },
  attachmentMegabytes: {
    name: 'REDRESS_ATTACHMENT_MB',
    form: whole(1, 500),
    standard: '25',
    meaning: 'Largest evidence file, in megabytes.',
    allowed: 'a whole number from 1 to 500',
  },
  ...mailSettings,
  alarmHours: {
    name: 'REDRESS_ALARM_HOURS',
    form: whole(1, 168),
    standard: '24',
    meaning: 'How far ahead alarm clocks are set in the queue, in hours. What is later stays in the read model until then.',
    allowed: 'a whole number from 1 to 168',
  },
  webhookAddresses: {
    name: 'REDRESS_WEBHOOK_ADDRESSES',
    form: listed(addressRange),
    standard: null,
    meaning:
      'Addresses beside those of the public network to which webhooks may speak, also without TLS. This machine, private networks and a cloud’s metadata are closed to them otherwise.',
    allowed: 'addresses or ranges between commas, such as 10.20.0.0/16, fd12:3456::/32',
  },
} as const satisfies Record<string, Setting>;
