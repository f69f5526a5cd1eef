import type { Binding, Versions } from '#configuration/domain';
import { categoriesKind, type Categories } from './categories.js';
import { recordFieldsKind, type RecordFields } from './record-fields.js';

export { filledIn, type GivenFields } from './field-values.js';
export { categoriesKind, type Categories } from './categories.js';
export {
  fieldsAskedFor,
  fieldsFor,
  fieldTypes,
  askingStatuses,
  fieldValue,
  recordFieldsKind,
  type AskingStatus,
  type FieldDefinition,
  type FieldValue,
  type FieldValues,
  type RecordFields,
} from './record-fields.js';

/** What a house settles for itself about records. */
export const recordConfiguration = [categoriesKind, recordFieldsKind] as const;

/** The same as rules see it. */
export interface RecordSettings {
  readonly categories: Versions<Categories>;
  readonly recordFields: Versions<RecordFields>;
}

/** What binds a case by its state. Of categories only whether there has to be one: it is chosen among those in force, and stays. */
export const recordsBinding = (house: RecordSettings): Binding => [
  [categoriesKind, house.categories],
  [recordFieldsKind, house.recordFields],
];
