import type { TellTrouble } from '#kernel';
import type { Logger } from './logger.js';

/** Trouble as lines of the log. */
export const tellingTrouble =
  (logger: Logger): TellTrouble =>
  (message, err, about) =>
    logger.error({ ...about, err }, message);
