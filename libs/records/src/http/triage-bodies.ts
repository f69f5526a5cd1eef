import { choice, Field, id, object, OptionalField, ReasonBody } from '#platform';
import { answerTerms, type FieldValue, type Severity } from '../domain/index.js';
import {
  byIdOrKey,
  categoryDoc,
  categoryField,
  fieldsDoc,
  keyField,
  NoticeBody,
  noticeDoc,
  reasonField,
  severityField,
  shortField,
  someFields,
} from './fields.js';

/** What triage settles. */
export class TriageBody {
  @Field(keyField, { doc: byIdOrKey })
  readonly process!: string;

  @Field(keyField, { doc: byIdOrKey })
  readonly unit!: string;

  @OptionalField(severityField, { nullable: true, doc: 'Needed; but of a finding its grade says it.' })
  readonly severity?: Severity | null;

  @Field(id(), { doc: 'Who works on the record.' })
  readonly assignee!: string;

  @OptionalField(categoryField, { nullable: true, doc: `${categoryDoc} As it was reported, where nothing is said.` })
  readonly category?: string | null;

  @OptionalField(someFields, { doc: fieldsDoc })
  readonly fields?: Record<string, FieldValue | null>;

  @OptionalField(reasonField, { nullable: true })
  readonly note?: string | null;

  @OptionalField(choice(answerTerms), {
    nullable: true,
    doc: 'Of a complaint: 15 days where no further study is needed; else 1 month, which stands where nothing is said.',
  })
  readonly answerTerm?: (typeof answerTerms)[number] | null;
}

export class SetFieldsBody {
  @Field(someFields, { doc: fieldsDoc })
  readonly fields!: Record<string, FieldValue | null>;
}

export class MarkDuplicateBody {
  @Field(id(), { doc: 'The record that says the same already.' })
  readonly of!: string;

  @OptionalField(reasonField, { nullable: true })
  readonly reason?: string | null;
}

/** Where a record goes: a unit of the house, or another body. */
export class ProposeForwardBody {
  @OptionalField(keyField, { nullable: true, doc: `${byIdOrKey} Or \`body\`.` })
  readonly unit?: string | null;

  @OptionalField(shortField, { nullable: true, doc: 'The name of another body. Or `unit`.' })
  readonly body?: string | null;

  @Field(reasonField)
  readonly reason!: string;
}

export class ForwardBody extends ProposeForwardBody {
  @OptionalField(object(() => NoticeBody), { nullable: true, doc: noticeDoc })
  readonly notice?: NoticeBody | null;
}

export class ChangeSeverityBody {
  @Field(severityField)
  readonly severity!: Severity;

  @Field(reasonField)
  readonly reason!: string;
}

export class ChangeCategoryBody {
  @Field(categoryField, { nullable: true, doc: `${categoryDoc} Null: none.` })
  readonly category!: string | null;

  @Field(reasonField)
  readonly reason!: string;
}

export class AssignBody {
  @Field(id())
  readonly assignee!: string;

  @OptionalField(reasonField, { nullable: true })
  readonly reason?: string | null;
}

/** To which other process owner the triage goes. */
export class HandOverTriageBody extends ReasonBody {
  @Field(id(), { doc: 'Who owns another process.' })
  readonly to!: string;
}
