import { randomUUID } from 'node:crypto';
import { periodically, type Periodic } from '#jobs';
import { derivedId, type Clock, type Instant, type TellTrouble } from '#kernel';
import type { MailInPlace } from '#platform';
import type { Vault } from '#privacy';
import type { Letter } from '../domain/index.js';
import type { MailRoom } from '../mail-room.js';
import { readLetter } from '../reading/read-letter.js';
import type { KeptLetter, LetterBooks, LetterFate, LetterPlace } from './books.js';
import type { Worries } from './worries.js';
import { inMailbox, listenAt, type Listening, type OpenMailbox } from './imap.js';

export interface LetterBoxParts {
  readonly place: MailInPlace;
  readonly books: LetterBooks;
  readonly room: Pick<MailRoom, 'take'>;
  readonly vault: Pick<Vault, 'hmac'>;
  readonly clock: Clock;
  /** Tells administrators of what a person has to see to. */
  readonly worries: Pick<Worries, 'tell'>;
  /** Told of a look that failed; the next one tries again. */
  readonly report: TellTrouble;
  /** How often it looks whatever it hears, in milliseconds: half a minute. */
  readonly every?: number;
}

/** How often it asks whether a person wants a letter tried again, in milliseconds. */
const asksEvery = 1_000;
/** So long a stop waits for the letter under way before it leaves the server, in milliseconds. */
const graceful = 5_000;
/** How long another process waits for one that died while it looked, in milliseconds. */
const lease = 120_000;
const ended: ReadonlySet<string> = new Set(['registered', 'joined', 'ignored', 'returned', 'dismissed']);
const unread = { code: null, record: null, filesLeft: 0 } as const;

/**
 * Looks into the mailbox and takes in what came, letter by letter, in the server's order. What became of a letter and how far the mailbox was read are
 * one transaction, written when the letter is taken: after a crash the letter under way is taken again, under the same ids. Where the server can say
 * that something came, it looks at once, as it does where a person wants a letter tried again; it looks every half a minute all the same, so that what is
 * not heard is not lost.
 */
export class LetterBox {
  readonly #holder = randomUUID();
  readonly #mailbox: string;
  #periodic: Periodic | null = null;
  #asking: Periodic | null = null;
  /** The last look failed: the next one comes in its time, whoever waits for it. */
  #isFailing = false;
  /** Null while it hears nothing; what the server cannot say is not asked again. */
  #listening: Listening | 'mute' | null = null;
  #ending = false;
  readonly #leaving = new AbortController();
  /** The one that is being taken in, or was when a look failed. */
  #letter: string | undefined;

  constructor(private readonly parts: LetterBoxParts) {
    const { server, mailbox } = parts.place;
    this.#mailbox = `${server.login.user}@${server.host}/${mailbox}`;
  }

