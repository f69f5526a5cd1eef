import { choice, Field, integer, moment, number, object, OptionalField } from '#platform';
import { anyEvidence, EvidenceBody, proseField, SignatureBody, someEvidence } from './fields.js';
import { WindowBody } from './plan-bodies.js';

export class RecordMeasurementBody {
  @OptionalField(moment(), { doc: 'Now, where nothing is said.' })
  readonly observedAt?: string;

  @Field(integer({ min: 0, max: 1_000_000 }), { doc: 'How often the measured thing occurred.' })
  readonly occurrences!: number;

  @OptionalField(number({ min: -1e15, max: 1e15 }), { nullable: true })
  readonly value?: number | null;

  @OptionalField(proseField, { nullable: true })
  readonly note?: string | null;

  @OptionalField(anyEvidence)
  readonly evidence?: EvidenceBody[];
}

/** The cure failed before its window ended. */
export class FailEarlyBody {
  @Field(proseField)
  readonly reason!: string;

  @Field(someEvidence)
  readonly evidence!: EvidenceBody[];
}

/** The window goes on, from now, by signature. */
export class LengthenWindowBody extends SignatureBody {
  @Field(object(() => WindowBody), { doc: 'How long it goes on, from now.' })
  readonly window!: WindowBody;

  @Field(proseField)
  readonly reason!: string;
}

export class AssessBody {
  @Field(choice(['effective', 'not-effective']))
  readonly verdict!: 'effective' | 'not-effective';

  @Field(number({ min: -1e15, max: 1e15 }), { doc: 'The measured value.' })
  readonly value!: number;

  @Field(proseField)
  readonly reason!: string;

  @OptionalField(anyEvidence)
  readonly evidence?: EvidenceBody[];
}

class SystemChangeBody {
  @Field(choice(['made', 'not-needed']))
  readonly change!: 'made' | 'not-needed';

  @Field(proseField, { doc: 'What was changed, or why nothing had to be.' })
  readonly explanation!: string;
}

export class SystemChangesBody {
  @Field(object(() => SystemChangeBody))
  readonly riskRegister!: SystemChangeBody;

  @Field(object(() => SystemChangeBody))
  readonly documents!: SystemChangeBody;
}
