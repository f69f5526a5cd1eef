import { encodeMetadata, eventCatalogue, memoryEventStore, type EventStore } from '#event-store';
import { check, commandsOf, eventType, machine, rule, standingClock, unknownEvent, type Actor, type EventOf } from '#kernel';
import { z } from 'zod';
import type { AggregateType } from './aggregate.js';
import { CommandKeyReused, CommandRefused, NotThere, StaleRevision } from './errors.js';
import { CommandExecutor } from './executor.js';

const events = {
  opened: eventType('LedgerOpened', { nature: 'content', doc: 'Opened.', data: z.strictObject({ title: z.string() }) }),
  counted: eventType('LedgerCounted', { nature: 'content', doc: 'Counted.', data: z.strictObject({ by: z.number().int() }) }),
  ticked: eventType('LedgerTicked', { nature: 'clockwork', doc: 'The clock looked.', data: z.strictObject({}) }),
};
type Event = EventOf<typeof events>;
type State = { status: 'none' } | { status: 'open'; sum: number; ticks: number };
type House = { most: number };
type Open = Extract<State, { status: 'open' }>;
const command = commandsOf<State, House, Event>();

const ledger: AggregateType<State, House, Event> = {
  kind: 'ledger',
  streamOf: (id) => `ledger-${id}`,
  machine: machine<State, House, Event>({
    name: 'ledger',
    version: 1,
    initial: { status: 'none' },
    evolve: (state, event) => {
      switch (event.type) {
        case 'LedgerOpened':
          return { status: 'open', sum: 0, ticks: 0 };
        case 'LedgerCounted':
          return { ...(state as Open), sum: (state as Open).sum + event.data.by };
        case 'LedgerTicked':
          return { ...(state as Open), ticks: (state as Open).ticks + 1 };
        default:
          return unknownEvent(event);
      }
    },
    commands: [
      command({
        name: 'open',
        doc: 'Opens.',
        from: ['none'],
        to: 'open',
        rules: [],
        checks: [check<State, House, { title: string }>('titled', (_, { title }) => title !== '' || {})],
        then: (_, input: { title: string }) => [events.opened(input)],
      }),
      command({
        name: 'count',
        doc: 'Counts.',
        from: ['open'],
        to: 'stays',
        rules: [rule<Open, House>('not-full', ({ state, house }) => state.sum < house.most || { most: house.most })],
        checks: [],
        then: (_, input: { by: number }) => [events.counted(input)],
      }),
      command({ name: 'look', doc: 'Looks.', from: ['open'], to: 'stays', rules: [], checks: [], then: () => [events.ticked({})] }),
      command({
        ...{ name: 'tick-once', doc: 'Ticks where there is more than was ticked.', from: ['open'], to: 'stays', rules: [], checks: [] },
        then: ({ state }) => (state.sum > state.ticks ? [events.ticked({})] : []),
      }),
      command({ name: 'nothing', doc: 'Appends nothing.', from: ['open'], to: 'stays', rules: [], checks: [], then: () => [] }),
    ],
  }),
};

const catalogue = eventCatalogue(Object.values(events));
const clock = standingClock('2026-03-03T12:00:00.000Z');
const nothing = (): Promise<void> => Promise.resolve();
const house = { current: () => ({ house: { most: 3 }, index: 7 }), concerns: () => false, reached: nothing, upToNow: nothing };
const olena: Actor = { person: 'olena', roles: [] };
const ihor: Actor = { person: 'ihor', roles: [] };

const executorOn = (store: EventStore) => new CommandExecutor<House>({ store, catalogue, house, clock });

function sender(executor: CommandExecutor<House>) {
  let n = 0;
  return (
    name: string,
    input: object,
    more: { commandId?: string; bodyHash?: string; actor?: Actor; ifMatch?: number; id?: string } = {},
  ) =>
    executor.execute({
      aggregate: ledger,
      id: more.id ?? '1',
      name,
      input,
      actor: more.actor ?? olena,
      commandId: more.commandId ?? `00000000-0000-4000-8000-${String((n += 1)).padStart(12, '0')}`,
      bodyHash: more.bodyHash ?? 'a'.repeat(64),
      correlationId: 'c',
      ...(more.ifMatch === undefined ? {} : { ifMatch: more.ifMatch }),
    });
}

