import type { LoggerService } from '@nestjs/common';
import type { Logger } from './logger.js';

/** Nest's own messages in the engine's log. What Nest tells of its start is worth a line only to those who look closely. */
export function nestLogger(logger: Logger): LoggerService {
  const line = (write: (fields: object, message: string) => void) => {
    return (message: unknown, ...rest: unknown[]): void => {
      const context = rest.at(-1);
      const fields = { ...(typeof context === 'string' ? { context } : {}), ...(message instanceof Error ? { err: message } : {}) };
      write(fields, typeof message === 'string' ? message : 'nest');
    };
  };
  return {
    log: line((fields, message) => logger.debug(fields, message)),
    debug: line((fields, message) => logger.trace(fields, message)),
    verbose: line((fields, message) => logger.trace(fields, message)),
    warn: line((fields, message) => logger.warn(fields, message)),
    error: line((fields, message) => logger.error(fields, message)),
    fatal: line((fields, message) => logger.fatal(fields, message)),
  };
}
