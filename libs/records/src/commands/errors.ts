/** A record of another kind has this id. */
export class RecordAlreadyThere extends Error {
  readonly code = 'already-there';
  readonly kind = 'record';
  constructor(readonly id: string) {
    super(`there is a record ${id}`);
  }
}