describe('the executor', () => {
  const key = '11111111-1111-4111-8111-111111111111';

  it('answers a repeat from the stream, also in another process, and also two at once', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const [one, other] = [sender(executorOn(store)), sender(executorOn(store))];
    const both = await Promise.all([one('open', { title: 't' }, { commandId: key }), other('open', { title: 't' }, { commandId: key })]);
    expect(both.map(({ revision }) => revision)).toEqual([0, 0]);
    expect(both.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    expect(await sender(executorOn(store))('open', { title: 't' }, { commandId: key })).toMatchObject({ revision: 0, repeated: true });
    expect((await executorOn(store).load(ledger, '1'))?.events).toHaveLength(1);
  });

  it('refuses the same key with another body, here, in another process, and on another stream', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const send = sender(executorOn(store));
    await send('open', { title: 't' }, { commandId: key });
    await expect(send('open', { title: 'u' }, { commandId: key, bodyHash: 'b'.repeat(64) })).rejects.toThrow(CommandKeyReused);
    const anew = sender(executorOn(store));
    await expect(anew('open', { title: 'u' }, { commandId: key, bodyHash: 'b'.repeat(64) })).rejects.toThrow(CommandKeyReused);
    await expect(send('open', { title: 't' }, { commandId: key, id: '2' })).rejects.toThrow(CommandKeyReused);
  });

  it('refuses it also in a process that has not read the stream yet, and answers a true repeat with the whole command', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const send = sender(executorOn(store));
    await send('open', { title: 't' }, { commandId: key });
    await send('count', { by: 1 });
    const restarted = sender(executorOn(store));
    await expect(restarted('open', { title: 'u' }, { commandId: key, bodyHash: 'b'.repeat(64) })).rejects.toThrow(CommandKeyReused);
    expect(await sender(executorOn(store))('open', { title: 't' }, { commandId: key })).toMatchObject({ revision: 0, repeated: true });
    expect((await executorOn(store).load(ledger, '1'))?.events).toHaveLength(2);
  });

  it('decides again when another process wrote between read and append: none is lost, none counted twice', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const senders = [sender(executorOn(store)), sender(executorOn(store))];
    await senders[0]!('open', { title: 't' });
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'].map((digit) => `2222222${digit}-1111-4111-8111-111111111111`);
    const outcomes = await Promise.allSettled(ids.map((commandId, n) => senders[n % 2]!('count', { by: 1 }, { commandId })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        expect((outcome.reason as CommandRefused).refusals).toEqual([{ code: 'not-full', params: { most: 3 } }]);
    }
    expect((await executorOn(store).load(ledger, '1'))?.state).toEqual({ status: 'open', sum: 3, ticks: 0 });
  });

  it('holds If-Match against content of others only', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const send = sender(executorOn(store));
    await send('open', { title: 't' });
    await send('look', {}, { actor: { person: 'process:clock', roles: [], process: 'clock' } });
    expect(await send('count', { by: 1 }, { ifMatch: 0 })).toMatchObject({ revision: 2 });
    expect(await send('count', { by: 1 }, { ifMatch: 0 })).toMatchObject({ revision: 3 });
    await expect(send('count', { by: 1 }, { ifMatch: 2, actor: ihor })).rejects.toThrow(StaleRevision);
    expect(await send('count', { by: 1 }, { ifMatch: 3, actor: ihor })).toMatchObject({ revision: 4 });
    // A process has no memory of its own: what another request of the same source wrote is somebody else's.
    const asSource = { id: '2', ifMatch: 0, actor: { ...olena, process: 'source' } };
    await send('open', { title: 't' }, { id: '2' });
    expect(await send('count', { by: 1 }, asSource)).toMatchObject({ revision: 1 });
    await expect(send('count', { by: 1 }, asSource)).rejects.toThrow(StaleRevision);
  });

  it('knows what is not there from what is refused, and appends nothing where nothing follows', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const send = sender(executorOn(store));
    await expect(send('count', { by: 1 })).rejects.toThrow(NotThere);
    await expect(send('open', { title: '' })).rejects.toMatchObject({ refusals: [{ code: 'titled' }] });
    await send('open', { title: 't' });
    await expect(send('open', { title: 't' })).rejects.toThrow(CommandRefused);
    expect(await send('nothing', {})).toMatchObject({ revision: 0 });
  });

  it('refuses nobody for what another process was told a moment ago: it decides again by the house of now', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    let most = 0;
    let asked = 0;
    const behind = {
      ...house,
      current: () => ({ house: { most }, index: most }),
      upToNow: async () => {
        asked += 1;
        most = 1;
      },
    };
    const send = sender(new CommandExecutor<House>({ store, catalogue, house: behind, clock }));
    await send('open', { title: 't' });
    expect(asked).toBe(0);
    expect(await send('count', { by: 1 })).toMatchObject({ revision: 1 });
    await expect(send('count', { by: 1 })).rejects.toMatchObject({ refusals: [{ code: 'not-full', params: { most: 1 } }] });
    expect(asked).toBe(2);
  });

  it('does not take it for nothing to do where only another process knows what there is to do', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const [one, other] = [sender(executorOn(store)), sender(executorOn(store))];
    await one('open', { title: 't' });
    expect(await one('tick-once', {})).toMatchObject({ revision: 0 });
    await other('count', { by: 1 }, { commandId: key });
    expect(await one('tick-once', {})).toMatchObject({ revision: 2 });
    expect(await one('tick-once', {})).toMatchObject({ revision: 2 });
  });

  describe('foresees what a command leads to', () => {
    const [at, sentAt] = ['2026-03-03T12:00:30.000Z', '2026-03-03T12:00:31.500Z'];
    /** Ticks are decided as often as is counted here; the last one as of an instant. */
    const foreseeing = async () => {
      const times = { now: '2026-03-03T12:00:00.000Z' };
      const asked: string[] = [];
      const [moving, ground] = [{ now: () => times.now }, { house: { most: 3 }, index: 7 }];
      const store = memoryEventStore({ clock: moving, storeClock: moving });
      const machine = {
        ...ledger.machine,
        decide: (...[situation, name, input, envelope]: Parameters<typeof ledger.machine.decide>) => {
          asked.push(`${name} ${situation.now}`);
          return ledger.machine.decide(situation, name, input, envelope);
        },
      };
      const watched = { ...ledger, machine };
      const source = { ...house, current: () => ({ ...ground }) };
      const executor = new CommandExecutor<House>({ store, catalogue, house: source, clock: moving });
      const request = (name: string, commandId: string) => ({
        ...{ aggregate: watched, id: '1', name, input: name === 'open' ? { title: 't' } : name === 'count' ? { by: 1 } : {} },
        ...{ actor: olena, commandId, bodyHash: 'a'.repeat(64), correlationId: 'c' },
      });
      const other = '22222222-2222-4222-8222-222222222222';
      await executor.execute(request('open', other));
      await executor.execute(request('count', '33333333-3333-4333-8333-333333333333'));
      await executor.foresee(request('tick-once', key), at);
      asked.length = 0;
      return { executor, store, times, ground, asked, request };
    };
    const written = async (store: EventStore) => {
      const events = [];
      for await (const { type, revision, metadata } of store.read('ledger-1'))
        events.push(`${revision} ${type} ${(JSON.parse(metadata) as { recordedAt: string }).recordedAt.slice(17, 23)}`);
      return events;
    };

    it('and says that at its instant, recorded when it is appended, deciding nothing again; the next command knows of it', async () => {
      const { executor, store, times, asked, request } = await foreseeing();
      times.now = sentAt;
      expect(await executor.execute(request('tick-once', key))).toMatchObject({ revision: 2, repeated: false });
      expect(asked).toEqual([]);
      expect(await executor.execute(request('tick-once', key))).toMatchObject({ revision: 2, repeated: true });
      expect(await executor.execute(request('tick-once', '44444444-4444-4444-8444-444444444444'))).toMatchObject({ revision: 2 });
      expect(await written(store)).toEqual(['0 LedgerOpened 00.000', '1 LedgerCounted 00.000', '2 LedgerTicked 31.500']);
    });

    it('under the metadata of the command that is sent then', async () => {
      const { executor, store, times, ground, request } = await foreseeing();
      times.now = sentAt;
      ground.index = 9;
      await executor.execute({ ...request('tick-once', key), correlationId: 'the trace of the job' });
      const told = [];
      for await (const { metadata } of store.read('ledger-1', { from: 2 })) told.push(metadata);
      const decidedBy = { machine: ledger.machine.name, version: ledger.machine.version, house: '9' };
      const { person: actor } = olena;
      const when = { occurredAt: sentAt, recordedAt: sentAt };
      const whole = { actor, commandId: key, bodyHash: 'a'.repeat(64), correlationId: 'the trace of the job', ...when, decidedBy };
      expect(told).toEqual([encodeMetadata(whole)]);
    });

    it.each<[string, (made: Awaited<ReturnType<typeof foreseeing>>) => unknown, string[]]>([
      ['before its instant', ({ times }) => (times.now = '2026-03-03T12:00:29.999Z'), ['tick-once 29.999']],
      ['long after it', ({ times }) => (times.now = '2026-03-03T12:00:40.001Z'), ['tick-once 40.001']],
      ['on another house', ({ ground }) => (ground.house = { most: 3 }), ['tick-once 31.500']],
      [
        'where this process wrote meanwhile',
        ({ executor, request }) => executor.execute(request('count', '55555555-5555-4555-8555-555555555555')),
        ['count 31.500', 'tick-once 31.500'],
      ],
      [
        'where another process wrote meanwhile',
        ({ store }) => sender(executorOn(store))('count', { by: 1 }, { commandId: '66666666-6666-4666-8666-666666666666' }),
        ['tick-once 31.500'],
      ],
    ])('and decides anew %s', async (_, happens, decisions) => {
      const made = await foreseeing();
      made.times.now = sentAt;
      await happens(made);
      const { revision } = await made.executor.execute(made.request('tick-once', key));
      expect(made.asked.map((each) => each.replace(/2026-03-03T12:00:|Z/g, ''))).toEqual(decisions);
      expect((await written(made.store)).at(-1)).toMatch(new RegExp(`^${revision} LedgerTicked`));
    });
  });

  it('tells how a stream stands, with what other processes wrote, reading only what is new', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const read: (number | undefined)[] = [];
    const watched: EventStore = {
      ...store,
      read: (stream, options) => {
        read.push(options?.from);
        return store.read(stream, options);
      },
    };
    const executor = executorOn(watched);
    expect(await executor.standing(ledger, '1')).toBeNull();
    const other = sender(executorOn(store));
    await other('open', { title: 't' });
    await other('look', {});
    expect(await executor.standing(ledger, '1')).toMatchObject({ state: { sum: 0, ticks: 1 }, revision: 1, contentRevision: 0 });
    await other('count', { by: 2 });
    expect(await executor.standing(ledger, '1')).toMatchObject({ state: { sum: 2, ticks: 1 }, revision: 2, contentRevision: 2 });
    await sender(executor)('look', {}, { commandId: key });
    // What was read beforehand need not be read for the command.
    expect(read).toEqual([0, 0, 2]);
  });

  it('loads a stream as it was at an index of the log', async () => {
    const store = memoryEventStore({ clock, storeClock: clock });
    const executor = executorOn(store);
    const send = sender(executor);
    await send('open', { title: 't' });
    await send('open', { title: 'other' }, { id: '2' });
    await send('count', { by: 1 });
    expect((await executor.load(ledger, '1', 1))?.state).toMatchObject({ sum: 0 });
    expect((await executor.load(ledger, '1', 2))?.state).toMatchObject({ sum: 1 });
    expect(await executor.load(ledger, '2', 0)).toBeNull();
    expect(await executor.load(ledger, '3')).toBeNull();
  });
});
