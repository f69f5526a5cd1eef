import type { Pool } from 'pg';
import type { Directory } from '#directory/domain';
import type { EventStore } from '#event-store';
import type { Actor } from '#kernel';
import type { HouseFollower, ReaderRights } from '#platform';
import { asOf, fedUpTo, rawSql, sql, type Sql } from '#projections';
import type { KnownRecords } from '../commands/known-records.js';
import { isClosedToReader, type Closure } from '../domain/index.js';
import { complaintsSince, type ComplaintsSince } from './complaints-since.js';
import type { RecordRow } from './record-row.js';
import { recordsView } from './records.js';

const prefix = 'complaint-';
const subjectPrefix = 'subject-';

/** What of a row decides to whom the record is closed. */
type Closing = Pick<RecordRow, 'against' | 'outside' | 'entrustedTo'> & { readonly key: string; readonly citizen: string | null };

/** Rows of complaints, and those that something happened to that the rows do not know yet. */
interface Listed {
  readonly rows: readonly Closing[];
  readonly since: ComplaintsSince;
}

/**
 * Conflict of interest, by the conflicts of today, and reports of corruption: only complaints name anybody or report corruption, so that nothing
 * else is ever closed but the entry of a citizen all of whose complaints are. What happened behind the list's rows is decided by the streams:
 * whoever asks after a command that closed a record was acknowledged is shown nothing of it, however far behind the list is.
 */
export class ConflictRights implements ReaderRights {
  constructor(
    private readonly parts: {
      readonly db: Pick<Pool, 'query'>;
      readonly store: Pick<EventStore, 'readAll'>;
      readonly known: Pick<KnownRecords, 'isClosedTo'>;
      readonly house: HouseFollower<{ readonly directory: Directory }>;
    },
  ) {}

  async closedTo(reader: Actor, streams: readonly string[]): Promise<ReadonlySet<string>> {
    const closed = await Promise.all([this.closedComplaints(reader, streams), this.closedSubjects(reader, streams)]);
    return new Set(closed.flat());
  }

  private async closedComplaints(reader: Actor, streams: readonly string[]): Promise<readonly string[]> {
    const complaints = idsBehind(prefix, streams);
    if (complaints.length === 0) return [];
    const listed = await this.listed(sql`r.key = any(${complaints}::text[])`);
    const closed = await this.closedAmong(complaints, listed, reader);
    return [...closed].map((id) => prefix + id);
  }

  /** A citizen's entry is open to whom one of their complaints is; while the list has none of them yet, to nobody. */
  private async closedSubjects(reader: Actor, streams: readonly string[]): Promise<readonly string[]> {
    const subjects = idsBehind(subjectPrefix, streams);
    if (subjects.length === 0 || reader.process !== undefined) return [];
    const open = await this.openSubjects(reader, await this.listed(sql`r.citizen = any(${subjects}::uuid[])`));
    return subjects.filter((id) => !open.has(id)).map((id) => subjectPrefix + id);
  }

  /** Of complaints, and of citizens all of whose complaints are closed: where a stream that is open names them. */
  async closedIds(reader: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length === 0) return new Set();
    const listed = await this.listed(sql`(r.key = any(${ids}::text[]) and r.kind = 'complaint') or r.citizen = any(${ids}::uuid[])`);
    const asked = new Set(ids);
    const complaints = new Set(listed.rows.map(({ key }) => key).filter((key) => asked.has(key)));
    const closed = await this.closedAmong(
      ids.filter((id) => complaints.has(id) || listed.since.has(id)),
      listed,
      reader,
    );
    const open = await this.openSubjects(reader, listed);
    const citizens = listed.rows.flatMap(({ citizen }) => (citizen !== null && asked.has(citizen) && !open.has(citizen) ? [citizen] : []));
    return new Set([...closed, ...citizens]);
  }

  /** The complaints of a condition on `r`, and what happened behind the list that they stand in. */
  private async listed(condition: Sql): Promise<Listed> {
    const columns = rawSql('r.key, r.citizen, r.against, r.outside, r.entrusted_to as "entrustedTo"');
    const query = sql`select p.position, p.idx, ${columns} from ${fedUpTo(recordsView)} p
      left join ${asOf(recordsView, null)} r on (${condition})`;
    type Row = { position: string | null; idx: string } & (Closing | { key: null });
    const { rows } = await this.parts.db.query<Row>(query.text, query.values);
    const [first] = rows;
    const point = first === undefined || first.position === null ? null : { position: first.position, index: Number(first.idx) };
    return {
      rows: rows.flatMap((row) => (row.key === null ? [] : [row])),
      since: await complaintsSince(this.parts.store, point),
    };
  }

  /** Those of the complaints that are closed to the reader. */
  private async closedAmong(complaints: readonly string[], { rows, since }: Listed, reader: Actor): Promise<ReadonlySet<string>> {
    const byId = new Map(rows.map((row) => [row.key, row]));
    const closed = await Promise.all(complaints.map((id) => this.isClosed(id, byId.get(id), since, reader)));
    return new Set(complaints.filter((_, n) => closed[n]));
  }

  /** Of the citizens of the rows, those to one of whose complaints the reader may come. */
  private async openSubjects(reader: Actor, { rows, since }: Listed): Promise<ReadonlySet<string>> {
    const closed = await Promise.all(rows.map((row) => this.isClosed(row.key, row, since, reader)));
    return new Set(rows.flatMap(({ citizen }, n) => (citizen === null || closed[n] ? [] : [citizen])));
  }

  /** By its row; what the list does not have yet, the stream has. */
  private isClosed(complaint: string, row: Closing | undefined, since: ComplaintsSince, reader: Actor): Promise<boolean> | boolean {
    if (row === undefined || since.has(complaint)) return this.parts.known.isClosedTo(reader, complaint);
    const { against, outside, entrustedTo } = row;
    if (against === null && outside === null && entrustedTo === null) return false;
    const closure: Closure = { against: against ?? { persons: [], units: [], wholeDepartment: false }, outside, entrustedTo };
    return isClosedToReader(closure, reader, this.parts.house.current().house.directory);
  }
}

/** The ids of those streams that have the prefix, each once. */
const idsBehind = (start: string, streams: readonly string[]): readonly string[] => [
  ...new Set(streams.flatMap((stream) => (stream.startsWith(start) ? [stream.slice(start.length)] : []))),
];
