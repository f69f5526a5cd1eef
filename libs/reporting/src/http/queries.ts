import { AtQuery, choice, dayOrMoment, Field, integer, list, OptionalField, text } from '#platform';
import { onTimeFigures, bases } from '../views/on-time.js';

const kinds = ['nonconformity', 'complaint', 'finding', 'capa'] as const;
const idOrKey = text({ max: 200 });
const day = "A date (00:00 in the house's zone) or an instant.";

/** What every report may be narrowed to and broken down by. */
export class ScopeQuery extends AtQuery {
  @OptionalField(idOrKey, { doc: 'Id or key of a unit; its sub-units are counted with it.' })
  readonly unit?: string;

  @OptionalField(idOrKey, { doc: 'Id or key of a process.' })
  readonly process?: string;

  @OptionalField(choice(kinds), { doc: 'Kind of the record.' })
  readonly kind?: (typeof kinds)[number];
}

/** Scope, grouping and form of the answer. */
class ReportQuery extends ScopeQuery {
  @OptionalField(choice(['unit', 'process', 'kind']), { doc: 'Break the figures down by this.' })
  readonly groupBy?: 'unit' | 'process' | 'kind';

  @OptionalField(choice(['json', 'csv']), { doc: 'json where nothing is said.' })
  readonly format?: 'json' | 'csv';
}

/** On-time report. */
export class OnTimeQuery extends ReportQuery {
  @Field(dayOrMoment(), { doc: `Obligations due at or after. ${day}` })
  readonly from!: string;

  @Field(dayOrMoment(), { doc: `Obligations due before. ${day}` })
  readonly to!: string;

  @OptionalField(list(text({ max: 60 }), { max: 20, min: 1 }), {
    doc: 'Names of obligations; `answer` and `imported` where nothing is said.',
  })
  readonly obligation?: readonly string[];
}

/** The obligations behind one figure of the on-time report. */
export class OnTimeItemsQuery extends ScopeQuery {
  @Field(dayOrMoment(), { doc: `Obligations due at or after. ${day}` })
  readonly from!: string;

  @Field(dayOrMoment(), { doc: `Obligations due before. ${day}` })
  readonly to!: string;

  @OptionalField(list(text({ max: 60 }), { max: 20, min: 1 }), { doc: 'As in the report.' })
  readonly obligation?: readonly string[];

  @OptionalField(choice(bases), { doc: 'Against which due; `original` where nothing is said.' })
  readonly basis?: (typeof bases)[number];

  @OptionalField(choice(onTimeFigures), { doc: 'Which figure; `due` where nothing is said.' })
  readonly figure?: (typeof onTimeFigures)[number];

  @OptionalField(integer({ min: 1, max: 200 }), { doc: '50 where nothing is said.' })
  readonly limit: number = 50;

  @OptionalField(text({ max: 2000 }), { doc: 'The `next` of the page before.' })
  readonly cursor?: string;

  @OptionalField(choice(['json', 'csv']), { doc: 'json where nothing is said.' })
  readonly format?: 'json' | 'csv';
}

/** Ageing report. */
export class AgeingQuery extends ReportQuery {}

/** The open records of one bucket of age. */
export class AgeingItemsQuery extends ScopeQuery {
  @OptionalField(choice(['0', '16', '31', '46', '91']), { doc: 'The bucket, by its first day; all where nothing is said.' })
  readonly bucket?: string;

  @OptionalField(integer({ min: 1, max: 200 }), { doc: '50 where nothing is said.' })
  readonly limit: number = 50;

  @OptionalField(text({ max: 2000 }), { doc: 'The `next` of the page before.' })
  readonly cursor?: string;

  @OptionalField(choice(['json', 'csv']), { doc: 'json where nothing is said.' })
  readonly format?: 'json' | 'csv';
}

/** Backlog report. */
export class BacklogQuery extends ScopeQuery {
  @OptionalField(dayOrMoment(), { doc: `Twelve steps before \`to\` where nothing is said. ${day}` })
  readonly from?: string;

  @OptionalField(dayOrMoment(), { doc: `Now where nothing is said. ${day}` })
  readonly to?: string;

  @OptionalField(choice(['day', 'week', 'month', 'year']), { doc: 'Length of a stretch; month where nothing is said.' })
  readonly step?: 'day' | 'week' | 'month' | 'year';

  @OptionalField(choice(['json', 'csv']), { doc: 'json where nothing is said.' })
  readonly format?: 'json' | 'csv';
}

/** The records behind one figure of one stretch. */
export class BacklogItemsQuery extends ScopeQuery {
  @OptionalField(dayOrMoment(), { doc: `Start of the stretch; the beginning of time where nothing is said. ${day}` })
  readonly from?: string;

  @OptionalField(dayOrMoment(), { doc: `End of the stretch; now where nothing is said. ${day}` })
  readonly to?: string;

  @OptionalField(choice(['opened', 'closed', 'open']), { doc: 'Which figure; `open` where nothing is said.' })
  readonly figure?: 'opened' | 'closed' | 'open';

  @OptionalField(integer({ min: 1, max: 200 }), { doc: '50 where nothing is said.' })
  readonly limit: number = 50;

  @OptionalField(text({ max: 2000 }), { doc: 'The `next` of the page before.' })
  readonly cursor?: string;

  @OptionalField(choice(['json', 'csv']), { doc: 'json where nothing is said.' })
  readonly format?: 'json' | 'csv';
}
