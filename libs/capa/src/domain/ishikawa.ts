import { z } from 'zod';
import starterData from '../../starter/ishikawa.json' with { type: 'json' };

const code = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

/** Bones of the diagram, in the order in which they are drawn. */
export const categorySetSchema = z.strictObject({ id: code, categories: z.array(code).min(1).max(20) });
export type CategorySet = z.infer<typeof categorySetSchema>;

const starter = z.strictObject({ sets: z.array(categorySetSchema).min(1) }).parse(starterData);

/** The sets of categories from which an Ishikawa diagram may take its bones: the six M, and those of an administration. */
export function ishikawaSets(): readonly CategorySet[] {
  return starter.sets;
}

/** Every category that a bone may have. */
export function ishikawaCategories(): readonly string[] {
  return [...new Set(ishikawaSets().flatMap(({ categories }) => categories))];
}
