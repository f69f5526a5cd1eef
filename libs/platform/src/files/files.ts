/** Bytes as they come: from a request, a file, a seal. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** Bytes that are kept, named by the SHA-256 of themselves (64 hex digits). */
export interface StoredFile {
  readonly hash: string;
  readonly bytes: number;
}

/** A kept file that was found to be what its name says. */
export interface FoundFile extends StoredFile {
  /** Its bytes, read as they are wanted. */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Where evidence files lie. The port keeps bytes and nothing else: whose they are, what they are called and of what type stands in the log, and
 * what belongs to a person is given to it encrypted. Adapters: a directory; a bucket of an S3-compatible store.
 */
export interface Files {
  /**
   * Keeps the bytes, as they come; when it settles, they survive a loss of power. The same bytes again are kept once. Where the source fails,
   * nothing is kept and its error goes on.
   * @throws FileStoreUnavailable
   */
  put(source: Bytes): Promise<StoredFile>;
  /**
   * The file of that name, all of it compared with the name before the first byte is given; null where there is none.
   * @throws FileDamaged, FileStoreUnavailable
   */
  find(hash: string): Promise<FoundFile | null>;
}

/** A store that has to be let go. */
export interface OpenedFiles extends Files {
  close(): Promise<void>;
}

/** Whether it can be the name of a file: nothing else is asked for. */
export const isFileName = (hash: string): boolean => /^[0-9a-f]{64}$/.test(hash);

/** What lies there is not what its name says. */
export class FileDamaged extends Error {
  override readonly name = 'FileDamaged';
  readonly code = 'file-damaged';
  constructor(readonly hash: string) {
    super(`the stored file ${hash} is damaged`);
  }
}

/** The store cannot be read or written (a full disk, missing rights). Nothing was kept. */
export class FileStoreUnavailable extends Error {
  override readonly name = 'FileStoreUnavailable';
  readonly code = 'file-store-unavailable';
}
