/** Items by a key of theirs, in their order. */
export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A fault for each key that is there more than once. */
export function twice(keys: readonly string[]): string[] {
  return [...grouped(keys, (key) => key)].filter(([, same]) => same.length > 1).map(([key]) => `twice: ${key}`);
}
