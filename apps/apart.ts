import type { Clock } from '#kernel';
import type { ProcessGround } from '#platform/ground';
import type { CoreOfHouse } from './open-core.js';

/** What the core of a process is opened with that is one of several. */
export function apartFrom(
  { configuration, logger, tracing }: Pick<ProcessGround, 'configuration' | 'logger' | 'tracing'>,
  clock?: Clock,
): CoreOfHouse {
  const { database, log, directories, attachments } = configuration;
  // `readConfiguration` lets no process that runs apart begin without one.
  if (database.kind !== 'server') throw new TypeError('a process that runs apart needs a database that is a server of its own');
  return {
    databaseUrl: database.url,
    log,
    files: attachments.place,
    dataDirectory: directories.data,
    logger,
    tracing,
    maximumBytesOfAFile: attachments.maximumBytes,
    ...(clock && { clock }),
  };
}
