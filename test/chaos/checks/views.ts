import { setTimeout as pause } from 'node:timers/promises';
import type { Bystander } from '../house/bystander.js';
import type { Caller } from '../house/caller.js';

/** How long read models and process managers may take to come up to the log, in milliseconds. */
const patience = 60_000;

/** The readers of the log that do not stand at an index. */
async function elsewhere({ database }: Bystander, index: number): Promise<readonly string[]> {
  const { rows } = await database.query<{ name: string; idx: string }>(
    'select name, idx from views.feeds union all select name, idx from engine.processes',
  );
  return rows.filter(({ idx }) => Number(idx) !== index).map(({ name }) => name);
}

const endOf = async ({ log }: Bystander): Promise<number> => (await (await log).end())?.index ?? -1;

/** Waits until every reader of the log stands at its end; gives the index of its last event. */
export async function untilSettled(bystander: Bystander): Promise<number> {
  const until = Date.now() + patience;
  for (;;) {
    const end = await endOf(bystander);
    const behind = await elsewhere(bystander, end);
    if (behind.length === 0 && (await endOf(bystander)) === end) return end;
    if (Date.now() > until) throw new Error(`not up with the log after ${patience / 1000} s: ${behind.join(', ')}`);
    await pause(20);
  }
}

/** Every row of every table of every view, open and past, as the log made them up to one index. */
interface Tables {
  readonly end: number;
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

async function readTables(bystander: Bystander): Promise<Tables> {
  const { database } = bystander;
  for (;;) {
    const end = await untilSettled(bystander);
    await database.query('begin isolation level repeatable read read only');
    try {
      if ((await elsewhere(bystander, end)).length > 0) continue;
      const { rows: tables } = await database.query<{ table: string; path: string }>(`
        select relname as table, format('views.%I', relname) as path
        from views.feeds, pg_class
        where relnamespace = 'views'::regnamespace and relname in (name || '_' || hash || '_now', name || '_' || hash || '_past')
        order by relname`);
      const found = new Map<string, readonly string[]>();
      for (const { table, path } of tables) {
        const { rows } = await database.query<{ row: string }>(`select t::text as row from ${path} as t order by 1`);
        found.set(
          table,
          rows.map(({ row }) => row),
        );
      }
      return { end, rows: found };
    } finally {
      await database.query('rollback');
    }
  }
}

/** Builds every read model anew from the log and names each table that is then another than the one that was fed live. */
export async function faultsOfRebuild(caller: Caller, bystander: Bystander): Promise<string[]> {
  for (;;) {
    const fed = await readTables(bystander);
    const ordered = await caller.post('/v1/operations/rebuild', {});
    if (ordered.status !== 202) return [`rebuild: ${ordered.status} ${JSON.stringify(ordered.body)}`];
    const { error, outcomes } = await untilRebuilt(caller);
    const failed = outcomes.filter((each) => each.error !== null).map((each) => `rebuild of ${each.view}: ${each.error}`);
    if (error !== null || failed.length > 0) return [...(error === null ? [] : [`rebuild: ${error}`]), ...failed];
    const built = await readTables(bystander);
    // The clockwork wrote meanwhile: what was compared is not the same log.
    if (built.end !== fed.end) continue;
    if (fed.rows.size === 0) return ['there is no table of any view'];
    return [...fed.rows].flatMap(([table, rows]) => differences(table, rows, built.rows.get(table) ?? []));
  }
}

function differences(table: string, fed: readonly string[], built: readonly string[]): string[] {
  const [had, has] = [new Set(fed), new Set(built)];
  const lost = fed.filter((row) => !has.has(row));
  const come = built.filter((row) => !had.has(row));
  if (lost.length === 0 && come.length === 0 && fed.length === built.length) return [];
  return [
    `${table}: ${fed.length} rows as fed, ${built.length} as built; only fed ${lost.length}, only built ${come.length}; ` +
      `for example ${lost[0] ?? 'none'} against ${come[0] ?? 'none'}`,
  ];
}

interface Rebuild {
  readonly endedAt: string | null;
  readonly error: string | null;
  readonly outcomes: readonly { readonly view: string; readonly error: string | null }[];
}

async function untilRebuilt(caller: Caller): Promise<Rebuild> {
  for (;;) {
    const { body } = await caller.get('/v1/operations/views');
    const rebuild = body['rebuild'] as Rebuild | null;
    if (rebuild !== null && rebuild.endedAt !== null) return rebuild;
    await pause(20);
  }
}
