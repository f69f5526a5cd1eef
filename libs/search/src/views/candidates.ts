import type { Pool } from 'pg';
import { capasView, capaTextsView } from '#capa';
import { asOf, joinSql, sql, TextFinder, type Asked, type Found, type Sql } from '#projections';
import { recordsView, recordTextsView } from '#records';

export const recordKinds = ['nonconformity', 'complaint', 'finding'] as const;
/** All that can be searched for. */
export const searchedKinds = [...recordKinds, 'capa'] as const;
export type SearchedKind = (typeof searchedKinds)[number];

/** Of which kinds, from where on, as of when. */
export interface CandidatePage {
  readonly kinds: readonly SearchedKind[];
  /** Only what began before this place in the log. */
  readonly after: number | null;
  readonly at: number | null;
  readonly limit: number;
}

/** Units and processes by whose name something is found. */
export interface Named {
  readonly units: readonly string[];
  readonly processes: readonly string[];
}

const newestFirst = (found: readonly Found[], limit: number): readonly Found[] =>
  found.toSorted((one, other) => other.place - one.place).slice(0, limit);
const recordKindsOf = (kinds: readonly SearchedKind[]): readonly string[] => kinds.filter((kind) => kind !== 'capa');

/** What a search may find, the newest first, whoever asks: what is closed to the reader is left out afterwards. */
export class Candidates {
  private readonly records: TextFinder;
  private readonly capas: TextFinder;

  constructor(private readonly db: Pick<Pool, 'query'>) {
    this.records = new TextFinder(db, recordTextsView);
    this.capas = new TextFinder(db, capaTextsView);
  }

  /** With the words in one of their texts. */
  async withWords(words: Asked, { kinds, ...page }: CandidatePage): Promise<readonly Found[]> {
    const ofRecords = recordKindsOf(kinds);
    const [records, capas] = await Promise.all([
      ofRecords.length === 0
        ? []
        : this.records.subjects(words, { ...page, ...(ofRecords.length < recordKinds.length && { kinds: ofRecords }) }),
      kinds.includes('capa') ? this.capas.subjects(words, page) : [],
    ]);
    return newestFirst([...records, ...capas], page.limit);
  }

  /** Those texts of some candidates that have the words. */
  async textsOf(found: readonly Found[], words: Asked, at: number | null) {
    const placesOf = (those: readonly Found[]): readonly number[] => those.map(({ place }) => place);
    const [records, capas] = await Promise.all([
      this.records.texts(words, placesOf(found.filter(({ kind }) => kind !== 'capa')), at),
      this.capas.texts(words, placesOf(found.filter(({ kind }) => kind === 'capa')), at),
    ]);
    return [...records, ...capas];
  }

  /** Of units and processes. */
  async named({ units, processes }: Named, { kinds, after, at, limit }: CandidatePage): Promise<readonly Found[]> {
    const bounds = (alias: Sql): Sql =>
      joinSql(
        [
          ...(after === null ? [] : [sql`${alias}.place < ${after}::bigint`]),
          ...(at === null ? [] : [sql`${alias}.place <= ${at}::bigint`]),
        ],
        sql` and `,
        sql`true`,
      );
    const ofRecords = recordKindsOf(kinds);
    // Each unit and process is a branch of its own, which its index gives in order.
    const record = (column: Sql, id: string): Sql => sql`(select r.key as subject, r.kind, r.place from ${asOf(recordsView, at)} r
      where ${column} = ${id}::uuid and r.kind = any(${ofRecords}::text[]) and ${bounds(sql`r`)} order by r.place desc limit ${limit})`;
    const capa = (column: Sql, id: string): Sql => sql`(select c.key as subject, 'capa' as kind, c.place from ${asOf(capasView, at)} c
      where ${column} = ${id}::uuid and ${bounds(sql`c`)} order by c.place desc limit ${limit})`;
    const branches = [
      ...(ofRecords.length === 0
        ? []
        : [...units.map((id) => record(sql`r.unit`, id)), ...processes.map((id) => record(sql`r.process`, id))]),
      ...(kinds.includes('capa')
        ? [...units.map((id) => capa(sql`c.lead_unit`, id)), ...processes.map((id) => capa(sql`c.process`, id))]
        : []),
    ];
    if (branches.length === 0) return [];
    return this.read(sql`select distinct on (f.place) f.subject, f.kind, f.place from (${joinSql(branches, sql` union all `)}) f
      order by f.place desc limit ${limit}`);
  }

  /** By their ids. */
  async ofIds(ids: readonly string[], { kinds, after, at, limit }: CandidatePage): Promise<readonly Found[]> {
    if (ids.length === 0) return [];
    const found = await this.read(sql`
      select r.key as subject, r.kind, r.place from ${asOf(recordsView, at)} r where r.key = any(${ids}::text[])
      union all select c.key, 'capa', c.place from ${asOf(capasView, at)} c where c.key = any(${ids}::text[])`);
    const wanted = new Set<string>(kinds);
    return newestFirst(
      found.filter(({ kind, place }) => wanted.has(kind) && (after === null || place < after)),
      limit,
    );
  }

  private async read({ text, values }: Sql): Promise<readonly Found[]> {
    const { rows } = await this.db.query<{ subject: string; kind: string; place: string }>({ text, values });
    return rows.map(({ subject, kind, place }) => ({ subject, kind, place: Number(place) }));
  }
}
