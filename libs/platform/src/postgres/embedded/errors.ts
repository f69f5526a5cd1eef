export type EmbeddedPostgresFault =
  | 'directory-in-use'
  | 'database-damaged'
  | 'wrong-database-version'
  | 'root-not-possible'
  | 'no-binaries'
  | 'start-failed'
  | 'ended-by-itself'
  | 'orphan-stays';

/** The embedded PostgreSQL cannot be started. The message is one sentence for whoever operates the machine; nothing was deleted. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
  constructor(
    readonly code: EmbeddedPostgresFault,
    message: string,
  ) {
    super(message);
  }
}
