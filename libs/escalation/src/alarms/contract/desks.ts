import { z } from 'zod';
import { obligations, type ObligationRow } from '#deadlines';
import {
  deadlinesAtFounding,
  evolveObligations,
  followObligations,
  isObligationEvent,
  noObligations,
  obligationEvents,
  obligationTable,
  type Obligations,
} from '#deadlines/domain';
import { eventCatalogue, postgresEventStore, type EventStore } from '#event-store';
import { bullmqJobs, migrateJobs, type JobHandler, type Jobs } from '#jobs';
import { commandsOf, derivedId, eventType, machine, standingClock, type Clock, type EventOf } from '#kernel';
import { CommandExecutor, type AggregateType } from '#platform';
import { asOf, openViews, readRows, rowColumns, sql, startProjector, type Views } from '#projections';
import { testDatabase, type TestDatabase } from '#testing';
import {
  escalationEvents,
  evolveSteps,
  look,
  noStepsTaken,
  starterRules,
  type HouseForEscalation,
  type LooksAt,
  type StepsTaken,
} from '../../domain/index.js';
import { ForeseenLooks } from '../foreseen-looks.js';
import { lookHandlers, lookJob, looksJob } from '../look-job.js';

/** A desk on which one obligation lies: the least that an alarm clock can ring for. */
const events = {
  begun: eventType('DeskBegun', { nature: 'content', doc: 'Begun.', data: z.strictObject({ owes: z.uuid(), due: z.string() }) }),
  ...obligationEvents,
  ...escalationEvents,
};
type Event = EventOf<typeof events>;
interface Desk {
  readonly status: 'none' | 'desk';
  readonly obligations: Obligations;
  readonly taken: StepsTaken;
}

const [olena, head] = [derivedId('olena'), derivedId('head')];
const founded = '2026-01-01T00:00:00.000Z';
export const deskHouse: HouseForEscalation = {
  deadlines: deadlinesAtFounding,
  escalation: { ruleSets: [starterRules(founded)] },
  directory: {
    house: null,
    person: () => ({ active: true, signIn: true, unit: derivedId('unit'), absences: [], substitutions: [] }),
    isActive: () => true,
    superiorsOf: () => [head],
    headOf: () => head,
    unitAncestors: () => [],
    withRole: () => [],
  },
};
const subject = { id: derivedId('subject'), kind: 'nonconformity' } as const;
const table = obligationTable<Desk, Event, HouseForEscalation>({
  lines: [
    {
      name: 'act',
      opens: [
        {
          on: 'DeskBegun',
          owed: ({ event }) => ({ assignee: event.data.owes }),
          ownDate: ({ event }) => ({ due: event.data.due, source: 'action' }),
        },
      ],
      meets: [],
    },
  ],
});
const command = commandsOf<Desk, HouseForEscalation, Event>();
const begin = command({
  name: 'begin',
  doc: 'Begins.',
  from: ['none'],
  to: 'desk',
  rules: [],
  checks: [],
  then: (_, input: { owes: string; due: string }) => [events.begun(input)],
});
const where: LooksAt<Desk, HouseForEscalation> = {
  obligations: (state) => state.obligations,
  taken: (state) => state.taken,
  subject: () => subject,
};
const looks = command(look<Desk, 'desk', HouseForEscalation>(['desk'], where));
const desk = machine<Desk, HouseForEscalation, Event>({
  name: 'desk',
  version: 1,
  initial: { status: 'none', obligations: noObligations, taken: noStepsTaken },
  evolve: (state, event, recorded) => ({
    status: 'desk',
    obligations: isObligationEvent(event) ? evolveObligations(state.obligations, event, recorded) : state.obligations,
    taken: evolveSteps(state.taken, event),
  }),
  commands: [begin, looks],
  consequences: (context) =>
    followObligations(table, {
      ...context,
      ledger: context.after.obligations,
      subject: { ...subject, id: JSON.stringify(context.event.data) },
    }),
});
export const deskAggregate: AggregateType<Desk, HouseForEscalation, Event> = {
  kind: 'nonconformity',
  streamOf: (id) => `nonconformity-${id}`,
  machine: desk,
};

