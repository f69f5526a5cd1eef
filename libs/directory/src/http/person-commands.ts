import { CommandBus } from '@nestjs/cqrs';
import { commandRoutes, type Accepted, type CommandDispatcher, type IncomingCommand } from '#platform';
import { PersonCommand } from '../commands/bus.js';
import { DirectoryDesk } from '../commands/desk.js';
import { personMachine } from '../domain/index.js';
import { DetailsInput, ReasonInput, RolesInput, SignInInput, SuperiorInput, UnitInput } from './inputs.js';
import { AbsenceInput, EndAbsenceInput, EndSubstitutionInput, SubstituteInput } from './replacing-inputs.js';
import { senderOf, senderWithoutSecrets, unitIn } from './request.js';

const administrators = ['administrator'] as const;

/** Takes the commands of `/v1/directory/people/{id}/…` to the person. */
export class PersonDispatcher implements CommandDispatcher {
  constructor(
    private readonly bus: CommandBus,
    private readonly desk: DirectoryDesk,
  ) {}

  dispatch({ name, path, input, context }: IncomingCommand): Promise<Accepted> {
    const sender = senderWithoutSecrets(context, (clean) => this.desk.vault.commandHash([name, path.id, clean]), input as object);
    return this.bus.execute(new PersonCommand(path.id, this.actOf(name, input), name === 'give-sign-in' ? sender : senderOf(context)));
  }

  private actOf(name: string, input: unknown): PersonCommand['act'] {
    switch (name) {
      case 'change-details': {
        const details = input as DetailsInput;
        const contact = details.contact === undefined ? {} : { contact: details.contact?.trim() ?? null };
        return { name, details: { name: details.name.trim(), ...contact } };
      }
      case 'give-sign-in': {
        const { username, password = null } = input as SignInInput;
        return { name, credentials: { username, password } };
      }
      case 'end-sign-in':
      case 'leave':
        return { name, input: input as ReasonInput };
      case 'move-person':
      case 'come-back':
        return { name, input: { unit: unitIn(this.desk.directory, '/unit', (input as UnitInput).unit) } };
      case 'set-superior':
      case 'grant-roles':
      case 'revoke-roles':
        return { name, input: input as SuperiorInput | RolesInput };
      case 'name-substitute': {
        const { substitute, from, to, roles } = input as SubstituteInput;
        return { name, input: { substitute, from, to, scope: roles ? { of: 'roles', roles } : { of: 'everything' } } };
      }
      case 'announce-absence': {
        const { from, to, substitute = null } = input as AbsenceInput;
        return { name, input: { from, to, substitute } };
      }
      case 'end-substitution':
      case 'end-absence':
        return { name, input: input as EndSubstitutionInput | EndAbsenceInput };
      default:
        throw new Error(`no route leads to ${name}`);
    }
  }
}

export const PersonCommands = commandRoutes({
  path: 'v1/directory/people/:id',
  tag: 'directory',
  machines: [personMachine],
  commands: {
    'change-details': { input: DetailsInput, roles: administrators },
    'move-person': { input: UnitInput, roles: administrators },
    'set-superior': { input: SuperiorInput, roles: administrators },
    'grant-roles': { input: RolesInput, roles: administrators },
    'revoke-roles': { input: RolesInput, roles: administrators },
    'give-sign-in': { input: SignInInput, roles: administrators },
    'end-sign-in': { input: ReasonInput, roles: administrators },
    leave: { input: ReasonInput, roles: administrators },
    'come-back': { input: UnitInput, roles: administrators },
    'announce-absence': AbsenceInput,
    'end-absence': EndAbsenceInput,
    'name-substitute': SubstituteInput,
    'end-substitution': EndSubstitutionInput,
  },
  dispatcher: PersonDispatcher,
});
