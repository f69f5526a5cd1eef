import type { EventStore } from '#event-store';
import { standingClock, type TellTrouble } from '#kernel';
import { HouseFold } from '#platform';
import type { HouseForEscalation } from '../domain/index.js';
import { Simulations } from './simulations.js';

const directory = { house: { zone: 'Europe/Kyiv' } };
const slices = [{ key: 'directory', streamPrefixes: ['house'], initial: directory, evolve: (value: unknown) => value }];

/** A log whose next page comes when it is let. */
function heldLog() {
  let letGo: () => void = () => undefined;
  const store = {
    async *readAll() {
      await new Promise<void>((go) => (letGo = go));
      yield { events: [], last: { index: 9, position: 'p' } };
    },
  } as unknown as EventStore;
  return { store, letGo: () => letGo() };
}
const asked = { rules: [], compareWith: null, from: '2026-01-01T00:00:00.000Z', to: '2026-02-01T00:00:00.000Z', upTo: 9 };
const unforeseen: TellTrouble = (_message, error) => {
  throw error;
};
const simulationsOver = (
  store: EventStore,
  limits = { steps: 10, milliseconds: 60_000, endedKept: 10 },
  report: TellTrouble = unforeseen,
): Simulations =>
  new Simulations({
    store,
    catalogue: {
      decode: () => {
        throw new Error('nothing is read');
      },
    },
    house: { anew: () => new HouseFold<HouseForEscalation>(slices as never) },
    cases: [],
    clock: standingClock('2026-03-01T00:00:00.000Z'),
    limits,
    report,
  });
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise(setImmediate);
};

describe('runs of rules over the past', () => {
  it('are one a person at a time, and the last one stays to be looked at', async () => {
    const { store, letGo } = heldLog();
    const simulations = simulationsOver(store);
    expect(simulations.of('olena')).toBeNull();
    expect(simulations.begin('olena', asked)).toMatchObject({ status: 'running', events: 0, of: 10 });
    expect(() => simulations.begin('olena', asked)).toThrow(expect.objectContaining({ code: 'simulation-runs' }) as Error);
    letGo();
    await until(() => simulations.of('olena')?.status !== 'running');
    expect(simulations.of('olena')).toMatchObject({ status: 'done', events: 10, numbers: { steps: { would: 0, were: 0, onBoth: 0 } } });
    expect(simulations.of('ihor')).toBeNull();
  });

  it('are broken off by their person, and by the limit of time, and say which it was', async () => {
    const { store, letGo } = heldLog();
    const simulations = simulationsOver(store);
    simulations.begin('olena', asked);
    const cancelled = simulations.cancel('olena');
    letGo();
    expect(await cancelled).toMatchObject({ status: 'cancelled', numbers: null });
    expect(simulations.found('olena')).toBeNull();

    const short = simulationsOver(store, { steps: 10, milliseconds: -1, endedKept: 10 });
    short.begin('olena', asked);
    letGo();
    await until(() => short.of('olena')?.status !== 'running');
    expect(short.of('olena')).toMatchObject({ status: 'failed', error: 'simulation-too-long', limit: -0.001, events: 0, of: 10 });
  });

  it('that fail by a fault of the house are told to operators, and not to whoever began them', async () => {
    const store = {
      async *readAll() {
        yield { events: [{ index: 0 }], last: { index: 0, position: 'p' } };
      },
    } as unknown as EventStore;
    const told: unknown[] = [];
    const failing = simulationsOver(store, undefined, (message, error) => told.push([message, (error as Error).message]));
    failing.begin('olena', asked);
    await until(() => failing.of('olena')?.status !== 'running');
    expect(failing.of('olena')).toMatchObject({ status: 'failed', error: 'internal', limit: null, numbers: null });
    expect(told).toEqual([['a simulation failed', 'nothing is read']]);
  });
});
