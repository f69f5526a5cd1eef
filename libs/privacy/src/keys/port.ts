/** A data subject's key: 32 bytes for AES-256-GCM. */
export type SubjectKey = Buffer;

/** What the key store knows of a subject. An erased one had a key and never gets another. */
export type KeyState =
  { readonly state: 'present'; readonly key: SubjectKey } | { readonly state: 'erased' } | { readonly state: 'unknown' };

/**
 * Where the keys of persons lie: outside the log's database and its backup. Adapters: memory (specs), a directory of small files; a KMS
 * later. One contract suite for all. Every method may be called again and by several processes at once.
 * Errors: `SubjectErased`, `KeyStoreDamaged`, `KeyStoreUnavailable`.
 */
export interface KeyStore {
  /** The house's secret (32 bytes) behind every keyed hash. Made at the first call, the same ever after. */
  houseSecret(): Promise<Buffer>;

  /**
   * The subject's key, made where there is none. It is durable when the promise resolves, so nothing is ever sealed with a key that a
   * power cut could take.
   * @throws SubjectErased where the subject was erased.
   */
  create(subject: string): Promise<SubjectKey>;

  find(subject: string): Promise<KeyState>;

  /** Destroys the key and every mark of the subject, for good. Quiet when repeated, and for a subject that never was. */
  destroy(subject: string): Promise<void>;

  /** Notes that the subject is found under these marks (keyed hashes in hex). */
  mark(subject: string, marks: readonly string[]): Promise<void>;

  /** The subjects under a mark, sorted. */
  marked(mark: string): Promise<readonly string[]>;

  /**
   * Takes a mark for one subject alone: whoever is first has it, and everyone who comes later is told who that is. It goes with that subject's
   * key, and is free again then.
   */
  claim(mark: string, subject: string): Promise<string>;
}
