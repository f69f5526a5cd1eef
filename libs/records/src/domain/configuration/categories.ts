import { z } from 'zod';
import { check } from '#kernel';
import { codedShape, codesBroughtBack, configurationKind, faultsOfCodes, inForceAt, isInUse, type Versions } from '#configuration/domain';
import starter from '../../../starter/categories.json' with { type: 'json' };
import type { RecordsHouse } from '../house.js';
import { kindSchema, type Kind } from '../kinds.js';
import type { RecordState } from '../state.js';

/** Of what sort a record is, in the house's own words: codes with names, each for one kind of record or several. */
export const categoriesSchema = z.strictObject({
  categories: z.array(z.strictObject({ ...codedShape, kinds: z.array(kindSchema).min(1).max(3) })).max(300),
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
  check: (draft, newest) => faultsOfCodes(draft.categories, newest.categories, '/categories'),
  broughtBack: (earlier, newest) => ({ categories: codesBroughtBack(earlier.categories, newest.categories) }),
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
