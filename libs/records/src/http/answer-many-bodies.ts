import { Field, id, list } from '#platform';
import { limits } from '../domain/index.js';
import { DispatchAnswerBody } from './complaint-bodies.js';

/** One answer to many complaints. */
export class AnswerManyBody extends DispatchAnswerBody {
  @Field(list(id(), { min: 1, max: limits.followersAtOnce, unique: true }), { doc: 'To which it goes, to each by itself.' })
  readonly complaints!: string[];
}
