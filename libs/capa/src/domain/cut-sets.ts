import { childrenOf } from './causes.js';
import type { Cause, Investigation } from './state.js';

/** More than these say nothing to a reader, and their number grows without measure. */
const mostSets = 20;
const mostWhileJoining = 200;

/** The smallest sets of events that together lead to a top event: ids of causes, each set and all of them in the order of the tree. */
export interface CutSets {
  readonly cause: string;
  readonly sets: readonly (readonly string[])[];
}

/** The minimal cut sets of each top event of a fault tree that has a gate; null where there is no such tree, or the sets are too many to show. */
export function minimalCutSets(investigation: Pick<Investigation, 'method' | 'causes'>): readonly CutSets[] | null {
  if (investigation.method !== 'fault-tree') return null;
  const tops = investigation.causes.filter(({ parent, gate }) => parent === null && gate !== null);
  const found = tops.map((top) => ({ cause: top.id, sets: setsOf(investigation, top) }));
  return found.some(({ sets }) => sets === null || sets.length > mostSets) ? null : (found as CutSets[]);
}

/** Null: too many. What was ruled out leads to nothing: it is in no set, and neither is what needs it. */
function setsOf(investigation: Pick<Investigation, 'causes'>, cause: Cause): readonly (readonly string[])[] | null {
  if (cause.ruledOut !== null) return [];
  const beneath = childrenOf(investigation, cause);
  if (cause.gate === null || beneath.length === 0) return [[cause.id]];
  let sets: readonly (readonly string[])[] = cause.gate === 'and' ? [[]] : [];
  for (const child of beneath) {
    const more = setsOf(investigation, child);
    if (more === null) return null;
    sets = cause.gate === 'or' ? [...sets, ...more] : sets.flatMap((one) => more.map((other) => [...new Set([...one, ...other])]));
    sets = minimal(sets);
    if (sets.length > mostWhileJoining) return null;
  }
  return sets;
}

/** Without those that hold all of another one. */
function minimal(sets: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const within = (inner: readonly string[], outer: readonly string[]): boolean => inner.every((each) => outer.includes(each));
  return sets.filter(
    (set, at) => !sets.some((other, before) => other !== set && within(other, set) && (other.length < set.length || before < at)),
  );
}
