import { Field, id } from '#platform';
import { AgainstBody } from './complaint-bodies.js';
import { descriptionField, dueDoc, dueField, reasonField } from './fields.js';

/** Whom else a complaint complains of. */
export class NameComplainedOfBody extends AgainstBody {
  @Field(reasonField, { doc: 'How it became known.' })
  readonly reason!: string;
}

/** Who is asked to explain, and what they are shown. */
export class AskToExplainBody {
  @Field(id(), { doc: 'Somebody to whom the complaint is closed.' })
  readonly person!: string;

  @Field(descriptionField, { doc: 'All that they will see of the complaint: chosen, and written so that it tells no more than is needed.' })
  readonly excerpt!: string;

  @Field(dueField, { doc: dueDoc })
  readonly due!: string;
}
