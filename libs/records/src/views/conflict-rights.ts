import type { Pool } from 'pg';
import type { Directory } from '#directory/domain';
import type { Actor } from '#kernel';
import type { HouseFollower, ReaderRights } from '#platform';
import { asOf, rawSql, sql } from '#projections';
import type { KnownRecords } from '../commands/known-records.js';
import { isClosedToReader, type Closure } from '../domain/index.js';
import { recordsView, type RecordRow } from './records.js';

const prefix = 'complaint-';
const subjectPrefix = 'subject-';

/** What of a row decides to whom the record is closed. */
type Closing = Pick<RecordRow, 'against' | 'outside' | 'entrustedTo'>;
const closing = rawSql('r.against, r.outside, r.entrusted_to as "entrustedTo"');

/**
 * Conflict of interest, by the conflicts of today, and reports of corruption: only complaints name anybody or report corruption, so that nothing
 * else is ever closed but the entry of a citizen all of whose complaints are.
 */
export class ConflictRights implements ReaderRights {
  constructor(
    private readonly parts: {
      readonly db: Pick<Pool, 'query'>;
      readonly known: Pick<KnownRecords, 'isClosedTo'>;
      readonly house: HouseFollower<{ readonly directory: Directory }>;
    },
  ) {}

  async closedTo(reader: Actor, streams: readonly string[]): Promise<ReadonlySet<string>> {
    const closed = await Promise.all([this.closedComplaints(reader, streams), this.closedSubjects(reader, streams)]);
    return new Set(closed.flat());
  }

  private async closedComplaints(reader: Actor, streams: readonly string[]): Promise<readonly string[]> {
    const complaints = [...new Set(streams)].filter((stream) => stream.startsWith(prefix));
    if (complaints.length === 0) return [];
    const ids = complaints.map((stream) => stream.slice(prefix.length));
    const query = sql`select r.key, ${closing} from ${asOf(recordsView, null)} r where r.key = any(${ids}::text[])`;
    const { rows } = await this.parts.db.query<Closing & { key: string }>(query.text, query.values);
    const listed = new Map(rows.map((row) => [row.key, row]));
    const closed = await Promise.all(
      ids.map((id) => {
        const row = listed.get(id);
        // What the list does not have yet, the stream has.
        return row === undefined ? this.parts.known.isClosedTo(reader, id) : this.isClosedBy(row, reader);
      }),
    );
    return complaints.filter((_, n) => closed[n]);
  }

  /** A citizen's entry is open to whom one of their complaints is; while the list has none of them yet, to nobody. */
  private async closedSubjects(reader: Actor, streams: readonly string[]): Promise<readonly string[]> {
    const subjects = [...new Set(streams)].filter((stream) => stream.startsWith(subjectPrefix));
    if (subjects.length === 0 || reader.process !== undefined) return [];
    const ids = subjects.map((stream) => stream.slice(subjectPrefix.length));
    const query = sql`select r.citizen, ${closing} from ${asOf(recordsView, null)} r where r.citizen = any(${ids}::uuid[])`;
    const { rows } = await this.parts.db.query<Closing & { citizen: string }>(query.text, query.values);
    const open = new Set(rows.flatMap((row) => (this.isClosedBy(row, reader) ? [] : [row.citizen])));
    return subjects.filter((_, n) => !open.has(ids[n]!));
  }

  /** Of complaints, and of citizens all of whose complaints are closed: where a stream that is open names them. */
  async closedIds(reader: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const from = asOf(recordsView, null);
    const query = sql`select r.key as id, ${closing} from ${from} r where r.key = any(${ids}::text[]) and r.kind = 'complaint'
      union all select r.citizen::text as id, ${closing} from ${from} r where r.citizen = any(${ids}::uuid[])`;
    const { rows } = await this.parts.db.query<Closing & { id: string }>(query.text, query.values);
    const open = new Set(rows.filter((row) => !this.isClosedBy(row, reader)).map(({ id }) => id));
    return new Set(rows.flatMap(({ id }) => (open.has(id) ? [] : [id])));
  }

  /** Whether the record of a row is closed to the reader, or to whom the reader acts for. */
  isClosedBy({ against, outside, entrustedTo }: Closing, by: Actor): boolean {
    if (against === null && outside === null && entrustedTo === null) return false;
    const closure: Closure = { against: against ?? { persons: [], units: [], wholeDepartment: false }, outside, entrustedTo };
    return isClosedToReader(closure, by, this.parts.house.current().house.directory);
  }
}
