import { z } from 'zod';
import {
  codedShape,
  codesBroughtBack,
  configurationKind,
  fault,
  faultsOfCodes,
  inForceAt,
  type Finding,
  type Versions,
} from '#configuration/domain';
import type { Instant } from '#kernel';
import starter from '../../../starter/ishikawa.json' with { type: 'json' };

/** Bones of the diagram, in the order in which they are drawn, in sets: the six M, those of an administration, the house's own. */
const ishikawaSchema = z.strictObject({
  sets: z.array(z.strictObject({ ...codedShape, categories: z.array(z.strictObject(codedShape)).max(20) })).max(20),
});
export type IshikawaSets = z.infer<typeof ishikawaSchema>;

/** The categories of Ishikawa diagrams as they are configured. */
export const ishikawaKind = configurationKind({
  key: 'ishikawa',
  slice: 'ishikawa',
  name: 'Ishikawa',
  what: 'categories of Ishikawa diagrams',
  draft: ishikawaSchema,
  content: ishikawaSchema,
  starter: ishikawaSchema.parse(starter),
  check: ({ sets }, newest) => [...faultsOfCodes(sets, newest.sets, '/sets'), ...sets.flatMap((each, at) => faultsOfSet(each, newest, at))],
  broughtBack: (earlier, newest) => ({
    sets: codesBroughtBack(earlier.sets, newest.sets).map((set) => {
      const categories = newest.sets.find(({ code }) => code === set.code)?.categories ?? [];
      return { ...set, categories: codesBroughtBack(set.categories, categories) };
    }),
  }),
});

function faultsOfSet({ code, retired, categories }: IshikawaSets['sets'][number], newest: IshikawaSets, at: number): Finding[] {
  const before = newest.sets.find((each) => each.code === code)?.categories ?? [];
  const empty = !retired && !categories.some((each) => !each.retired);
  return [
    ...faultsOfCodes(categories, before, `/sets/${at}/categories`),
    ...(empty ? [fault(`/sets/${at}/categories`, 'set-without-categories', { code })] : []),
  ];
}

/** The sets from which a diagram may take its bones, without what is retired. */
export function ishikawaSets(versions: Versions<IshikawaSets>, at: Instant): IshikawaSets['sets'] {
  return inForceAt(versions, at)
    .content.sets.filter(({ retired }) => !retired)
    .map((set) => ({ ...set, categories: set.categories.filter(({ retired }) => !retired) }));
}

/** Every category that a bone may have, once. */
export function ishikawaCategories(versions: Versions<IshikawaSets>, at: Instant): IshikawaSets['sets'][number]['categories'] {
  return [
    ...new Map(ishikawaSets(versions, at).flatMap(({ categories }) => categories.map((each) => [each.code, each] as const))).values(),
  ];
}
