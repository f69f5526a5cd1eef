import { independenceCauses, waysOn } from '#directory/domain';
import { choice, dayOrMoment, Field, integer, OptionalField, text } from '#platform';
import { ScopeQuery } from './queries.js';

/** The period of the exceptions. */
export class IndependenceQuery extends ScopeQuery {
  @Field(dayOrMoment(), { doc: 'Taken at or after. A date (00:00 in the house’s zone) or an instant.' })
  readonly from!: string;

  @Field(dayOrMoment(), { doc: 'Taken before.' })
  readonly to!: string;
}

/** Which of them a list shows. */
export class IndependenceItemsQuery extends IndependenceQuery {
  @OptionalField(text({ max: 60 }), { doc: 'Of this step alone.' })
  readonly duty?: string;

  @OptionalField(choice(waysOn), { doc: 'That took this way alone.' })
  readonly way?: string;

  @OptionalField(choice(independenceCauses), { doc: 'For this cause alone.' })
  readonly because?: string;

  @OptionalField(integer({ min: 1, max: 200 }), { doc: '50 where nothing is said.' })
  readonly limit: number = 50;

  @OptionalField(text({ max: 2000 }), { doc: 'The `next` of the page before.' })
  readonly cursor?: string;
}
