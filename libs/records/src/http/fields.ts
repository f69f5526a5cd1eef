import { z } from 'zod';
import { codeSchema } from '#configuration/domain';
import { choice, dayOrMoment, Field, matching, moment, OptionalField, text } from '#platform';
import { fieldValue, limits, severities } from '../domain/index.js';

/** The forms that the fields of records have; the limits are those of the events. */
export const titleField = text({ max: limits.title });
export const descriptionField = text({ max: limits.description, lines: true });
export const reasonField = text({ max: limits.reason, lines: true });
export const shortField = text({ max: limits.shortText });
export const categoryField = text({ max: limits.category });
export const categoryDoc = 'Code of a category in force: `GET /v1/configuration/categories`.';
export const someFields = matching(z.record(codeSchema, fieldValue.nullable()));
export const fieldsDoc = 'Values of the house’s own fields by code (`GET /v1/configuration/record-fields`); null takes one away.';
export const keyField = text({ max: 200 });
export const severityField = choice(severities);
export const byIdOrKey = 'Id or key.';

/** A command to which a note may be given. */
export class OptionalNoteBody {
  @OptionalField(reasonField, { nullable: true })
  readonly note?: string | null;
}

/** Something that was done and is described. */
export class DescriptionBody {
  @Field(descriptionField)
  readonly description!: string;
}
export const channelField = text({ max: limits.channel });
export const dueField = dayOrMoment();
export const dueDoc = "An instant, or a day: then the end of that day in the house's zone.";
export const noticeDoc = 'How the citizen was told; needed of a complaint whose citizen left an address.';
export const nowIfNone = 'Now, where nothing is said.';

/** When and how a citizen was told. */
export class NoticeBody {
  @Field(moment())
  readonly at!: string;

  @Field(channelField, { doc: 'By letter, e-mail, telephone …' })
  readonly channel!: string;
}
