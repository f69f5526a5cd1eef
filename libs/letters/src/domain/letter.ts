/** Why nobody wrote a letter: a machine answered, could not deliver, or the house wrote to itself. */
export const automatic = ['auto-reply', 'bounce', 'loop'] as const;
export type Automatic = (typeof automatic)[number];

/** A file that came with a letter. */
export interface LetterFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A mail that could not be delivered after all, as the server says that had taken it (RFC 3464). */
export interface Bounce {
  /** The Message-ID of that mail. */
  readonly original: string;
  /** Why, as a status of RFC 3463: `5.1.1`; null where the server does not say. */
  readonly status: string | null;
}

/** A letter as it was read: what people wrote, in clear, never kept as it is. */
export interface Letter {
  /** As the sender's program gave it; null where it gave none. */
  readonly messageId: string | null;
  readonly from: { readonly name: string | null; readonly address: string } | null;
  readonly subject: string;
  /** What was written, from the HTML where there is no plain text; empty where nothing was. */
  readonly text: string;
  /** The Message-IDs that it answers. */
  readonly answers: readonly string[];
  readonly automatic: Automatic | null;
  /** What a bounce gives back for good; null for one that only speaks of a delay, or not as servers do. */
  readonly bounce: Bounce | null;
  /** Whether the receiving server vouches for the sender; null where nobody asks it: then anybody may have written that address. */
  readonly vouched: boolean | null;
  readonly files: readonly LetterFile[];
}
