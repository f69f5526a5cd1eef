import { ImapFlow } from 'imapflow';
import type { Instant } from '#kernel';
import type { MailInPlace } from '#platform';

/** A letter as it lies in the mailbox. */
export interface LyingLetter {
  readonly raw: Uint8Array;
  /** When the mail server received it (INTERNALDATE). */
  readonly receivedAt: Instant;
}

/** A mailbox that is open. */
export interface OpenMailbox {
  /** Under which the numbers of letters mean what they mean; another one, and they mean nothing. */
  readonly validity: string;
  /** The numbers of the letters after one, ascending. */
  after(uid: number): Promise<readonly number[]>;
  /** How large a letter is, in bytes, and when it was received; null where it is gone. */
  about(uid: number): Promise<{ readonly size: number; readonly receivedAt: Instant } | null>;
  /** Null where it is gone. */
  read(uid: number): Promise<LyingLetter | null>;
  /** Shows whoever looks into the mailbox what became of a letter. */
  mark(uid: number, flag: 'Seen' | 'Flagged'): Promise<void>;
}

/** How long the server may say nothing, in milliseconds. */
const patience = 20_000;

/** Hears of what comes into the mailbox. */
export interface Listening {
  /** Settles when the connection is gone: with it nothing is heard any more. */
  readonly ended: Promise<void>;
  end(): void;
}

/** A connection to the server, signed in; the end breaks it off, wherever it stands. @throws whatever it meets */
async function connected({ server }: MailInPlace, end?: AbortSignal): Promise<ImapFlow> {
  end?.throwIfAborted();
  const { host, port, tls, login, ca } = server;
  const client = new ImapFlow({
    ...{ host, port, auth: { user: login.user, pass: login.password }, logger: false, secure: tls === 'implicit', disableAutoIdle: true },
    ...(tls === 'starttls' && { doSTARTTLS: true }),
    ...(tls === 'none' && { doSTARTTLS: false }),
    ...(ca !== null && { tls: { ca } }),
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: 3 * patience },
  });
  // What breaks the connection is told by the call that is under way.
  client.on('error', () => undefined);
  const leave = (): void => client.close();
  end?.addEventListener('abort', leave);
  client.on('close', () => end?.removeEventListener('abort', leave));
  try {
    await client.connect();
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/**
 * Opens the mailbox for a piece of work. No letter is moved or deleted.
 * @param end breaks the connection off, wherever it stands. @throws whatever the connection meets
 */
export async function inMailbox<Result>(
  place: MailInPlace,
  end: AbortSignal,
  work: (open: OpenMailbox) => Promise<Result>,
): Promise<Result> {
  const client = await connected(place, end);
  try {
    const lock = await client.getMailboxLock(place.mailbox);
    try {
      return await work(opened(client));
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

/**
 * Listens at the mailbox over a connection of its own (IDLE, RFC 2177).
 * @returns null where the server cannot say what comes. @throws whatever the connection meets
 */
export async function listenAt(place: MailInPlace, onNews: () => void): Promise<Listening | null> {
  const client = await connected(place);
  try {
    await client.mailboxOpen(place.mailbox, { readOnly: true });
    if (!client.capabilities.has('IDLE')) {
      await client.logout();
      return null;
    }
  } catch (error) {
    client.close();
    throw error;
  }
  client.on('exists', onNews);
  const idle = async (): Promise<void> => {
    // A server that refuses it, or a connection that is gone, ends it.
    while (client.usable && (await client.idle()) !== false);
    client.close();
  };
  return { ended: idle().catch(() => client.close()), end: () => client.close() };
}

function opened(client: ImapFlow): OpenMailbox {
  const box = client.mailbox;
  if (box === false) throw new Error('the mailbox was not opened');
  const one = { uid: true } as const;
  return {
    validity: String(box.uidValidity),
    async after(uid) {
      const found = await client.search({ uid: `${uid + 1}:*` }, one);
      // The star is the last letter, also where that lies before the first number.
      return (found === false || found === undefined ? [] : found).filter((each) => each > uid).sort((a, b) => a - b);
    },
    async about(uid) {
      const found = await client.fetchOne(String(uid), { size: true, internalDate: true }, one);
      return found ? { size: found.size ?? 0, receivedAt: instantOf(found.internalDate) } : null;
    },
    async read(uid) {
      const found = await client.fetchOne(String(uid), { source: true, internalDate: true }, one);
      return found && found.source ? { raw: found.source, receivedAt: instantOf(found.internalDate) } : null;
    },
    async mark(uid, flag) {
      await client.messageFlagsAdd(String(uid), [`\\${flag}`], one);
    },
  };
}

/** Every letter has one (RFC 3501). */
const instantOf = (date: Date | string | undefined): Instant => new Date(date ?? Number.NaN).toISOString();
