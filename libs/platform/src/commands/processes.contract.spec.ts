import { StoreUnavailable, eventCatalogue } from '#event-store';
import type { Delivery, Send } from '#projections';
import { testDatabase, type TestDatabase } from '#testing';
import { HouseBehind } from './errors.js';
import { catalogue, gate, workerOn, type Worker } from './gates.harness.js';

/** A machine under load is slow, not wrong: this only ends what would never end. In milliseconds. */
const patience = 100_000;
let database: TestDatabase;
let workers: Worker[];
beforeEach(async () => {
  database = await testDatabase();
  workers = [];
});
afterEach(async () => {
  for (const each of workers) await each.close();
  await database.drop();
});

async function worker(options?: Parameters<typeof workerOn>[1]): Promise<Worker> {
  const made = await workerOn(database.url, options);
  workers.push(made);
  return made;
}

/** The yard with a worker that runs, an open gate `a` and a shut gate `b`. */
async function yard(options?: Parameters<typeof workerOn>[1]): Promise<Worker> {
  const made = await worker(options);
  await made.act('a', 'build');
  await made.act('a', 'open');
  await made.act('b', 'build');
  return made;
}

const sendCart = (by: Worker, cart: string, ...gates: string[]) => by.act('road', 'send', { cart, gates });
const settled = async ({ processes }: Worker) => expect(await processes.settled(patience)).not.toBe(false);
const stateOf = async ({ processes }: Worker, name = 'carts-pass-gates') => (await processes.states()).find((each) => each.name === name)!;
const waiting = async ({ processes }: Worker) =>
  (await processes.parked()).map(({ target, reasons, attempts }) => [target.id, reasons.map(({ code }) => code), attempts]);

const inQueue = async ({ processes }: Worker) => {
  const { rows } = await processes.pool.query<{ command_id: string; cart: string }>(
    `select command_id, input ->> 'cart' as cart from engine.parked_commands`,
  );
  const carts = new Map(rows.map((row) => [row.command_id, row.cart]));
  return (await processes.parked()).map(({ commandId, target, command }) => [target.id, command, carts.get(commandId)]);
};

/** A promise that the spec settles itself. */
function gateway<Value = void>() {
  let open: (value: Value) => void = () => undefined;
  const opened = new Promise<Value>((resolve) => (open = resolve));
  return { opened, open };
}

describe('a process manager', () => {
  it('sends what follows from an event once, in its own name, because of the event', async () => {
    const one = await yard();
    await one.start();
    await sendCart(one, 'hay', 'a');
    await settled(one);
    expect(await one.passed('a')).toEqual(['hay']);
    const [road] = (await one.executor.load(gate, 'road'))!.events;
    const last = (await one.executor.load(gate, 'a'))!.events.at(-1)!;
    expect(last.metadata).toMatchObject({
      actor: 'process:carts-pass-gates',
      causationId: road!.id,
      causationStream: road!.stream,
      correlationId: road!.metadata.correlationId,
    });
  });

  it('keeps a refused command where people see it, lets nothing overtake it, and has it accepted when its target changes', async () => {
    const one = await yard();
    await one.start();
    await sendCart(one, 'hay', 'a', 'b');
    await sendCart(one, 'coal', 'b', 'a');
    await settled(one);
    expect(await one.passed('a')).toEqual(['hay', 'coal']);
    expect(await waiting(one)).toEqual([
      ['b', ['wrong-status'], 1],
      ['b', ['waits-behind'], 0],
    ]);
    await one.act('a', 'ring');
    await one.act('b', 'ring');
    await settled(one);
    expect(await waiting(one)).toContainEqual(['b', ['wrong-status'], 2]);
    await one.act('b', 'open');
    await settled(one);
    expect((await one.passed('b')).filter((cart) => cart !== 'echo')).toEqual(['hay', 'coal']);
    expect(await waiting(one)).toEqual([]);
    expect(await stateOf(one)).toMatchObject({ state: 'live', parked: 0, lag: 0, error: null });
  });

  it('waits for a target that is not there yet', async () => {
    const one = await yard();
    await one.start();
    await sendCart(one, 'hay', 'c');
    await settled(one);
    expect(await waiting(one)).toEqual([['c', ['not-there'], 1]]);
    await one.act('c', 'build');
    await one.act('c', 'open');
    await settled(one);
    expect(await one.passed('c')).toEqual(['hay']);
  });

  it('waits out what says nothing of the command: nothing is parked, nothing overtakes', async () => {
    const one = await yard();
    let [tries, told] = [0, ''];
    const troubled: Send = async (delivery) => {
      tries += 1;
      if (tries < 4) throw tries % 2 ? new StoreUnavailable('the log is away') : new HouseBehind('the house is behind');
      told = String((await stateOf(one)).error?.message);
      return one.send(delivery);
    };
    await one.start(troubled);
    await sendCart(one, 'hay', 'a');
    await settled(one);
    expect([tries, told]).toEqual([4, 'pass to gate-a: the log is away']);
    expect(await one.passed('a')).toEqual(['hay']);
    expect(await stateOf(one)).toMatchObject({ error: null, parked: 0 });
  });
});

