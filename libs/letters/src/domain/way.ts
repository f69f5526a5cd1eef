import type { Automatic, Letter } from './letter.js';

/** A record or a CAPA that a letter may belong to: named by its thread, or by a number in its subject. */
export interface Named {
  readonly kind: 'nonconformity' | 'complaint' | 'finding' | 'capa';
  readonly id: string;
}

/** What is known of a letter's surroundings. */
export interface Known {
  /** The colleague whose address in the directory is the sender's; null where it is nobody's, or more than one's. */
  readonly colleague: string | null;
  /** The first that it names of those complaints whose citizen its sender is; null where there is none. */
  readonly own: Named | null;
  /** The first that it names of what is open to the colleague; null where there is none. */
  readonly open: Named | null;
  /** The mail of the house that it gives back; null where it gives back none. */
  readonly mail: string | null;
  /** Whether it answers what is asked and answered in the house alone: a proposal, a request to explain. */
  readonly insideOnly: boolean;
}

/** What becomes of a letter. */
export type Way =
  | { readonly way: 'ignored'; readonly why: Automatic }
  | { readonly way: 'returns'; readonly mail: string }
  | { readonly way: 'aside'; readonly why: 'no-sender' | 'inside-only' }
  | { readonly way: 'joins'; readonly to: Named; readonly as: 'citizen' | 'colleague' }
  | { readonly way: 'begins' };

/**
 * Where a letter goes. Only who is known gets into a record: a colleague, or the citizen whose complaint it is. Whoever else names a record's number
 * has written a new letter, which somebody reads at triage; so has a colleague to whom the record is closed.
 */
export function wayOf(letter: Pick<Letter, 'automatic' | 'from' | 'vouched'>, { colleague, own, open, mail, insideOnly }: Known): Way {
  if (letter.automatic === 'bounce' && mail !== null) return { way: 'returns', mail };
  if (letter.automatic !== null) return { way: 'ignored', why: letter.automatic };
  if (letter.from === null) return { way: 'aside', why: 'no-sender' };
  if (letter.vouched === false) return { way: 'begins' };
  if (own !== null) return { way: 'joins', to: own, as: 'citizen' };
  if (colleague === null) return { way: 'begins' };
  if (open !== null) return { way: 'joins', to: open, as: 'colleague' };
  return insideOnly ? { way: 'aside', why: 'inside-only' } : { way: 'begins' };
}

const numberForm = /(?<![\p{L}\p{N}])\p{L}{2}[- ]\d{4}[- ]\d{1,9}(?!\p{N})/gu;

/** What in a subject looks like the number of a record; at most five. */
export function numbersIn(subject: string): readonly string[] {
  return [...new Set(subject.match(numberForm) ?? [])].slice(0, 5);
}
