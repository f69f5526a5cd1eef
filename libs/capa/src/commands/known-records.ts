import type { EventStore } from '#event-store';
import type { Actor } from '#kernel';
import { NotThere, type ReaderRights } from '#platform';
import { recordKinds, type CoveredRecord } from '../domain/index.js';

/** The record's stream by its kind and id. */
export const recordStream = ({ record, recordKind }: CoveredRecord): string => `${recordKind}-${record}`;

/** Finds out of which kind a record is, for those who may see it. */
export class KnownRecords {
  constructor(
    private readonly store: EventStore,
    private readonly rights: ReaderRights | null,
  ) {}

  /** @throws NotThere where there is no such record, or none that the actor may know of. */
  async find(record: string, by: Actor): Promise<CoveredRecord> {
    for (const recordKind of recordKinds) {
      const found = { record, recordKind };
      if (await this.exists(recordStream(found))) {
        if ((await this.closedTo(by, [found])).has(record)) break;
        return found;
      }
    }
    throw new NotThere('record', record);
  }

  /** Those of the records that are closed to the reader. */
  async closedTo(by: Actor, records: readonly CoveredRecord[]): Promise<ReadonlySet<string>> {
    if (this.rights === null || records.length === 0) return new Set();
    const closed = await this.rights.closedTo(by, records.map(recordStream));
    return new Set(records.filter((each) => closed.has(recordStream(each))).map(({ record }) => record));
  }

  private async exists(stream: string): Promise<boolean> {
    for await (const _ of this.store.read(stream, { limit: 1 })) return true;
    return false;
  }
}
