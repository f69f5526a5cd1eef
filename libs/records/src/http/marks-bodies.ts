import { choice, Field, id, list, OptionalField } from '#platform';
import { limits, marks, type MarkComplaint } from '../domain/index.js';
import { reasonField } from './fields.js';

export class MarkBody {
  @Field(list(choice(marks), { min: 1, max: marks.length, unique: true }), { doc: 'All the marks that it has from now on.' })
  readonly marks!: MarkComplaint['marks'][number][];

  @Field(reasonField)
  readonly reason!: string;

  @OptionalField(list(id(), { max: limits.concerned, unique: true }), {
    doc: 'The complaints that it repeats, doubles or belongs together with; needed for `repeat` and `duplicate`.',
  })
  readonly concerned?: string[];
}

export class ShareInvestigationBody {
  @Field(list(id(), { min: 1, max: limits.followersAtOnce, unique: true }), {
    doc: 'The complaints that follow from now on: duplicates, multiple or mass ones that nobody follows.',
  })
  readonly complaints!: string[];

  @Field(reasonField)
  readonly reason!: string;
}
