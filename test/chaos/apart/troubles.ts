import type { Servers, ServerName } from '../house/servers.js';
import { apps, type App } from '../house/part.js';
import type { Caller } from '../house/caller.js';
import type { Manner } from '../house/line.js';
import type { Random } from '../load/random.js';
import type { Seat, Seats } from './seats.js';

/** What may be disturbed. */
export interface Field {
  readonly seats: Seats;
  readonly servers: Servers;
  /** Who may order a rebuild. */
  readonly operator: Caller;
}

/** A trouble with its object: nothing has happened yet. */
export interface Planned {
  /** The sort, under which its recovery is counted. */
  readonly sort: string;
  /** With what is hit. */
  readonly what: string;
  /** The server that it takes away or empties. */
  readonly takes: ServerName | null;
  /** Whether it goes on until it is mended. */
  readonly lasts: boolean;
  strike(field: Field): Promise<void>;
  /** Puts right what does not come back by itself. */
  mend(field: Field): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

function killed(app: App, nth: number): Planned {
  const seatIn = ({ seats }: Field): Seat => seats.of(app)[nth]!;
  return {
    sort: `${app} killed`,
    what: `${app} ${nth + 1} killed`,
    takes: null,
    lasts: false,
    strike: (field) => field.seats.kill(seatIn(field)),
    // The other one takes over; only where both are gone must somebody start one.
    async mend(field) {
      if (field.seats.of(app).every(({ running }) => running === null)) await field.seats.fill(seatIn(field));
    },
  };
}

function serverKilled(name: ServerName): Planned {
  return {
    sort: `${name} killed`,
    what: `${name} killed`,
    takes: name,
    lasts: true,
    strike: ({ servers }) => servers.of(name).kill(),
    mend: ({ servers }) => servers.of(name).start(),
  };
}

const flushed: Planned = {
  sort: 'queue emptied',
  what: 'queue emptied',
  takes: 'Redis',
  lasts: false,
  strike: ({ servers }) => servers.flush(),
  mend: nothing,
};

/** The API that builds may lose its answer, and the order with it. */
const duringRebuild: Planned = {
  sort: 'PostgreSQL killed during a rebuild',
  what: 'PostgreSQL killed during a rebuild',
  takes: 'PostgreSQL',
  lasts: true,
  async strike({ servers, operator }) {
    await operator.post('/v1/operations/rebuild', {}).catch(() => undefined);
    await servers.of('PostgreSQL').kill();
  },
  mend: ({ servers }) => servers.of('PostgreSQL').start(),
};

const words: Readonly<Record<Exclude<Manner, 'passes'>, string>> = { holds: 'held', drags: 'slowed', refuses: 'refused' };

function lineDisturbed(app: App, nth: number, server: ServerName, manner: Exclude<Manner, 'passes'>): Planned {
  const lineIn = ({ seats }: Field) => seats.of(app)[nth]!.lines.get(server)!;
  return {
    sort: `line to ${server} ${words[manner]}`,
    what: `line from ${app} ${nth + 1} to ${server} ${words[manner]}`,
    takes: null,
    lasts: true,
    async strike(field) {
      const line = lineIn(field);
      line.manner = manner;
      if (manner === 'refuses') line.cut();
    },
    async mend(field) {
      lineIn(field).manner = 'passes';
    },
  };
}

function lineCut(app: App, nth: number, server: ServerName): Planned {
  return {
    sort: `line to ${server} cut`,
    what: `line from ${app} ${nth + 1} to ${server} cut`,
    takes: null,
    lasts: false,
    async strike({ seats }) {
      seats.of(app)[nth]!.lines.get(server)!.cut();
    },
    mend: nothing,
  };
}

/** It takes every connection, and answers nobody. */
function mute(name: ServerName): Planned {
  const turn = ({ seats }: Field, manner: Manner): void => {
    for (const { lines } of seats.all) lines.get(name)!.manner = manner;
  };
  return {
    sort: `${name} mute`,
    what: `${name} mute`,
    takes: name,
    lasts: true,
    strike: async (field) => turn(field, 'holds'),
    mend: async (field) => turn(field, 'passes'),
  };
}

/** What there is to be disturbed, and what it has to be about, where it must be about something. */
export interface Reach extends Pick<Servers, 'names' | 'mortal'> {
  readonly about: ServerName | null;
}

/** Projectors have no queue. */
const serversOf = (app: App, { names }: Reach): readonly ServerName[] =>
  app === 'projector' ? names.filter((name) => name !== 'Redis') : names;

/** Sorts of trouble, how often each comes, and one of them. */
const sorts: readonly { weight(reach: Reach): number; plan(random: Random, reach: Reach): Planned }[] = [
  { weight: () => 6, plan: (random) => killed(random.pick(apps), random.below(2)) },
  { weight: ({ mortal }) => (mortal.includes('EventStoreDB') ? 5 : 3), plan: (random, { mortal }) => serverKilled(random.pick(mortal)) },
  { weight: () => 2, plan: () => flushed },
  { weight: () => 1, plan: () => duringRebuild },
  { weight: ({ names }) => (names.includes('EventStoreDB') ? 2 : 0), plan: () => mute('EventStoreDB') },
  {
    weight: () => 4,
    plan(random, reach) {
      const app = random.pick(apps);
      return lineDisturbed(app, random.below(2), random.pick(serversOf(app, reach)), random.pick(['holds', 'drags', 'refuses']));
    },
  },
  {
    weight: () => 2,
    plan(random, reach) {
      const app = random.pick(apps);
      return lineCut(app, random.below(2), random.pick(serversOf(app, reach)));
    },
  },
];

function one(random: Random, reach: Reach): Planned {
  let at = random.below(sorts.reduce((sum, { weight }) => sum + weight(reach), 0));
  return sorts.find(({ weight }) => (at -= weight(reach)) < 0)!.plan(random, reach);
}

/** One trouble, or two at once that do not hit the same. */
export function plannedTroubles(random: Random, reach: Reach): readonly Planned[] {
  let first = one(random, reach);
  while (reach.about !== null && !first.sort.includes(reach.about)) first = one(random, reach);
  if (random.next() < 0.5) return [first];
  for (;;) {
    const second = one(random, reach);
    if (second.what !== first.what && (second.takes === null || second.takes !== first.takes)) return [first, second];
  }
}
