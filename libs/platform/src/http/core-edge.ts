import type { Jobs } from '#jobs';
import type { Core } from '../composition/core.js';
import type { HttpEdge } from './edge.js';
import type { HealthPart } from './health.js';
import { HttpProblem } from './problem/problem.js';
import { idOfServiceToken } from './service-tokens.js';

/** What the edge takes from the directory that every process folds. */
interface HouseWithDirectory {
  readonly directory: {
    readonly house: { readonly zone: string } | null;
    rightsLent(substitute: string, person: string, now: string): Awaited<ReturnType<HttpEdge['rightsLent']>>;
    rolesOf(actor: string): readonly string[] | null;
    serviceToken(
      id: string,
    ): { readonly scopes: readonly string[]; readonly expiresAt: string; readonly account: { readonly id: string } } | undefined;
  };
}

/** The edge over a core: what it needs of log, views, keys and directory. Sessions and the process's own log come from outside. */
export function edgeOver(
  core: Core<HouseWithDirectory>,
  { sessions, log, health = [], problems = [] }: Pick<HttpEdge, 'sessions' | 'log'> & Partial<Pick<HttpEdge, 'health' | 'problems'>>,
): HttpEdge {
  const { views, store, house, vault, translations, clock, patience } = core;
  const known = new Set(views.feeds.map(({ name }) => name));
  return {
    sessions: {
      find: async (token) => {
        const id = idOfServiceToken(vault, token);
        if (id === null) return sessions.find(token);
        const held = await house.find(({ directory }) => directory.serviceToken(id));
        return held && held.expiresAt > clock.now() ? { person: held.account.id, scopes: held.scopes } : null;
      },
    },
    log,
    translations,
    problems,
    rolesOf: (person) => house.find(({ directory }) => directory.rolesOf(person)),
    rightsLent: (substitute, person) => house.find(({ directory }) => directory.rightsLent(substitute, person, clock.now())),
    hash: (text) => vault.hmac('command body', text),
    indexAt: (instant) => views.indexAt(instant),
    reached: async (position, names) => {
      const point = await store.pointOf(position);
      if (!point) throw new HttpProblem('bad-position');
      const wanted = names.filter((name) => known.has(name));
      const [arrived] = await Promise.all([views.waitFor(wanted, point, patience.arrival), house.reached(position)]);
      if (arrived) return;
      // A view that was stopped does not come up by waiting: its answers are given, and marked.
      const behind = (await views.states()).filter(
        ({ name, checkpoint }) => wanted.includes(name) && (checkpoint?.index ?? -1) < point.index,
      );
      if (behind.some(({ state }) => state !== 'stopped')) throw new HttpProblem('view-behind');
    },
    staleAmong: (names, upTo) =>
      views.staleAmong(
        names.filter((name) => known.has(name)),
        upTo,
      ),
    house,
    zone: () => house.current().house.directory.house?.zone ?? 'Europe/Kyiv',
    health: [...coreHealth(core), ...health],
    serving: servingHealth(core),
  };
}

/** The queue, for readiness of a process that orders jobs or works on them. */
export const queueHealth = (jobs: Pick<Jobs, 'parked'>): HealthPart => ({
  name: 'queue',
  check: async () => {
    await jobs.parked();
    return null;
  },
});

const passes = (name: string, check: () => unknown): HealthPart => ({
  name,
  check: async () => {
    await check();
    return null;
  },
});

/** What no process of the house works without. */
const groundHealth = ({ store, pool, house }: Core<HouseWithDirectory>): readonly HealthPart[] => [
  passes('log', () => store.end()),
  passes('database', () => pool.query('select 1')),
  passes('house', () => house.current()),
];

/** Without what an API answers nothing: tables of its release have to be there, be they behind. */
function servingHealth(core: Core<HouseWithDirectory>): readonly HealthPart[] {
  const check = async (): Promise<string | null> => {
    const missing = (await core.views.states()).filter(({ state }) => state === 'rebuilding').map(({ name }) => name);
    return missing.length === 0 ? null : `${missing.join(', ')}: not built yet`;
  };
  return [...groundHealth(core), { name: 'views', check }];
}

/** The parts of a core, for readiness. */
export function coreHealth(core: Core<HouseWithDirectory>): readonly HealthPart[] {
  const { views, processes } = core;
  return [
    ...groundHealth(core),
    {
      name: 'views',
      check: async () => {
        const ill = (await views.states()).filter(({ idle }) => idle);
        return ill.length === 0 ? null : ill.map(({ name, state, lag }) => `${name} is ${state}, ${lag} events behind`).join('; ');
      },
    },
    {
      name: 'processes',
      check: async () => {
        const ill = (await processes.states()).filter(({ state, unattended }) => state === 'stopped' || unattended);
        return ill.length === 0 ? null : ill.map(({ name, state, lag }) => `${name} is ${state}, ${lag} events behind`).join('; ');
      },
    },
  ];
}
