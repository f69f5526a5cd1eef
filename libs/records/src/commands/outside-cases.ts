import type { Actor, Clock } from '#kernel';
import {
  CommandRefused,
  NotThere,
  type CommandExecutor,
  type EvidenceFiles,
  type HouseFollower,
  type KeptFile,
  type Numbers,
} from '#platform';
import type { Vault } from '#privacy';
import { complaintAggregate } from '../aggregates.js';
import {
  complaint,
  complaintOf,
  recordOutsideDecision,
  type LiveRecord,
  type RecordOutsideDecision,
  type RecordsHouse,
} from '../domain/index.js';
import { withSealedTexts } from './free-texts.js';
import type { Sender } from './sender.js';
import { subjectOf } from './subject.js';

/** Complaints that went to the outside handler, by their numbers: inside nothing else names them. */
export class OutsideCases {
  constructor(
    private readonly parts: {
      readonly executor: CommandExecutor<RecordsHouse>;
      readonly house: HouseFollower<RecordsHouse>;
      readonly numbers: Numbers;
      readonly evidence: EvidenceFiles;
      readonly vault: Vault;
      readonly clock: Clock;
    },
  ) {}

  /** The largest document, in bytes. */
  get maximumBytes(): number {
    return this.parts.evidence.maximumBytes;
  }

  /** Keeps the document of a decision, under the key of what the complaint says. @throws NotThere, CommandRefused, FileRefused */
  async keep(number: string, pieces: Parameters<EvidenceFiles['keep']>[0], mediaType: string, by: Actor): Promise<KeptFile> {
    const state = await this.find(number);
    const { house, clock, evidence } = this.parts;
    const offers = complaint.offers({ state, by, now: clock.now(), house: house.current().house });
    const { refusals } = offers.find(({ name }) => name === recordOutsideDecision.name)!;
    if (refusals.length > 0) throw new CommandRefused(recordOutsideDecision.name, refusals);
    return evidence.keep(pieces, mediaType, subjectOf(state));
  }

  /** @throws NotThere, FileRefused; and what the executor throws. */
  async record(
    number: string,
    decision: Omit<RecordOutsideDecision, 'document'>,
    { hash, name, mediaType }: { readonly hash: string; readonly name: string; readonly mediaType: string },
    { ifMatch: _, ...sender }: Sender,
  ): Promise<void> {
    const state = await this.find(number);
    const { executor, evidence, vault } = this.parts;
    const subject = subjectOf(state)!;
    const file = await evidence.examine(hash, mediaType, subject);
    const input = await withSealedTexts(recordOutsideDecision.name, { ...decision, document: { name, ...file } }, subject, vault);
    await executor.execute({ aggregate: complaintAggregate, id: state.id, name: recordOutsideDecision.name, input, ...sender });
  }

  /** @throws NotThere where no complaint of this number went outside: one that is closed otherwise is not there. */
  private async find(number: string): Promise<LiveRecord> {
    const { numbers, executor } = this.parts;
    for (const id of await numbers.meant(number)) {
      const standing = await executor.standing(complaintAggregate, id);
      const state = standing?.state;
      if (state && state.status !== 'none' && complaintOf(state)?.outside) return state;
    }
    throw new NotThere('outside-case', number);
  }
}
