import type { Servers, ServerName } from '../house/servers.js';
import { apps, type App } from '../house/part.js';
import type { Caller } from '../house/caller.js';
import type { Line, Manner } from '../house/line.js';
import type { Random } from '../load/random.js';
import type { Seat, Seats } from './seats.js';

/** What may be disturbed. */
export interface Field {
  readonly seats: Seats;
  readonly servers: Servers;
  /** Who may order a rebuild. */
  readonly operator: Caller;
}

/** A sort of trouble. */
export interface Trouble {
  /** Under what its recovery is counted. */
  readonly sort: string;
  /** Whether a process or a server ends of it. */
  readonly kills: boolean;
  /** The server that it takes away or empties. */
  readonly takes: ServerName | null;
  /** Chooses what is hit: nothing has happened yet. */
  plan(random: Random): Planned;
}

/** A trouble with its object. */
export interface Planned {
  /** With what is hit. */
  readonly what: string;
  /** Whether it goes on until it is mended. */
  readonly lasts: boolean;
  strike(field: Field): Promise<void>;
  /** Puts right what does not come back by itself. */
  mend(field: Field): Promise<void>;
}

const nothing = (): Promise<void> => Promise.resolve();

const killed = (app: App): Trouble => ({
  sort: `${app} killed`,
  kills: true,
  takes: null,
  plan(random) {
    const nth = random.below(2);
    const seatIn = ({ seats }: Field): Seat => seats.of(app)[nth]!;
    return {
      what: `${app} ${nth + 1} killed`,
      lasts: false,
      strike: (field) => field.seats.kill(seatIn(field)),
      // The other one takes over; only where both are gone must somebody start one.
      async mend(field) {
        if (field.seats.of(app).every(({ running }) => running === null)) await field.seats.fill(seatIn(field));
      },
    };
  },
});

/** What always hits the same. */
const fixed = (
  sort: string,
  { takes, kills = false }: Partial<Trouble> & Pick<Trouble, 'takes'>,
  rest: Omit<Planned, 'what'>,
): Trouble => ({
  sort,
  kills,
  takes,
  plan: () => ({ what: sort, ...rest }),
});

const serverKilled = (name: ServerName): Trouble =>
  fixed(
    `${name} killed`,
    { takes: name, kills: true },
    {
      lasts: true,
      strike: ({ servers }) => servers.of(name).kill(),
      mend: ({ servers }) => servers.of(name).start(),
    },
  );

const flushed = fixed('queue emptied', { takes: 'Redis' }, { lasts: false, strike: ({ servers }) => servers.flush(), mend: nothing });

/** The API that builds may lose its answer, and the order with it. */
const duringRebuild = fixed(
  'PostgreSQL killed during a rebuild',
  { takes: 'PostgreSQL', kills: true },
  {
    lasts: true,
    async strike({ servers, operator }) {
      await operator.post('/v1/operations/rebuild', {}).catch(() => undefined);
      await servers.of('PostgreSQL').kill();
    },
    mend: ({ servers }) => servers.of('PostgreSQL').start(),
  },
);

/** It takes every connection, and answers nobody. */
function mute(name: ServerName): Trouble {
  const turn = ({ seats }: Field, manner: Manner): void => {
    for (const { lines } of seats.all) lines.get(name)!.manner = manner;
  };
  return fixed(
    `${name} mute`,
    { takes: name },
    {
      lasts: true,
      strike: async (field) => turn(field, 'holds'),
      mend: async (field) => turn(field, 'passes'),
    },
  );
}

/** How a line is disturbed, in words: it is cut once, or is so until it is mended. */
const onLines = { cut: null, held: 'holds', slowed: 'drags', refused: 'refuses' } as const satisfies Record<string, Manner | null>;

function lineDisturbed(server: ServerName, how: keyof typeof onLines): Trouble {
  const manner = onLines[how];
  return {
    sort: `line to ${server} ${how}`,
    kills: false,
    takes: null,
    plan(random) {
      // Projectors have no queue.
      const app = random.pick(apps.filter((each) => server !== 'Redis' || each !== 'projector'));
      const nth = random.below(2);
      const lineIn = ({ seats }: Field): Line => seats.of(app)[nth]!.lines.get(server)!;
      return {
        what: `line from ${app} ${nth + 1} to ${server} ${how}`,
        lasts: manner !== null,
        async strike(field) {
          const line = lineIn(field);
          if (manner !== null) line.manner = manner;
          if (manner === null || manner === 'refuses') line.cut();
        },
        async mend(field) {
          if (manner !== null) lineIn(field).manner = 'passes';
        },
      };
    },
  };
}

/** Every sort of trouble that a house with such servers can have. */
export function troublesOf({ names, mortal }: Pick<Servers, 'names' | 'mortal'>): readonly Trouble[] {
  return [
    ...apps.map(killed),
    ...mortal.map(serverKilled),
    flushed,
    duringRebuild,
    ...names.filter((name) => name === 'EventStoreDB').map(mute),
    ...names.flatMap((name) => (Object.keys(onLines) as (keyof typeof onLines)[]).map((how) => lineDisturbed(name, how))),
  ];
}
