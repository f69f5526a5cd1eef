/** Frames of a stack that are worth their room. */
const frames = 8;

/** An error as the log shows it. */
export interface LoggedError {
  /** The class of the error, or the type of what was thrown instead. */
  readonly kind: string;
  readonly code?: string;
  readonly message?: string;
  /** Where it was thrown, without the message that a stack begins with. */
  readonly at?: readonly string[];
  readonly cause?: LoggedError;
}

/**
 * What may be written of an error. The message only where the error has a code, as ours and the system's have: other messages may quote what
 * somebody typed (that of `JSON.parse` does), and those of the database quote values.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const fromDatabase = 'severity' in error;
  const at = error.stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, frames)
    .map((line) => line.trim().slice(3));
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof code === 'string' && !fromDatabase ? { message: error.message } : {}),
    ...(at === undefined ? {} : { at }),
    ...(error.cause === undefined ? {} : { cause: loggedError(error.cause) }),
  };
}
