import { AtQuery, choice, id, list, OptionalField, PageAtQuery, text } from '#platform';
import { kinds, marks, recordStatuses, severities } from '../domain/index.js';
import { byIdOrKey, categoryField, keyField } from './fields.js';

/** Which records of the list. Every filter is indexed. */
export class RecordsQuery extends PageAtQuery {
  @OptionalField(list(choice(kinds), { max: kinds.length }))
  readonly kind?: string[];

  @OptionalField(list(choice(recordStatuses), { max: recordStatuses.length }))
  readonly status?: string[];

  @OptionalField(keyField, { doc: byIdOrKey })
  readonly unit?: string;

  @OptionalField(keyField, { doc: byIdOrKey })
  readonly process?: string;

  @OptionalField(id())
  readonly assignee?: string;

  @OptionalField(id(), { doc: 'The complaint whose investigation they follow.' })
  readonly follows?: string;

  @OptionalField(list(choice(severities), { max: severities.length }))
  readonly severity?: string[];

  @OptionalField(list(categoryField, { max: 50 }), { doc: 'Codes of categories.' })
  readonly category?: string[];

  @OptionalField(list(choice(marks), { max: marks.length }), { doc: 'Complaints that have one of these marks.' })
  readonly marks?: string[];

  @OptionalField(text({ max: 200 }), {
    doc: 'Words of the title or of the external reference, in any form, or how they begin; or a number: `NC-2026-00042`, `42`.',
  })
  readonly q?: string;
}

export class RecordQuery extends AtQuery {}
