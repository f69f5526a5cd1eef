import { day, id, text } from './fields/kinds.js';
import { Field, OptionalField } from './fields/field.js';

/** Which step is meant that somebody independent of the work takes. */
class DutyBody {
  @Field(text({ max: 40, pattern: /^[a-z][a-z-]+$/ }), { doc: 'The step, by its code; the refusal names those there are.' })
  readonly duty!: string;

  @OptionalField(id(), { nullable: true, doc: 'The action that it is about, where it is not the whole.' })
  readonly about?: string | null;

  @Field(text({ max: 2000, lines: true }))
  readonly reason!: string;
}

/** Whom the head of department names for one case. */
export class NameIndependentPersonBody extends DutyBody {
  @Field(id())
  readonly person!: string;
}

/** What an outside person decided in writing. */
export class IndependentDecisionBody extends DutyBody {
  @Field(text({ max: 300 }), { doc: 'Of which body the outside person is.' })
  readonly body!: string;

  @Field(text({ max: 300 }), { doc: 'Their position there; the name stands in the document.' })
  readonly position!: string;

  @Field(day())
  readonly decidedOn!: string;

  @Field(id(), { doc: 'The attachment of this record or CAPA that holds the decision.' })
  readonly document!: string;
}

/** Both as the commands take them. */
export const independenceInputs = {
  'name-independent-person': ({ duty, about, person, reason }: NameIndependentPersonBody) => ({
    duty,
    about: about ?? null,
    person,
    reason,
  }),
  'record-independent-decision': ({ duty, about, body, position, decidedOn, document, reason }: IndependentDecisionBody) => ({
    duty,
    about: about ?? null,
    body,
    position,
    decidedOn,
    document,
    reason,
  }),
};
