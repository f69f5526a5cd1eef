/** What a person or a unit is called, by id; those whom the directory does not name, or names no more, are missing. */
export type Names = ReadonlyMap<string, string>;

interface Counts {
  readonly would: number;
  readonly were: number;
}
interface Keyed extends Counts {
  readonly key: string;
}
interface Numbers {
  readonly steps: Counts & { readonly onBoth: number };
  readonly by: Readonly<Record<string, readonly Keyed[]>>;
  readonly deadlines: { readonly missed: number; readonly wouldBeWarned: number; readonly wereWarned: number };
}

/** The numbers for people: what would have been, against what was, units and persons by name. */
export function simulatedLines({ steps, by, deadlines }: Numbers, names: Names): string {
  const line = (name: string, { would, were }: Counts): string =>
    `${name.padEnd(48)} ${String(would).padStart(8)} ${String(were).padStart(8)}`;
  const groups = Object.entries(by).flatMap(([name, counts]) =>
    counts.length === 0 ? [] : [`by ${name}`, ...named(counts, names).map(({ key, ...each }) => line(`  ${key}`, each))],
  );
  const { missed, wouldBeWarned, wereWarned } = deadlines;
  return [
    `${''.padEnd(48)} ${'would'.padStart(8)} ${'were'.padStart(8)}`,
    line('steps', steps),
    line('  the same on both sides', { would: steps.onBoth, were: steps.onBoth }),
    ...groups,
    line(`of ${missed} missed deadlines warned of before`, { would: wouldBeWarned, were: wereWarned }),
    '',
  ].join('\n');
}

/** Counts under names, in the order of these; the id stays beside a name that several bear. */
function named(counts: readonly Keyed[], names: Names): readonly Keyed[] {
  const bearers = new Map<string, number>();
  for (const { key } of counts) {
    const name = names.get(key);
    if (name !== undefined) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  }
  return counts
    .map(({ key, ...each }) => {
      const name = names.get(key);
      return { ...each, key: name === undefined ? key : bearers.get(name) === 1 ? name : `${name} (${key})` };
    })
    .sort((one, other) => one.key.localeCompare(other.key, 'uk'));
}
