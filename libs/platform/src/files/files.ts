/** Bytes that are kept, named by the SHA-256 of themselves (64 hex digits). */
export interface StoredFile {
  readonly hash: string;
  readonly bytes: number;
}

/**
 * Where evidence files lie. The port keeps bytes and nothing else: whose they are, what they are called and of what type stands in the log, and
 * what belongs to a person is given to it encrypted. Adapters: a directory; later an S3-compatible store.
 */
export interface Files {
  /**
   * Keeps the bytes; when it settles, they survive a loss of power. The same bytes again are kept once.
   * @throws FileStoreUnavailable
   */
  put(content: Uint8Array): Promise<StoredFile>;
  /**
   * The bytes of that name, compared with it; null where there are none.
   * @throws FileDamaged, FileStoreUnavailable
   */
  get(hash: string): Promise<Uint8Array | null>;
}

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
