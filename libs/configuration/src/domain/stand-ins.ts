import type { z } from 'zod';
import { namesOfEntries } from './compare.js';

/** A content whose form is not right, made fit to be looked at. */
export interface Mended {
  readonly content: object;
  /** Where something else stands than was given, or nothing: JSON pointers. */
  readonly places: readonly string[];
  /** The names of entries among what was put there. */
  readonly names: ReadonlySet<string>;
}

type Path = readonly PropertyKey[];

/** One mended place may show what is wrong within it: so often it is looked again. */
const mostRounds = 20;
/** So many things are tried in all: beyond that a content is too far from its form to be looked at. */
const mostTries = 200;

/**
 * A content with something right in each place whose form is wrong, so that all else in it can be looked at: what stands in such a place in a content
 * that is sound, the first that fits or the last. Null where that makes nothing of the form.
 */
export function mended(form: z.ZodType<object>, given: object, sound: object, take: 'first' | 'last'): Mended | null {
  const content = structuredClone(given);
  const [places, names] = [new Set<string>(), new Set<string>()];
  let tries = 0;
  const isRight = (path: Path, each: unknown): boolean => {
    const tried = structuredClone(content);
    return setAt(tried, path, each) && !form.safeParse(tried).error?.issues.some((issue) => pointerOf(issue.path) === pointerOf(path));
  };
  for (let round = 0; round < mostRounds; round += 1) {
    const { error } = form.safeParse(content);
    if (!error) return { content, places: [...places], names };
    for (const issue of error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) places.add(pointerOf([...issue.path, key]));
        for (const key of issue.keys) if (!setAt(content, [...issue.path, key], undefined)) return null;
        continue;
      }
      const { path } = issue;
      const known = take === 'first' ? alike(sound, path) : alike(sound, path).reverse();
      const put = path.length === 0 ? undefined : known.find((each) => (tries += 1) <= mostTries && isRight(path, each));
      if (put === undefined || !setAt(content, path, put)) return null;
      places.add(pointerOf(path));
      for (const name of namesIn(put, path.at(-1))) names.add(name);
    }
  }
  return null;
}

/** Every value that stands in such a place, in whatever entries of its lists, each once. */
function alike(sound: unknown, [step, ...rest]: Path): unknown[] {
  if (step === undefined) return sound === undefined ? [] : [sound];
  if (Array.isArray(sound)) return once(sound.flatMap((each) => alike(each, rest)));
  return typeof sound === 'object' && sound !== null ? alike((sound as Readonly<Record<PropertyKey, unknown>>)[step], rest) : [];
}

function once(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((each) => [JSON.stringify(each), each])).values()];
}

/** @returns whether there is such a place. */
function setAt(content: object, path: Path, value: unknown): boolean {
  const holder = path.slice(0, -1).reduce<unknown>((each, step) => (each as Record<PropertyKey, unknown> | null)?.[step], content);
  if (typeof holder !== 'object' || holder === null) return false;
  const last = path.at(-1)!;
  if (value === undefined) delete (holder as Record<PropertyKey, unknown>)[last];
  else (holder as Record<PropertyKey, unknown>)[last] = structuredClone(value);
  return true;
}

const pointerOf = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The names of entries in what stands under a step. */
function namesIn(value: unknown, under: PropertyKey | undefined): string[] {
  if (typeof value === 'string') return (namesOfEntries as readonly unknown[]).includes(under) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([step, each]) => namesIn(each, step)) : [];
}
