import type { Pool } from 'pg';
import { capasView, type CapaRow } from '#capa';
import type { Directory } from '#directory/domain';
import type { Numbers } from '#platform';
import { asOf, excerptOf, readRows, rowColumns, searchWords, sql, answers, type Asked, type Found, type TextRow } from '#projections';
import { recordsView, type RecordRow } from '#records';
import type { SearchedKind } from './candidates.js';

/** Where something was found: in which of its texts, with the words as they stand there. */
export interface Match {
  readonly field: string;
  readonly excerpt: string;
  readonly marks: readonly (readonly [from: number, to: number])[];
}

/** Something found. */
export interface Hit {
  readonly id: string;
  readonly kind: SearchedKind;
  readonly number: string | null;
  readonly title: string | null;
  readonly status: string;
  readonly severity: string | null;
  readonly unit: string | null;
  readonly process: string | null;
  readonly matches: readonly Match[];
}

/** By what the candidates were found. */
export interface FoundBy {
  readonly words: Asked;
  /** Ids of those whose number was asked for. */
  readonly numbers: ReadonlySet<string>;
  readonly texts: readonly TextRow[];
  readonly directory: Directory;
  readonly at: number | null;
}

/** Texts of one hit that are shown. */
const mostMatches = 5;

type Shown = Omit<Hit, 'number' | 'matches'>;

/** Shows what was found, and where. */
export class HitReader {
  constructor(
    private readonly db: Pick<Pool, 'query'>,
    private readonly numbers: Pick<Numbers, 'of'>,
  ) {}

  /** By id; what is not in the lists (yet) is left out. */
  async read(found: readonly Found[], by: FoundBy): Promise<ReadonlyMap<string, Hit>> {
    const [shown, numbers] = await Promise.all([this.shown(found, by.at), this.numbers.of(found.map(({ subject }) => subject))]);
    return new Map(
      shown.map((each) => {
        const number = numbers.get(each.id) ?? null;
        return [each.id, { ...each, number, matches: matchesOf(each, number, by) }];
      }),
    );
  }

  private async shown(found: readonly Found[], at: number | null): Promise<readonly Shown[]> {
    const ids = (capa: boolean): readonly string[] => found.filter(({ kind }) => (kind === 'capa') === capa).map(({ subject }) => subject);
    const [records, capas] = await Promise.all([
      this.rows<RecordRow>(recordsView, ids(false), at),
      this.rows<CapaRow>(capasView, ids(true), at),
    ]);
    return [
      ...records.map(({ id, kind, title, status, severity, unit, process }) => ({ id, kind, title, status, severity, unit, process })),
      ...capas.map(({ id, title, status, severity, leadUnit, process }) => ({
        ...{ id, title, status, severity, process },
        ...{ kind: 'capa' as const, unit: leadUnit },
      })),
    ];
  }

  private async rows<Row>(view: Parameters<typeof readRows<Row>>[1], ids: readonly string[], at: number | null): Promise<Row[]> {
    if (ids.length === 0) return [];
    return readRows(this.db, view, sql`select ${rowColumns(view, 'v')} from ${asOf(view, at)} v where v.key = any(${ids}::text[])`);
  }
}

function matchesOf({ id, unit, process }: Shown, number: string | null, { words, numbers, texts, directory }: FoundBy): readonly Match[] {
  const ofNumber: Match[] = numbers.has(id) && number !== null ? [{ field: 'number', excerpt: number, marks: [[0, number.length]] }] : [];
  const written = texts.filter(({ subject }) => subject === id).map(({ field, text }) => ({ field, ...excerptOf(text, words) }));
  const names = [
    { field: 'unit', named: unit === null ? undefined : directory.findUnit(unit) },
    { field: 'process', named: process === null ? undefined : directory.findProcess(process) },
  ].flatMap(({ field, named }) => {
    const forms = named ? searchWords(named.name, named.key).trim().split(' ') : [];
    const isMeant = named && words.length > 0 && words.every((word) => forms.some((form) => answers(form, word)));
    return isMeant ? [{ field, ...excerptOf(named.name, words) }] : [];
  });
  return [...ofNumber, ...written, ...names].slice(0, mostMatches);
}
