import { AttachmentForm, choice, Field, id, list, moment, object, OptionalField, text } from '#platform';
import { limits, type Correct } from '../domain/index.js';
import { DescriptionBody, descriptionField, reasonField, shortField } from './fields.js';

export class ContainBody extends DescriptionBody {
  @OptionalField(moment(), { nullable: true, doc: 'Now, where nothing is said.' })
  readonly containedAt?: string | null;
}

const dispositions = ['corrected', 'segregated', 'returned', 'suspended', 'customer-informed', 'accepted-under-concession'];

class ConcessionBody {
  @Field(id(), { doc: 'Who allowed that it be used as it is.' })
  readonly authority!: string;

  @Field(shortField, { doc: 'By which document.' })
  readonly document!: string;
}

/** What was done about the nonconformity itself. */
export class CorrectBody extends DescriptionBody {
  @OptionalField(moment(), { nullable: true, doc: 'Now, where nothing is said.' })
  readonly correctedAt?: string | null;

  @OptionalField(choice(dispositions), { nullable: true, doc: 'What became of the nonconforming output.' })
  readonly disposition?: Exclude<Correct['disposition'], undefined>;

  @OptionalField(object(() => ConcessionBody), { nullable: true, doc: 'Needed where it was accepted under a concession.' })
  readonly concession?: ConcessionBody | null;
}

export class RecordExtentBody {
  @Field(choice(['none', 'could-occur', 'exist']), { doc: 'Whether similar cases exist or could occur.' })
  readonly similar!: 'none' | 'could-occur' | 'exist';

  @Field(descriptionField)
  readonly explanation!: string;

  @OptionalField(list(id(), { max: limits.links, unique: true }), { doc: 'Those that are records already.' })
  readonly records?: string[];
}

export class ResolveBody {
  @OptionalField(reasonField, { nullable: true, doc: 'Why a correction is enough: needed where no CAPA ended effective.' })
  readonly justification?: string | null;
}

export class CommentBody {
  @OptionalField(id(), { doc: 'Made up where there is none.' })
  readonly id?: string;

  @Field(text({ max: limits.comment, lines: true }))
  readonly text!: string;

  @OptionalField(list(id(), { max: limits.mentions, unique: true }), { doc: 'People who are told.' })
  readonly mentions?: string[];
}

/** What passes between the house and whoever reported without a name. */
export class MessageBody {
  @Field(text({ max: limits.comment, lines: true }))
  readonly text!: string;
}

const purposes = ['evidence', 'containment', 'correction', 'consequences', 'extent', 'comment'];

export class AttachEvidenceBody extends AttachmentForm {
  @OptionalField(choice(purposes), { doc: '`evidence`, where nothing is said.' })
  readonly purpose?: string;
}

export class LinkBody {
  @Field(id())
  readonly to!: string;

  @Field(choice(['relates-to', 'repeats', 'follows-from', 'same-letter']))
  readonly relation!: string;

  @OptionalField(reasonField, { nullable: true })
  readonly note?: string | null;
}
