import { AtQuery, choice, day, Field, id, list, OptionalField } from '#platform';
import { roles, type Role } from '../domain/index.js';
import { reasonField } from './fields.js';

class DaysInput {
  @Field(day(), { doc: 'The first day, in the house’s zone.' })
  readonly from!: string;

  @Field(day(), { doc: 'The last day, included.' })
  readonly to!: string;
}

export class AbsenceInput extends DaysInput {
  @OptionalField(id(), {
    nullable: true,
    doc: 'Who acts on behalf of the person meanwhile, in everything. Without one, what the person owes passes on.',
  })
  readonly substitute?: string | null;
}

export class EndAbsenceInput {
  @Field(id())
  readonly absence!: string;
}

export class SubstituteInput extends DaysInput {
  @Field(id(), { doc: 'Who acts on behalf of the person.' })
  readonly substitute!: string;

  @OptionalField(list(choice(roles), { min: 1, max: roles.length, unique: true }), {
    doc: 'In these roles alone, and in nothing that the person owes or owns otherwise. Left out: in everything.',
  })
  readonly roles?: Role[];
}

export class EndSubstitutionInput {
  @Field(id())
  readonly substitution!: string;

  @Field(reasonField)
  readonly reason!: string;
}

export class OnDayQuery extends AtQuery {
  @OptionalField(day(), { doc: 'The day, in the house’s zone; left out: today.' })
  readonly on?: string;
}
