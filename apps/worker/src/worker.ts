import { capaAggregate, MonitoringWatch, PassingOn, proposalAggregate } from '#capa';
import { CaseRounds, ForeseenLooks, lookHandlers, type Alarms, type Looked } from '#escalation';
import type { JobHandler, Jobs } from '#jobs';
import type { LetterBox } from '#letters';
import type { PostOffice } from '#notifications';
import type { Core } from '#platform';
import { tellingTrouble, type Configuration, type Logger } from '#platform/ground';
import { recordAggregates } from '#records';
import type { WebhookCourier } from '#webhooks';
import { cases as openCases, type House } from '../../capabilities.js';
import { courierOf } from './courier.js';
import { letterBoxOf } from './letters.js';
import { postOfficeOf, type WaysOut } from './post.js';

/** Every aggregate whose obligations the clock looks at. */
const looked = [...recordAggregates, capaAggregate, proposalAggregate] as unknown as readonly Looked[];

/** What the worker has to do with the world outside. */
export type Outside = WaysOut & Pick<Configuration, 'webhooks' | 'mailIn' | 'outgoing'>;

/** What the worker of a process does. */
export interface Worker {
  readonly courier: WebhookCourier;
  /** Null where no letters come in. */
  readonly letters: LetterBox | null;
  readonly alarms: Alarms;
  readonly cases: CaseRounds;
  readonly monitoring: MonitoringWatch;
  readonly passingOn: PassingOn;
  readonly post: PostOffice;
  /** Sets no more alarms; the queue is closed by whoever opened it. */
  stop(): Promise<void>;
}

/** All that the clock does in a house: the jobs that ring, and the rounds that look for what is due. */
export interface Clockwork {
  readonly handlers: readonly JobHandler[];
  readonly alarms: Alarms;
  /** The looks that ring soon. */
  readonly foreseen: ForeseenLooks;
  readonly cases: CaseRounds;
  readonly monitoring: MonitoringWatch;
  readonly passingOn: PassingOn;
  /** One round of each, one after the other: what a worker does every minute. */
  round(): Promise<void>;
}

/** The clockwork of a house over its alarm clocks; nothing moves before it is started or asked for a round. */
export function clockworkOf(core: Core<House>, jobs: Jobs, alarms: Alarms, logger: Logger): Clockwork {
  const { pool, house, clock, executor, tracing } = core;
  const report = tellingTrouble(logger);
  const cases = new CaseRounds({ pool, house, executor, clock, report, cases: openCases });
  const monitoring = new MonitoringWatch({ pool, executor, clock, report });
  const passingOn = new PassingOn({ pool, house, executor, clock, report });
  const foreseen = new ForeseenLooks(executor, looked);
  return {
    foreseen,
    handlers: lookHandlers({ executor, clock, aggregates: looked, jobs, tracing, foreseen }),
    alarms,
    cases,
    monitoring,
    passingOn,
    async round() {
      await passingOn.look();
      await monitoring.look();
      await cases.look();
      await alarms.sweep();
    },
  };
}

/**
 * Puts the queue right before it works on it, sets the alarm clocks of the near horizon, watches over monitoring and passes on what nobody looks
 * after: once now, then every minute; takes notifications out of the house, and tells other systems
 * of changes.
 */
export async function startWorker(core: Core<House>, jobs: Jobs, alarms: Alarms, logger: Logger, ways: Outside): Promise<Worker> {
  const { handlers, foreseen, cases, monitoring, passingOn } = clockworkOf(core, jobs, alarms, logger);
  const post = postOfficeOf(core, jobs, { ...ways, aggregates: looked }, logger);
  await alarms.start(foreseen.makeReady);
  await jobs.start([...handlers, post.handler]);
  await cases.start();
  await monitoring.start();
  await passingOn.start();
  await post.start();
  const courier = await courierOf(core, ways, logger);
  courier.start();
  const letters = await letterBoxOf(core, ways, logger);
  letters?.start();
  return {
    courier,
    letters,
    alarms,
    cases,
    monitoring,
    passingOn,
    post,
    async stop() {
      // Each waits for what others are slow to answer, beside the others.
      await Promise.all([letters?.stop(), courier.stop(), post.stop()]);
      await passingOn.stop();
      await monitoring.stop();
      await cases.stop();
      await alarms.stop();
    },
  };
}