  /** Looks now, whenever something comes, and every half a minute. */
  start(): void {
    const { every = 30_000, report, books } = this.parts;
    this.#periodic ??= periodically(
      every,
      () => this.#look(),
      (error) => report('the mailbox cannot be read', error, { correlationId: this.#letter }),
    );
    void this.#periodic.now();
    this.#asking ??= periodically(
      asksEvery,
      async () => {
        if (!this.#isFailing && (await books.isAnyWaiting(this.#mailbox))) await this.#heard();
      },
      (error) => report('it cannot be asked whether a letter is to be tried again', error),
    );
  }

  /** Ends after the letter under way; a server that keeps it waiting is left, and the letter is taken again. */
  async stop(): Promise<void> {
    this.#ending = true;
    const impatience = setTimeout(() => this.#leaving.abort(), graceful);
    await this.#periodic?.stop();
    await this.#asking?.stop();
    clearTimeout(impatience);
    this.#periodic = null;
    this.#asking = null;
    if (this.#listening !== 'mute') this.#listening?.end();
    await this.parts.books.release(this.#mailbox, this.#holder);
  }

  /** A look that begins now; settles when it is over. */
  async look(): Promise<void> {
    if (this.#periodic) await this.#heard();
    else await this.#look();
  }

  /** Listens, unless it does; a connection that ends is made anew with the next look. */
  async #listen(): Promise<void> {
    if (this.#periodic === null || this.#listening !== null) return;
    const listening = await listenAt(this.parts.place, () => void this.#heard());
    this.#listening = listening ?? 'mute';
    void listening?.ended.then(() => {
      this.#listening = null;
    });
  }

  /** Something came: the look that is under way may have passed it. */
  async #heard(): Promise<void> {
    await this.#periodic?.now();
    await this.#periodic?.now();
  }

  async #look(): Promise<void> {
    const { books, place, clock } = this.parts;
    this.#letter = undefined;
    const standing = await books.hold(this.#mailbox, this.#holder, lease);
    if (!standing || this.#ending) return;
    try {
      // Before it reads: what comes from here on is heard. Where it cannot listen it looks all the same, and is told by that what is wrong. While it cannot
      // look it does not try to: a server counts who signs in in vain.
      if (!this.#isFailing) await this.#listen().catch(() => undefined);
      await inMailbox(place, this.#leaving.signal, async (open) => {
        const from = open.validity === standing.validity ? standing.uid : 0;
        for (const uid of await open.after(from)) {
          if (this.#ending || !(await books.hold(this.#mailbox, this.#holder, lease))) return;
          await this.#take(open, uid);
        }
        for (const letter of await books.waiting(this.#mailbox)) await this.#again(open, letter);
      });
      await books.looked(this.#mailbox, { now: clock.now(), error: null });
      this.#isFailing = false;
      await this.parts.worries.tell(this.#mailbox);
    } catch (error) {
      this.#isFailing = true;
      const { code, responseText } = error as { code?: string; responseText?: string };
      await books.looked(this.#mailbox, { now: clock.now(), error: code ?? responseText ?? (error as Error).message });
      await this.parts.worries.tell(this.#mailbox);
      throw error;
    }
  }

  async #take(open: OpenMailbox, uid: number): Promise<void> {
    const { books, place } = this.parts;
    const where = { mailbox: this.#mailbox, validity: open.validity, uid };
    const about = await open.about(uid);
    if (about === null) return books.pass(where);
    if (about.size > place.maximumBytes)
      return this.#kept(open, derivedId('letter', this.#mailbox, open.validity, uid), where, about, tooLarge);
    const found = await open.read(uid);
    if (found === null) return books.pass(where);
    const size = found.raw.byteLength;
    const letter = await this.#read(found.raw);
    const id = this.#idOf(letter, found.raw);
    const known = await books.find(id);
    // The same letter twice, or a crash between its taking and this.
    if (known && ended.has(known.state)) return books.pass(where);
    await this.#kept(open, id, where, { size, receivedAt: found.receivedAt }, await this.#fateOf(id, letter, found.receivedAt));
  }

  /** A letter that was put aside, as a person wants it. */
  async #again(open: OpenMailbox, { id, mailbox, validity, uid, size, receivedAt }: KeptLetter): Promise<void> {
    const { place } = this.parts;
    const found = validity === open.validity && size <= place.maximumBytes ? await open.read(uid) : null;
    const fate = found ? await this.#fateOf(id, await this.#read(found.raw), receivedAt) : size > place.maximumBytes ? tooLarge : gone;
    await this.#kept(open, id, { mailbox, validity, uid }, { size, receivedAt }, fate);
  }

  async #kept(
    open: OpenMailbox,
    id: string,
    where: LetterPlace,
    about: { size: number; receivedAt: Instant },
    fate: LetterFate,
  ): Promise<void> {
    const { books, clock } = this.parts;
    await books.keep(id, where, about, fate, clock.now());
    await open.mark(where.uid, fate.state === 'aside' ? 'Flagged' : 'Seen');
  }

  async #fateOf(id: string, letter: Letter | null, receivedAt: Instant): Promise<LetterFate> {
    if (letter === null) return unreadable;
    this.#letter = id;
    const fate = await this.parts.room.take(id, letter, receivedAt);
    this.#letter = undefined;
    return fate;
  }

  async #read(raw: Uint8Array): Promise<Letter | null> {
    const { own, authserv } = this.parts.place;
    return readLetter(raw, { own, authserv }).catch(() => null);
  }

  /** By its Message-ID and its sender: who takes another's Message-ID hides nothing of theirs. By all of it where it has none. */
  #idOf(letter: Letter | null, raw: Uint8Array): string {
    const name = letter?.messageId ? `${letter.messageId} ${letter.from?.address ?? ''}` : Buffer.from(raw).toString('base64');
    return derivedId('letter', this.parts.vault.hmac('letter', name));
  }
}

const tooLarge: LetterFate = { ...unread, state: 'aside', code: 'letter-too-large' };
const unreadable: LetterFate = { ...unread, state: 'aside', code: 'letter-unreadable' };
const gone: LetterFate = { ...unread, state: 'aside', code: 'letter-gone' };
