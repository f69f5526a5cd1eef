import { createLogger } from '#platform/ground';

/** A line of the log. */
export interface LoggedLine {
  readonly msg: string;
  readonly correlationId?: string;
}

/** A logger for a house, and what it was told. */
export function loggedLines() {
  const lines: LoggedLine[] = [];
  const logger = createLogger('error', { write: (line: string) => void lines.push(JSON.parse(line) as LoggedLine) });
  return { logger, lines };
}
