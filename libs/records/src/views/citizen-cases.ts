import type { Pool } from 'pg';
import { historyOf } from '#audit-trail';
import type { EventStore } from '#event-store';
import type { Actor } from '#kernel';
import { HttpProblem, type HouseFollower, type Language, type Numbers, type Translations } from '#platform';
import type { Vault } from '#privacy';
import { asOf, readRows, rowColumns, sql, type Views } from '#projections';
import type { HeldCase, OpenCase, SubjectCases } from '#subjects';
import type { KnownRecords } from '../commands/known-records.js';
import { againstOf, complaintOf, type LiveRecord, type RecordsHouse } from '../domain/index.js';
import { mayOpen } from './may-open.js';
import type { RecordRow } from './record-row.js';
import { recordsView } from './records.js';

export interface CitizenCasesParts {
  readonly db: Pick<Pool, 'query'>;
  readonly store: EventStore;
  readonly views: Pick<Views, 'waitFor'>;
  readonly records: KnownRecords;
  readonly numbers: Pick<Numbers, 'of'>;
  readonly house: HouseFollower<RecordsHouse>;
  readonly vault: Vault;
  readonly texts: Translations;
}

/** How long the list of records may take to come up to the end of the log, in milliseconds. */
const patience = 5_000;

/** The complaints of these citizens, newest first, as of an index of the log; null: now. */
export function complaintsOf(db: Pick<Pool, 'query'>, citizens: readonly string[], at: number | null): Promise<RecordRow[]> {
  return readRows(
    db,
    recordsView,
    sql`select ${rowColumns(recordsView, 'r')} from ${asOf(recordsView, at)} r
      where r.citizen = any(${citizens}::uuid[]) order by r.received_at desc, r.id desc`,
  );
}

/** The appeals behind the register of subjects: for whom none of them names, and who may read them. */
export class CitizenCases implements SubjectCases {
  constructor(private readonly parts: CitizenCasesParts) {}

  async openTo(by: Actor, subjects: readonly string[]): Promise<readonly OpenCase[]> {
    const { db, records, numbers, house, vault } = this.parts;
    await this.upToDate();
    const rows = await complaintsOf(db, subjects, null);
    const known = house.current().house;
    const found = await Promise.all(rows.map(({ id }) => records.look(id, by)));
    const open = found.flatMap((each) => (each !== null && mayOpen(each.state, by, known) ? [each.state] : []));
    const called = await numbers.of(open.map(({ id }) => id));
    return Promise.all(open.map((state) => openCaseOf(state, called.get(state.id) ?? null, vault)));
  }

  async held(found: OpenCase, { by, language }: { readonly by: Actor; readonly language: Language }): Promise<HeldCase> {
    const { records, house, vault, texts } = this.parts;
    const { state, events } = await records.load(found.id, by, null);
    const { directory } = house.current().house;
    const { persons, units, wholeDepartment, words } = againstOf(state);
    return {
      ...found,
      named: {
        persons: await Promise.all(persons.map(async (id) => ({ id, name: await vault.openText(directory.person(id)?.name ?? null) }))),
        units: units.map((id) => ({ id, name: directory.unit(id)?.name ?? null })),
        wholeDepartment,
        words: await vault.openText(words),
      },
      history: await historyOf(
        events,
        { language, mayOpen: true },
        { vault, translations: texts, names: directory, obligations: state.obligations },
      ),
      files: await Promise.all(
        state.attachments.map(async ({ attachment, name, mediaType, size, hash }) => ({
          ...{ id: attachment, mediaType, size, hash },
          name: typeof name === 'string' ? name : await vault.openText(name),
        })),
      ),
    };
  }

  /** What was registered a moment ago is found, too: nobody is told less than the house holds. */
  private async upToDate(): Promise<void> {
    const end = await this.parts.store.end();
    if (end !== null && !(await this.parts.views.waitFor([recordsView.name], end, patience))) throw new HttpProblem('view-behind');
  }
}

async function openCaseOf(state: LiveRecord, number: string | null, vault: Vault): Promise<OpenCase> {
  const own = complaintOf(state);
  return {
    id: state.id,
    kind: state.own.kind,
    number,
    status: state.status,
    receivedAt: own?.receivedAt ?? null,
    subject: own?.citizen ?? state.id,
    name: await vault.openText(own?.name ?? null),
    contact: await vault.openText(own?.contact ?? null),
  };
}
