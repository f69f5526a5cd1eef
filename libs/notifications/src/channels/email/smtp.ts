import { createTransport } from 'nodemailer';
import type { Outcome } from '../channel.js';
import type { Letter } from './letter.js';

/** How a mail server is reached. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** *starttls*: encrypted after the greeting, or not at all; *implicit*: from the first byte on; *none*: in clear. */
  readonly tls: 'starttls' | 'implicit' | 'none';
  readonly login: { readonly user: string; readonly password: string } | null;
  /** Certificates to trust beside the known ones, as PEM. */
  readonly ca: string | null;
}

/** How long a server may take, in milliseconds. */
export interface Deadlines {
  /** To be connected, and again to greet. */
  readonly connect: number;
  /** To say nothing. */
  readonly silence: number;
  /** For one mail, whatever it says meanwhile. */
  readonly whole: number;
}

/** Hands letters to a mail server. */
export interface Postman {
  /** @param end breaks the conversation off, wherever it stands: the server may have taken the letter all the same. */
  send(from: string, letter: Letter, end: AbortSignal): Promise<Exclude<Outcome, { is: 'withheld' }>>;
}

const patient: Deadlines = { connect: 10_000, silence: 20_000, whole: 60_000 };

/** A postman to a server; a connection a letter. */
export function smtpPostman({ host, port, tls, login, ca }: MailServer, deadlines: Deadlines = patient): Postman {
  const transport = createTransport({
    host,
    port,
    secure: tls === 'implicit',
    requireTLS: tls === 'starttls',
    ignoreTLS: tls === 'none',
    ...(login && { auth: { user: login.user, pass: login.password } }),
    ...(ca !== null && { tls: { ca } }),
    connectionTimeout: deadlines.connect,
    greetingTimeout: deadlines.connect,
    dnsTimeout: deadlines.connect,
    socketTimeout: deadlines.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(from, { messageId, to, subject, text, html, references, unsubscribe }, end) {
      try {
        await transport.sendMail({
          ...{ from, to: { name: '', address: to }, subject, text, html, messageId },
          ...(references.length > 0 && { references: [...references], inReplyTo: references.at(-1)! }),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', ...unsubscribeHeaders(unsubscribe) },
          signal: AbortSignal.any([AbortSignal.timeout(deadlines.whole), end]),
        });
        return { is: 'delivered' };
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

/** RFC 2369, and one click by RFC 8058, which wants an encrypted address. */
function unsubscribeHeaders(address: string | null): Readonly<Record<string, string>> {
  if (address === null) return {};
  const oneClick = address.startsWith('https:');
  return { 'List-Unsubscribe': `<${address}>`, ...(oneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) };
}

interface SmtpFault {
  readonly code?: unknown;
  readonly responseCode?: unknown;
}

/**
 * A refusal as a code: the server's number, or what broke. Only what is said of this mail for good (5xx to its envelope or content) is not
 * tried again: a wrong password, too, is mended by an administrator, and the mail has to go then.
 */
function refusalOf(error: unknown): { is: 'refused'; reason: string; again: boolean } {
  const { code, responseCode } = error as SmtpFault;
  const ofThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  const number = typeof responseCode === 'number' ? responseCode : null;
  const broke = typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code.slice(1).toLowerCase() : 'unknown';
  return {
    is: 'refused',
    reason: number === null ? `smtp-${broke}` : `smtp-${number}`,
    again: !(ofThisMail && number !== null && number >= 500),
  };
}
