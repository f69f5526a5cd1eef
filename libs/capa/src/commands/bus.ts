import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Directory } from '#directory/domain';
import type { Identity } from '#identity';
import type { Clock } from '#kernel';
import {
  CLOCK,
  CommandExecutor,
  CommandRefused,
  EvidenceFiles,
  HouseFollower,
  IDENTITY,
  NotThere,
  VAULT,
  type Accepted,
  type CommandAnswer,
} from '#platform';
import type { Vault } from '#privacy';
import { capaAggregate } from '../aggregate.js';
import { coverRecord, takeOverRecord, type AttachedFile, type DraftCapa, type Signing } from '../domain/index.js';
import { KnownRecords } from './known-records.js';
import { ProofOfSigner, type Proof } from './proof.js';
import type { Sender } from './sender.js';

/** A CAPA is drafted; records are named by their ids. */
export class DraftCapaCommand extends Command<Accepted> {
  constructor(
    readonly draft: Omit<DraftCapa, 'records'>,
    readonly records: readonly string[],
    readonly sender: Sender,
  ) {
    super();
  }
}

/** A record is asked to be covered by a CAPA, perhaps to pass to it from another one. */
export class CoverRecordCommand extends Command<Accepted> {
  constructor(
    readonly capa: string,
    readonly record: string,
    readonly asked: { readonly sameCause: string | null; readonly from: string | null },
    readonly sender: Sender,
  ) {
    super();
  }
}

/** Any other command to a CAPA that needs no more than its input. */
export class CapaCommand extends Command<Accepted> {
  constructor(
    readonly capa: string,
    readonly name: string,
    readonly input: unknown,
    readonly sender: Sender,
  ) {
    super();
  }
}

/** A file that was kept is attached to a CAPA. */
export class AttachToCapaCommand extends Command<Accepted> {
  constructor(
    readonly capa: string,
    readonly file: Omit<AttachedFile, 'size'>,
    readonly sender: Sender,
  ) {
    super();
  }
}

/** A command that is signed. */
export class SignedCapaCommand extends Command<Accepted> {
  constructor(
    readonly capa: string,
    readonly name: string,
    readonly input: object,
    readonly signing: { readonly proof: Proof; readonly seen: string | null },
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(DraftCapaCommand)
export class DraftCapaHandler implements ICommandHandler<DraftCapaCommand> {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(KnownRecords) private readonly records: KnownRecords,
  ) {}

  async execute({ draft, records, sender }: DraftCapaCommand): Promise<Accepted> {
    const known = await Promise.all(records.map((record) => this.records.find(record, sender.actor)));
    return answerOf(await send(this.executor, draft.capa, 'draft', { ...draft, records: known }, sender));
  }
}

@CommandHandler(CoverRecordCommand)
export class CoverRecordHandler implements ICommandHandler<CoverRecordCommand> {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(KnownRecords) private readonly records: KnownRecords,
  ) {}

  async execute({ capa, record, asked: { sameCause, from }, sender }: CoverRecordCommand): Promise<Accepted> {
    const known = await this.records.find(record, sender.actor);
    const [name, input] = from === null ? [coverRecord.name, {}] : [takeOverRecord.name, { from }];
    return answerOf(await send(this.executor, capa, name, { ...known, sameCause, ...input }, sender));
  }
}

@CommandHandler(CapaCommand)
export class CapaHandler implements ICommandHandler<CapaCommand> {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(KnownRecords) private readonly records: KnownRecords,
  ) {}

  async execute({ capa, name, input, sender }: CapaCommand): Promise<Accepted> {
    // Whether a record is covered is not told to whom it is closed: for them it is not there.
    const { record } = input as { readonly record?: string };
    if (record !== undefined) await this.records.find(record, sender.actor);
    return answerOf(await send(this.executor, capa, name, input, sender));
  }
}

/** What a file is, is told by its content, not by who attaches it. */
@CommandHandler(AttachToCapaCommand)
export class AttachToCapaHandler implements ICommandHandler<AttachToCapaCommand> {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(EvidenceFiles) private readonly evidence: EvidenceFiles,
  ) {}

  async execute({ capa, file, sender }: AttachToCapaCommand): Promise<Accepted> {
    const examined = await this.evidence.examine(file.hash, file.mediaType, null);
    return answerOf(await send(this.executor, capa, 'attach-evidence', { ...file, ...examined }, sender));
  }
}

/** Re-authenticates the signer and seals the printed name under the signer's own key. */
@CommandHandler(SignedCapaCommand)
export class SignedCapaHandler implements ICommandHandler<SignedCapaCommand> {
  constructor(
    @Inject(CommandExecutor) private readonly executor: CommandExecutor,
    @Inject(HouseFollower) private readonly house: HouseFollower<{ directory: Directory }>,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(IDENTITY) private readonly identity: Identity,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ capa, name, input, signing, sender }: SignedCapaCommand): Promise<Accepted> {
    const { person } = sender.actor;
    // What was accepted once is answered as then, however long ago: by now the authentication has passed, or the password was changed.
    const before = await this.executor.answered(capaAggregate, capa, sender);
    if (before) return answerOf(before);
    const known = await this.house.find(({ directory }) => directory.person(person));
    const printed = known && (await this.vault.openText(known.name));
    if (!printed) throw new NotThere('person', person);
    const proofs = new ProofOfSigner(this.identity, this.clock);
    const shown = await proofs.judge(signing.proof, name, capa, sender);
    const signature: Signing = {
      printedName: await this.vault.seal(person, printed),
      ...(shown.authenticated ? shown.how : { signedAt: this.clock.now() }),
      seen: signing.seen,
    };
    const signed = { ...input, signature };
    if (!shown.authenticated) {
      // Every reason at once: the proof is judged, and a wrong password counted, whatever else is in the way.
      const others = await this.executor.refusals({ aggregate: capaAggregate, id: capa, name, input: signed, ...sender });
      throw new CommandRefused(name, [...others, { code: shown.refusal, params: {} }]);
    }
    try {
      return answerOf(await send(this.executor, capa, name, signed, sender));
    } catch (error) {
      if (error instanceof CommandRefused) await proofs.giveBack(signing.proof, sender);
      throw error;
    }
  }
}

export const commandHandlers = [DraftCapaHandler, CoverRecordHandler, CapaHandler, AttachToCapaHandler, SignedCapaHandler];

function send(executor: CommandExecutor, id: string, name: string, input: unknown, sender: Sender): Promise<CommandAnswer> {
  return executor.execute({ aggregate: capaAggregate, id, name, input, ...sender });
}

function answerOf({ id, revision, position }: CommandAnswer): Accepted {
  return { id, revision, position };
}
