import { choice, Field, id, moment, object, OptionalField, text } from '#platform';
import { grades, limits, type FieldValue, type Grade } from '../domain/index.js';
import {
  byIdOrKey,
  categoryDoc,
  categoryField,
  descriptionField,
  fieldsDoc,
  keyField,
  reasonField,
  shortField,
  someFields,
  titleField,
} from './fields.js';

/** A clause that the work is held against. */
export class FindingCriterionBody {
  @Field(shortField)
  readonly standard!: string;

  @OptionalField(shortField, { nullable: true })
  readonly edition?: string | null;

  @Field(shortField)
  readonly clause!: string;
}

/** An audit finding as it is issued. */
export class IssueFindingBody {
  @OptionalField(id(), { doc: 'Made up where there is none; best a UUIDv7.' })
  readonly id?: string;

  @Field(titleField)
  readonly title!: string;

  @Field(shortField, { doc: 'The audit that it comes from.' })
  readonly audit!: string;

  @Field(object(() => FindingCriterionBody))
  readonly criterion!: FindingCriterionBody;

  @Field(descriptionField)
  readonly evidence!: string;

  @Field(choice(grades))
  readonly grade!: Grade;

  @Field(keyField, { doc: `The unit that was audited. ${byIdOrKey}` })
  readonly auditee!: string;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly process?: string | null;

  @OptionalField(categoryField, { nullable: true, doc: categoryDoc })
  readonly category?: string | null;

  @OptionalField(someFields, { doc: fieldsDoc })
  readonly fields?: Record<string, FieldValue | null>;

  @OptionalField(moment(), { nullable: true })
  readonly foundAt?: string | null;

  @OptionalField(text({ max: limits.externalReference }), { nullable: true, doc: 'Its number in another system.' })
  readonly externalReference?: string | null;
}

export class RespondBody {
  @Field(descriptionField)
  readonly response!: string;
}

export class RegradeBody {
  @Field(choice(grades))
  readonly grade!: Grade;

  @Field(reasonField)
  readonly reason!: string;
}

export class VerifyClosureBody {
  @Field(descriptionField, { doc: 'What shows that the finding may be closed.' })
  readonly evidence!: string;
}
