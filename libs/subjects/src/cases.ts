import type { HistoryEntry } from '#audit-trail';
import type { Actor, Instant } from '#kernel';
import type { Language } from '#platform';

/** A case of a data subject, as the register shows it. */
export interface SubjectCase {
  readonly id: string;
  /** The word that begins the name of its stream. */
  readonly kind: string;
  readonly number: string | null;
  readonly status: string;
  readonly receivedAt: Instant | null;
  /** The entry of the register that it was registered under. */
  readonly subject: string;
}

/** A case whose personal values are open to the reader: with the name and contact that the citizen gave in it. */
export interface OpenCase extends SubjectCase {
  readonly name: string | null;
  readonly contact: string | null;
}

/** Whom a case names, by ids and names. */
export interface Named {
  readonly persons: readonly { readonly id: string; readonly name: string | null }[];
  readonly units: readonly { readonly id: string; readonly name: string | null }[];
  readonly wholeDepartment: boolean;
  readonly words: string | null;
}

/** All that is held of one case. */
export interface HeldCase extends OpenCase {
  readonly named: Named;
  /** Every event with every field, opened; whatever was erased says so. */
  readonly history: readonly HistoryEntry[];
  readonly files: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly mediaType: string;
    readonly size: number;
    readonly hash: string;
  }[];
}

/**
 * Where cases of data subjects are kept. Given by records; asked by the register. What is closed to the reader by conflict of interest is left
 * out everywhere, and nothing says so.
 */
export interface SubjectCases {
  /** Those of these entries whose personal values are open to the reader, newest first, as far as the log goes now. @throws ViewBehind */
  openTo(reader: Actor, subjects: readonly string[]): Promise<readonly OpenCase[]>;
  /** All that is held of a case that `openTo` gave. */
  held(found: OpenCase, reader: { readonly by: Actor; readonly language: Language }): Promise<HeldCase>;
}

/** The `SubjectCases` among Nest's providers. */
export const SUBJECT_CASES = Symbol('SubjectCases');
