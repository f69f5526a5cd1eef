import type { Pool } from 'pg';
import { obligations } from '#deadlines';
import { calendarOf, type Obligation } from '#deadlines/domain';
import type { Index } from '#event-store';
import type { Actor } from '#kernel';
import type { CommandExecutor, ReaderRights } from '#platform';
import { asOf, readRows, rowColumns, sql } from '#projections';
import {
  before,
  countingsOf,
  groupOf,
  withinUnits,
  type CountsSoFar,
  type EscalationSubject,
  type HouseForEscalation,
} from '../domain/index.js';
import type { CasesByStream } from '../simulation/simulation.js';

/** What somebody asks the rules about: an obligation, or a record, CAPA or proposal itself. */
export interface Sought {
  readonly what: 'obligation' | 'record' | 'capa' | 'proposal';
  readonly id: string;
}

/** It, as it stood. */
export interface FoundWatched {
  /** Null: the case itself. */
  readonly obligation: Obligation | null;
  readonly subject: EscalationSubject;
  readonly status: string;
  readonly taken: readonly string[];
  readonly counts: CountsSoFar;
}

export interface WatchedFinderParts {
  readonly executor: Pick<CommandExecutor, 'load'>;
  readonly pool: Pool;
  readonly cases: readonly CasesByStream[];
  readonly rights: ReaderRights | null;
}

/** At what point of the log, for whom, and in what house. */
interface Asking {
  readonly index: Index | null;
  readonly reader: Actor;
  readonly house: HouseForEscalation;
}

/** The kinds of streams on which cases of a sort lie. */
const kindsOf: Readonly<Record<Exclude<Sought['what'], 'obligation'>, readonly string[]>> = {
  record: ['nonconformity', 'complaint', 'finding'],
  capa: ['capa'],
  proposal: ['proposal'],
};

/** Finds what rules are asked about. What is closed to the reader is as if it were not there, and is left out of every count. */
export class WatchedFinder {
  constructor(private readonly parts: WatchedFinderParts) {}

  /** Null: there is none, or there was none then. */
  find({ what, id }: Sought, asking: Asking): Promise<FoundWatched | null> {
    return what === 'obligation' ? this.#obligation(id, asking) : this.#case(kindsOf[what], id, asking);
  }

  async #obligation(id: string, asking: Asking): Promise<FoundWatched | null> {
    const [row] = await readRows(
      this.parts.pool,
      obligations,
      sql`select ${rowColumns(obligations, 'o')} from ${asOf(obligations, asking.index)} o where o.key = ${id}`,
    );
    const read = row && (await this.#read(row.subjectKind, row.subject, asking));
    const obligation = read?.obligations.find((each) => each.obligation === id);
    return obligation ? { obligation, subject: read!.subject, status: row!.status, taken: row!.taken, counts: new Map() } : null;
  }

  async #case(kinds: readonly string[], id: string, asking: Asking): Promise<FoundWatched | null> {
    for (const kind of kinds) {
      const read = await this.#read(kind, id, asking);
      if (!read) continue;
      const { subject, status, taken } = read;
      return { obligation: null, subject, status, taken: taken[id] ?? [], counts: await this.#counts(read, asking) };
    }
    return null;
  }

  /** What the stream of a case says, up to the point that is asked for. */
  async #read(kind: string, id: string, { index, reader, house }: Asking) {
    const { cases, executor, rights } = this.parts;
    for (const sort of cases) {
      const aggregate = sort.aggregates.find((each) => each.kind === kind);
      if (!aggregate) continue;
      const standing = await executor.load(aggregate, id, index ?? undefined);
      const read = standing && sort.exactly(standing.state, house);
      const stream = aggregate.streamOf(id);
      if (!read || (await rights?.closedTo(reader, [stream]))?.has(stream)) return null;
      return { ...read, sort, status: standing.state.status };
    }
    return null;
  }

  /** How many records stand in each count of the rules up to this one. */
  async #counts({ subject, sort }: { subject: EscalationSubject; sort: CasesByStream }, { index, reader, house }: Asking) {
    const { pool, rights } = this.parts;
    const counts = new Map<string, number>();
    for (const { counting } of countingsOf(house.escalation)) {
      const calendar = calendarOf(house.deadlines, counting.calendar);
      if (!calendar || !sort.countedWith || groupOf(counting, subject, house.directory) === null) continue;
      const after = before(counting.within, calendar, subject.countedAt!);
      const isWithinUnits = withinUnits(counting.scope, house.directory);
      const streams = await sort.countedWith(pool, { counting, subject, after, index, isWithinUnits });
      const closed = (await rights?.closedTo(reader, streams)) ?? new Set();
      counts.set(counting.sign, streams.length - closed.size);
    }
    return counts;
  }
}
