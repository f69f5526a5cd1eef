import { choice, Field, flag, id, OptionalField, text } from '#platform';
import { causeBases, gates, rootCauseMethods, type RootCauseMethod } from '../domain/index.js';
import { EvidenceBody, proseField, someEvidence } from './fields.js';

const categoryDoc = 'A bone of the Ishikawa diagram, one of `investigation.categories`; elsewhere no more than a word.';

export class ChooseMethodBody {
  @Field(choice(rootCauseMethods))
  readonly method!: RootCauseMethod;
}

/** By which the house counts causes. */
export class ClassifyCauseBody {
  @Field(id())
  readonly cause!: string;

  @Field(text({ max: 60 }), { nullable: true, doc: 'A code in force: `GET /v1/configuration/cause-codes`. Null: none.' })
  readonly code!: string | null;
}

export class AddCauseBody {
  @OptionalField(id(), { doc: 'Made up where there is none; the answer of reading the CAPA shows it.' })
  readonly id?: string;

  @Field(proseField)
  readonly text!: string;

  @OptionalField(id(), { nullable: true, doc: 'The cause that it explains.' })
  readonly parent?: string | null;

  @OptionalField(text({ max: 80 }), { nullable: true, doc: categoryDoc })
  readonly category?: string | null;

  @OptionalField(choice(gates), { nullable: true, doc: 'How those beneath join; only in a fault tree.' })
  readonly gate?: 'and' | 'or' | null;

  @OptionalField(flag(), { doc: 'It is a human error: a cause behind it is needed.' })
  readonly humanError?: boolean;
}

export class MoveCauseBody {
  @Field(id())
  readonly cause!: string;

  @OptionalField(id(), { nullable: true, doc: 'The cause that it explains; none puts it at the top.' })
  readonly parent?: string | null;

  @OptionalField(text({ max: 80 }), { nullable: true, doc: categoryDoc })
  readonly category?: string | null;
}

export class ConfirmCauseBody {
  @Field(id())
  readonly cause!: string;

  @Field(someEvidence)
  readonly evidence!: EvidenceBody[];
}

export class SupportCauseBody extends ConfirmCauseBody {
  @Field(choice(causeBases))
  readonly basis!: 'data' | 'risk-analysis';
}

/** A cause that is ruled out, or dropped, with reason. */
export class CauseAndReasonBody {
  @Field(id())
  readonly cause!: string;

  @Field(proseField)
  readonly reason!: string;
}

export class CapaExtentBody {
  @Field(flag())
  readonly similarExist!: boolean;

  @Field(flag())
  readonly similarCouldOccur!: boolean;

  @Field(proseField)
  readonly explanation!: string;
}
