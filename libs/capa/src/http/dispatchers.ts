import { Inject } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Directory } from '#directory/domain';
import { derivedId, type Clock } from '#kernel';
import {
  bulkRoutes,
  CLOCK,
  commandRoutes,
  HouseFollower,
  HttpProblem,
  VAULT,
  type Accepted,
  type CommandContext,
  type CommandDispatcher,
  type IncomingCommand,
} from '#platform';
import type { Vault } from '#privacy';
import { AttachToCapaCommand, CapaCommand, CoverRecordCommand, SignedCapaCommand } from '../commands/bus.js';
import type { Proof } from '../commands/proof.js';
import { senderOf, type Sender } from '../commands/sender.js';
import { capaMachine } from '../domain/index.js';
import { AttachToCapaBody, CoverRecordBody, ReturnPlanBody, TakeOverRecordBody } from './case-bodies.js';
import { SignatureBody } from './fields.js';
import { actionIntakes, bodiesOf, caseIntakes, type Surroundings } from './inputs.js';
import { LengthenWindowBody } from './proof-bodies.js';
import { ActionPath } from './queries.js';

/** The commands that are signed, with what they take beside the signature. */
const signed: Readonly<Record<string, (body: SignatureBody) => object>> = {
  'approve-plan': () => ({}),
  'return-plan': (body) => ({ reason: (body as ReturnPlanBody).reason }),
  'lengthen-window': (body) => {
    const { window, reason } = body as LengthenWindowBody;
    return { window: { amount: window.amount, unit: window.unit }, reason };
  },
  close: () => ({}),
  'consent-to-amendment': () => ({}),
};

/** @throws HttpProblem where there is none, or more than one. */
function proofIn({ password, authentication }: SignatureBody): Proof {
  if (authentication === undefined && password !== undefined) return { password };
  if (password === undefined && authentication !== undefined) return { authentication };
  const code = password === undefined ? 'required' : 'either-or';
  throw new HttpProblem('invalid-request', { errors: [{ in: 'body', pointer: '/password', code, params: {} }] });
}

/** Takes the commands of `/v1/capas/{id}/…` to the CAPA. */
export class CapaDispatcher implements CommandDispatcher {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(HouseFollower) private readonly house: HouseFollower<{ directory: Directory }>,
    @Inject(VAULT) private readonly vault: Vault,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    if (name === 'cover-record' || name === 'take-over-record') {
      const { record, sameCause, from } = input as CoverRecordBody & Partial<TakeOverRecordBody>;
      return this.bus.execute(
        new CoverRecordCommand(path.id, record, { sameCause: sameCause ?? null, from: from ?? null }, senderOf(context)),
      );
    }
    if (name === 'attach-evidence') {
      const { id, hash, name: called, mediaType } = input as AttachToCapaBody;
      const attachment = id ?? derivedId('attachment', context.commandId);
      return this.bus.execute(new AttachToCapaCommand(path.id, { attachment, hash, name: called, mediaType }, senderOf(context)));
    }
    const beside = signed[name];
    if (beside) {
      const body = input as SignatureBody;
      const signing = { proof: proofIn(body), seen: body.contentHash ?? null };
      return this.bus.execute(new SignedCapaCommand(path.id, name, beside(body), signing, this.withoutProof(name, path.id, body, context)));
    }
    const taken = caseIntakes[name]!.input(input as object, this.around(context));
    return this.bus.execute(new CapaCommand(path.id, name, taken, senderOf(context)));
  }

  around({ commandId }: CommandContext): Surroundings {
    const { directory } = this.house.current().house;
    return { directory, zone: directory.house?.zone ?? 'Europe/Kyiv', now: this.clock.now(), commandId };
  }

  /** Not even the keyed hash of a password goes into the log. */
  private withoutProof(name: string, capa: string, body: SignatureBody, context: CommandContext): Sender {
    const { password: _, authentication: __, ...rest } = body;
    return { ...senderOf(context), bodyHash: this.vault.commandHash([name, capa, { ...rest }]) };
  }
}

/** Takes the commands of `/v1/capas/{id}/actions/{actionId}/…` to the CAPA. */
export class ActionDispatcher implements CommandDispatcher<ActionPath> {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(CapaDispatcher) private readonly capas: CapaDispatcher,
  ) {}

  dispatch({ name, path, input, context }: IncomingCommand<ActionPath>): Promise<Accepted> {
    const taken = actionIntakes[name]!.input(input as object, this.capas.around(context));
    return this.bus.execute(new CapaCommand(path.id, name, { ...taken, action: path.actionId }, senderOf(context)));
  }
}

const capaCommands = {
  ...bodiesOf(caseIntakes),
  'approve-plan': SignatureBody,
  'return-plan': ReturnPlanBody,
  'lengthen-window': LengthenWindowBody,
  close: SignatureBody,
  'consent-to-amendment': SignatureBody,
  'cover-record': CoverRecordBody,
  'take-over-record': TakeOverRecordBody,
  'attach-evidence': AttachToCapaBody,
};

export const CapaCommands = commandRoutes({
  path: 'v1/capas/:id',
  tag: 'capas',
  machines: [capaMachine],
  commands: capaCommands,
  dispatcher: CapaDispatcher,
});

export const CapaBulk = bulkRoutes({
  path: 'v1/capas/bulk',
  tag: 'capas',
  commands: capaCommands,
  except: [...Object.keys(signed), 'amend', 'drop-amendment', 'repair', 'confirm-repair', 'drop-repair'],
  dispatcher: CapaDispatcher,
});

export const ActionCommands = commandRoutes({
  path: 'v1/capas/:id/actions/:actionId',
  tag: 'capas',
  machines: [capaMachine],
  commands: bodiesOf(actionIntakes),
  pathFields: ActionPath,
  dispatcher: ActionDispatcher,
});

export const ActionBulk = bulkRoutes({
  path: 'v1/capas/actions/bulk',
  tag: 'capas',
  commands: bodiesOf(actionIntakes),
  pathFields: ActionPath,
  dispatcher: ActionDispatcher,
});
