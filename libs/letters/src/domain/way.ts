import type { Automatic, Letter } from './letter.js';

/** A record that a letter may belong to: named by its thread, or by a number in its subject. */
export interface NamedRecord {
  readonly id: string;
  /** Whether the letter's sender is the citizen whose complaint it is. */
  readonly isTheirs: boolean;
}

/** What is known of a letter's surroundings. */
export interface Known {
  /** The colleague whose address in the directory is the sender's; null where it is nobody's, or more than one's. */
  readonly colleague: string | null;
  readonly named: readonly NamedRecord[];
}

/** What becomes of a letter. */
export type Way =
  | { readonly way: 'ignored'; readonly why: Automatic }
  | { readonly way: 'aside'; readonly why: 'no-sender' }
  | { readonly way: 'joins'; readonly record: string; readonly as: 'citizen' | 'colleague' }
  | { readonly way: 'begins' };

/**
 * Where a letter goes. Only who is known gets into a record: a colleague, or the citizen whose complaint it is. Whoever else names a record's number
 * has written a new letter, which somebody reads at triage.
 */
export function wayOf(letter: Pick<Letter, 'automatic' | 'from' | 'vouched'>, { colleague, named }: Known): Way {
  if (letter.automatic !== null) return { way: 'ignored', why: letter.automatic };
  if (letter.from === null) return { way: 'aside', why: 'no-sender' };
  if (!letter.vouched) return { way: 'begins' };
  const own = named.find(({ isTheirs }) => isTheirs);
  if (own) return { way: 'joins', record: own.id, as: 'citizen' };
  const [first] = named;
  return colleague !== null && first ? { way: 'joins', record: first.id, as: 'colleague' } : { way: 'begins' };
}

const numberForm = /(?<![\p{L}\p{N}])\p{L}{2}[- ]\d{4}[- ]\d{1,9}(?!\p{N})/gu;

/** What in a subject looks like the number of a record; at most five. */
export function numbersIn(subject: string): readonly string[] {
  return [...new Set(subject.match(numberForm) ?? [])].slice(0, 5);
}
