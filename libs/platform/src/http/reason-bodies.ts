import { Field, OptionalField } from './fields/field.js';
import { text } from './fields/kinds.js';

/** A reason as people write it: no event takes a longer one. */
const reasonField = text({ max: 4_000, lines: true });

/** A command without more than a reason. */
export class ReasonBody {
  @Field(reasonField)
  readonly reason!: string;
}

/** A command to which a reason may be given. */
export class OptionalReasonBody {
  @OptionalField(reasonField, { nullable: true })
  readonly reason?: string | null;
}
