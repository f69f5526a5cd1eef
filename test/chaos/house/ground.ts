import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearAfter, failedStart, launchHouse, startHouse } from './running-house.js';
import type { DidNotStart, HouseOptions, Launched, RunningHouse } from './running-house.js';

/** Where the specs of a file let houses run. */
export interface Ground {
  /** The folder that holds the data directory, and whatever else a spec needs. */
  readonly home: string;
  readonly data: string;
  start(options?: Partial<HouseOptions>): Promise<RunningHouse>;
  launch(options?: Partial<HouseOptions>): Launched;
  fail(options?: Partial<HouseOptions>): Promise<DidNotStart>;
}

/** How long a spec that starts houses may take on a machine under load, in milliseconds. */
export const patience = 240_000;

/** A data directory for a spec file, new for the first start. What a spec has started is killed after it, and cleared away after all. */
export function ground(name: string): Ground {
  const launched = new Set<Launched>();
  const remember = <House extends Launched>(house: House): House => {
    launched.add(house);
    return house;
  };
  let home = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), `redress-${name}-`));
  });
  afterEach(async () => {
    await Promise.all([...launched].map((each) => each.kill()));
    launched.clear();
  }, patience);
  afterAll(async () => {
    await clearAfter(join(home, 'data'));
    await rm(home, { recursive: true });
  }, patience);
  return {
    get home() {
      return home;
    },
    get data() {
      return join(home, 'data');
    },
    start: async (options) => remember(await startHouse({ data: join(home, 'data'), ...options })),
    launch: (options) => remember(launchHouse({ data: join(home, 'data'), ...options })),
    fail: (options) => failedStart({ data: join(home, 'data'), ...options }),
  };
}
