import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Caller } from '../house/caller.js';

/** How long read models and process managers may take to come up to the log, in milliseconds. */
const patience = 60_000;

/** Where the log ends and how far its readers are, in one look. */
interface Standing {
  readonly end: number;
  readonly behind: readonly string[];
}

async function standing(database: Client): Promise<Standing> {
  const { rows } = await database.query<{ end: string; behind: string[] | null }>(`
    with log as (select coalesce(max(index), -1) as last from log.events),
         readers as (select name, idx from views.feeds union all select name, idx from engine.processes)
    select (select last from log) as end, (select array_agg(name) from readers where idx < (select last from log)) as behind`);
  return { end: Number(rows[0]!.end), behind: rows[0]!.behind ?? [] };
}

/** Waits until every reader of the log stands at its end; gives the index of its last event. */
export async function untilSettled(database: Client): Promise<number> {
  const until = Date.now() + patience;
  for (;;) {
    const { end, behind } = await standing(database);
    if (behind.length === 0) return end;
    if (Date.now() > until) throw new Error(`not up with the log after ${patience / 1000} s: ${behind.join(', ')}`);
    await pause(20);
  }
}

/** Every row of every table of every view, open and past, as the log made them up to one index. */
interface Tables {
  readonly end: number;
  readonly rows: ReadonlyMap<string, readonly string[]>;
}

async function readTables(database: Client): Promise<Tables> {
  for (;;) {
    await untilSettled(database);
    await database.query('begin isolation level repeatable read read only');
    try {
      const { end, behind } = await standing(database);
      if (behind.length > 0) continue;
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
export async function faultsOfRebuild(caller: Caller, database: Client): Promise<string[]> {
  for (;;) {
    const fed = await readTables(database);
    const ordered = await caller.post('/v1/operations/rebuild', {});
    if (ordered.status !== 202) return [`rebuild: ${ordered.status} ${JSON.stringify(ordered.body)}`];
    const { error, outcomes } = await untilRebuilt(caller);
    const failed = outcomes.filter((each) => each.error !== null).map((each) => `rebuild of ${each.view}: ${each.error}`);
    if (error !== null || failed.length > 0) return [...(error === null ? [] : [`rebuild: ${error}`]), ...failed];
    const built = await readTables(database);
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
