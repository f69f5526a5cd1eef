import type { Pool } from 'pg';
import type { Actor } from '#kernel';
import type { Numbers, ReaderRights } from '#platform';
import { askedWords, WaysToWords } from '#projections';
import { streamOf } from '../domain/index.js';
import { recordsOf, type AskedRecords, type RecordFilter, type RecordPage } from './record-list.js';
import type { RecordRow } from './record-row.js';
import { recordsView } from './records.js';

/** A filter as a caller says it. */
export interface AskedFilter extends Omit<RecordFilter, 'asked'> {
  /** Words of title or reference, or a number. */
  readonly q?: string;
}

/** Lists records for a reader: those that are closed to the reader today are left out, also of the past, and nothing says so. */
export class RecordList {
  private readonly ways: WaysToWords;

  constructor(
    private readonly db: Pick<Pool, 'query'>,
    private readonly rights: ReaderRights,
    private readonly numbers: Pick<Numbers, 'meant'>,
  ) {
    this.ways = new WaysToWords(db, recordsView);
  }

  async read({ q, ...plain }: AskedFilter, page: RecordPage, by: Actor): Promise<RecordRow[]> {
    if (plain.follows !== undefined && (await this.isClosed(plain.follows, by))) return [];
    const found: RecordRow[] = [];
    const filter = q === undefined ? plain : { ...plain, asked: await this.asked(q) };
    let { after } = page;
    while (found.length < page.limit) {
      const rows = await recordsOf(this.db, filter, { ...page, after });
      found.push(...(await this.open(rows, by)));
      const last = rows.at(-1);
      if (!last || rows.length < page.limit) break;
      after = last.place;
    }
    return this.withoutClosedLeads(found.slice(0, page.limit), by);
  }

  private async isClosed(complaint: string, by: Actor): Promise<boolean> {
    return (await this.rights.closedTo(by, [streamOf('complaint', complaint)])).size > 0;
  }

  /** Whom a complaint follows is not told to those to whom that one is closed. */
  private async withoutClosedLeads(rows: readonly RecordRow[], by: Actor): Promise<RecordRow[]> {
    const leads = rows.flatMap(({ follows }) => (follows === null ? [] : [streamOf('complaint', follows)]));
    if (leads.length === 0) return [...rows];
    const closed = await this.rights.closedTo(by, leads);
    return rows.map((row) => (row.follows !== null && closed.has(streamOf('complaint', row.follows)) ? { ...row, follows: null } : row));
  }

  private async asked(q: string): Promise<AskedRecords> {
    const words = askedWords(q);
    const [meant, way] = await Promise.all([this.numbers.meant(q), words.length === 0 ? { by: 'newest' as const } : this.ways.to(words)]);
    return { words, meant, way };
  }

  private async open(rows: readonly RecordRow[], by: Actor): Promise<readonly RecordRow[]> {
    const stream = ({ kind, id }: RecordRow): string => streamOf(kind, id);
    const closed = await this.rights.closedTo(by, rows.map(stream));
    return rows.filter((row) => !closed.has(stream(row)));
  }
}
