import type { Clock } from '#kernel';
import { lockDirectory, runProcess, say, startEmbeddedPostgres, welcome, type ProcessGround } from '#platform/ground';

/**
 * Runs the whole house in this process until it is asked to end: lock, database, engine.
 * @param clock a simulated clock, for tests and demonstrations.
 */
export async function runHouse({ clock }: { clock?: Clock } = {}): Promise<void> {
  const began = performance.now();
  await runProcess({
    part: 'standalone',
    apart: false,
    begin: async (ground) => {
      const { configuration, logger, tracing, life } = ground;
      const { directories, http, mail } = configuration;
      await life.begin(
        'lock',
        () => lockDirectory(directories.data),
        (lock) => lock.release(),
      );
      // Loading the engine takes about as long as starting the database.
      const loading = import('./app.js');
      loading.catch(() => undefined);
      const databaseUrl = await beginDatabase(ground);
      const engine = await life.begin(
        'engine',
        async () => {
          const { startEngine } = await loading;
          return startEngine({
            configuration,
            databaseUrl,
            logger,
            tracing,
            tellPassword: (password) => say(welcome.password(password)),
            ...(clock && { clock }),
          });
        },
        (running) => running.close(),
      );
      const seconds = (performance.now() - began) / 1000;
      return welcome.ready({ url: engine.url, data: directories.data, seconds, host: http.host, mail: mail?.server.host ?? null });
    },
  });
}

/** The address of the house's database, which is started here unless it is a server of its own. */
async function beginDatabase({ configuration: { database, directories }, life, logger, endLoudly }: ProcessGround): Promise<string> {
  if (database.kind === 'server') return database.url;
  const postgres = await life.begin(
    'database',
    () => startEmbeddedPostgres({ directory: directories.postgres }),
    (server) => server.stop(),
  );
  if (postgres.stoppedOrphan !== null) logger.warn({ pid: postgres.stoppedOrphan }, 'stopped the database server of a killed run');
  if (postgres.wasOpenToOthers) logger.warn('others had rights on the directory of the database; it is closed to them now (mode 700)');
  void postgres.ended.then((why) => endLoudly('the database server ended', why));
  return postgres.url;
}
