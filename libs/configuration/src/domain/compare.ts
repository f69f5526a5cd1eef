/** One difference between two contents. In the pointer an entry of a list of codes stands under its code, wherever it lies in the list. */
export interface Difference {
  readonly pointer: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Null where there was nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Every difference between two contents of a kind, from the first to the second; none where they say the same. */
export function differences(before: unknown, after: unknown, pointer = ''): readonly Difference[] {
  if (before === undefined) return [{ pointer, change: 'added', before: null, after }];
  if (after === undefined) return [{ pointer, change: 'removed', before, after: null }];
  const [left, right] = [partsOf(before), partsOf(after)];
  if (!left || !right) return Object.is(before, after) ? [] : [{ pointer, change: 'changed', before, after }];
  const keys = new Set([...left.keys(), ...right.keys()]);
  return [...keys].flatMap((key) => differences(left.get(key), right.get(key), `${pointer}/${step(key)}`));
}

const step = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

/** The parts of a value by name; null where it has none. The order of a list of codes is nothing but how it is shown. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const items: readonly unknown[] = value;
  const codes = items.map((item) => (item as { code?: unknown } | null)?.code);
  const coded = codes.every((code) => typeof code === 'string') && new Set(codes).size === codes.length;
  return new Map(items.map((item, at) => [coded ? String(codes[at]) : String(at), item]));
}
