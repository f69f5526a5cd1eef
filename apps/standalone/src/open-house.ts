import { DirectoryDesk } from '#directory';
import { openIdentity, type Identity } from '#identity';
import type { Jobs } from '#jobs';
import type { Clock } from '#kernel';
import { openCore, type Core } from '#platform';
import type { Configuration, Logger, LogPlace, MailPlace } from '#platform/ground';
import { createApi, type Api } from '../../api/src/api.js';
import { capabilities, type House } from '../../capabilities.js';
import { layFoundation } from '../../foundation.js';
import { startFeeding, type Feeding } from '../../projector/src/projector.js';
import { alarmsOf, openJobs, startWorker, type Worker } from '../../worker/src/worker.js';
import { Life } from './life.js';

export interface HouseOptions {
  readonly databaseUrl: string;
  /** Where the log lies; in the database where nothing is said. */
  readonly log?: LogPlace;
  readonly dataDirectory: string;
  readonly zone: string;
  /** The first password of the user `admin`; one is made up and told where there is none. */
  readonly adminPassword: string | null;
  readonly tellPassword: (password: string) => void;
  readonly logger: Logger;
  /** The largest evidence file. */
  readonly maximumBytesOfAFile?: number;
  /** How it sends mail; none where nothing is said. */
  readonly mail?: MailPlace | null;
  /** How far ahead alarm clocks are set, in milliseconds; a day where nothing is said. */
  readonly alarmHorizon?: number;
  /** Which addresses webhooks may reach beside the public network; none where nothing is said. */
  readonly webhooks?: Configuration['webhooks'];
  /** A simulated clock. */
  readonly clock?: Clock;
}

/** All parts of one process: api (not listening yet), worker and projector over one core. */
export interface RunningHouse {
  readonly core: Core<House>;
  readonly identity: Identity;
  readonly jobs: Jobs;
  readonly projector: Feeding;
  readonly worker: Worker;
  readonly api: Api;
  close(): Promise<void>;
}

/** Opens a house on a database, founds it where there is none, and starts everything that works in it. */
export async function openHouse(options: HouseOptions): Promise<RunningHouse> {
  const { databaseUrl, dataDirectory, logger } = options;
  const life = new Life({ patience: 30_000, onTrouble: (part, err) => logger.error({ part, err }, 'a part did not end cleanly') });
  try {
    const core = await life.begin(
      'core',
      () =>
        openCore<House>({
          capabilities,
          databaseUrl,
          dataDirectory,
          ...(options.log && { log: options.log }),
          report: (message, err) => logger.error({ err }, message),
          ...(options.clock && { clock: options.clock }),
          ...(options.maximumBytesOfAFile !== undefined && { maximumBytesOfAFile: options.maximumBytesOfAFile }),
        }),
      (each) => each.close(),
    );
    const identity = await openIdentity({
      pool: core.pool,
      index: (kind, value) => (kind === 'username' ? core.vault.blindIndex(kind, value) : core.vault.hmac(kind, value)),
      clock: core.clock,
    });
    const desk = new DirectoryDesk({ executor: core.executor, house: core.house, vault: core.vault, identity });
    await layFoundation(
      { core, desk },
      {
        zone: options.zone,
        firstUser: { name: 'Адміністратор', password: options.adminPassword, announce: options.tellPassword },
      },
    );
    const jobs = await life.begin(
      'jobs',
      () => openJobs(core, logger),
      (each) => each.close(),
    );
    const alarms = alarmsOf(core, jobs, logger, options.alarmHorizon);
    const projector = await life.begin(
      'projector',
      () => startFeeding(core, logger),
      (each) => each.stop(),
    );
    const api = await life.begin(
      'api',
      () => createApi({ core, identity, jobs, alarms, log: (err, about) => logger.error({ err, ...about }, 'a request failed') }),
      (each) => each.close(),
    );
    await projector.built();
    const worker = await life.begin(
      'worker',
      () => startWorker(core, jobs, alarms, logger, { mail: options.mail ?? null, webhooks: options.webhooks ?? { addresses: [] } }),
      (each) => each.stop(),
    );
    return { core, identity, jobs, projector, worker, api, close: () => life.end() };
  } catch (error) {
    await life.end();
    throw error;
  }
}
