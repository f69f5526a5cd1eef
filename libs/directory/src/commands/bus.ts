import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandAnswer } from '#platform';
import { personAggregate, processAggregate, serviceAccountAggregate, unitsAggregate } from '../aggregates.js';
import { DirectoryDesk, partOf, type Sender } from './desk.js';
import { importDirectory, type ImportAnswer } from './import/import.js';
import type { DirectoryFile } from './import/file.js';
import { changeDetails, registerPerson, type PersonInClear } from './people.js';
import { assertUserNameFree, endSignIn, giveSignIn, type Credentials } from './sign-in.js';

/** A command to the tree of units. The input is what the machine's command takes, the unit's id included. */
export class UnitCommand extends Command<CommandAnswer> {
  constructor(
    readonly name: string,
    readonly unit: string,
    readonly input: object,
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(UnitCommand)
export class UnitCommandHandler implements ICommandHandler<UnitCommand> {
  constructor(@Inject(DirectoryDesk) private readonly desk: DirectoryDesk) {}

  async execute({ name, unit, input, sender }: UnitCommand): Promise<CommandAnswer> {
    return { ...(await this.desk.send(unitsAggregate, unit, name, { ...input, unit }, sender)), id: unit };
  }
}

/** A command to a process. */
export class ProcessCommand extends Command<CommandAnswer> {
  constructor(
    readonly name: string,
    readonly process: string,
    readonly input: object,
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(ProcessCommand)
export class ProcessCommandHandler implements ICommandHandler<ProcessCommand> {
  constructor(@Inject(DirectoryDesk) private readonly desk: DirectoryDesk) {}

  execute({ name, process, input, sender }: ProcessCommand): Promise<CommandAnswer> {
    return this.desk.send(processAggregate, process, name, input, sender);
  }
}

/** A command to a program's account. */
export class ServiceAccountCommand extends Command<CommandAnswer> {
  constructor(
    readonly name: string,
    readonly account: string,
    readonly input: object,
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(ServiceAccountCommand)
export class ServiceAccountCommandHandler implements ICommandHandler<ServiceAccountCommand> {
  constructor(@Inject(DirectoryDesk) private readonly desk: DirectoryDesk) {}

  execute({ name, account, input, sender }: ServiceAccountCommand): Promise<CommandAnswer> {
    return this.desk.send(serviceAccountAggregate, account, name, input, sender);
  }
}

/** A new person, with a sign-in where one is given. */
export class RegisterPerson extends Command<CommandAnswer> {
  constructor(
    readonly person: PersonInClear,
    readonly credentials: Credentials | null,
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(RegisterPerson)
export class RegisterPersonHandler implements ICommandHandler<RegisterPerson> {
  constructor(@Inject(DirectoryDesk) private readonly desk: DirectoryDesk) {}

  async execute({ person, credentials, sender }: RegisterPerson): Promise<CommandAnswer> {
    if (credentials) await assertUserNameFree(this.desk, credentials.username, person.id);
    const registered = await registerPerson(this.desk, person, sender);
    if (!credentials) return registered;
    const { position, revision } = await giveSignIn(this.desk, person.id, credentials, partOf(sender, 'give-sign-in'));
    return { ...registered, position, revision };
  }
}

/** A command to a person who is in the directory. */
export class PersonCommand extends Command<CommandAnswer> {
  constructor(
    readonly person: string,
    readonly act:
      | { readonly name: 'change-details'; readonly details: { readonly name: string; readonly contact?: string | null } }
      | { readonly name: 'give-sign-in'; readonly credentials: Credentials }
      | { readonly name: 'end-sign-in' | 'leave'; readonly input: { readonly reason: string } }
      | { readonly name: 'move-person' | 'set-superior' | 'grant-roles' | 'revoke-roles' | 'come-back'; readonly input: object }
      | { readonly name: 'announce-absence' | 'end-absence' | 'name-substitute' | 'end-substitution'; readonly input: object },
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(PersonCommand)
export class PersonCommandHandler implements ICommandHandler<PersonCommand> {
  constructor(@Inject(DirectoryDesk) private readonly desk: DirectoryDesk) {}

  async execute({ person, act, sender }: PersonCommand): Promise<CommandAnswer> {
    switch (act.name) {
      case 'change-details': {
        const { name, contact = await this.contactOf(person) } = act.details;
        return changeDetails(this.desk, person, { name, contact }, sender);
      }
      case 'give-sign-in':
        return giveSignIn(this.desk, person, act.credentials, sender);
      case 'end-sign-in':
      case 'leave':
        return endSignIn(this.desk, person, act.name, act.input, sender);
      case 'move-person':
      case 'set-superior':
      case 'grant-roles':
      case 'revoke-roles':
      case 'come-back':
      case 'name-substitute':
      case 'end-substitution':
      case 'announce-absence':
      case 'end-absence':
        return this.desk.send(personAggregate, person, act.name, act.input, sender);
      default:
        return act satisfies never;
    }
  }

  private contactOf(person: string): Promise<string | null> {
    return this.desk.vault.openText(this.desk.directory.person(person)?.contact ?? null);
  }
}

/** The directory as a file says it should be. */
export class ImportDirectory extends Command<ImportAnswer> {
  constructor(
    readonly file: DirectoryFile,
    readonly sender: Sender,
  ) {
    super();
  }
}

@CommandHandler(ImportDirectory)
export class ImportDirectoryHandler implements ICommandHandler<ImportDirectory> {
  constructor(@Inject(DirectoryDesk) private readonly desk: DirectoryDesk) {}

  execute({ file, sender }: ImportDirectory): Promise<ImportAnswer> {
    return importDirectory(this.desk, file, sender);
  }
}

export const commandHandlers = [
  UnitCommandHandler,
  ProcessCommandHandler,
  ServiceAccountCommandHandler,
  RegisterPersonHandler,
  PersonCommandHandler,
  ImportDirectoryHandler,
];
