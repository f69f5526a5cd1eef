/** One difference between two contents. In the pointer an entry of a list stands under its code, id, key or day, wherever it lies in the list. */
export interface Difference {
  readonly pointer: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Null where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/**
 * Every difference between two contents of a kind, from the first to the second; none where they say the same. A list of entries with ids is
 * one whose order decides: that its order is another is a difference of the list.
 */
export function differences(before: unknown, after: unknown, pointer = ''): readonly Difference[] {
  if (before === undefined) return [{ pointer, change: 'added', before: null, after }];
  if (after === undefined) return [{ pointer, change: 'removed', before, after: null }];
  const [left, right] = [partsOf(before), partsOf(after)];
  if (!left || !right) return Object.is(before, after) ? [] : [{ pointer, change: 'changed', before, after }];
  const keys = new Set([...left.parts.keys(), ...right.parts.keys()]);
  return [
    ...(left.by === 'id' && right.by === 'id' ? movesOf([...left.parts.keys()], [...right.parts.keys()], pointer) : []),
    ...[...keys].flatMap((key) => differences(left.parts.get(key), right.parts.get(key), `${pointer}/${step(key)}`)),
  ];
}

const step = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** Another order of what stands in both. */
function movesOf(left: readonly string[], right: readonly string[], pointer: string): readonly Difference[] {
  const [before, after] = [left.filter((each) => right.includes(each)), right.filter((each) => left.includes(each))];
  return before.every((each, at) => each === after[at]) ? [] : [{ pointer, change: 'changed', before, after }];
}

/** What an entry of a list may be known by. */
export const namesOfEntries = ['code', 'id', 'key', 'day'] as const;

interface Parts {
  readonly by: (typeof namesOfEntries)[number] | null;
  readonly parts: ReadonlyMap<string, unknown>;
}

/** The parts of a value by name; null where it has none. */
function partsOf(value: unknown): Parts | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return { by: null, parts: new Map(Object.entries(value)) };
  const items: readonly unknown[] = value;
  for (const by of namesOfEntries) {
    const names = items.map((item) => (item as Record<string, unknown> | null)?.[by]);
    const known = names.every((name) => typeof name === 'string') && new Set(names).size === names.length;
    if (known) return { by, parts: new Map(items.map((item, at) => [String(names[at]), item])) };
  }
  return { by: null, parts: new Map(items.map((item, at) => [String(at), item])) };
}
