import { createLogger, lockDirectory, readConfiguration, startEmbeddedPostgres } from '#platform/ground';
import type { Configuration } from '#platform/ground';
import { Life } from './life.js';
import { plainly } from './plainly.js';
import { say, welcome } from './say.js';
import { onSignals } from './signals.js';

const began = performance.now();

function configurationOrEnd(): Configuration {
  try {
    return readConfiguration(process.env);
  } catch (error) {
    say(plainly(error));
    return process.exit(1);
  }
}

const configuration = configurationOrEnd();
const logger = createLogger(configuration.logLevel);
const life = new Life({ patience: 30_000, onTrouble: (part, err) => logger.error({ part, err }, 'a part did not end cleanly') });

/** Ends all parts and the process. The first reason counts. */
async function end(code: number): Promise<never> {
  await life.end();
  return process.exit(code);
}

/** What nobody expected: the state cannot be trusted any more, so the engine ends loudly; the log holds all that was acknowledged. */
function endLoudly(what: string, error: unknown): void {
  if (life.isEnding) return;
  logger.fatal({ err: error }, what);
  say(plainly(error));
  void end(1);
}
process.on('uncaughtException', (error) => endLoudly('unexpected error', error));
process.on('unhandledRejection', (error) => endLoudly('unexpected rejection', error));

onSignals(process, {
  first: (signal) => {
    say(`${signal}: finishing what is under way …`);
    void end(0);
  },
  again: () => {
    say('Ended at once.');
    process.exit(1);
  },
});

try {
  const { directories, http } = configuration;
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
  void postgres.ended.then(() =>
    endLoudly('the database server ended', new Error('The database server ended by itself; postgres.log says why.')),
  );
  const engine = await life.begin(
    'engine',
    async () => {
      const { startEngine } = await loading;
      return startEngine({ configuration, databaseUrl: postgres.url, logger, tellPassword: (password) => say(welcome.password(password)) });
    },
    (running) => running.close(),
  );
  say(welcome.ready({ url: engine.url, data: directories.data, seconds: (performance.now() - began) / 1000, host: http.host }));
} catch (error) {
  if (life.isEnding) await life.end();
  else {
    say(plainly(error, configuration));
    logger.debug({ err: error }, 'the start failed');
    await end(1);
  }
}
