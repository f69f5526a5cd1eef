import { choice, Field, id, list, moment, OptionalField, scopes, text, type Scope } from '#platform';
import { roles, type Role } from '../domain/index.js';
import { nameField, reasonField } from './fields.js';

/** The roles in which a program acts; none are needed to report and to read what everybody may. */
const rolesOfPrograms = list(choice(roles), { max: roles.length, unique: true });

export class NewServiceAccount {
  @OptionalField(id(), { doc: 'A UUID of the caller’s; the house makes one where none is given.' })
  readonly id?: string;

  @Field(nameField, { doc: 'What the program is; no name of a person.' })
  readonly name!: string;

  @Field(id(), { doc: 'Who answers for it.' })
  readonly responsible!: string;

  @OptionalField(rolesOfPrograms)
  readonly roles?: Role[];
}

export class ServiceRolesInput {
  @Field(rolesOfPrograms)
  readonly roles!: Role[];
}

export class ServiceResponsibleInput {
  @Field(id(), { doc: 'Who answers for it.' })
  readonly responsible!: string;
}

export class ServiceTokenInput {
  @Field(text({ max: 200 }), { doc: 'What it is for, as its keepers call it.' })
  readonly label!: string;

  @Field(list(choice(scopes), { min: 1, max: scopes.length, unique: true }), { doc: 'What it may be used for.' })
  readonly scopes!: Scope[];

  @Field(moment(), { doc: 'When it ends: two years from now at the latest.' })
  readonly expiresAt!: string;
}

export class RevokeTokenInput {
  @Field(id())
  readonly token!: string;

  @Field(reasonField)
  readonly reason!: string;
}
