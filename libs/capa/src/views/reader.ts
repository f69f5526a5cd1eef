import type { Pool } from 'pg';
import { historyPage, type HistoryEntry } from '#audit-trail';
import { obligationAnswerOf } from '#deadlines';
import type { Actor, Clock } from '#kernel';
import {
  NotThere,
  offersInWords,
  type CommandExecutor,
  type HouseFollower,
  type Language,
  type Loaded,
  type Numbers,
  type ReaderRights,
  type ReadPoint,
  type Standing,
  type Translations,
} from '#platform';
import type { Vault } from '#privacy';
import { capaAggregate } from '../aggregate.js';
import type { KnownRecords } from '../commands/known-records.js';
import { ishikawaSets, type Capa, type CapaEventOf, type CapaHouse, type CapaState, type CoveredRecord } from '../domain/index.js';
import type { CapaAnswer, CommentAnswer } from './answer-schema.js';
import { answerOf, commentOf } from './capa-answer.js';
import { actionOffers, capaOffers } from './offers.js';

export interface ReaderParts {
  readonly db: Pool;
  readonly executor: CommandExecutor;
  readonly house: HouseFollower<CapaHouse>;
  readonly vault: Vault;
  readonly texts: Translations;
  readonly clock: Clock;
  readonly records: KnownRecords;
  readonly rights: ReaderRights | null;
  readonly numbers: Numbers;
}

/** Who reads, in which language. */
export interface Reader {
  readonly by: Actor;
  readonly language: Language;
}

/** Reads single CAPAs, folded from their streams, as of now and of any instant. */
export class CapaReader {
  constructor(private readonly parts: ReaderParts) {}

  /** @throws NotThere where there is no such CAPA, or was none then. */
  async load(id: string, { upTo }: Pick<ReadPoint, 'upTo'>): Promise<Loaded<CapaState> & { readonly state: Capa }> {
    const loaded = await this.parts.executor.load(capaAggregate, id, upTo ?? undefined);
    if (loaded === null || loaded.state.status === 'none') throw new NotThere('capa', id);
    return { ...loaded, state: loaded.state };
  }

  /** The same without its events: of now, no more of the stream is read than is new. @throws NotThere */
  private async standing(id: string, { upTo }: Pick<ReadPoint, 'upTo'>): Promise<Standing<CapaState> & { readonly state: Capa }> {
    if (upTo !== null) return this.load(id, { upTo });
    const standing = await this.parts.executor.standing(capaAggregate, id);
    if (standing === null || standing.state.status === 'none') throw new NotThere('capa', id);
    return { ...standing, state: standing.state };
  }

  /**
   * The CAPA's events as sentences and as data, of those from a revision on at most so many; what tells of a record that is closed to the
   * reader is left out.
   * @throws NotThere
   */
  async history(
    id: string,
    at: ReadPoint,
    { by, language }: Reader,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): Promise<{ readonly entries: readonly HistoryEntry[]; readonly found: Loaded<CapaState> }> {
    const { rights, house, vault, texts } = this.parts;
    const found = await this.load(id, at);
    const parts = { rights, vault, translations: texts, names: house.current().house.directory, obligations: found.state.obligations };
    return { entries: await historyPage(found.events, { by, language, mayOpen: true }, { from, limit }, parts), found };
  }

  /** What was said on the CAPA, newest first: from a revision down at most so many comments. @throws NotThere */
  async comments(
    id: string,
    at: ReadPoint,
    { from, limit }: { readonly from: number | undefined; readonly limit: number },
  ): Promise<{ readonly said: readonly (CommentAnswer & { readonly revision: number })[]; readonly found: Standing<CapaState> }> {
    const found = await this.standing(id, at);
    const page = { from: Math.min(from ?? found.revision, found.revision), limit };
    const events = await this.parts.executor.newestOf(capaAggregate, id, 'CapaCommentAdded', page);
    const said = events.map(({ data, metadata, revision }) => {
      const comment = data as CapaEventOf<'CapaCommentAdded'>['data'];
      return { revision, ...commentOf({ ...comment, by: metadata.actor, at: metadata.recordedAt }) };
    });
    return { said, found };
  }

  /** The CAPA for a reader, with the commands that are open to them; none for the past. */
  async read(
    id: string,
    at: ReadPoint,
    { by, language }: Reader,
  ): Promise<{ readonly answer: CapaAnswer; readonly found: Standing<CapaState> }> {
    const { clock, house, texts, vault, records, numbers } = this.parts;
    const found = await this.standing(id, at);
    const { state, revision } = found;
    const reading = { state, by, now: clock.now(), house: house.current().house };
    const past = at.upTo !== null;
    const answer = await answerOf(state, {
      house: reading.house,
      now: past ? null : reading.now,
      numbers: await numbers.of([
        id,
        ...state.coverage.flatMap(({ record, from, takenOverBy }) => [record, from, takenOverBy]).filter((each) => each !== null),
      ]),
      revision,
      closed: await records.closedTo(by, askedRecords(state)),
      offers: past ? [] : capaOffers(reading),
      offersOf: past ? () => [] : actionOffers(reading),
      inWords: (offers) => offersInWords(offers, texts, language),
      language,
      // What is written on a CAPA stands in clear.
      obligation: (each) =>
        obligationAnswerOf(each, { texts, language, reasonOf: async (reason) => (typeof reason === 'string' ? reason : null) }),
      drawn: ishikawaSets(reading.house.ishikawa, reading.now),
      message: (code, params) => texts.text(language, `refusal.${code}`, params),
      nameOf: ({ printedName }) => vault.openText(printedName),
    });
    return { answer, found };
  }
}

function askedRecords({ coverage }: Capa): readonly CoveredRecord[] {
  return coverage.map(({ record, kind }) => ({ record, recordKind: kind }));
}
