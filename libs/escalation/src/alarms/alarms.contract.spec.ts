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
import { bullmqJobs, migrateJobs, type Jobs } from '#jobs';
import { commandsOf, derivedId, eventType, machine, standingClock, type EventOf } from '#kernel';
import { CommandExecutor, type AggregateType } from '#platform';
import { asOf, openViews, readRows, rowColumns, sql, startProjector, type Projector, type Views } from '#projections';
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
} from '../domain/index.js';
import { Alarms } from './alarms.js';
import { lookHandler, lookJob } from './look-job.js';

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
const house: HouseForEscalation = {
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
const aggregate: AggregateType<Desk, HouseForEscalation, Event> = {
  kind: 'nonconformity',
  streamOf: (id) => `nonconformity-${id}`,
  machine: desk,
};

describe('alarm clocks', () => {
  const clock = standingClock('2026-05-04T06:00:00.000Z');
  let database: TestDatabase;
  let store: EventStore;
  let views: Views;
  let projector: Projector;
  let executor: CommandExecutor<HouseForEscalation>;
  let jobs: Jobs;
  let alarms: Alarms;

  const catalogue = eventCatalogue(Object.values(events));
  const rows = (): Promise<ObligationRow[]> =>
    readRows(database.pool, obligations, sql`select ${rowColumns(obligations, 'o')} from ${asOf(obligations, null)} o order by o.due`);
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise(setImmediate);
  };
  const revisions = async (): Promise<number[]> =>
    Promise.all(['one', 'two'].map(async (name) => (await executor.load(aggregate, derivedId(name)))?.revision ?? -1));
  const looking = () => lookHandler(executor, clock, [aggregate as never]);

  beforeAll(async () => {
    database = await testDatabase();
    store = await postgresEventStore({ url: database.url, clock, storeClock: clock });
    views = await openViews({ pool: database.pool, store, views: [obligations] });
    projector = await startProjector({ views, catalogue });
    executor = new CommandExecutor({
      store,
      catalogue,
      clock,
      house: { current: () => ({ house, index: 0 }), concerns: () => false, reached: () => Promise.resolve() },
    });
    await migrateJobs(database.url);
    jobs = await bullmqJobs({ url: database.url, types: [lookJob], onFault: () => undefined });
    await jobs.start([looking()]);
    alarms = new Alarms({ pool: database.pool, house: { current: () => ({ house }) }, jobs, clock, report: () => undefined });
    for (const [name, due] of [
      ['one', '2026-05-08T06:00:00.000Z'],
      ['two', '2026-05-20T06:00:00.000Z'],
    ] as const) {
      const commandId = derivedId('begin', name);
      const sent = {
        aggregate,
        id: derivedId(name),
        name: 'begin',
        actor: { person: olena, roles: [] },
        commandId,
        correlationId: commandId,
      };
      await executor.execute({ ...sent, input: { owes: olena, due }, bodyHash: '0'.repeat(64) });
    }
    await until(async () => (await views.waitFor(['obligations'], (await store.end())!, 5_000)) && (await rows()).length === 2);
  });

  afterAll(async () => {
    await alarms.stop();
    await jobs.close();
    await projector.stop();
    await views.close();
    await store.close();
    await database.drop();
  });

  it('are set for the near horizon only', async () => {
    expect(await alarms.sweep()).toBe(0);
    clock.set('2026-05-06T12:00:00.000Z');
    expect(await alarms.sweep()).toBe(1);
    expect(await alarms.sweep()).toBe(0);
    expect(await revisions()).toEqual([1, 1]);
  });

  it('wake what was crossed while nobody looked, each once, in order', async () => {
    clock.set('2026-05-19T06:00:00.000Z');
    await alarms.start();
    await until(async () => (await rows()).every(({ taken }) => taken.length > 0));
    expect((await rows()).map(({ status, taken }) => [status, taken])).toEqual([
      ['missed', ['due-ladder/remind-assignee/1/1', 'due-ladder/tell-superior/1/1', 'due-ladder/tell-head-of-unit/1/1']],
      ['open', ['due-ladder/remind-assignee/1/1']],
    ]);
    expect(await revisions()).toEqual([5, 2]);
  });

  it('change nothing when they ring twice, at once, or in another queue', async () => {
    const again = new Alarms({ pool: database.pool, house: { current: () => ({ house }) }, jobs, clock, report: () => undefined });
    await again.sweep();
    const data = { stream: aggregate.streamOf(derivedId('one')) };
    await Promise.all([1, 2, 3].map((attempt) => looking().run({ id: `ring-${attempt}`, data, attempt })));
    expect(await revisions()).toEqual([5, 2]);
  });

  it('park what nobody can look at', async () => {
    await expect(looking().run({ id: 'x', data: { stream: 'teapot-1' }, attempt: 1 })).rejects.toThrow('nothing-to-look-at');
  });
});
