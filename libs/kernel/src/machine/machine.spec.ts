import { z } from 'zod';
import { eventType, unknownEvent, UnknownEvent, type EventOf } from '../events/event-type.js';
import { BrokenDeclaration, commandsOf, machine, UnknownCommand } from './machine.js';
import { check, rule, type Actor } from './rule.js';

const events = {
  opened: eventType('DoorOpened', { nature: 'content', doc: 'A door was opened.', data: z.strictObject({ width: z.number() }) }),
  closed: eventType('DoorClosed', { nature: 'content', doc: 'A door was closed.', data: z.strictObject({}) }),
  creaked: eventType('DoorCreaked', { nature: 'clockwork', doc: 'The hinge was heard.', data: z.strictObject({}) }),
};
type Event = EventOf<typeof events>;
type Shut = { status: 'shut'; creaks: number };
type Open = { status: 'open'; creaks: number; width: number; since: string };
type State = Shut | Open;
interface House {
  locked: boolean;
}

const notLocked = rule<Shut, House>('not-locked', ({ house }) => !house.locked || { lock: 'front' });
const wideEnough = check<Shut, House, { width: number }>('wide-enough', (_, { width }) => width > 10 || { least: 11 });
const command = commandsOf<State, House, Event>();
const open = command({
  name: 'open',
  doc: 'Opens the door.',
  from: ['shut'],
  to: 'open',
  rules: [notLocked],
  checks: [wideEnough],
  then: (_, input: { width: number }) => [events.opened(input)],
});
const shut = command({
  name: 'shut',
  doc: 'Shuts the door.',
  from: ['open'],
  to: 'shut',
  rules: [rule<Open, House>('wind-allows', ({ state }) => state.width < 50 || { width: state.width })],
  checks: [],
  then: () => [events.closed({})],
});
const slip = command({
  name: 'slip',
  doc: 'Declared wrongly.',
  from: ['shut'],
  to: 'stays',
  rules: [],
  checks: [],
  then: () => [events.opened({ width: 99 })],
});

const door = machine<State, House, Event>({
  name: 'door',
  version: 1,
  initial: { status: 'shut', creaks: 0 },
  evolve: (state, event, { recordedAt }) => {
    switch (event.type) {
      case 'DoorOpened':
        return { status: 'open', creaks: state.creaks, width: event.data.width, since: recordedAt };
      case 'DoorClosed':
        return { status: 'shut', creaks: state.creaks };
      case 'DoorCreaked':
        return { ...state, creaks: state.creaks + 1 };
      default:
        return unknownEvent(event);
    }
  },
  commands: [open, shut, slip],
  consequences: ({ event }) => (event.type === 'DoorOpened' ? [events.creaked({})] : []),
});

const by: Actor = { person: 'p', roles: [] };
const now = '2026-03-03T12:00:00.000Z';
const envelope = (n: number) => ({ eventId: `e${n}`, recordedAt: now, occurredAt: now, by: 'p' });
const decide = (state: State, name: string, input: unknown, house: House = { locked: false }) =>
  door.decide({ state, by, now, house }, name, input, envelope);

describe('a machine', () => {
  it('appends what the command says and what follows from it, and knows the state that the fold will know', () => {
    const decision = decide(door.initial, 'open', { width: 40 });
    expect(decision).toEqual({
      outcome: 'accepted',
      events: [events.opened({ width: 40 }), events.creaked({})],
      state: { status: 'open', creaks: 1, width: 40, since: now },
    });
    if (decision.outcome === 'accepted') expect(door.fold(decision.events.map((event, n) => [event, envelope(n)]))).toEqual(decision.state);
  });

  it('says every reason of a refusal at once', () => {
    expect(decide(door.initial, 'open', { width: 5 }, { locked: true })).toEqual({
      outcome: 'refused',
      refusals: [
        { code: 'not-locked', params: { lock: 'front' } },
        { code: 'wide-enough', params: { least: 11 } },
      ],
    });
  });

  it('refuses from a wrong status before any rule looks at the state', () => {
    expect(decide(door.initial, 'shut', {})).toEqual({
      outcome: 'refused',
      refusals: [{ code: 'wrong-status', params: { status: 'shut', allowed: ['open'] } }],
    });
  });

  it('offers each command with the reasons why it is not open', () => {
    expect(door.offers({ state: door.initial, by, now, house: { locked: true } })).toEqual([
      { name: 'open', allowed: false, refusals: [{ code: 'not-locked', params: { lock: 'front' } }] },
      { name: 'shut', allowed: false, refusals: [{ code: 'wrong-status', params: { status: 'shut', allowed: ['open'] } }] },
      { name: 'slip', allowed: true, refusals: [] },
    ]);
  });

  it('refuses to lead where its declaration does not say', () => {
    expect(() => decide(door.initial, 'slip', {})).toThrow(BrokenDeclaration);
    expect(() => decide(door.initial, 'paint', {})).toThrow(UnknownCommand);
  });

  it('describes each step from one status to another, and none that leaves the status as it is', () => {
    const swing = command({
      name: 'swing',
      doc: 'Swings the door.',
      from: ['shut', 'open'],
      to: { open: ['stays', 'shut'] },
      rules: [],
      checks: [],
      then: ({ state }) => (state.status === 'open' ? [events.closed({})] : [events.opened({ width: 1 })]),
    });
    const swinging = machine<State, House, Event>({ ...door, commands: [swing] });
    expect(swinging.describe().commands.map(({ moves }) => moves)).toEqual([[{ from: 'open', to: 'shut' }]]);
    const led = (state: State) => swinging.decide({ state, by, now, house: { locked: false } }, 'swing', {}, envelope);
    expect(led({ status: 'open', creaks: 0, width: 1, since: now })).toMatchObject({ outcome: 'accepted', state: { status: 'shut' } });
    expect(() => led({ status: 'shut', creaks: 0 })).toThrow(BrokenDeclaration);
  });

  it('never skips an event that it does not know', () => {
    const alien = { type: 'DoorPainted', version: 1, data: {} } as unknown as Event;
    expect(() => door.fold([[alien, envelope(0)]])).toThrow(UnknownEvent);
  });

  it('describes itself for the reference', () => {
    expect(door.describe().commands[0]).toEqual({
      name: 'open',
      doc: 'Opens the door.',
      from: ['shut'],
      moves: [{ from: 'shut', to: 'open' }],
      rules: ['not-locked'],
      checks: ['wide-enough'],
    });
  });
});