/** One who works at the desks: an executor with a clock of its own, over the shared store. */
export interface Hand {
  readonly executor: CommandExecutor<HouseForEscalation>;
  /** What its process works out beforehand. */
  readonly foreseen: ForeseenLooks;
  /** Does the job `look`. */
  readonly looking: JobHandler;
  /** Do all jobs of the clock. */
  readonly handlers: readonly JobHandler[];
}

/** A database with a log of desks, its view of obligations fed, and a queue. */
export interface Desks {
  readonly clock: ReturnType<typeof standingClock>;
  readonly database: TestDatabase;
  readonly hand: Hand;
  readonly jobs: Jobs;
  handWith(clock: Clock): Promise<Hand>;
  /** The queue once more, as another worker has it; nothing is worked on before it is started. */
  queue(): Promise<Jobs>;
  begin(name: string, due: string): Promise<void>;
  rows(): Promise<ObligationRow[]>;
  /** The view has taken all that the log holds. */
  settled(): Promise<void>;
  /** The revision of each desk. */
  revisions(...names: readonly string[]): Promise<number[]>;
  close(): Promise<void>;
}

/** Waits until it holds. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise(setImmediate);
}

export async function openDesks(now: string): Promise<Desks> {
  const clock = standingClock(now);
  const database = await testDatabase();
  const catalogue = eventCatalogue(Object.values(events));
  const closers: (() => Promise<unknown>)[] = [() => database.drop()];
  const storeWith = async (own: Clock): Promise<EventStore> => {
    const store = await postgresEventStore({ url: database.url, clock: own, storeClock: clock });
    closers.push(() => store.close());
    return store;
  };
  const handOver = (store: EventStore, own: Clock): Hand => {
    const source = {
      current: () => ({ house: deskHouse, index: 0 }),
      concerns: () => false,
      reached: () => Promise.resolve(),
      upToNow: () => Promise.resolve(),
    };
    const executor = new CommandExecutor<HouseForEscalation>({ store, catalogue, clock: own, house: source });
    const aggregates = [deskAggregate as never];
    const foreseen = new ForeseenLooks(executor, aggregates);
    const handlers = lookHandlers({
      ...{ executor, clock: own, aggregates, foreseen },
      jobs: { scheduleAll: (orders) => jobs.scheduleAll(orders) },
    });
    return { executor, foreseen, looking: handlers[0], handlers };
  };
  const store = await storeWith(clock);
  const views: Views = await openViews({ pool: database.pool, store, views: [obligations] });
  closers.push(() => views.close());
  const projector = await startProjector({ views, catalogue });
  closers.push(() => projector.stop());
  await migrateJobs(database.url);
  const queue = async (): Promise<Jobs> => {
    const opened = await bullmqJobs({
      url: database.url,
      clock,
      types: [lookJob, looksJob],
      onFault: () => undefined,
      retry: { attempts: 2, firstPause: 5 },
    });
    closers.push(() => opened.close());
    return opened;
  };
  const jobs = await queue();
  const hand = handOver(store, clock);
  return {
    ...{ clock, database, hand, queue },
    jobs,
    handWith: async (own) => handOver(await storeWith(own), own),
    async begin(name, due) {
      const commandId = derivedId('begin', name);
      const sent = {
        aggregate: deskAggregate,
        id: derivedId(name),
        name: 'begin',
        actor: { person: olena, roles: [] },
        commandId,
        correlationId: commandId,
      };
      await hand.executor.execute({ ...sent, input: { owes: olena, due }, bodyHash: '0'.repeat(64) });
    },
    rows: () =>
      readRows(
        database.pool,
        obligations,
        sql`select ${rowColumns(obligations, 'o')} from ${asOf(obligations, null)} o order by o.due, o.key`,
      ),
    async settled() {
      if (!(await views.waitFor(['obligations'], (await store.end())!, 50_000))) throw new Error('the view has not come up to the log');
    },
    revisions: (...names) =>
      Promise.all(names.map(async (name) => (await hand.executor.load(deskAggregate, derivedId(name)))?.revision ?? -1)),
    async close() {
      for (const each of closers.reverse()) await each();
    },
  };
}
