import { choice, Field, id, list, object, OptionalField, ReasonBody } from '#platform';
import { capaTexts, type CapaText } from '../domain/index.js';
import { proseField } from './fields.js';

/** One text, as it is to read. */
class AmendedTextBody {
  @Field(choice(capaTexts), { doc: 'Which text; `amendable` of the CAPA says which are whose, and which take a signature.' })
  readonly field!: CapaText;

  @OptionalField(id(), { nullable: true, doc: 'The cause or the action that it is of.' })
  readonly of?: string | null;

  @Field(proseField, { nullable: true, doc: 'What it is to say; null: nothing, where there need not be any.' })
  readonly now!: string | null;
}

/** What was written wrongly, as it is to read. */
export class AmendCapaBody extends ReasonBody {
  @Field(
    list(
      object(() => AmendedTextBody),
      { min: 1, max: 50 },
    ),
  )
  readonly changes!: AmendedTextBody[];
}
