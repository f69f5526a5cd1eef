import { rolesOf, type Directory } from '#directory/domain';
import { contentHash, derivedId, type Actor, type Clock, type Instant, type Uuid } from '#kernel';
import type { CapaDesk } from '#capa';
import { messageOfId, subjectOfThread } from '#notifications/domain';
import { CommandRefused, FileRefused, FileStoreUnavailable, saysNothingOfTheCommand, type EvidenceFiles, type Numbers } from '#platform';
import type { Vault } from '#privacy';
import type { RecordsDesk } from '#records';
import { Colleagues } from './colleagues.js';
import { numbersIn, wayOf, type Known, type Letter, type LetterFile, type Named, type Way } from './domain/index.js';
import type { LetterFate } from './mailbox/books.js';

export interface MailRoomParts {
  readonly desk: RecordsDesk;
  readonly capas: CapaDesk;
  readonly house: { current(): { readonly house: { readonly directory: Directory } } };
  readonly vault: Vault;
  readonly numbers: Pick<Numbers, 'meant'>;
  readonly evidence: EvidenceFiles;
  readonly clock: Clock;
  /** Told that a mail of the house came back, and why. @returns whether the house remembers it. */
  readonly cameBack: (mail: Uuid, status: string | null, now: Instant) => Promise<boolean>;
  /** The program in whose name letters are taken in. */
  readonly account: string;
  /** The domain of the house's own Message-IDs; null where it sends no mail. */
  readonly domain: string | null;
}

/** The program that takes letters in is none of the house, or nobody answers for it. */
export class NoMailRoomAccount extends Error {
  readonly code = 'no-mail-room-account';
}

/** So much of a letter stands in the record itself, in characters; all of it lies beside as a file where it is longer. */
const most = { begins: 20_000, joins: 10_000 } as const;
const longestSubject = 300;
/** Stands where nothing was written. */
const nothingWritten = '—';

/** What is asked and answered in the house alone. */
const answeredInside: ReadonlySet<string> = new Set(['proposal', 'explanation', 'webhook', 'mailbox', 'digest']);

/** How a letter joins something. */
type Joining = Extract<Way, { way: 'joins' }> & Pick<Known, 'colleague'>;

const done = (fate: Partial<LetterFate> & Pick<LetterFate, 'state'>): LetterFate => ({ code: null, record: null, filesLeft: 0, ...fate });

/**
 * Takes letters in: one joins its record, another becomes a complaint. All ids derive from the letter's, so that a letter that is taken again after a
 * crash changes nothing that was done, and completes what was not.
 */
export class MailRoom {
  readonly #colleagues: Colleagues;

  constructor(private readonly parts: MailRoomParts) {
    this.#colleagues = new Colleagues(parts.vault);
  }

  /**
   * @param id of the letter.
   * @throws NoMailRoomAccount, and whatever says nothing of the letter: then it is to be taken later.
   */
  async take(id: string, letter: Letter, receivedAt: Instant): Promise<LetterFate> {
    const by = this.#actor();
    try {
      const known = await this.#known(letter, by);
      const way = wayOf(letter, known);
      switch (way.way) {
        case 'ignored':
          return done({ state: 'ignored', code: way.why });
        case 'returns': {
          const noted = await this.parts.cameBack(way.mail, letter.bounce!.status, this.parts.clock.now());
          return done({ state: noted ? 'returned' : 'ignored', code: 'bounce' });
        }
        case 'aside':
          return done({ state: 'aside', code: way.why });
        case 'joins':
          return await this.#join(id, letter, receivedAt, { ...way, colleague: known.colleague }, by);
        case 'begins':
          return await this.#begin(id, letter, receivedAt, by);
        default:
          return way satisfies never;
      }
    } catch (error) {
      if (saysNothingOfTheCommand(error) || error instanceof FileStoreUnavailable) throw error;
      const { code } = error as { code?: unknown };
      const isOurs = typeof code === 'string' && /^[a-z]+(-[a-z]+)*$/.test(code);
      if (!isOurs && !(error instanceof TypeError) && !(error instanceof RangeError)) throw error;
      return done({ state: 'aside', code: isOurs ? code : 'letter-fails' });
    }
  }

