import { choice, Field, matching, moment, object, OptionalField, ReasonBody, text } from '#platform';
import { forms, limits } from '../domain/index.js';
import { channelField, descriptionField, reasonField, shortField, titleField } from './fields.js';
import { FindingCriterionBody } from './finding-bodies.js';
import { requirementOf } from './report-bodies.js';
import { requirement, type RequirementInput } from './requirement.js';

const textField = text({ max: limits.text, lines: true });

/** What fields of a record are to say; what is absent stays. Which there are, and which of them are the caller's, says `amendable` of the record. */
class RecordChangesBody {
  @OptionalField(titleField)
  readonly title?: string;

  @OptionalField(descriptionField)
  readonly description?: string;

  @OptionalField(matching(requirement), { nullable: true })
  readonly requirement?: RequirementInput | null;

  @OptionalField(moment(), { nullable: true })
  readonly detectedAt?: string | null;

  @OptionalField(shortField, { nullable: true })
  readonly place?: string | null;

  @OptionalField(reasonField, { nullable: true })
  readonly extent?: string | null;

  @OptionalField(shortField, { doc: 'The audit that a finding comes from.' })
  readonly audit?: string;

  @OptionalField(object(() => FindingCriterionBody))
  readonly criterion?: FindingCriterionBody;

  @OptionalField(descriptionField)
  readonly evidence?: string;

  @OptionalField(moment(), { nullable: true })
  readonly foundAt?: string | null;

  @OptionalField(choice(forms), { doc: 'The sort of the appeal.' })
  readonly form?: (typeof forms)[number];

  @OptionalField(channelField)
  readonly channel?: string;

  @OptionalField(moment(), { doc: 'When the appeal reached the house: terms of law are derived anew from it.' })
  readonly receivedAt?: string;

  @OptionalField(text({ max: 3, pattern: /^[a-z]{2,3}$/ }), { doc: 'ISO 639.' })
  readonly language?: string;

  @OptionalField(titleField, { nullable: true })
  readonly subject?: string | null;

  @OptionalField(textField)
  readonly text?: string;

  @OptionalField(reasonField, { nullable: true, doc: 'The remedy sought.' })
  readonly remedy?: string | null;

  @OptionalField(text({ max: limits.externalReference }), { nullable: true, doc: 'Its number in another system.' })
  readonly externalReference?: string | null;

  @OptionalField(descriptionField, { doc: 'What was done to contain the effect, or why nothing was.' })
  readonly containment?: string;

  @OptionalField(moment())
  readonly containedAt?: string;

  @OptionalField(descriptionField)
  readonly consequences?: string;

  @OptionalField(descriptionField, { doc: 'What was done about it, or why nothing was. Whoever amends it has a hand in it.' })
  readonly correction?: string;

  @OptionalField(moment())
  readonly correctedAt?: string;

  @OptionalField(descriptionField, { doc: 'The explanation about similar cases.' })
  readonly similarCases?: string;
}

/** What was written wrongly, as it is to read. */
export class AmendRecordBody extends ReasonBody {
  @Field(object(() => RecordChangesBody))
  readonly changes!: RecordChangesBody;
}

/** What the machine takes of it, save that the texts of a complaint are sealed on the way. */
export function amendingOf({ requirement: given, criterion, ...rest }: RecordChangesBody): object {
  const { standard, edition = null, clause } = criterion ?? {};
  return {
    ...rest,
    ...(given !== undefined && { requirement: given && requirementOf(given) }),
    ...(criterion && { criterion: { standard: standard!, edition, clause: clause! } }),
  };
}
