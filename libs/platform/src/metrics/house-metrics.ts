import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics, type GaugeConfiguration, type MetricObject } from 'prom-client';
import type { EventStore, LogPoint } from '#event-store';
import type { Jobs } from '#jobs';
import type { Clock, Instant } from '#kernel';
import type { Processes, Views } from '#projections';
import type { CommandOutcome } from '../commands/command.js';
import { agesBehind } from './ages.js';

/** Types of event that note what time has crossed, and the field of their data in which they say when. */
export type Crossings = Readonly<Record<string, string>>;

/** What a scrape looks up. */
export interface Watched {
  readonly store: EventStore;
  readonly views: Views;
  readonly processes: Processes;
}

/**
 * What a process of the house counts and measures, in the form that Prometheus reads. Labels are names of the house's own (commands, views,
 * processes, jobs), never anybody's data.
 */
export class HouseMetrics {
  readonly #registry = new Registry();
  readonly #commands = new Counter({
    name: 'redress_commands_total',
    help: 'Commands that were decided here, by outcome: accepted, refused by the rules, or failed.',
    labelNames: ['command', 'outcome'],
    registers: [this.#registry],
  });
  readonly #appends = new Histogram({
    name: 'redress_append_seconds',
    help: 'How long an append to the log takes, in seconds.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.#registry],
  });

  readonly #lateness = new Histogram({
    name: 'redress_escalation_lateness_seconds',
    help: 'From the instant at which a term or a step of escalation was crossed to the durable event that notes it, in seconds.',
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 3_600],
    labelNames: ['event'],
    registers: [this.#registry],
  });

  constructor(private readonly clock: Clock) {}

  readonly contentType = this.#registry.contentType;

  /** All of it as text; looks up what stands now. */
  text(): Promise<string> {
    return this.#registry.metrics();
  }

  /** Every metric that is shown here, by its name, with the labels that it may have. */
  described(): ReadonlyMap<string, ReadonlySet<string>> {
    const shown = this.#registry.getMetricsAsArray() as readonly (MetricObject & { readonly labelNames?: readonly string[] })[];
    return new Map(shown.map(({ name, labelNames = [] }) => [name, new Set(labelNames)]));
  }

  /** Shows memory, processor and event loop of the process, which has one house then. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Notes how a command ended. */
  command(command: string, outcome: CommandOutcome): void {
    this.#commands.inc({ command, outcome });
  }

  /**
   * The same store, whose appends are timed; those that fail too.
   * @param crossings which events note that something was crossed, and in which field of their data they say when that was
   */
  timing(store: EventStore, crossings: Crossings = {}): EventStore {
    return {
      ...store,
      append: async (stream, events, expected) => {
        const done = this.#appends.startTimer();
        try {
          const appended = await store.append(stream, events, expected);
          for (const { type, data } of events) {
            const crossedAt = crossings[type];
            if (crossedAt === undefined || appended.repeated) continue;
            const at = fieldOf(data, crossedAt);
            this.#lateness.observe({ event: type }, Math.max(0, (this.#now() - Date.parse(at)) / 1_000));
          }
          return appended;
        } finally {
          done();
        }
      },
    };
  }

  /** Shows how far the readers of the log are behind it. */
  watch({ store, views, processes }: Watched): void {
    const { clock } = this;
    const shown = (what: 'view' | 'process', states: () => Promise<readonly (StateOfView | StateOfProcess)[]>): void => {
      const collect = oneLook(async () => {
        const ageBehind = agesBehind(store, clock);
        for (const state of await states()) {
          const { name, lag, checkpoint } = state;
          events.set({ [what]: name }, lag);
          seconds.set({ [what]: name }, lag === 0 ? 0 : await ageBehind(checkpoint));
          isLive.set({ [what]: name }, 'idle' in state ? Number(!state.idle) : Number(state.state === 'live' && !state.unattended));
        }
      });
      const seconds = this.#gauge({
        name: `redress_${what}_lag_seconds`,
        help: `How old the first event is that the ${what} has not seen, in seconds.`,
        labelNames: [what],
        collect,
      });
      const isLive = this.#gauge({
        name: `redress_${what}_live`,
        help: `1 where the ${what} follows the log, 0 where it is stopped, not built yet, or nobody runs it.`,
        labelNames: [what],
        collect,
      });
      const events = this.#gauge({
        name: `redress_${what}_lag_events`,
        help: `Events of the log that the ${what} has not seen.`,
        labelNames: [what],
        collect,
      });
    };
    shown('view', () => views.states());
    shown('process', () => processes.states());
    this.#gauge({
      name: 'redress_parked_commands',
      help: 'Commands of a process that wait for a person.',
      labelNames: ['process'],
      async collect() {
        for (const { name, parked } of await processes.states()) this.set({ process: name }, parked);
      },
    });
  }

  /** Shows what lies in the queue. */
  watchQueue(jobs: Pick<Jobs, 'load' | 'parked'>): void {
    const collect = oneLook(async () => {
      const [load, failed] = [await jobs.load(), await jobs.parked()];
      lying.set({ when: 'due' }, load.due);
      lying.set({ when: 'ahead' }, load.ahead);
      parked.reset();
      for (const { job } of failed) parked.inc({ job });
      age.set(load.dueSince === null ? 0 : (this.#now() - Date.parse(load.dueSince)) / 1_000);
    });
    const parked = this.#gauge({
      name: 'redress_queue_parked',
      help: 'Jobs that failed as often as they may, and wait for a person.',
      labelNames: ['job'],
      collect,
    });
    const age = this.#gauge({
      name: 'redress_queue_late_seconds',
      help: 'By how much the most overdue job that waits in the queue is late, in seconds.',
      collect,
    });
    const lying = this.#gauge({
      name: 'redress_queue_jobs',
      help: 'Jobs in the queue: due by now, or ahead of their time.',
      labelNames: ['when'],
      collect,
    });
  }

  /** Shows what the HTTP interface is doing. */
  watchHttp(load: { readonly waiting: number; readonly sending: number; readonly shed: number }): void {
    this.#number('redress_http_waiting', 'Requests that wait for their answer.', () => load.waiting);
    this.#number('redress_http_sending', 'Answers that are being sent: clients of streams, downloads.', () => load.sending);
    const shed = new Counter({
      name: 'redress_http_shed_total',
      help: 'Requests that were asked to come again, because too many were under way.',
      registers: [],
      collect() {
        this.reset();
        this.inc(load.shed);
      },
    });
    this.#registry.registerMetric(shed);
  }

  /** Shows how many clients follow what happens over `/v1/stream`. */
  watchStreams(seats: { readonly open: number }): void {
    this.#number('redress_sse_clients', 'Clients of server-sent events: open streams of `/v1/stream`.', () => seats.open);
  }

  /**
   * Shows how far behind the log the programs are that read from places of their own.
   * @param places those from which somebody should be reading, by the subscription's id
   */
  watchSubscriptions(store: EventStore, places: () => Promise<ReadonlyMap<string, LogPoint | null>>): void {
    const { clock } = this;
    const collect = oneLook(async () => {
      const [all, end, ageBehind] = [await places(), await store.end(), agesBehind(store, clock)];
      const lags = await Promise.all(
        [...all].map(async ([subscription, point]) => {
          const lag = Math.max(0, (end?.index ?? -1) - (point?.index ?? -1));
          return { subscription, lag, age: lag === 0 ? 0 : await ageBehind(point) };
        }),
      );
      // One that has ended is not shown any more.
      seconds.reset();
      events.reset();
      for (const { subscription, lag, age } of lags) {
        seconds.set({ subscription }, age);
        events.set({ subscription }, lag);
      }
    });
    const seconds = this.#gauge({
      name: 'redress_subscription_lag_seconds',
      help: 'How old the first event is that the subscription has not dealt with, in seconds.',
      labelNames: ['subscription'],
      collect,
    });
    const events = this.#gauge({
      name: 'redress_subscription_lag_events',
      help: 'Events of the log that the subscription has not dealt with, whether they concern it or not.',
      labelNames: ['subscription'],
      collect,
    });
  }

  /** Shows what a person has to see to of the letters that come by e-mail. */
  watchLetters(look: () => Promise<{ readonly aside: number; readonly failingSince: Instant | null }>): void {
    const collect = oneLook(async () => {
      const { aside: lying, failingSince } = await look();
      aside.set(lying);
      failing.set(failingSince === null ? 0 : Math.max(0, (this.#now() - Date.parse(failingSince)) / 1_000));
    });
    const aside = this.#gauge({ name: 'redress_letters_aside', help: 'Letters that were put aside for a person.', collect });
    const failing = this.#gauge({
      name: 'redress_mailbox_failing_seconds',
      help: 'For how long the mailbox for letters could not be read, in seconds; 0 where it can.',
      collect,
    });
  }

  /** Shows one number as it stands. */
  #number(name: string, help: string, read: () => number): void {
    this.#gauge({
      ...{ name, help },
      collect() {
        this.set(read());
      },
    });
  }

  /** Shown as long as the process lives. */
  #gauge<Label extends string>(shown: Omit<GaugeConfiguration<Label>, 'registers'>): Gauge<Label> {
    return new Gauge({ ...shown, registers: [this.#registry] });
  }

  #now(): number {
    return Date.parse(this.clock.now());
  }
}

/**
 * A field that holds an instant, read off the canonical text of an event's data, where this sequence can stand only as a field itself: thousands are
 * appended at one midnight.
 */
function fieldOf(data: string, field: string): Instant {
  const start = data.indexOf(`"${field}":"`) + field.length + 4;
  return data.slice(start, data.indexOf('"', start));
}

/** One look for all that a scrape shows of the same thing: whoever asks while it is under way waits for it, so that nothing is shown as it was before. */
function oneLook(look: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  return () => (underWay ??= look().finally(() => (underWay = null)));
}

type StateOfView = Awaited<ReturnType<Views['states']>>[number];
type StateOfProcess = Awaited<ReturnType<Processes['states']>>[number];
