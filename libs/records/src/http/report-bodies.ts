import { Field, id, matching, moment, OptionalField, text } from '#platform';
import { limits, type FieldValue, type ReportNonconformity, type Requirement, type Severity } from '../domain/index.js';
import {
  byIdOrKey,
  categoryDoc,
  categoryField,
  descriptionField,
  fieldsDoc,
  keyField,
  reasonField,
  severityField,
  shortField,
  someFields,
  titleField,
} from './fields.js';
import { requirement, type RequirementInput } from './requirement.js';

/** A nonconformity as it is reported, by whomever. */
export class ReportBody {
  @Field(titleField)
  readonly title!: string;

  @Field(descriptionField)
  readonly description!: string;

  @OptionalField(severityField, { nullable: true, doc: 'As the reporter sees it: provisional until triage.' })
  readonly severity?: Severity | null;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly process?: string | null;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly unit?: string | null;

  @OptionalField(moment(), { nullable: true })
  readonly detectedAt?: string | null;

  @OptionalField(shortField, { nullable: true, doc: 'Where it was detected.' })
  readonly place?: string | null;

  @OptionalField(matching(requirement), { nullable: true, doc: 'The requirement that was not met.' })
  readonly requirement?: RequirementInput | null;

  @OptionalField(reasonField, { nullable: true, doc: 'How much is concerned, as far as the reporter knows.' })
  readonly extent?: string | null;

  @OptionalField(categoryField, { nullable: true, doc: categoryDoc })
  readonly category?: string | null;

  @OptionalField(someFields, { doc: fieldsDoc })
  readonly fields?: Record<string, FieldValue | null>;

  @OptionalField(text({ max: limits.externalReference }), { nullable: true, doc: 'Its number in another system.' })
  readonly externalReference?: string | null;
}

/** A nonconformity as it is reported by name. */
export class ReportNonconformityBody extends ReportBody {
  @OptionalField(id(), { doc: 'Made up where there is none; best a UUIDv7.' })
  readonly id?: string;
}

/** What the machine takes of a report. */
export function reportOf({ requirement: given, ...rest }: ReportBody): Omit<ReportNonconformity, 'record'> {
  return { ...rest, requirement: given ? requirementOf(given) : null };
}

/** A requirement as the machine takes it. */
export function requirementOf(given: RequirementInput): Requirement {
  return given.of === 'standard' ? { ...given, edition: given.edition ?? null } : given;
}
