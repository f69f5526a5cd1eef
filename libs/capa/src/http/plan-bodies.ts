import { choice, Field, id, integer, list, number, object, OptionalField, text } from '#platform';
import { actionKinds, comparisons, windowUnits, type ActionKind } from '../domain/index.js';
import { dueDoc, dueField, EvidenceBody, proseField, someEvidence, titleField } from './fields.js';

/** An action as it is planned. */
export class ActionBody {
  @Field(titleField)
  readonly title!: string;

  @OptionalField(proseField, { nullable: true })
  readonly description?: string | null;

  @Field(choice(actionKinds))
  readonly kind!: ActionKind;

  @OptionalField(list(id(), { max: 50, unique: true }), { doc: 'The causes that it removes.' })
  readonly removes?: string[];

  @Field(id())
  readonly owner!: string;

  @OptionalField(id(), { nullable: true, doc: 'Who verifies it; the owner of the CAPA, where nobody is named.' })
  readonly verifier?: string | null;

  @Field(dueField, { doc: dueDoc })
  readonly due!: string;

  @Field(proseField)
  readonly expectedResult!: string;

  @OptionalField(list(id(), { max: 50, unique: true }), { doc: 'Actions that have to be done before.' })
  readonly dependsOn?: string[];
}

export class PlanActionBody extends ActionBody {
  @OptionalField(id(), { doc: 'Made up where there is none.' })
  readonly id?: string;
}

class TargetBody {
  @Field(choice(comparisons))
  readonly comparison!: 'at-most' | 'at-least';

  @Field(number({ min: -1e15, max: 1e15 }))
  readonly value!: number;

  @Field(text({ max: 60 }))
  readonly unit!: string;
}

/** A span over which a measure is watched. */
export class WindowBody {
  @Field(integer({ min: 1, max: 1000 }))
  readonly amount!: number;

  @Field(choice(windowUnits))
  readonly unit!: 'days' | 'working-days' | 'months';
}

/** By what the cure will be judged. */
export class CriterionBody {
  @Field(text({ max: 500 }))
  readonly measure!: string;

  @Field(object(() => TargetBody))
  readonly target!: TargetBody;

  @Field(object(() => WindowBody))
  readonly window!: WindowBody;

  @Field(integer({ min: 1, max: 1_000_000 }))
  readonly leastOccurrences!: number;

  @Field(id())
  readonly assessor!: string;
}

export class CompleteActionBody {
  @Field(proseField)
  readonly result!: string;

  @Field(someEvidence)
  readonly evidence!: EvidenceBody[];
}

export class VerifyActionBody {
  @OptionalField(proseField, { nullable: true })
  readonly remarks?: string | null;
}

/** A due that is asked for, or set, with reason. */
export class DueAndReasonBody {
  @Field(proseField)
  readonly reason!: string;

  @Field(dueField, { doc: dueDoc })
  readonly due!: string;
}

export class ReassignActionBody {
  @Field(id())
  readonly owner!: string;

  @Field(proseField)
  readonly reason!: string;
}

export class GrantExtensionBody {
  @OptionalField(dueField, { nullable: true, doc: `${dueDoc} What was asked for, where nothing is said.` })
  readonly due?: string | null;

  @OptionalField(proseField, { nullable: true })
  readonly reason?: string | null;
}
