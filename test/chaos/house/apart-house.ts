import type { Bystander } from './bystander.js';
import { ground, patience } from './ground.js';
import { partOptions, readyPart, type App, type Part, type PartOptions } from './part.js';
import type { Launched } from './running-house.js';
import { startServers, type LogServer, type Servers } from './servers.js';

/** The servers of a house whose parts run apart, and what starts on them. */
export interface ApartHouse {
  /** A folder of its own. */
  readonly home: string;
  readonly servers: Servers;
  readonly bystander: Bystander;
  /**
   * Starts a process and waits until it is ready.
   * @throws DidNotStart
   */
  start(app: App, options?: PartOptions): Promise<Part>;
  /** As `start`, without waiting. */
  launch(app: App, options?: PartOptions): Launched;
}

/** A PostgreSQL and a Redis for specs, on which the parts of a house run as processes of their own; and an EventStoreDB where its log is to lie there. */
export function apartHouse(name: string, log: LogServer = 'PostgreSQL'): ApartHouse {
  let servers: Servers;
  let bystander: Bystander;
  // Before the folder goes in which they lie.
  afterAll(async () => {
    await bystander.end();
    await servers.close();
  }, patience);
  const here = ground(name);
  beforeAll(async () => {
    servers = await startServers(here.home, { durable: false, log });
    bystander = await servers.bystander();
  }, patience);

  const launch = (app: App, options: PartOptions = {}): Launched =>
    here.launch(partOptions(app, { ...options, environment: { ...servers.environment(), ...options.environment } }));
  return {
    get home() {
      return here.home;
    },
    get servers() {
      return servers;
    },
    get bystander() {
      return bystander;
    },
    launch,
    start: (app, options) => readyPart(launch(app, options)),
  };
}
