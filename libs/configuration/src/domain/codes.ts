import { z } from 'zod';
import { fault, type Finding } from './finding.js';

/** A code: what events carry. Stable for good; its names may change. */
export const codeSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);

/** How people read a code, in every language of the house. */
export const namesSchema = z.strictObject({ uk: z.string().min(1).max(200), en: z.string().min(1).max(200) });
export type Names = z.infer<typeof namesSchema>;

/** What every entry of a list of codes has. */
export const codedShape = {
  code: codeSchema,
  names: namesSchema,
  /** Kept for what has it already; nobody may choose it any more. */
  retired: z.boolean(),
};

export interface Coded {
  readonly code: string;
  readonly names: Names;
  readonly retired: boolean;
}

/** Whether a code is there and may be chosen. */
export function isInUse(entries: readonly Coded[], code: string): boolean {
  return entries.some((each) => each.code === code && !each.retired);
}

/** Faults of any list of codes: a code twice; and a published code that is missing, since cases may have it: it is retired instead. */
export function faultsOfCodes(entries: readonly Coded[], earlier: readonly Coded[], pointer: string): Finding[] {
  const found: Finding[] = [];
  const seen = new Set<string>();
  for (const [at, { code }] of entries.entries()) {
    if (seen.has(code)) found.push(fault(`${pointer}/${at}/code`, 'code-twice', { code }));
    seen.add(code);
  }
  for (const { code } of earlier) if (!seen.has(code)) found.push(fault(pointer, 'code-removed', { code }));
  return found;
}

/** A list of codes brought back: what was added since stays, retired. */
export function codesBroughtBack<Entry extends Coded>(earlier: readonly Entry[], newest: readonly Entry[]): Entry[] {
  const there = new Set(earlier.map(({ code }) => code));
  return [...earlier, ...newest.filter(({ code }) => !there.has(code)).map((each) => ({ ...each, retired: true }))];
}

export interface InTree extends Coded {
  readonly parent: string | null;
}

/** Faults of a tree of codes: parents that are not there, circles (each named once), and codes in use beneath one that is retired. */
export function faultsOfTree(entries: readonly InTree[], pointer: string): Finding[] {
  const byCode = new Map(entries.map((each) => [each.code, each]));
  const found: Finding[] = [];
  const told = new Set<string>();
  for (const [at, { code, parent, retired }] of entries.entries()) {
    if (parent === null) continue;
    const above = byCode.get(parent);
    if (!above) found.push(fault(`${pointer}/${at}/parent`, 'parent-unknown', { code, parent }));
    else if (above.retired && !retired) found.push(fault(`${pointer}/${at}/parent`, 'parent-retired', { code, parent }));
    const circle = circleAt(code, byCode);
    if (circle === null || circle.some((each) => told.has(each))) continue;
    for (const each of circle) told.add(each);
    found.push(fault(`${pointer}/${at}/parent`, 'circle', { codes: circle }));
  }
  return found;
}

/** The circle that a code is part of; null where its way up ends. */
function circleAt(code: string, byCode: ReadonlyMap<string, InTree>): readonly string[] | null {
  const way = [code];
  for (let above = byCode.get(code)?.parent ?? null; above !== null; above = byCode.get(above)?.parent ?? null) {
    if (above === code) return way;
    if (way.includes(above)) return null;
    way.push(above);
  }
  return null;
}
