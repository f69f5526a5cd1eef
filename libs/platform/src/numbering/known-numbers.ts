import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { Index, Position } from '#event-store';
import { asOf, sql, type Sql, type View, type Views } from '#projections';
import type { Numbering, Numbers } from './numbers.js';
import { beginningsOf, type NumberRow } from './numbers-view.js';

/** Numbers as their view has them. */
export class KnownNumbers implements Numbers {
  private readonly rows: Sql;
  /** A number never changes, so that what was read once is known. */
  private readonly known = new LRUCache<string, string>({ max: 50_000 });
  private readonly beginnings: ReadonlySet<string>;

  constructor(
    private readonly parts: {
      readonly db: Pick<Pool, 'query'>;
      readonly views: Pick<Views, 'waitFor' | 'states'>;
      readonly view: View<NumberRow>;
      /** How long somebody waits for the number of what they have just made, in milliseconds. */
      readonly patience: number;
    },
  ) {
    this.rows = asOf(parts.view, null);
    this.beginnings = beginningsOf(parts.view);
  }

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    const missing = new Set<string>();
    for (const id of ids) {
      const number = this.known.get(id);
      if (number === undefined) missing.add(id);
      else found.set(id, number);
    }
    if (missing.size === 0) return found;
    const query = sql`select n.key, n.number from ${this.rows} n where n.key = any(${[...missing]}::text[]) and n.number is not null`;
    const { rows } = await this.parts.db.query<{ key: string; number: string }>(query);
    for (const { key, number } of rows) {
      this.known.set(key, number);
      found.set(key, number);
    }
    return found;
  }

  async ofNew({ id, position }: { id: string; position: Position }, { preferAsync }: { preferAsync: boolean }): Promise<string | null> {
    if (preferAsync || !(await this.reached({ position }))) return null;
    return (await this.of([id])).get(id) ?? null;
  }

  async upTo(index: Index): Promise<Numbering> {
    if (await this.reached({ index })) return 'known';
    const found = (await this.parts.views.states()).find(({ name }) => name === this.parts.view.name);
    return found?.state === 'stopped' ? 'stopped' : 'late';
  }

  begins(type: string): boolean {
    return this.beginnings.has(type);
  }

  async meant(words: string): Promise<readonly string[]> {
    const found = numberForm.exec(inLatin(words.trim()));
    if (!found) return [];
    const [, prefix, year, ordinal] = found;
    const ofSeries =
      prefix === undefined ? sql`n.number is not null` : sql`n.number is not null and n.series = ${`${prefix.toUpperCase()}-${year}`}`;
    const { rows } = await this.parts.db.query<{ key: string }>(
      sql`select n.key from ${this.rows} n where n.ordinal = ${ordinal}::bigint and ${ofSeries}`,
    );
    return rows.map(({ key }) => key);
  }

  private reached(upTo: { index: Index } | { position: Position }): Promise<boolean> {
    return this.parts.views.waitFor([this.parts.view.name], upTo, this.parts.patience);
  }
}

/** `NC-2026-00042`, as people shorten it too: `nc 2026 42`, `42`. */
const numberForm = /^(?:([a-z]{2})[- ](\d{4})[- ])?0*([1-9]\d{0,8})$/i;

/** Letters of the prefixes that look the same on a Ukrainian keyboard. */
const lookalikes: Readonly<Record<string, string>> = { А: 'A', а: 'a', С: 'C', с: 'c', О: 'O', о: 'o' };
const inLatin = (words: string): string => words.replaceAll(/[АаСсОо]/g, (letter) => lookalikes[letter]!);
