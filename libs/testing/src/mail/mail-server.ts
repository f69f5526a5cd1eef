import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { SMTPServerSession } from 'smtp-server';
import { testCertificate } from './certificate.js';

/** A mail as the server got it. */
export interface ReceivedMail {
  readonly to: string;
  /** By name in small letters, unfolded. */
  readonly headers: Readonly<Record<string, string>>;
  /** All parts that are text, decoded, one after the other. */
  readonly text: string;
  /** Whether it came over an encrypted connection. */
  readonly encrypted: boolean;
}

/** How the server meets a mail: *refuses-content* takes the addressee, and not what is said to them; *dies-when-told* breaks off within the content; *dies-* and *hangs-when-taken* have it all, and do not say so. */
export type Manner =
  'takes' | 'refuses' | 'refuses-content' | 'puts-off' | 'hangs' | 'dies-when-told' | 'dies-when-taken' | 'hangs-when-taken';

/** A real mail server on this machine. */
export interface MailServer {
  readonly port: number;
  /** Every mail whose content came through, also where the sender was not told so. */
  readonly received: readonly ReceivedMail[];
  /** How often somebody began to hand over a mail. */
  readonly asked: number;
  manner: Manner;
  /** Resolves when something has come or was asked for again, so that a condition can be looked at anew. */
  news(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it on a free port. @param login a user who alone may send, in clear too where `tls` is `none`. */
export async function mailServer({
  tls = 'none',
  login,
}: {
  tls?: 'starttls' | 'implicit' | 'none';
  login?: { readonly user: string; readonly password: string };
} = {}): Promise<MailServer> {
  const { SMTPServer } = await import('smtp-server');
  const received: ReceivedMail[] = [];
  const listeners = new Set<() => void>();
  let asked = 0;
  const tell = (): void => {
    for (const listener of listeners) listener();
    listeners.clear();
  };
  const refusal = (code: number): Error => Object.assign(new Error('not here'), { responseCode: code });
  const breakOff = (session: SMTPServerSession | null): void => {
    for (const each of server.connections) if (session === null || each.id === session.id) each._socket.destroy();
  };
  const held: MailServer = {
    get port() {
      return (server.server.address() as AddressInfo).port;
    },
    received,
    get asked() {
      return asked;
    },
    manner: 'takes',
    news: () => new Promise((resolve) => listeners.add(resolve)),
    close: () => {
      breakOff(null);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const server = new SMTPServer({
    ...testCertificate,
    secure: tls === 'implicit',
    disabledCommands: [...(tls === 'none' ? ['STARTTLS'] : []), ...(login ? [] : ['AUTH'])],
    authOptional: login === undefined,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    onAuth: ({ username, password }, _, answer) =>
      username === login?.user && password === login?.password ? answer(null, { user: username }) : answer(refusal(535)),
    onRcptTo: (_, __, answer) => {
      asked += 1;
      tell();
      if (held.manner === 'refuses') answer(refusal(550));
      else if (held.manner === 'puts-off') answer(refusal(451));
      else if (held.manner !== 'hangs') answer();
    },
    onData: (stream, session, answer) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => {
        pieces.push(piece);
        if (held.manner === 'dies-when-told') breakOff(session);
      });
      stream.on('end', () => {
        if (held.manner === 'dies-when-told') return;
        if (held.manner === 'refuses-content') return answer(refusal(554));
        const to = session.envelope.rcptTo[0]!.address;
        received.push({ to, ...parsed(Buffer.concat(pieces).toString('latin1')), encrypted: session.secure });
        if (held.manner === 'dies-when-taken') breakOff(session);
        else if (held.manner !== 'hangs-when-taken') answer();
        tell();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return held;
}

function parsed(raw: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const { headers, body } = apart(raw);
  return { headers, text: textOf(headers, body) };
}

function apart(raw: string): { headers: Record<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), unworded(line.slice(line.indexOf(':') + 1).trim())]),
  );
  return { headers, body: raw.slice(end + 4) };
}

function textOf(headers: Readonly<Record<string, string>>, body: string): string {
  const boundary = /boundary="?([^";]+)"?/.exec(headers['content-type'] ?? '')?.[1];
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return parts
      .map((part) => apart(part.replace(/^\r\n/, '')))
      .map((part) => textOf(part.headers, part.body))
      .join('\n');
  }
  switch (headers['content-transfer-encoding']) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8');
    case 'quoted-printable':
      return unquoted(body.replaceAll('=\r\n', ''));
    default:
      return Buffer.from(body, 'latin1').toString('utf8');
  }
}

const unquoted = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** Encoded words (RFC 2047) as what they stand for. */
function unworded(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, form: string, text: string) =>
      form.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : unquoted(text.replaceAll('_', ' ')),
    );
}
