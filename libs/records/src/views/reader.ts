import { historyPage, type HistoryEntry } from '#audit-trail';
import { boundBy } from '#configuration/domain';
import { obligationAnswerOf } from '#deadlines';
import { dutyWays } from '#directory/domain';
import type { Actor, Clock } from '#kernel';
import type { Pool } from 'pg';
import {
  offersInWords,
  type HouseFollower,
  type Language,
  type Numbers,
  type ReaderRights,
  type ReadPoint,
  type Translations,
} from '#platform';
import type { Vault } from '#privacy';
import type { SubjectRegister } from '#subjects';
import type { FoundRecord, KnownRecords } from '../commands/known-records.js';
import type { FreeText, LiveRecord, RecordEventOf, RecordReference, RecordsHouse } from '../domain/index.js';
import { amendableOffers, followersOf, followsOf, recordDuties, recordsBinding, streamOf } from '../domain/index.js';
import type { CommentAnswer, RecordAnswer } from './answer-schema.js';
import { complaintsOf } from './citizen-cases.js';
import { mayOpen } from './may-open.js';
import { recordOffers } from './offers.js';
import { ownFieldsOf } from './own-fields.js';
import { answerOf, commentOf } from './record-answer.js';

export interface ReaderParts {
  readonly records: KnownRecords;
  readonly rights: ReaderRights;
  readonly numbers: Numbers;
  readonly house: HouseFollower<RecordsHouse>;
  readonly vault: Vault;
  readonly texts: Translations;
  readonly clock: Clock;
  readonly db: Pick<Pool, 'query'>;
  readonly subjects: Pick<SubjectRegister, 'identitiesOf'>;
}

/** Who reads, in which language. */
export interface Reader {
  readonly by: Actor;
  readonly language: Language;
}

/** Reads single records, folded from their streams, as of now and of any instant. */
export class RecordReader {
  constructor(private readonly parts: ReaderParts) {}

  /** The record for a reader, with the commands that are open to them; none for the past. @throws NotThere */
  async read(
    id: string,
    { upTo }: ReadPoint,
    { by, language }: Reader,
  ): Promise<{ readonly answer: RecordAnswer; readonly found: FoundRecord }> {
    const { records, rights, numbers, house, texts, clock } = this.parts;
    const found = await (upTo === null ? records.find(id, by) : records.load(id, by, upTo));
    const { state, revision, contentRevision } = found;
    const known = house.current().house;
    const opened = mayOpen(state, by, known);
    const citizens = opened ? await this.ofTheSameCitizen(state, upTo) : [];
    const references = [...referencesOf(state), ...citizens];
    const followers = followersOf(state).map((each): RecordReference => ({ id: each, kind: 'complaint' }));
    const closed = await rights.closedTo(by, [...references, ...followers].map(stream));
    const situation = { state, by, now: clock.now(), house: known };
    const offers = upTo === null ? recordOffers(situation) : [];
    const independence = upTo === null ? [...dutyWays(recordDuties, situation)] : [];
    const amendable = upTo === null ? amendableOffers(situation) : [];
    const text = this.textFor(opened);
    const answer = await answerOf(state, {
      numbers: await numbers.of([id, ...references.map((each) => each.id), ...capasOf(state)]),
      revision,
      contentRevision,
      fields: ownFieldsOf(state, known, { now: clock.now(), language }),
      boundBy: boundBy(recordsBinding(known), state),
      opened,
      text,
      citizens,
      followers: followers.filter((each) => !closed.has(stream(each))).length,
      closed: new Set(references.filter((each) => closed.has(stream(each))).map((each) => each.id)),
      obligation: (each) => obligationAnswerOf(each, { texts, language, reasonOf: text }),
      independence,
      amendable: offersInWords(amendable, texts, language),
      commands: offersInWords(offers, texts, language),
    });
    return { answer, found };
  }

  /** What was said on the record, newest first: from a revision down at most so many comments. @throws NotThere */
  async comments(
    id: string,
    { upTo }: ReadPoint,
    { by }: Pick<Reader, 'by'>,
    { from, limit }: { readonly from: number | undefined; readonly limit: number },
  ): Promise<{ readonly said: readonly (CommentAnswer & { readonly revision: number })[]; readonly found: FoundRecord }> {
    const { records, house } = this.parts;
    const found = await (upTo === null ? records.find(id, by) : records.load(id, by, upTo));
    const text = this.textFor(mayOpen(found.state, by, house.current().house));
    const events = await records.comments(found, { from: Math.min(from ?? found.revision, found.revision), limit });
    const said = events.map(async ({ data, metadata, revision }) => {
      const comment = data as RecordEventOf<'CommentAdded'>['data'];
      return { revision, ...(await commentOf({ ...comment, by: metadata.actor, at: metadata.recordedAt }, text)) };
    });
    return { said: await Promise.all(said), found };
  }

  /** What somebody wrote, as a reader sees it to whom sealed texts are open or not. */
  private textFor(opened: boolean) {
    return async (written: FreeText | null): Promise<string | null> =>
      written === null || typeof written === 'string' ? written : opened ? this.parts.vault.openText(written) : null;
  }

  /** The other appeals of a complaint's citizen, over all entries of the register, newest first. */
  private async ofTheSameCitizen({ id, own }: LiveRecord, upTo: number | null): Promise<readonly RecordReference[]> {
    if (own.kind !== 'complaint' || own.citizen === null) return [];
    const rows = await complaintsOf(this.parts.db, this.parts.subjects.identitiesOf(own.citizen), upTo);
    return rows.filter((row) => row.id !== id).map((row) => ({ id: row.id, kind: row.kind }));
  }

  /**
   * The record's events as sentences and as data, of those from a revision on at most so many; what tells of another record that is closed to
   * the reader is left out.
   * @throws NotThere
   */
  async history(
    id: string,
    { upTo }: ReadPoint,
    { by, language }: Reader,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): Promise<{ readonly entries: readonly HistoryEntry[]; readonly found: FoundRecord }> {
    const { records, rights, house, vault, texts } = this.parts;
    const found = await records.load(id, by, upTo);
    const known = house.current().house;
    const reader = { by, language, mayOpen: mayOpen(found.state, by, known) };
    const parts = { rights, vault, translations: texts, names: known.directory, obligations: found.state.obligations };
    return { entries: await historyPage(found.events, reader, { from, limit }, parts), found };
  }
}

const stream = ({ id, kind }: RecordReference): string => streamOf(kind, id);

const capasOf = ({ coverage, earlierCoverages }: LiveRecord): readonly string[] =>
  [...(coverage ? [coverage] : []), ...earlierCoverages].map(({ capa }) => capa);

/** Every other record that this one names. */
function referencesOf(state: LiveRecord): readonly RecordReference[] {
  const follows = followsOf(state);
  const rounds = [state.work, ...state.earlierRounds.map(({ work }) => work)];
  return [
    ...rounds.flatMap(({ extent }) => extent?.records ?? []),
    ...state.links.map(({ to }) => to),
    ...(follows === null ? [] : [{ id: follows.lead, kind: 'complaint' as const }]),
    ...(state.status === 'duplicate' ? [state.of] : []),
    ...(state.repair?.change.what === 'end' && state.repair.change.of !== null ? [state.repair.change.of] : []),
  ];
}