describe('killed between sending and checkpoint', () => {
  it('a process sends again and nothing happens twice', async () => {
    const [one, other] = [await yard(), await worker()];
    const [sent, over] = [gateway<Delivery>(), gateway()];
    const dies: Send = async (delivery) => {
      await one.send(delivery);
      sent.open(delivery);
      await over.opened;
      throw new Error('whoever waited for it is dead');
    };
    await one.start(dies);
    await sendCart(one, 'hay', 'a');
    await sent.opened;
    await one.die();
    expect(await other.passed('a')).toEqual(['hay']);

    const seen: boolean[] = [];
    await other.start(async (delivery) => {
      const answer = await other.send(delivery);
      seen.push(answer.outcome === 'accepted');
      return answer;
    });
    await settled(other);
    expect(seen).toEqual([true]);
    expect(await other.passed('a')).toEqual(['hay']);
    over.open();
  });
});

describe('two engines', () => {
  it('share the work by process: one runs it, the other takes over when that one is gone', async () => {
    const [one, other] = [await yard(), await worker()];
    const by = { one: [] as string[], other: [] as string[] };
    const noting =
      (name: 'one' | 'other', send: Send): Send =>
      (delivery) => {
        by[name].push((delivery.input as { cart: string }).cart);
        return send(delivery);
      };
    // However long this machine holds its breath, the one that lives does not lose its leases.
    await one.start(noting('one', one.send), 600_000);
    await sendCart(one, 'hay', 'a');
    await settled(one);
    await other.start(noting('other', other.send));
    for (const cart of ['coal', 'salt', 'wood']) await sendCart(other, cart, 'a');
    await settled(other);
    expect(by).toEqual({ one: ['hay', 'coal', 'salt', 'wood'], other: [] });
    await one.die();
    await database.pool.query(`update engine.processes set lease_until = '-infinity'`);
    await sendCart(other, 'sand', 'a');
    await settled(other);
    expect(by.other).toContain('sand');
    expect(await other.passed('a')).toEqual(['hay', 'coal', 'salt', 'wood', 'sand']);
  });
});

