import { eventCatalogue, postgresEventStore, type EventStore } from '#event-store';
import {
  commandsOf,
  contentHash,
  eventType,
  machine,
  randomIds,
  rule,
  standingClock,
  unknownEvent,
  type Actor,
  type EventOf,
} from '#kernel';
import {
  following,
  openProcesses,
  openViews,
  process,
  startProcesses,
  startProjector,
  type ProcessEngine,
  type Processes,
  type Projector,
  type Send,
  type Views,
} from '#projections';
import { Pool } from 'pg';
import { z } from 'zod';
import type { AggregateType } from './aggregate.js';
import { CommandExecutor } from './executor.js';
import { sendThrough, type HouseProcess } from './process-sender.js';

/** The yard of the specs: carts are sent through gates; a gate lets a cart pass only while it is open, and each cart once. */
const events = {
  sent: eventType('CartSent', {
    nature: 'content',
    doc: 'A cart is to pass these gates.',
    data: z.strictObject({ cart: z.string(), gates: z.array(z.string()) }),
  }),
  rung: eventType('BellRung', { nature: 'content', doc: 'Concerns nobody.', data: z.strictObject({}) }),
  built: eventType('GateBuilt', { nature: 'content', doc: 'A gate stands, shut.', data: z.strictObject({}) }),
  opened: eventType('GateOpened', { nature: 'content', doc: 'The gate is open.', data: z.strictObject({}) }),
  passed: eventType('CartPassed', { nature: 'content', doc: 'A cart has passed.', data: z.strictObject({ cart: z.string() }) }),
};
type Event = EventOf<typeof events>;
type State = { status: 'none' } | { status: 'shut'; passed: readonly string[] } | { status: 'open'; passed: readonly string[] };
type Standing = Exclude<State, { status: 'none' }>;
/** The carts that nobody lets through, wherever they come. */
interface House {
  readonly barred: readonly string[];
}
const command = commandsOf<State, House, Event>();

const pass = command({
  name: 'pass',
  doc: 'Lets a cart pass.',
  from: ['open'],
  to: 'stays',
  rules: [],
  checks: [
    {
      code: 'cart-is-not-barred',
      holds: ({ house }, { cart }: { readonly cart: string }) => !house.barred.includes(cart) || { cart },
    },
  ],
  then: (_, { cart }: { readonly cart: string }) => [events.passed({ cart })],
});
const gateMachine = machine<State, House, Event>({
  name: 'gate',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event) => {
    const passed = (state as Partial<Standing>).passed ?? [];
    switch (event.type) {
      case 'GateBuilt':
        return { status: 'shut', passed };
      case 'GateOpened':
        return { status: 'open', passed };
      case 'CartPassed':
        return { ...(state as Standing), passed: [...passed, event.data.cart] };
      case 'CartSent':
      case 'BellRung':
        return state;
      default:
        return unknownEvent(event);
    }
  },
  commands: [
    command({ name: 'build', doc: 'Builds it.', from: ['none'], to: 'shut', rules: [], checks: [], then: () => [events.built({})] }),
    command({
      name: 'open',
      doc: 'Opens it.',
      from: ['shut'],
      to: 'open',
      rules: [rule<Standing, House>('somebody-opens', () => true)],
      checks: [],
      then: () => [events.opened({})],
    }),
    pass,
    command({ name: 'ring', doc: 'Rings.', from: ['shut', 'open'], to: 'stays', rules: [], checks: [], then: () => [events.rung({})] }),
    command({
      name: 'send',
      doc: 'Sends a cart on its way.',
      from: ['none', 'shut', 'open'],
      to: 'stays',
      rules: [],
      checks: [],
      then: (_, input: { readonly cart: string; readonly gates: readonly string[] }) => [
        events.sent({ ...input, gates: [...input.gates] }),
      ],
    }),
  ],
});

