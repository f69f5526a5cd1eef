import { Field, id, OptionalField, text } from '#platform';
import { limits } from '../domain/index.js';

const given = text({ max: limits.name });
const reasonField = text({ max: limits.reason, lines: true });

/** How a citizen is looked for. It comes in a body, since addresses are written down along the way. */
export class SearchBody {
  @OptionalField(given, { doc: 'The whole name, in whatever order, case and spelling of the apostrophe.' })
  readonly name?: string;

  @OptionalField(given, { doc: 'The whole address, telephone or e-mail. With a name: who is found under both.' })
  readonly contact?: string;
}

export class MergeBody {
  @Field(id(), { doc: 'The entry that shall stand for both.' })
  readonly into!: string;

  @Field(reasonField, { doc: 'How it is known that both are one citizen.' })
  readonly reason!: string;
}

export class PartBody {
  @Field(reasonField, { doc: 'How it is known that they are two after all.' })
  readonly reason!: string;
}
