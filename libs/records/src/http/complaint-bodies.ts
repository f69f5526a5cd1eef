import { choice, Field, flag, id, integer, list, moment, object, OptionalField, text } from '#platform';
import {
  answerResults,
  forms,
  inadmissibleGrounds,
  justifications,
  limits,
  marks,
  returnGrounds,
  type DispatchAnswer,
  type FieldValue,
  type Ground,
  type ProposeReturn,
  type RegisterComplaint,
  type Severity,
} from '../domain/index.js';
import {
  byIdOrKey,
  categoryDoc,
  categoryField,
  channelField,
  descriptionField,
  dueDoc,
  dueField,
  fieldsDoc,
  keyField,
  NoticeBody,
  noticeDoc,
  nowIfNone,
  reasonField,
  severityField,
  shortField,
  someFields,
  titleField,
} from './fields.js';

const textField = text({ max: limits.text, lines: true });
const questionsField = list(textField, { max: limits.questions });

/** Whom an appeal complains of. */
export class AgainstBody {
  @OptionalField(list(id(), { max: limits.against, unique: true }))
  readonly persons?: string[];

  @OptionalField(list(keyField, { max: limits.against, unique: true }), { doc: 'By id or key.' })
  readonly units?: string[];

  @OptionalField(flag())
  readonly wholeDepartment?: boolean;

  @OptionalField(reasonField, { nullable: true, doc: 'In words, where the directory has neither.' })
  readonly words?: string | null;
}

/** Who the citizen is. */
class CitizenBody {
  @OptionalField(text({ max: limits.name }), { nullable: true })
  readonly name?: string | null;

  @OptionalField(text({ max: limits.name }), {
    nullable: true,
    doc: 'The address, telephone or e-mail under which they want to hear from us; where there is none they cannot be told anything.',
  })
  readonly contact?: string | null;

  @OptionalField(flag(), { doc: 'Entitled by law to be heard first.' })
  readonly privileged?: boolean;
}

/** A citizen's appeal as it is registered. */
export class RegisterComplaintBody {
  @OptionalField(id(), { doc: 'Made up where there is none; best a UUIDv7.' })
  readonly id?: string;

  @OptionalField(object(() => CitizenBody), {
    nullable: true,
    doc: 'Left out where the appeal is anonymous. Who gives the same name and contact again is known again.',
  })
  readonly citizen?: CitizenBody | null;

  @Field(choice(forms), { doc: 'The sort of the appeal.' })
  readonly form!: RegisterComplaint['form'];

  @Field(channelField, { doc: 'Letter, e-mail, hotline, reception …' })
  readonly channel!: string;

  @OptionalField(moment(), { nullable: true, doc: `When it reached the house; terms of law count from here. ${nowIfNone}` })
  readonly receivedAt?: string | null;

  @OptionalField(text({ max: 3, pattern: /^[a-z]{2,3}$/ }), { doc: 'ISO 639; `uk`, where nothing is said.' })
  readonly language?: string;

  @OptionalField(list(choice(marks), { max: marks.length, unique: true }), { doc: '`primary`, where nothing is said.' })
  readonly marks?: RegisterComplaint['marks'][number][];

  @OptionalField(titleField, { nullable: true })
  readonly subject?: string | null;

  @Field(textField)
  readonly text!: string;

  @OptionalField(reasonField, { nullable: true, doc: 'The remedy sought.' })
  readonly remedy?: string | null;

  @OptionalField(object(() => AgainstBody), { nullable: true, doc: 'Whom it complains of; it is closed to them and theirs.' })
  readonly against?: AgainstBody | null;

  @OptionalField(questionsField, { doc: 'The questions that it raises, each of which gets an outcome of its own.' })
  readonly questions?: string[];

  @OptionalField(severityField, { nullable: true, doc: 'Provisional until triage.' })
  readonly severity?: Severity | null;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly process?: string | null;

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly unit?: string | null;

  @OptionalField(categoryField, { nullable: true, doc: categoryDoc })
  readonly category?: string | null;

