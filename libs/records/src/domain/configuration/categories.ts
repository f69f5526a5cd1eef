import { z } from 'zod';
import { check, rule, type Parameters } from '#kernel';
import {
  boundVersion,
  codedShape,
  codesBroughtBack,
  configurationKind,
  fault,
  faultsOfCodes,
  inForceAt,
  isInUse,
  type Versions,
} from '#configuration/domain';
import starter from '../../../starter/categories.json' with { type: 'json' };
import type { RecordsHouse } from '../house.js';
import { kindSchema, type Kind } from '../kinds.js';
import type { LiveRecord, RecordState } from '../state.js';
import { askingStatuses, isAskedBy, type AskingStatus } from './record-fields.js';

/** Of what sort a record is, in the house's own words: codes with names, each for one kind of record or several. */
const categoriesSchema = z.strictObject({
  categories: z.array(z.strictObject({ ...codedShape, kinds: z.array(kindSchema).min(1).max(3) })).max(300),
  /** Which kinds of record have to have one: no record of the kind enters this status, or a later one, without it. */
  requiredFrom: z.partialRecord(kindSchema, z.enum(askingStatuses)).optional(),
});
export type Categories = z.infer<typeof categoriesSchema>;

/** The categories of records as they are configured. */
export const categoriesKind = configurationKind({
  key: 'categories',
  slice: 'categories',
  name: 'Categories',
  what: 'categories of records',
  draft: categoriesSchema,
  content: categoriesSchema,
  starter: categoriesSchema.parse(starter),
  check: ({ categories, requiredFrom = {} }, newest) => [
    ...faultsOfCodes(categories, newest.categories, '/categories'),
    ...(Object.keys(requiredFrom) as Kind[])
      .filter((kind) => !categories.some(({ retired, kinds }) => !retired && kinds.includes(kind)))
      .map((kind) => fault(`/requiredFrom/${kind}`, 'required-category-of-none', { kind })),
  ],
  broughtBack: (earlier, newest) => ({ ...earlier, categories: codesBroughtBack(earlier.categories, newest.categories) }),
});

/** The categories from which a record of the kind may take one. */
export function categoriesFor(versions: Versions<Categories>, kind: Kind, at: string): Categories['categories'] {
  return inForceAt(versions, at).content.categories.filter(({ kinds }) => kinds.includes(kind));
}

type Given = { readonly category?: string | null };

/** A category that is given is one of those in force, for records of this kind. */
export const categoryIsInUse = (kindOf: (state: RecordState) => Kind) =>
  check<RecordState, RecordsHouse, Given>('category-is-in-use', ({ state, house, now }, { category }) => {
    if (category === undefined || category === null) return true;
    const kind = kindOf(state);
    return isInUse(categoriesFor(house.categories, kind, now), category) || { category, kind };
  });

/** What is in the way of a status without a category: the version that binds the record may ask for one by then. */
function categoryAt(status: AskingStatus, state: LiveRecord, house: RecordsHouse, category: string | null): true | Parameters {
  const from = boundVersion(categoriesKind, house.categories, state).content.requiredFrom?.[state.own.kind] ?? null;
  return category !== null || !isAskedBy(status, from) || { status };
}

/** A record enters a status only with the category that the version binding it asks for by then. */
export const categoryIsGiven = (status: Exclude<AskingStatus, 'triaged'>) =>
  rule<LiveRecord, RecordsHouse>('category-is-given', ({ state, house }) => categoryAt(status, state, house, state.category));

/** The same for triage, which may bring it. */
export const categoryIsGivenByTriage = check<LiveRecord, RecordsHouse, Given>('category-is-given', ({ state, house }, { category }) =>
  categoryAt('triaged', state, house, category === undefined ? state.category : category),
);
