import { AtQuery, choice, Field, flag, id, list, object, OptionalField, PageAtQuery, text } from '#platform';
import { roles, type Role } from '../domain/index.js';
import {
  attemptField,
  byIdOrKey,
  contactField,
  keyField,
  nameField,
  passwordField,
  reasonField,
  rolesField,
  userNameField,
} from './fields.js';

export class IdOrKeyPath {
  @Field(text({ max: 200 }), { doc: byIdOrKey })
  readonly id!: string;
}

export class UnitsQuery extends AtQuery {
  @OptionalField(flag(), { doc: 'Closed units too.' })
  readonly closed?: boolean;
}

export class ProcessesQuery extends AtQuery {
  @OptionalField(flag(), { doc: 'Ended processes too.' })
  readonly ended?: boolean;
}

export class PeopleQuery extends PageAtQuery {
  @OptionalField(text({ max: 100 }), { doc: 'What the name holds.' })
  readonly q?: string;

  @OptionalField(keyField, { doc: 'Of this unit and those below it; id or key.' })
  readonly unit?: string;

  @OptionalField(choice(roles))
  readonly role?: Role;

  @OptionalField(flag(), { doc: 'People who left too.' })
  readonly left?: boolean;
}

export class NewUnit {
  @Field(keyField, { doc: 'Stable; no other unit has it, a closed one included.' })
  readonly key!: string;

  @Field(nameField)
  readonly name!: string;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly parent?: string | null;

  @OptionalField(id(), { nullable: true, doc: 'The person who heads it.' })
  readonly head?: string | null;
}

export class NameInput {
  @Field(nameField)
  readonly name!: string;
}

export class ParentInput {
  @Field(keyField, { nullable: true, doc: `${byIdOrKey} Null makes it a root.` })
  readonly parent!: string | null;
}

export class HeadInput {
  @Field(id(), { nullable: true })
  readonly head!: string | null;
}

export class ReasonInput {
  @Field(reasonField)
  readonly reason!: string;
}

export class UnitInput {
  @Field(keyField, { nullable: true, doc: byIdOrKey })
  readonly unit!: string | null;
}

export class SuperiorInput {
  @Field(id(), { nullable: true, doc: 'Null means the head of the unit.' })
  readonly superior!: string | null;
}

export class RolesInput {
  @Field(list(choice(roles), { min: 1, max: roles.length, unique: true }))
  readonly roles!: Role[];
}

export class OwnerInput {
  @Field(id(), { nullable: true })
  readonly owner!: string | null;
}

export class DetailsInput extends NameInput {
  @OptionalField(contactField, { nullable: true, doc: 'Stays where it is left out.' })
  readonly contact?: string | null;
}

export class SignInInput {
  @Field(userNameField)
  readonly username!: string;

  @OptionalField(passwordField, { doc: 'The first one; the person is asked to change it. Left out: they sign in at the provider alone.' })
  readonly password?: string;
}

export class PasswordInput {
  @Field(passwordField)
  readonly password!: string;
}

export class NewPerson extends DetailsInput {
  @OptionalField(id())
  readonly id?: string;

  @OptionalField(keyField, { nullable: true, doc: 'What other systems know the person by, such as a personnel number.' })
  readonly key?: string | null;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly unit?: string | null;

  @OptionalField(id(), { nullable: true })
  readonly superior?: string | null;

  @OptionalField(rolesField)
  readonly roles?: Role[];

  @OptionalField(userNameField, { doc: 'With a password: the person may sign in.' })
  readonly username?: string;

  @OptionalField(passwordField)
  readonly password?: string;
}

export class NewProcess {
  @Field(keyField, { doc: 'Stable; no other process has it.' })
  readonly key!: string;

  @Field(nameField)
  readonly name!: string;

  @OptionalField(id(), { nullable: true })
  readonly owner?: string | null;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly unit?: string | null;
}

class UnitRow {
  @Field(keyField)
  readonly key!: string;

  @Field(nameField)
  readonly name!: string;

  @OptionalField(keyField, { nullable: true, doc: 'Key of a unit.' })
  readonly parent?: string | null;

  @OptionalField(keyField, { nullable: true, doc: 'Key of a person.' })
  readonly head?: string | null;
}

class PersonRow {
  @Field(keyField)
  readonly key!: string;

  @Field(nameField)
  readonly name!: string;

  @OptionalField(contactField, { nullable: true })
  readonly contact?: string | null;

  @OptionalField(keyField, { nullable: true, doc: 'Key of a unit.' })
  readonly unit?: string | null;

  @OptionalField(keyField, { nullable: true, doc: 'Key of a person.' })
  readonly superior?: string | null;

  @OptionalField(rolesField, { doc: 'All roles of the person: others are taken away.' })
  readonly roles?: Role[];

  @OptionalField(userNameField)
  readonly username?: string;

  @OptionalField(passwordField, { doc: 'The first one; made up where a new sign-in comes without.' })
  readonly password?: string;
}

class ProcessRow {
  @Field(keyField)
  readonly key!: string;

  @Field(nameField)
  readonly name!: string;

  @OptionalField(keyField, { nullable: true, doc: 'Key of a person.' })
  readonly owner?: string | null;

  @OptionalField(keyField, { nullable: true, doc: 'Key of a unit.' })
  readonly unit?: string | null;
}

/** The directory in one file; what it leaves out stays as it is. */
export class DirectoryFileInput {
  @OptionalField(
    list(
      object(() => UnitRow),
      { max: 2000 },
    ),
  )
  readonly units?: UnitRow[];

  @OptionalField(
    list(
      object(() => PersonRow),
      { max: 5000 },
    ),
  )
  readonly people?: PersonRow[];

  @OptionalField(
    list(
      object(() => ProcessRow),
      { max: 2000 },
    ),
  )
  readonly processes?: ProcessRow[];
}

export class SignIn {
  @Field(text({ max: 200 }))
  readonly username!: string;

  @Field(text({ max: 1000 }))
  readonly password!: string;
}

export class ProviderAnswerInput {
  @Field(attemptField, { doc: 'Of the answer that sent the person off.' })
  readonly attempt!: string;

  @OptionalField(text({ max: 4000 }), { doc: '`code` in the address to which the provider sent the person back; the following likewise.' })
  readonly code?: string;

  @OptionalField(text({ max: 500 }))
  readonly state?: string;

  @OptionalField(text({ max: 500 }))
  readonly iss?: string;

  @OptionalField(text({ max: 200 }))
  readonly error?: string;
}

export class AuthenticationInput {
  @Field(text({ max: 100, pattern: /^[a-z]+(-[a-z]+)*$/ }), { doc: 'The command that is to be signed, such as `approve-plan`.' })
  readonly command!: string;

  @Field(id(), { doc: 'What it is given to: the id of the CAPA.' })
  readonly of!: string;
}

export class PasswordChange {
  @Field(text({ max: 1000 }))
  readonly current!: string;

  @Field(passwordField)
  readonly next!: string;
}
