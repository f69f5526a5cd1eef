import { AttachmentForm, choice, Field, flag, id, list, OptionalField, text } from '#platform';
import { capaKinds, likelihoods, severities, sideLimits, type CapaKind, type Likelihood, type Severity } from '../domain/index.js';
import { byIdOrKey, keyField, proseField, SignatureBody, titleField } from './fields.js';

/** What a CAPA says of itself. */
export class FrameBody {
  @Field(titleField)
  readonly title!: string;

  @OptionalField(proseField, { nullable: true })
  readonly description?: string | null;

  @OptionalField(choice(capaKinds), { nullable: true, doc: 'Needed before the draft is left.' })
  readonly kind?: CapaKind | null;

  @OptionalField(keyField, { nullable: true, doc: `The unit that leads. ${byIdOrKey}` })
  readonly leadUnit?: string | null;

  @OptionalField(list(keyField, { max: 100, unique: true }), { doc: `The units concerned. ${byIdOrKey}` })
  readonly units?: string[];

  @OptionalField(keyField, { nullable: true, doc: byIdOrKey })
  readonly process?: string | null;
}

/** A file for evidence to point at. */
export class AttachToCapaBody extends AttachmentForm {}

/** A new CAPA. */
export class DraftCapaBody extends FrameBody {
  @OptionalField(id(), { doc: 'Made up where there is none.' })
  readonly id?: string;

  @OptionalField(id(), { nullable: true, doc: 'The caller, where nothing is said.' })
  readonly owner?: string | null;

  @OptionalField(list(id(), { max: 100, unique: true }), { doc: 'Records that are asked to be covered.' })
  readonly records?: string[];
}

export class RateRiskBody {
  @Field(choice(severities))
  readonly severity!: Severity;

  @Field(choice(likelihoods))
  readonly likelihood!: Likelihood;

  @OptionalField(proseField, { nullable: true })
  readonly reason?: string | null;
}

export class AssignOwnerBody {
  @Field(id())
  readonly owner!: string;

  @OptionalField(proseField, { nullable: true })
  readonly reason?: string | null;
}

export class CoverRecordBody {
  @Field(id())
  readonly record!: string;

  @OptionalField(proseField, { nullable: true, doc: 'Why the record has the same cause: needed once the plan is approved.' })
  readonly sameCause?: string | null;
}

export class TakeOverRecordBody extends CoverRecordBody {
  @Field(id(), { doc: 'The CAPA that covers it now.' })
  readonly from!: string;
}

/** What those may know of a record to whom it is closed. */
export class SummariseRecordBody {
  @Field(id())
  readonly record!: string;

  @Field(proseField, { doc: 'All that they are shown of it.' })
  readonly summary!: string;
}

/** A comment on a CAPA. */
export class CapaCommentBody {
  @OptionalField(id(), { doc: 'Made up where there is none.' })
  readonly id?: string;

  @Field(text({ max: sideLimits.comment, lines: true }))
  readonly text!: string;

  @OptionalField(list(id(), { max: sideLimits.mentions, unique: true }), { doc: 'People who are told.' })
  readonly mentions?: string[];
}

export class ReleaseRecordBody {
  @Field(id())
  readonly record!: string;

  @Field(proseField)
  readonly reason!: string;
}

/** The plan is not approved, by signature, with reason. */
export class ReturnPlanBody extends SignatureBody {
  @Field(proseField)
  readonly reason!: string;
}

export class AdverseEffectsBody {
  @Field(flag())
  readonly found!: boolean;

  @Field(proseField)
  readonly explanation!: string;
}
