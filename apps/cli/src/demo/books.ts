import type { CharacterName, ProcessKey, UnitKey } from './story/cast.js';
import type { Severity } from './story/matter.js';

/** A record that waits for a CAPA, as the story remembers it. */
export interface AwaitingCase {
  readonly record: string;
  /** Those of one theme have one CAPA while its plan is open. */
  readonly theme: string;
  readonly kind: 'nonconformity' | 'complaint' | 'finding';
  readonly unit: UnitKey;
  readonly process: ProcessKey;
  readonly severity: Severity;
  /** Who closes it when its CAPA has ended effective. */
  readonly closer: CharacterName;
}

/** A CAPA, as the story remembers it. */
export interface CapaBook {
  readonly theme: string;
  readonly capa: string;
  readonly owner: CharacterName;
  readonly covered: AwaitingCase[];
  /** Whether further records may join. */
  open: boolean;
  drafted: boolean;
}

/** What the story must remember to go on; the house's own memory is its log. */
export class Books {
  readonly #takenUp = new Map<string, string>();
  readonly #waiting = new Map<string, AwaitingCase[]>();
  readonly #capas = new Map<string, CapaBook>();
  /** The records that are worked on, and covered by no CAPA. */
  readonly #inWork = new Set<string>();
  readonly #reserved = new Set<string>();
  readonly #followers = new Map<string, readonly { readonly record: string; readonly closer: CharacterName }[]>();
  /** The proposals of a CAPA that somebody accepted, with the theme that they are about. */
  readonly #accepted = new Map<string, string>();
  /** The CAPAs that began with a proposal, by their ids; and which CAPA covers a record. */
  readonly #proposed = new Map<string, CapaBook>();
  readonly #coveredBy = new Map<string, string>();

  /** A nonconformity is worked on: others may be duplicates of it. */
  takenUp({ record, theme }: { record: string; theme: string }): void {
    this.#takenUp.set(theme, record);
  }

  /** The nonconformity of the theme that was taken up last; null where there is none. */
  lastTakenUp(theme: string): string | null {
    return this.#takenUp.get(theme) ?? null;
  }

  wait(waiting: AwaitingCase): void {
    this.#waiting.set(waiting.theme, [...(this.#waiting.get(waiting.theme) ?? []), waiting]);
  }

  /** Takes all that wait for a CAPA of the theme, save those that one which was proposed covers meanwhile. */
  takeWaiting(theme: string): readonly AwaitingCase[] {
    const found = this.#waiting.get(theme) ?? [];
    this.#waiting.delete(theme);
    return found.filter((waiting) => !this.#hasProposed(waiting));
  }

  /** Whether a CAPA that was proposed covers the record; it is told that the record waits for it. */
  #hasProposed(waiting: AwaitingCase): boolean {
    const proposed = this.proposedOver(waiting.record);
    proposed?.covered.push(waiting);
    return proposed !== null;
  }

  /** Whether a record is covered by none yet. */
  stillWaits(waiting: AwaitingCase): boolean {
    const { theme, record } = waiting;
    const found = this.#waiting.get(theme) ?? [];
    if (!found.some((each) => each.record === record)) return false;
    if (!this.#hasProposed(waiting)) return true;
    this.#waiting.set(
      theme,
      found.filter((each) => each.record !== record),
    );
    return false;
  }

  /** The CAPA of a theme that further records may join. */
  running(theme: string): CapaBook | null {
    const found = this.#capas.get(theme);
    return found?.open === true ? found : null;
  }

  begin(theme: string, capa: string, owner: CharacterName): CapaBook {
    const book: CapaBook = { theme, capa, owner, covered: [], open: true, drafted: false };
    this.#capas.set(theme, book);
    return book;
  }

  /** A record is worked on, or is so no more. */
  work(record: string, goesOn: boolean): void {
    if (goesOn) this.#inWork.add(record);
    else this.#inWork.delete(record);
  }

  /** A complaint whose investigation another one's serves, closed when that one is. */
  follow(lead: string, follower: { readonly record: string; readonly closer: CharacterName }): void {
    this.#followers.set(lead, [...(this.#followers.get(lead) ?? []), follower]);
  }

  followersOf(lead: string): readonly { readonly record: string; readonly closer: CharacterName }[] {
    return this.#followers.get(lead) ?? [];
  }

  /** The story has a CAPA of its own in mind for a record. */
  reserve(record: string): void {
    this.#reserved.add(record);
  }

  isReserved(record: string): boolean {
    return this.#reserved.has(record);
  }

  /** Whether a record is worked on and covered by no CAPA. */
  isInWork(record: string): boolean {
    return this.#inWork.has(record);
  }

  /** Whether somebody has accepted a proposal yet. */
  get hasAccepted(): boolean {
    return this.#accepted.size > 0;
  }

  accept(proposal: string, theme: string): void {
    this.#accepted.set(proposal, theme);
  }

  /** What an accepted proposal is about. */
  acceptedTheme(proposal: string): string {
    return this.#accepted.get(proposal)!;
  }

  /** A CAPA that the house drafted because its proposal was accepted. */
  beginProposed(capa: string, owner: CharacterName): CapaBook {
    const book: CapaBook = { theme: `proposed/${capa}`, capa, owner, covered: [], open: false, drafted: true };
    this.#proposed.set(capa, book);
    return book;
  }

  /** A record answered that a CAPA covers it. */
  coveredBy(record: string, capa: string): void {
    this.#coveredBy.set(record, capa);
    this.work(record, false);
  }

  /** The CAPA of an accepted proposal that covers a record already; null where there is none. */
  proposedOver(record: string): CapaBook | null {
    return this.#proposed.get(this.#coveredBy.get(record) ?? '') ?? null;
  }

  cover(book: CapaBook, waiting: AwaitingCase): void {
    book.covered.push(waiting);
    this.#waiting.set(
      book.theme,
      (this.#waiting.get(book.theme) ?? []).filter(({ record }) => record !== waiting.record),
    );
  }
}
