import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Pool } from 'pg';
import { importDirectory, type DirectoryFile } from '#directory';
import { contentHash, derivedId, systemClock, type Clock, type Instant } from '#kernel';
import { openCore, type Core } from '#platform';
import { rebuildViews } from '#projections';
import { capabilities, type House } from '../../../apps/capabilities.js';
import { embeddedIn } from '../../../apps/cli/src/reach/options.js';
import { inStoppedHouse, onDatabase } from '../../../apps/cli/src/reach/stopped-house.js';
import { results } from '../harness.js';
import { castOf, openWork, owedBy, remindedWork } from './lives.js';
import { stampOf, type Stamped } from './stamp.js';
import type { Life } from './telling.js';
import { writeSideBySide } from './write.js';

/** What a house owes: so much at each of some midnights that follow one another, and so much a month after the first of them. */
export interface Backlog {
  readonly midnights: number;
  readonly each: number;
  readonly later: number;
  /** The midnights lie five minutes apart instead of a day, and all who owe something at them have been reminded: nothing else is due from the first to the last. */
  readonly close?: true;
}

/** A stopped house with a backlog. */
export interface BackedUp {
  readonly data: string;
  /** The midnights at which something is due, the first one first. */
  readonly midnights: readonly Instant[];
  readonly written: { readonly events: number; readonly seconds: number };
}

const day = 86_400_000;
const closeBy = 300_000;
const form = 1;
/** From the preparation of a house to its first midnight, in days: what is due then begins after the founding. */
const ahead = 20;

/** As the clock of this machine, so many milliseconds ahead. */
export const clockAhead = (by: number): Clock => ({ now: () => new Date(Date.now() + by).toISOString() });

/** The data directory of a stopped house with that backlog, made once and kept beside the results. @param views those that are built; all where not given */
export async function houseWithBacklog(backlog: Backlog, views?: readonly string[]): Promise<BackedUp> {
  const { midnights, each, later, close } = backlog;
  const data = join(results, 'houses', `backlog-${midnights}x${each}-${later}${close ? '-close' : ''}`);
  const mark = join(data, 'prepared.json');
  if (existsSync(mark)) {
    const kept = JSON.parse(await readFile(mark, 'utf8')) as BackedUp & { form: number };
    if (kept.form === form) return { ...kept, data };
  }
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  await inStoppedHouse(embeddedIn(data), 'standing or bare', async ({ desk }) => {
    const sample = JSON.parse(await readFile('docs/how-to/directory.sample.json', 'utf8')) as DirectoryFile;
    const commandId = derivedId('bench backlog');
    const actor = { person: 'process:bench', roles: ['administrator'], process: 'bench' };
    await importDirectory(desk, sample, { actor, commandId, bodyHash: contentHash(sample), correlationId: commandId });
  });
  const made = await withCoreOn(data, clockAhead(ahead * day), async (core) => {
    const made = await write(core, backlog);
    const outcomes = await rebuildViews({ ...core, ...(views && { names: views }) });
    const failed = outcomes.find(({ outcome }) => outcome !== 'live');
    if (failed) throw new Error(`the read model ${failed.name} could not be built`);
    await vacuum(core.databaseUrl);
    return made;
  });
  await writeFile(mark, JSON.stringify({ form, ...made }));
  return { ...made, data };
}

/** Opens the core of a stopped house in this process, on a clock of the caller's. */
export function withCoreOn<Result>(
  data: string,
  clock: Clock,
  work: (core: Core<House>) => Promise<Result>,
  over: Parameters<typeof openCore>[0]['over'] = (store) => store,
): Promise<Result> {
  return onDatabase(embeddedIn(data), 'standing', async (databaseUrl) => {
    const report = (message: string, error: unknown): void => void process.stderr.write(`${message}: ${String(error)}\n`);
    const core = await openCore<House>({ capabilities, databaseUrl, dataDirectory: data, clock, report, over });
    try {
      return await work(core);
    } finally {
      await core.close();
    }
  });
}

async function write(core: Core<House>, { midnights, each, later, close }: Backlog): Promise<Omit<BackedUp, 'data'>> {
  const { house } = core.house.current();
  const ours = new Set([...house.directory.people(), ...house.directory.units(), ...house.directory.processes()].map(({ id }) => id));
  const cast = castOf(house, core.catalogue);
  const stampsOf = (lives: readonly Life[]) =>
    lives.map((life) => ({ stamp: stampOf(life, (id) => ours.has(id)), before: Date.parse(owedBy(life)) - life.began }));
  const afterwards = stampsOf(openWork(cast));
  const atMidnights = close ? stampsOf(remindedWork(cast)) : afterwards;
  const aDue = Date.parse(owedBy(openWork(cast)[0]!));
  const first = aDue + Math.ceil((Date.parse(systemClock.now()) + ahead * day - aDue) / day) * day;
  const dues = [...Array.from({ length: midnights }, (_, nth) => first + nth * (close ? closeBy : day)), first + 30 * day];
  function* lives(): Generator<Stamped> {
    let n = 0;
    for (const [nth, due] of dues.entries())
      for (const count = n + (nth < midnights ? each : later); n < count; n += 1) {
        const work = nth < midnights ? atMidnights : afterwards;
        const { stamp, before } = work[n % work.length]!;
        yield stamp(n, due - before);
      }
  }
  const began = performance.now();
  const events = await writeSideBySide(core.store, lives(), (count) => process.stderr.write(`${count} events written\n`));
  const seconds = (performance.now() - began) / 1_000;
  return { midnights: dues.slice(0, -1).map((due) => new Date(due).toISOString()), written: { events, seconds } };
}

async function vacuum(databaseUrl: string): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl, max: 1 });
  await pool.query('vacuum (analyze)').finally(() => pool.end());
}
