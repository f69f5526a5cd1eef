import type { Actor } from '#kernel';

/** A file that an event names. */
export interface HeldFile {
  readonly id: string;
  /** As it was given, opened; null where it is erased, or not open to the reader. */
  readonly name: string | null;
  readonly mediaType: string;
  /** Of the content, in bytes. */
  readonly size: number;
  readonly hash: string;
}

/** What holds files under an id, as a reader may see it. */
export interface Holding {
  /** Under whose key its files are sealed; null: they lie in clear. */
  readonly subject: string | null;
  /** Whether the reader may open what it holds. */
  readonly opened: boolean;
  readonly files: readonly HeldFile[];
}

/** Tells of what holds evidence files: a record, a CAPA. Each capability gives its own. */
export interface AttachmentHolder {
  /**
   * What is under this id; null where the capability has nothing there, or nothing that the reader may know of: the two are not told apart.
   */
  holding(id: string, by: Actor): Promise<Holding | null>;
}
