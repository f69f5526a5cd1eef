import { historyPage, type HistoryEntry } from '#audit-trail';
import type { Clock } from '#kernel';
import {
  NotThere,
  offersInWords,
  type CommandExecutor,
  type HouseFollower,
  type Loaded,
  type Numbers,
  type ReaderRights,
  type ReadPoint,
  type Translations,
} from '#platform';
import type { Vault } from '#privacy';
import { proposalAggregate } from '../aggregate.js';
import type { KnownRecords } from '../commands/known-records.js';
import { acceptProposal, declineProposal, proposalMachine, type CapaHouse, type Proposal, type ProposalState } from '../domain/index.js';
import { whyOf, type ProposalAnswer } from './proposal-answer.js';
import type { Reader } from './reader.js';

export interface ProposalReaderParts {
  readonly executor: CommandExecutor;
  readonly house: HouseFollower<CapaHouse>;
  readonly texts: Translations;
  readonly clock: Clock;
  readonly records: KnownRecords;
  readonly numbers: Numbers;
  readonly rights: ReaderRights | null;
  readonly vault: Vault;
}

type LoadedProposal = Loaded<ProposalState> & { readonly state: Proposal };

const ofPeople: ReadonlySet<string> = new Set([acceptProposal.name, declineProposal.name]);

/** Reads single proposals, folded from their streams, as of now and of any instant. */
export class ProposalReader {
  constructor(private readonly parts: ProposalReaderParts) {}

  /**
   * The proposal's events as sentences and as data, of those from a revision on at most so many; what tells of a record that is closed to the
   * reader is left out.
   * @throws NotThere
   */
  async history(
    id: string,
    at: Pick<ReadPoint, 'upTo'>,
    { by, language }: Reader,
    { from, limit }: { readonly from: number; readonly limit: number },
  ): Promise<{ readonly entries: readonly HistoryEntry[]; readonly loaded: LoadedProposal }> {
    const { rights, house, vault, texts } = this.parts;
    const loaded = await this.load(id, at);
    const parts = { rights, vault, translations: texts, names: house.current().house.directory, obligations: loaded.state.obligations };
    return { entries: await historyPage(loaded.events, { by, language, mayOpen: true }, { from, limit }, parts), loaded };
  }

  /** @throws NotThere where there is no such proposal, or was none then. */
  async read(
    id: string,
    at: Pick<ReadPoint, 'upTo'>,
    { by, language }: Reader,
  ): Promise<{ readonly answer: ProposalAnswer; readonly loaded: LoadedProposal }> {
    const { house, texts, clock, records, numbers } = this.parts;
    const loaded = await this.load(id, at);
    const { state, revision } = loaded;
    const reading = { state, by, now: clock.now(), house: house.current().house };
    const offers = at.upTo !== null ? [] : proposalMachine.offers(reading).filter(({ name }) => ofPeople.has(name));
    const closed = await records.closedTo(
      by,
      state.records.map(({ record, kind }) => ({ record, recordKind: kind })),
    );
    const known = await numbers.of(state.records.map(({ record }) => record));
    const answer: ProposalAnswer = {
      id,
      revision,
      process: state.process,
      category: state.category,
      trigger: state.trigger,
      why: texts.text(language, ...whyOf(state.trigger)),
      status: state.status,
      raisedAt: state.raisedAt,
      decidedAt: state.status === 'open' ? null : state.decidedAt,
      decidedBy: state.status === 'open' ? null : state.decidedBy,
      reason: state.status === 'declined' ? state.reason : null,
      capa: state.status === 'accepted' ? state.capa : null,
      records: state.records.map(({ record, kind }) =>
        closed.has(record) ? { record: null, kind: null, number: null } : { record, kind, number: known.get(record) ?? null },
      ),
      commands: offersInWords(offers, texts, language),
    };
    return { answer, loaded };
  }

  private async load(id: string, { upTo }: Pick<ReadPoint, 'upTo'>): Promise<LoadedProposal> {
    const found = await this.parts.executor.load(proposalAggregate, id, upTo ?? undefined);
    if (found === null || found.state.status === 'none') throw new NotThere('proposal', id);
    return { ...found, state: found.state };
  }
}