describe('an event that a process cannot take', () => {
  it('stops that process alone, is shown, tried again and passed over by hand', async () => {
    const one = await yard();
    await one.start();
    await sendCart(one, 'hay', 'a');
    await sendCart(one, 'ghost');
    await sendCart(one, 'coal', 'a');
    await one.act('a', 'ring');
    expect(await one.processes.settled(patience)).toBe(false);
    const stopped = await stateOf(one);
    expect(stopped).toMatchObject({ state: 'stopped', error: { message: 'ghost goes nowhere', event: { type: 'CartSent' } } });
    expect(await one.passed('a')).not.toContain('coal');
    while (!(await one.passed('a')).includes('echo')) await one.processes.waitFor(stopped.checkpoint!.index, 100);

    await one.processes.retry('carts-pass-gates', 'perhaps now', 'admin');
    expect(await one.processes.settled(patience)).toBe(false);
    await one.processes.skip('carts-pass-gates', 'a cart for nobody', 'admin');
    await settled(one);
    expect((await one.passed('a')).toSorted()).toEqual(['coal', 'echo', 'hay']);
    const { rows } = await database.pool.query('select kind, subject, reason, by from engine.interventions order by id');
    expect(rows).toEqual([
      { kind: 'retry', subject: 'carts-pass-gates', reason: 'perhaps now', by: 'admin' },
      { kind: 'skip', subject: 'carts-pass-gates', reason: 'a cart for nobody', by: 'admin' },
    ]);
    await expect(one.processes.skip('carts-pass-gates', 'again', 'admin')).rejects.toThrow('is not stopped');
  });

  it('may be of a version that this release does not know', async () => {
    const one = await yard({ known: eventCatalogue([...catalogue.types.values()].filter(({ type }) => type !== 'CartSent')) });
    await one.start();
    await sendCart(one, 'hay', 'a');
    expect(await one.processes.settled(patience)).toBe(false);
    expect(await stateOf(one)).toMatchObject({ state: 'stopped', error: { code: 'unknown-event' } });
    expect(await stateOf(one, 'echoes-pass')).toMatchObject({ state: 'live' });
  });
});

describe('a process whose checkpoint is lost', () => {
  it('reads the log from the start: what was accepted stays once, what waits goes on waiting, what was dismissed stays away', async () => {
    const one = await yard();
    const engine = await one.start();
    await sendCart(one, 'hay', 'a', 'b');
    await sendCart(one, 'coal', 'b', 'a');
    await sendCart(one, 'salt', 'b');
    await settled(one);
    const [first] = await one.processes.parked();
    await one.processes.dismissParked(first!.commandId, 'hay is not wanted there', 'admin');
    await settled(one);
    const left = [
      ['b', 'pass', 'coal'],
      ['b', 'pass', 'salt'],
    ];
    expect(await inQueue(one)).toEqual(left);
    const end = await one.store.end();
    await engine.stop();
    await database.pool.query('delete from engine.processes');

    const other = await worker();
    await other.start();
    await settled(other);
    expect(await inQueue(other)).toEqual(left);
    expect(await other.store.end()).toEqual(end);
    await other.act('b', 'open');
    await settled(other);
    expect([await other.passed('a'), await other.passed('b')]).toEqual([
      ['hay', 'coal'],
      ['coal', 'salt'],
    ]);
  });
});

describe('by hand', () => {
  it('a waiting command is tried when something else than its target has changed', async () => {
    const house = { barred: ['hay'] };
    const one = await yard({ house });
    await one.start();
    await sendCart(one, 'hay', 'a');
    await settled(one);
    const [parked] = await one.processes.parked();
    expect(parked).toMatchObject({ command: 'pass', reasons: [{ code: 'cart-is-not-barred', params: { cart: 'hay' } }], attempts: 1 });
    await one.processes.retryParked(parked!.commandId, 'is it still?', 'admin');
    await settled(one);
    expect(await waiting(one)).toEqual([['a', ['cart-is-not-barred'], 2]]);
    house.barred.length = 0;
    await one.processes.retryParked(parked!.commandId, 'no longer barred', 'admin');
    await settled(one);
    expect(await one.passed('a')).toEqual(['hay']);
    await expect(one.processes.dismissParked(parked!.commandId, 'late', 'admin')).rejects.toThrow('waits');
  });

  it('one that is dismissed lets those behind it go', async () => {
    const one = await yard({ house: { barred: ['hay'] } });
    await one.start();
    await sendCart(one, 'hay', 'a');
    await sendCart(one, 'coal', 'a');
    await settled(one);
    expect(await one.passed('a')).toEqual([]);
    const [parked] = await one.processes.parked();
    await one.processes.dismissParked(parked!.commandId, 'barred for good', 'admin');
    await settled(one);
    expect(await one.passed('a')).toEqual(['coal']);
  });
});
