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

  /** Takes all that wait for a CAPA of the theme. */
  takeWaiting(theme: string): readonly AwaitingCase[] {
    const found = this.#waiting.get(theme) ?? [];
    this.#waiting.delete(theme);
    return found;
  }

  /** Whether a record is covered by none yet. */
  stillWaits({ theme, record }: AwaitingCase): boolean {
    return (this.#waiting.get(theme) ?? []).some((each) => each.record === record);
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

  cover(book: CapaBook, waiting: AwaitingCase): void {
    book.covered.push(waiting);
    this.#waiting.set(
      book.theme,
      (this.#waiting.get(book.theme) ?? []).filter(({ record }) => record !== waiting.record),
    );
  }
}
