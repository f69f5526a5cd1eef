import type { Identity } from '#identity';
import type { Jobs } from '#jobs';
import type { Core } from '#platform';
import { Life, tellingTrouble, type Configuration, type MailInPlace, type MailPlace, type QueuePlace } from '#platform/ground';
import { createApi, type Api } from '../../api/src/api.js';
import type { House } from '../../capabilities.js';
import { beginFoundedCore, type CoreOfHouse, type Founding } from '../../open-core.js';
import { startFeeding, type Feeding } from '../../projector/src/projector.js';
import { alarmsOf, openJobs } from '../../queue.js';
import { startWorker, type Worker } from '../../worker/src/worker.js';

export interface HouseOptions extends CoreOfHouse, Founding {
  /** Where the queue lies; in the database where nothing is said. */
  readonly queue?: QueuePlace;
  /** Requests that may wait at once. */
  readonly requestsAtOnce?: number;
  /** Whose `X-Forwarded-For` is believed; nobody's where nothing is said. */
  readonly proxies?: Configuration['http']['proxies'];
  /** How it sends mail; none where nothing is said. */
  readonly mail?: MailPlace | null;
  /** Where letters come in; none do where nothing is said. */
  readonly mailIn?: MailInPlace | null;
  /** How far ahead alarm clocks are set, in milliseconds; a day where nothing is said. */
  readonly alarmHorizon?: number;
  /** Limits of a trial of escalation rules; the usual ones where nothing is said. */
  readonly simulationLimits?: Configuration['simulations'];
  /** Which addresses webhooks may reach beside the public network; none where nothing is said. */
  readonly webhooks?: Configuration['webhooks'];
  /** For how long it is remembered what left the house; as in any house where nothing is said. */
  readonly outgoing?: Configuration['outgoing'];
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
  const { logger, queue = { kind: 'postgresql' } } = options;
  const life = new Life({ patience: 30_000, onTrouble: (part, err) => logger.error({ part, err }, 'a part did not end cleanly') });
  try {
    const { core, identity } = await beginFoundedCore(life, options);
    const jobs = await life.begin(
      'jobs',
      () => openJobs(core, queue, logger),
      (each) => each.close(),
    );
    const alarms = alarmsOf(core, jobs, logger, { ...(options.alarmHorizon !== undefined && { horizon: options.alarmHorizon }) });
    const projector = await life.begin(
      'projector',
      () => startFeeding(core, logger),
      (each) => each.stop(),
    );
    const api = await life.begin(
      'api',
      () =>
        createApi({
          ...{ core, identity, jobs, alarms, provider: options.provider ?? null },
          ...(options.requestsAtOnce !== undefined && { requestsAtOnce: options.requestsAtOnce }),
          ...(options.proxies && { proxies: options.proxies }),
          ...(options.simulationLimits && { simulationLimits: options.simulationLimits }),
          log: (err, about) => logger.error({ err, ...about }, 'a request failed'),
          report: tellingTrouble(logger),
        }),
      (each) => each.close(),
    );
    await projector.built();
    const worker = await life.begin(
      'worker',
      () =>
        startWorker(core, jobs, alarms, logger, {
          mail: options.mail ?? null,
          mailIn: options.mailIn ?? null,
          webhooks: options.webhooks ?? { addresses: [] },
          outgoing: options.outgoing ?? { keptDays: 90 },
        }),
      (each) => each.stop(),
    );
    return { core, identity, jobs, projector, worker, api, close: () => life.end() };
  } catch (error) {
    await life.end();
    throw error;
  }
}
