/** The subject's key was destroyed; nothing can be sealed for them any more. */
export class SubjectErased extends Error {
  readonly code = 'subject-erased';
  constructor(readonly subject: string) {
    super(`the key of subject ${subject} was destroyed`);
  }
}

/** The key store has never heard of the subject: the key store of another house, or a backup without its keys. */
export class KeyMissing extends Error {
  readonly code = 'key-missing';
  constructor(readonly subject: string) {
    super(`the key store has no key of subject ${subject}`);
  }
}

/** A sealed value was changed, cut, or moved to another subject. */
export class BrokenSeal extends Error {
  readonly code = 'broken-seal';
  constructor(readonly subject: string) {
    super(`a value sealed for subject ${subject} does not open`);
  }
}

/** A file of the key store is not what was written. */
export class KeyStoreDamaged extends Error {
  readonly code = 'key-store-damaged';
}

/** The key store cannot be read or written now: no space, no right, a broken disk. Nothing was sealed. */
export class KeyStoreUnavailable extends Error {
  readonly code = 'key-store-unavailable';
}

/** A house stands on keys that are not there: a lost disk, a backup without them. Nothing was made in their place. */
export class KeyStoreMissing extends Error {
  readonly code = 'key-store-missing';
  constructor(root: string) {
    super(
      `The keys of persons are missing: ${root} holds none. Nothing was changed; bring back the directory of keys that belongs to this database.`,
    );
  }
}
