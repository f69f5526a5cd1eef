import { categoriesKind } from './categories.js';

export * from './categories.js';

/** What a house settles for itself about records. */
export const recordConfiguration = [categoriesKind] as const;