  #actor(): Actor {
    const { account, house } = this.parts;
    const roles = rolesOf(house.current().house.directory, account);
    if (roles === null) throw new NoMailRoomAccount(account);
    return { person: account, roles };
  }

  /** Who wrote, and what the letter may be about. */
  async #known({ from, subject, answers, bounce }: Letter, by: Actor): Promise<Known> {
    const { desk, numbers, vault, domain, house } = this.parts;
    const threads = domain === null ? [] : answers.flatMap((each) => subjectOfThread(each, domain) ?? []);
    const numbered = await Promise.all(numbersIn(subject).map((each) => numbers.meant(each)));
    const ids = [...new Set([...threads.map(({ id }) => id), ...numbered.flat()])];
    const citizens = from === null || ids.length === 0 ? [] : await vault.findSubjects('contact', from.address);
    const colleague = from === null || ids.length === 0 ? null : await this.#colleagues.at(from.address, house.current().house.directory);
    const mail = domain === null || bounce === null ? null : messageOfId(bounce.original, domain);
    const known = { colleague, mail, own: null as Named | null, open: null as Named | null };
    for (const id of ids) {
      const record = await desk.look(id, by);
      if (record && desk.isOfCitizen(record, citizens)) known.own ??= { kind: record.own.kind, id };
      if (colleague !== null) known.open ??= await this.#openTo(colleague, id, by);
    }
    return { ...known, insideOnly: threads.some(({ kind }) => answeredInside.has(kind)) };
  }

  /** What of this id a colleague may write on. */
  async #openTo(colleague: string, id: string, by: Actor): Promise<Named | null> {
    const { desk, capas } = this.parts;
    const record = await desk.look(id, this.#onBehalfOf(colleague, by));
    if (record) return { kind: record.own.kind, id };
    return (await capas.isThere(id)) ? { kind: 'capa', id } : null;
  }

  #onBehalfOf(colleague: string, by: Actor): Actor {
    const { directory } = this.parts.house.current().house;
    return { ...by, roles: rolesOf(directory, colleague) ?? by.roles, onBehalfOf: colleague };
  }

  async #begin(id: string, letter: Letter, receivedAt: Instant, by: Actor): Promise<LetterFate> {
    const { desk, clock } = this.parts;
    const sender = this.#sender(id, 'begins', by);
    const now = clock.now();
    const { id: record } = await desk.register(
      {
        ...{ record: desk.recordMadeBy(sender), name: letter.from!.name, contact: letter.from!.address, privileged: false },
        ...{ form: 'complaint', channel: 'e-mail', language: 'uk', marks: ['primary'] },
        receivedAt: receivedAt < now ? receivedAt : now,
        subject: letter.subject === '' ? null : letter.subject.slice(0, longestSubject),
        text: shortened(letter, most.begins),
        ...{ remedy: null, against: { persons: [], units: [], wholeDepartment: false, words: null }, questions: [] },
      },
      sender,
    );
    const began: Named = { kind: 'complaint', id: record };
    return done({ state: 'registered', record: began, filesLeft: await this.#attach(id, began, letter, most.begins, by) });
  }

  async #join(id: string, letter: Letter, receivedAt: Instant, { to, as, colleague }: Joining, by: Actor): Promise<LetterFate> {
    const { desk, capas } = this.parts;
    const actor = as === 'citizen' || colleague === null ? by : this.#onBehalfOf(colleague, by);
    const sender = this.#sender(id, 'joins', actor);
    const said = { comment: derivedId('comment', id), text: shortened(letter, most.joins) };
    const from = { receivedAt, ...(as === 'colleague' && colleague !== null && { writer: colleague }), verified: letter.vouched === true };
    if (to.kind === 'capa') await capas.comment(to.id, { ...said, mentions: [], letter: from }, sender);
    else {
      const mentions = as === 'citizen' ? await desk.whoWorksOn((await desk.look(to.id, actor))!) : [];
      await desk.send(to.id, 'comment', { ...said, mentions, letter: { from: as, ...from } }, sender);
    }
    return done({ state: 'joined', record: to, filesLeft: await this.#attach(id, to, letter, most.joins, actor) });
  }

  /** Keeps the letter's files with what it joined or began. @returns how many were not taken: of a type that is none of evidence, too large, too many. */
  async #attach(id: string, to: Named, letter: Letter, limit: number, by: Actor): Promise<number> {
    const { desk, capas, evidence } = this.parts;
    const whole: LetterFile[] = letter.text.length > limit ? [{ name: 'letter.txt', content: Buffer.from(letter.text) }] : [];
    const files = [...whole, ...letter.files];
    if (files.length === 0) return 0;
    const subject = to.kind === 'capa' ? null : desk.subjectOf((await desk.look(to.id, by))!);
    let left = 0;
    for (const [n, { name, content }] of files.entries()) {
      const sender = this.#sender(id, `file ${n}`, by);
      try {
        const { hash, mediaType } = await evidence.keep([content], 'application/octet-stream', subject);
        const file = { attachment: derivedId('attachment', id, n), hash, name, mediaType };
        if (to.kind === 'capa') await capas.attach(to.id, file, sender);
        else await desk.send(to.id, 'attach-evidence', { ...file, purpose: 'evidence' }, sender);
      } catch (error) {
        if (!(error instanceof FileRefused) && !(error instanceof CommandRefused)) throw error;
        left += 1;
      }
    }
    return left;
  }

  #sender(id: string, part: string, actor: Actor) {
    const commandId = derivedId('letter command', id, part);
    return { actor, commandId, bodyHash: contentHash(['letter', id, part]), correlationId: id };
  }
}

function shortened({ text, subject }: Letter, limit: number): string {
  const written = text.trim() === '' ? subject : text;
  if (written === '') return nothingWritten;
  return written.length <= limit ? written : `${written.slice(0, limit - 1).toWellFormed()}…`;
}