export const gate: AggregateType<State, House, Event> = { kind: 'gate', streamOf: (id) => `gate-${id}`, machine: gateMachine };

/** Leads a cart through its gates; stumbles over a cart without any. */
export const cartsPassGates = process('carts-pass-gates', {
  doc: 'Leads carts through their gates.',
  events,
  commands: [gate],
  on: {
    CartSent: ({ data: { cart, gates } }) => {
      if (gates.length === 0) throw new RangeError(`${cart} goes nowhere`);
      return gates.map((each) => following(gate, each, pass, { cart }));
    },
  },
});
/** Answers a bell by letting the cart *echo* through the gate that rang. */
export const echoesPass = process('echoes-pass', {
  doc: 'Lets an echo pass where a bell was rung.',
  events,
  commands: [gate],
  on: { BellRung: ({ stream }) => [following(gate, stream.slice('gate-'.length), pass, { cart: 'echo' })] },
});

export const catalogue = eventCatalogue(Object.values(events));
const clock = standingClock('2026-03-03T12:00:00.000Z');
const someone: Actor = { person: 'someone', roles: [] };

/** One process of the machine in the yard: its own connections, its own engine where it starts one. */
export interface Worker {
  readonly store: EventStore;
  readonly processes: Processes;
  readonly executor: CommandExecutor<House>;
  /** As the executor sends. */
  readonly send: Send;
  /** Begins to run the processes, sending as it is told, under leases of so many milliseconds. */
  start(send?: Send, leaseMs?: number): Promise<ProcessEngine>;
  /** A command by a person. */
  act(gate: string, name: string, input?: object): Promise<void>;
  /** The carts that have passed a gate, in their order. */
  passed(gate: string): Promise<readonly string[]>;
  /** Dies as by kill -9: its connections are gone, it gives nothing back. */
  die(): Promise<void>;
  close(): Promise<void>;
}

/** A worker on a database. A short lease makes take-over quick; the clock of the store is not looked at. */
export async function workerOn(
  url: string,
  { house = { barred: [] as string[] }, declared = [cartsPassGates, echoesPass] as readonly HouseProcess[], known = catalogue } = {},
): Promise<Worker> {
  const pool = new Pool({ connectionString: url });
  pool.on('error', () => undefined);
  const store = await postgresEventStore({ url });
  const views: Views = await openViews({ pool, store, views: [] });
  const processes = openProcesses({ views, processes: declared });
  const source = {
    current: () => ({ house, index: 0 }),
    concerns: () => false,
    reached: () => Promise.resolve(),
    upToNow: () => Promise.resolve(),
  };
  const executor = new CommandExecutor<House>({ store, catalogue, house: source, clock });
  const send = sendThrough(executor, declared);
  let projector: Projector | null = null;
  let engine: ProcessEngine | null = null;
  let dead = false;
  const die = async (): Promise<void> => {
    dead = true;
    await views.close();
    await pool.end();
  };
  return {
    store,
    processes,
    executor,
    send,
    async start(sending = send, leaseMs = 600) {
      projector = await startProjector({ views, catalogue: known });
      engine = await startProcesses({
        processes,
        tail: projector.tail,
        send: sending,
        leaseMs,
        again: { least: 5, most: 20 },
        paceMs: 1,
      });
      return engine;
    },
    async act(id, name, input = {}) {
      const commandId = randomIds.next();
      const bodyHash = contentHash(input);
      await executor.execute({ aggregate: gate, id, name, input, actor: someone, commandId, bodyHash, correlationId: commandId });
    },
    async passed(id) {
      const loaded = await executor.load(gate, id);
      return loaded ? (loaded.state as Standing).passed : [];
    },
    die,
    async close() {
      const ended = await Promise.allSettled([engine?.stop(), projector?.stop()]);
      // The dead cannot give anything back.
      for (const each of ended) if (!dead && each.status === 'rejected') throw each.reason;
      if (!dead) await die();
      await store.close();
    },
  };
}
