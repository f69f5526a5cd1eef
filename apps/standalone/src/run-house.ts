import type { Clock } from '#kernel';
import { createLogger, lockDirectory, readConfiguration, startEmbeddedPostgres } from '#platform/ground';
import type { Configuration } from '#platform/ground';
import { Life } from './life.js';
import { plainly } from './plainly.js';
import { complain, say, welcome } from './say.js';
import { onSignals } from './signals.js';

/** How long a part may take to end, in milliseconds; the database takes the longest, where much has to be written. */
const patience = 45_000;

/**
 * Runs the whole house in this process until it is asked to end: lock, database, engine. Never settles before that; what goes wrong is told in
 * a sentence, and the process ends with a code that is not 0.
 * @param clock a simulated clock, for tests and demonstrations.
 */
export async function runHouse({ clock }: { clock?: Clock } = {}): Promise<void> {
  const began = performance.now();
  const configuration = configurationOrEnd();
  const logger = createLogger(configuration.logLevel);
  const life = new Life({ patience, onTrouble: (part, err) => logger.error({ part, err }, 'a part did not end cleanly') });

  const end = async (code: number): Promise<void> => {
    await life.end();
    process.exit(code);
  };
  /** What nobody expected: the state cannot be trusted any more, so the house ends loudly; the log holds all that was acknowledged. */
  const endLoudly = (what: string, error: unknown): void => {
    if (life.isEnding) return;
    logger.fatal({ err: error }, what);
    complain(plainly(error, configuration));
    void end(1);
  };
  process.on('uncaughtException', (error) => endLoudly('unexpected error', error));
  process.on('unhandledRejection', (error) => endLoudly('unexpected rejection', error));
  onSignals(process, {
    first: (signal) => {
      say(`${signal}: finishing what is under way …`);
      void end(0);
    },
    again: () => {
      complain('Ended at once.');
      process.exit(1);
    },
  });

  try {
    const { directories, http, mail } = configuration;
    await life.begin(
      'lock',
      () => lockDirectory(directories.data),
      (lock) => lock.release(),
    );
    // Loading the engine takes about as long as starting the database.
    const loading = import('./app.js');
    loading.catch(() => undefined);
    const postgres = await life.begin(
      'database',
      () => startEmbeddedPostgres({ directory: directories.postgres }),
      (server) => server.stop(),
    );
    if (postgres.stoppedOrphan !== null) logger.warn({ pid: postgres.stoppedOrphan }, 'stopped the database server of a killed run');
    if (postgres.wasOpenToOthers) logger.warn('others had rights on the directory of the database; it is closed to them now (mode 700)');
    void postgres.ended.then((why) => endLoudly('the database server ended', why));
    const engine = await life.begin(
      'engine',
      async () => {
        const { startEngine } = await loading;
        return startEngine({
          configuration,
          databaseUrl: postgres.url,
          logger,
          tellPassword: (password) => say(welcome.password(password)),
          ...(clock && { clock }),
        });
      },
      (running) => running.close(),
    );
    const seconds = (performance.now() - began) / 1000;
    say(welcome.ready({ url: engine.url, data: directories.data, seconds, host: http.host, mail: mail?.server.host ?? null }));
  } catch (error) {
    if (life.isEnding) return;
    complain(plainly(error, configuration));
    logger.debug({ err: error }, 'the start failed');
    await end(1);
  }
}

function configurationOrEnd(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    complain(plainly(error));
    return process.exit(1);
  }
}