  @OptionalField(someFields, { doc: fieldsDoc })
  readonly fields?: Record<string, FieldValue | null>;

  @OptionalField(text({ max: limits.externalReference }), { nullable: true, doc: 'Its number in another register.' })
  readonly externalReference?: string | null;
}

export class AcknowledgeBody {
  @Field(channelField)
  readonly channel!: string;

  @OptionalField(moment(), { nullable: true, doc: nowIfNone })
  readonly acknowledgedAt?: string | null;
}

export class ProposeReturnBody {
  @Field(choice(returnGrounds))
  readonly ground!: ProposeReturn['ground'];

  @Field(reasonField, { doc: 'What is missing, and how to put it right.' })
  readonly reason!: string;
}

export class ReturnBody extends ProposeReturnBody {
  @Field(object(() => NoticeBody))
  readonly notice!: NoticeBody;
}

export class ProposeInadmissibleBody {
  @Field(choice(inadmissibleGrounds))
  readonly ground!: Ground;

  @Field(reasonField)
  readonly reason!: string;

  @OptionalField(id(), { nullable: true, doc: 'For `repeat`: the complaint that it repeats.' })
  readonly earlier?: string | null;
}

/** A decision that the citizen is told of. */
export class ToldBody {
  @Field(reasonField)
  readonly reason!: string;

  @OptionalField(object(() => NoticeBody), { nullable: true, doc: noticeDoc })
  readonly notice?: NoticeBody | null;
}

export class NewDueBody extends ToldBody {
  @Field(dueField, { doc: dueDoc })
  readonly due!: string;
}

class RefusalBody {
  @Field(shortField, { doc: 'The law that it rests on.' })
  readonly law!: string;

  @Field(descriptionField)
  readonly motives!: string;

  @Field(reasonField, { doc: 'How to appeal against it.' })
  readonly appeal!: string;
}

export class DispatchAnswerBody {
  @Field(choice(answerResults))
  readonly result!: DispatchAnswer['result'];

  @OptionalField(choice(justifications), { nullable: true, doc: 'Of a complaint proper: needed there, and only there.' })
  readonly justified?: Exclude<DispatchAnswer['justified'], undefined>;

  @Field(id(), { doc: 'The head, or who acts for the head.' })
  readonly signatory!: string;

  @OptionalField(moment(), { nullable: true, doc: `The answer is on time by this. ${nowIfNone}` })
  readonly dispatchedAt?: string | null;

  @Field(channelField)
  readonly channel!: string;

  @Field(textField)
  readonly text!: string;

  @OptionalField(object(() => RefusalBody), { nullable: true, doc: 'Needed where the result is `refused`, and only there.' })
  readonly refusal?: RefusalBody | null;
}

export class SatisfactionBody {
  @Field(integer({ min: 1, max: 5 }), { doc: '1: not at all, 5: fully.' })
  readonly rating!: number;

  @Field(channelField)
  readonly channel!: string;

  @OptionalField(moment(), { nullable: true, doc: nowIfNone })
  readonly saidAt?: string | null;

  @OptionalField(reasonField, { nullable: true })
  readonly comment?: string | null;
}

/** The matter of a complaint in words of the house: they stand in clear, and do not name the citizen. */
export class GoOnBody {
  @Field(titleField)
  readonly title!: string;

  @Field(descriptionField)
  readonly description!: string;

  @OptionalField(severityField, { nullable: true, doc: 'Provisional until triage.' })
  readonly severity?: Severity | null;

  @OptionalField(keyField, { doc: `That of the complaint, where nothing is said. ${byIdOrKey}` })
  readonly process?: string;

  @OptionalField(keyField, { doc: `That of the complaint, where nothing is said. ${byIdOrKey}` })
  readonly unit?: string;
}

export class WithdrawBody {
  @Field(channelField)
  readonly channel!: string;

  @OptionalField(moment(), { nullable: true, doc: nowIfNone })
  readonly withdrawnAt?: string | null;

  @OptionalField(reasonField, { nullable: true })
  readonly reason?: string | null;
}
