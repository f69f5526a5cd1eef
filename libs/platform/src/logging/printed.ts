import { format } from 'node:util';
import type { Logger } from './logger.js';

/** How the words of a console are called in the log. */
const levels = { debug: 'debug', log: 'info', info: 'info', warn: 'warn', error: 'error' } as const;

/** The message of an error may quote what somebody typed. */
const named = (said: unknown): unknown => (said instanceof Error ? said.name : said);

/**
 * Whatever libraries print by themselves becomes lines of the log, and so do the warnings of Node.js: who reads the standard error output of a process
 * finds nothing there that is no line of it.
 */
export function intoTheLog(
  logger: Logger,
  { printed = console, warning = process }: { printed?: Console; warning?: NodeJS.EventEmitter } = {},
): void {
  for (const [word, level] of Object.entries(levels))
    printed[word as keyof typeof levels] = (...said: readonly unknown[]) =>
      logger[level]({ printed: format(...said.map(named)) }, 'a library says something');
  warning.removeAllListeners('warning');
  warning.on('warning', (each: Error) => logger.warn({ printed: `${each.name}: ${each.message}` }, 'Node.js warns'));
}
