import { pino } from 'pino';
import type { DestinationStream, Logger as PinoLogger } from 'pino';
import type { LogLevel } from '../configuration/index.js';
import { loggedError } from './logged-error.js';

/** The engine's log: one JSON object a line. Give facts as fields, never a person's data. */
export type Logger = Pick<PinoLogger, 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'level'> & {
  /** A logger that adds these fields to each line. */
  child(fields: Record<string, string | number>): Logger;
};

/** Names of fields whose value is never written, at the top or one step down. */
const unspoken = [
  'password',
  'token',
  'authorization',
  'cookie',
  'secret',
  'key',
  'name',
  'username',
  'email',
  'phone',
  'text',
  'body',
  'description',
];

/** The log on the standard error output, or elsewhere. Written at once, so that the last line before a crash is there. */
export function createLogger(level: LogLevel, destination: DestinationStream = pino.destination({ dest: 2, sync: true })): Logger {
  return pino(
    {
      level,
      base: undefined as never,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: loggedError, error: loggedError },
      redact: { paths: unspoken.flatMap((name) => [name, `*.${name}`]), censor: '…' },
    },
    destination,
  );
}
