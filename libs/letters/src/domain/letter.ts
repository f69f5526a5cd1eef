/** Why nobody wrote a letter: a machine answered, could not deliver, or the house wrote to itself. */
export const automatic = ['auto-reply', 'bounce', 'loop'] as const;
export type Automatic = (typeof automatic)[number];

/** A file that came with a letter. */
export interface LetterFile {
  readonly name: string;
  readonly content: Uint8Array;
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
  /** Whether the receiving server vouches for the sender; true where nobody asked it to. */
  readonly vouched: boolean;
  readonly files: readonly LetterFile[];
}
