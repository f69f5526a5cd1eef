import { rolesOf, type Directory } from '#directory/domain';
import { contentHash, derivedId, type Actor, type Clock, type Instant } from '#kernel';
import { addressIn, subjectOfThread } from '#notifications/domain';
import { CommandRefused, FileRefused, FileStoreUnavailable, saysNothingOfTheCommand, type EvidenceFiles, type Numbers } from '#platform';
import type { Vault } from '#privacy';
import type { RecordsDesk } from '#records';
import { numbersIn, wayOf, type Letter, type LetterFile } from './domain/index.js';
import type { LetterFate } from './mailbox/books.js';

export interface MailRoomParts {
  readonly desk: RecordsDesk;
  readonly house: { current(): { readonly house: { readonly directory: Directory } } };
  readonly vault: Vault;
  readonly numbers: Pick<Numbers, 'meant'>;
  readonly evidence: EvidenceFiles;
  readonly clock: Clock;
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

const done = (fate: Partial<LetterFate> & Pick<LetterFate, 'state'>): LetterFate => ({ code: null, record: null, filesLeft: 0, ...fate });

/**
 * Takes letters in: one joins its record, another becomes a complaint. All ids derive from the letter's, so that a letter that is taken again after a
 * crash changes nothing that was done, and completes what was not.
 */
export class MailRoom {
  #colleagues: { readonly of: Directory; readonly byAddress: ReadonlyMap<string, string | null> } | null = null;

  constructor(private readonly parts: MailRoomParts) {}

  /**
   * @param id of the letter.
   * @throws NoMailRoomAccount, and whatever says nothing of the letter: then it is to be taken later.
   */
  async take(id: string, letter: Letter, receivedAt: Instant): Promise<LetterFate> {
    const by = this.#actor();
    try {
      const way = wayOf(letter, await this.#known(letter, by));
      switch (way.way) {
        case 'ignored':
          return done({ state: 'ignored', code: way.why });
        case 'aside':
          return done({ state: 'aside', code: way.why });
        case 'joins':
          return await this.#join(id, letter, receivedAt, way, by);
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

  /** Who wrote, and which records the letter may be about. */
  async #known({ from, subject, answers }: Letter, by: Actor) {
    const { desk, numbers, vault, domain } = this.parts;
    const threads = domain === null ? [] : answers.flatMap((each) => subjectOfThread(each, domain)?.id ?? []);
    const numbered = await Promise.all(numbersIn(subject).map((each) => numbers.meant(each)));
    const citizens = from === null ? [] : await vault.findSubjects('contact', from.address);
    const named: { id: string; isTheirs: boolean }[] = [];
    for (const id of new Set([...threads, ...numbered.flat()])) {
      const record = await desk.look(id, by);
      if (record) named.push({ id, isTheirs: desk.isOfCitizen(record, citizens) });
    }
    return { named, colleague: from === null || named.length === 0 ? null : await this.#colleague(from.address) };
  }

  /** The one colleague of that address. The directory keeps no index of addresses: they are opened once for each state of it. */
  async #colleague(address: string): Promise<string | null> {
    const { house, vault } = this.parts;
    const { directory } = house.current().house;
    const marked = (each: string): string => vault.blindIndex('contact', each.toLowerCase());
    if (this.#colleagues?.of !== directory) {
      const people = directory.people().filter(({ id }) => directory.isActive(id));
      const contacts = await vault.openMany(people.map(({ contact }) => contact));
      const byAddress = new Map<string, string | null>();
      for (const [n, contact] of contacts.entries()) {
        const found = addressIn(typeof contact === 'string' ? contact : null);
        if (found !== null) byAddress.set(marked(found), byAddress.has(marked(found)) ? null : people[n]!.id);
      }
      this.#colleagues = { of: directory, byAddress };
    }
    return this.#colleagues.byAddress.get(marked(address)) ?? null;
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
    return done({
      state: 'registered',
      record: { kind: 'complaint', id: record },
      filesLeft: await this.#attach(id, record, letter, most.begins, by),
    });
  }

  async #join(
    id: string,
    letter: Letter,
    receivedAt: Instant,
    way: { readonly record: string; readonly as: 'citizen' | 'colleague' },
    by: Actor,
  ) {
    const { desk } = this.parts;
    const colleague = way.as === 'colleague' ? await this.#colleague(letter.from!.address) : null;
    const { directory } = this.parts.house.current().house;
    const actor: Actor = colleague === null ? by : { ...by, roles: rolesOf(directory, colleague) ?? by.roles, onBehalfOf: colleague };
    const record = (await desk.look(way.record, actor))!;
    const input = {
      comment: derivedId('comment', id),
      text: shortened(letter, most.joins),
      mentions: way.as === 'citizen' ? await desk.whoWorksOn(record) : [],
      letter: { from: way.as, receivedAt },
    };
    await desk.send(way.record, 'comment', input, this.#sender(id, 'joins', actor));
    const filesLeft = await this.#attach(id, way.record, letter, most.joins, actor);
    return done({ state: 'joined', record: { kind: record.own.kind, id: way.record }, filesLeft });
  }

  /** Keeps the letter's files with the record. @returns how many were not taken: of a type that is none of evidence, too large, too many. */
  async #attach(id: string, record: string, letter: Letter, limit: number, by: Actor): Promise<number> {
    const { desk, evidence } = this.parts;
    const whole: LetterFile[] = letter.text.length > limit ? [{ name: 'letter.txt', content: Buffer.from(letter.text) }] : [];
    const files = [...whole, ...letter.files];
    if (files.length === 0) return 0;
    const subject = desk.subjectOf((await desk.look(record, by))!);
    let left = 0;
    for (const [n, { name, content }] of files.entries()) {
      const sender = this.#sender(id, `file ${n}`, by);
      try {
        const { hash, mediaType } = await evidence.keep([content], 'application/octet-stream', subject);
        const input = { attachment: derivedId('attachment', id, n), hash, name, mediaType, purpose: 'evidence' };
        await desk.send(record, 'attach-evidence', input, sender);
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
