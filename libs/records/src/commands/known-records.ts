import type { EventStore, LoggedEvent } from '#event-store';
import type { Actor } from '#kernel';
import { LRUCache } from 'lru-cache';
import { NotThere, type CommandExecutor, type HouseFollower, type Loaded, type Standing } from '#platform';
import { complaintAggregate, recordAggregates } from '../aggregates.js';
import {
  complaintOf,
  isClosedToActor,
  type ConcernedComplaint,
  type EarlierComplaint,
  type LiveRecord,
  type OtherRecord,
  type RecordReference,
  type RecordsHouse,
} from '../domain/index.js';

type RecordAggregate = (typeof recordAggregates)[number];

/** A record folded from its stream. */
export interface FoundRecord extends Standing<LiveRecord> {
  readonly aggregate: RecordAggregate;
}

/** Finds records of any kind by their ids, for those to whom they are not closed. A closed record is not there. */
export class KnownRecords {
  /** Of which kind an id is never changes. */
  private readonly kinds = new LRUCache<string, RecordAggregate>({ max: 50_000 });

  constructor(
    private readonly parts: {
      readonly store: EventStore;
      readonly executor: CommandExecutor<RecordsHouse>;
      readonly house: HouseFollower<RecordsHouse>;
      /** Whether two entries of the register of subjects are one citizen. */
      readonly subjects: { isSame(one: string, other: string): boolean };
    },
  ) {}

  /** The record's kind and stream, whoever asks; null where there is none. */
  async aggregateOf(id: string): Promise<RecordAggregate | null> {
    const known = this.kinds.get(id);
    if (known) return known;
    const found = await this.sought(id);
    if (found) this.kinds.set(id, found);
    return found;
  }

  /** Looks for the id's stream among those of every kind. */
  private async sought(id: string): Promise<RecordAggregate | null> {
    const found = await Promise.all(recordAggregates.map(async (each) => ((await this.exists(each.streamOf(id))) ? each : null)));
    return found.find((each) => each !== null) ?? null;
  }

  private async exists(stream: string): Promise<boolean> {
    for await (const _ of this.parts.store.read(stream, { limit: 1 })) return true;
    return false;
  }

  /**
   * The record as it stands.
   * @throws NotThere where there is none, or it is closed to the reader.
   */
  async find(id: string, by: Actor): Promise<FoundRecord> {
    const found = await this.look(id, by);
    if (!found) throw new NotThere('record', id);
    return found;
  }

  /** The record as it stands; null where there is none, or it is closed to the reader. */
  async look(id: string, by: Actor): Promise<FoundRecord | null> {
    const wasKnown = this.kinds.has(id);
    const aggregate = await this.aggregateOf(id);
    const standing = await this.parts.executor.standing(aggregate ?? complaintAggregate, id);
    if (aggregate && standing && standing.state.status !== 'none' && !this.isClosed(standing.state, by)) {
      return { ...standing, state: standing.state, aggregate };
    }
    // What is closed is sought for as long as what is not there: time tells no more than the answer does.
    if (wasKnown) await this.sought(id);
    return null;
  }

  /**
   * The record with its events as of an index of the log (null: now), by the reader's rights and the conflicts of today.
   * @throws NotThere where there is none, or was none then, or it is closed to the reader.
   */
  async load(id: string, by: Actor, upTo: number | null): Promise<FoundRecord & Loaded<LiveRecord>> {
    const { aggregate } = await this.find(id, by);
    const then = await this.parts.executor.load(aggregate, id, upTo ?? undefined);
    if (!then || then.state.status === 'none') throw new NotThere('record', id);
    return { ...then, state: then.state, aggregate };
  }

  /** The comments on a record that was found, newest first, from a revision down. */
  comments({ aggregate, state }: FoundRecord, page: { readonly from: number; readonly limit: number }): Promise<readonly LoggedEvent[]> {
    return this.parts.executor.newestOf(aggregate, state.id, 'CommentAdded', page);
  }

  /** A record as another one names it. */
  async reference(id: string, by: Actor): Promise<RecordReference> {
    const { state } = await this.find(id, by);
    return { id, kind: state.own.kind };
  }

  /** A record as it is now, for a command to another one. */
  async other(id: string, by: Actor): Promise<OtherRecord> {
    const { state } = await this.find(id, by);
    return { id, kind: state.own.kind, status: state.status, duplicateOf: state.status === 'duplicate' ? state.of.id : null };
  }

  /** A complaint that another one repeats: whether it is of the same citizen, and was answered on the merits. */
  async earlier(id: string, later: LiveRecord, by: Actor): Promise<EarlierComplaint> {
    const { state } = await this.find(id, by);
    const [own, asking] = [complaintOf(state), complaintOf(later)];
    return {
      ...{ id, kind: state.own.kind },
      sameCitizen: isThere(own?.citizen) && isThere(asking?.citizen) && this.parts.subjects.isSame(own.citizen, asking.citizen),
      answered: (own?.answers.length ?? 0) > 0,
    };
  }

  /** A complaint that the marks of another one concern. */
  async concerned(id: string, marked: LiveRecord, by: Actor): Promise<ConcernedComplaint> {
    const { state } = await this.find(id, by);
    return { ...(await this.earlier(id, marked, by)), marks: complaintOf(state)?.marks ?? [] };
  }

  /** Whether there is a complaint of this id that is closed to the reader, by its stream. */
  async isClosedTo(by: Actor, complaint: string): Promise<boolean> {
    const standing = await this.parts.executor.standing(complaintAggregate, complaint);
    return standing !== null && standing.state.status !== 'none' && this.isClosed(standing.state, by);
  }

  private isClosed(record: LiveRecord, by: Actor): boolean {
    return isClosedToActor(record, by, this.parts.house.current().house.directory);
  }
}

const isThere = (citizen: string | null | undefined): citizen is string => citizen !== null && citizen !== undefined;
