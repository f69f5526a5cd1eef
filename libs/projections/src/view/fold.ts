import type { SharedEvent } from '../log/shared-event.js';
import type { ViewEvent } from './view.js';
import { encoder, type Encode } from './columns.js';
import { RowCache, type Entry } from './row-cache.js';
import type { View } from './view.js';

/** Brings rows that are not in memory: only those that there are. */
export type LoadRows = (keys: readonly string[]) => Promise<readonly { key: string; row: unknown; validFrom: number }[]>;

/** Why a feed could not take an event. */
export interface Poison {
  readonly event: SharedEvent;
  readonly error: Error;
}

/** What one batch came to. */
export interface Folded {
  /** Versions that ended, as lines for the table of the past. */
  readonly closed: readonly string[];
  /** Rows that changed, as they now are. */
  readonly changed: ReadonlySet<Entry>;
  /** The event before which the batch ended; null where all were taken. */
  readonly poison: Poison | null;
  /** Versions of rows that were made: an end is none. */
  readonly made: number;
}

/** What folds batches of the log into rows. */
export interface Folder {
  fold(events: readonly SharedEvent[], load: LoadRows): Promise<Folded>;
  /** Lets go of rows beyond the bound; gives those that the table does not know yet. */
  age(): Entry[];
  /** All rows that the table does not know yet. */
  unwritten(): Entry[];
  forget(): void;
}

/** Folds a view: each event by its handler, for each of its keys in their order; an event takes effect as a whole or not at all. */
export function viewFolder(view: View, options: { cacheRows: number; skipped: ReadonlySet<number> }): Folder {
  const cache = new RowCache(Math.ceil(options.cacheRows / 2));
  const types = new Set(view.types);
  const encoders = view.columns.map((column): readonly [string, Encode] => [column.field, encoder(column)]);

  /** The row as a line, every field checked. */
  function lineOf(row: unknown): string {
    const record = row as Readonly<Record<string, unknown>>;
    let line = '';
    for (const [field, encode] of encoders) line += `\t${encode(record[field])}`;
    if (Object.keys(record).length !== encoders.length) throw new TypeError(`${view.name}: the row has fields that its schema has not`);
    return line;
  }

  async function bring(keys: Iterable<string>, load: LoadRows): Promise<void> {
    const missing: string[] = [];
    for (const key of keys) if (!cache.get(key)) missing.push(key);
    if (missing.length === 0) return;
    const found = new Map((await load(missing)).map((each) => [each.key, each]));
    for (const key of missing) {
      const stored = found.get(key);
      cache.add(
        stored
          ? { key, row: stored.row, line: lineOf(stored.row), validFrom: stored.validFrom, stored: true, dirty: false }
          : { key, row: null, line: '', validFrom: -1, stored: false, dirty: false },
      );
    }
  }

  /** Applies one event; throws before anything is changed. Gives how many versions it made. */
  function apply(event: ViewEvent, keys: readonly string[], closed: string[], changed: Set<Entry>): number {
    const steps: { entry: Entry; row: unknown; line: string }[] = [];
    const current = (key: string): unknown => {
      for (const step of steps) if (step.entry.key === key) return step.row;
      const entry = cache.get(key);
      if (!entry || !keys.includes(key)) throw new TypeError(`${view.name} reads the row ${key}, for which ${event.type} has no key`);
      return entry.row;
    };
    for (const key of keys) {
      const entry = cache.get(key)!;
      const row = view.fold(entry.row, event, { key, beside: current });
      if (row === undefined) throw new TypeError(`${view.name} gave undefined for ${event.type}`);
      if (row === entry.row) continue;
      const line = row === null ? '' : lineOf(row);
      if (line !== entry.line) steps.push({ entry, row, line });
    }
    let made = 0;
    for (const { entry, row, line } of steps) {
      if (row !== null) made += 1;
      if (entry.row !== null) closed.push(`${entry.key}${entry.line}\t${entry.validFrom}\t${event.index}`);
      entry.row = row;
      entry.line = line;
      entry.validFrom = event.index;
      entry.dirty = true;
      changed.add(entry);
    }
    return made;
  }

  return {
    async fold(events, load) {
      const work: { event: SharedEvent; logged: ViewEvent; keys: readonly string[] }[] = [];
      const needed = new Set<string>();
      let poison: Poison | null = null;
      for (const event of events) {
        if (!types.has(event.stored.type) || options.skipped.has(event.stored.index)) continue;
        try {
          const keys = view.keysOf(event.logged);
          for (const key of keys) needed.add(checkedKey(key));
          if (keys.length > 0) work.push({ event, logged: event.logged, keys });
        } catch (error) {
          poison = { event, error: asError(error) };
          break;
        }
      }
      await bring(needed, load);
      const closed: string[] = [];
      const changed = new Set<Entry>();
      let made = 0;
      for (const { event, logged, keys } of work) {
        try {
          made += apply(logged, keys, closed, changed);
        } catch (error) {
          poison = { event, error: asError(error) };
          break;
        }
      }
      return { closed, changed, poison, made };
    },
    age: () => [...cache.age()].filter((entry) => entry.dirty),
    unwritten: () => [...cache.all()].filter((entry) => entry.dirty),
    forget: () => cache.clear(),
  };
}

/** Keys stand in lines as they are. */
function checkedKey(key: string): string {
  if (typeof key !== 'string' || key === '' || /[\\\n\r\t\0]/.test(key)) throw new TypeError(`${JSON.stringify(key)} is no key of a row`);
  return key;
}

export function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
