import { isHumanError } from './human-error.js';
import type { Cause, Investigation } from './state.js';
import type { CapaKind } from './values.js';

type Analysis = Pick<Investigation, 'method' | 'causes'>;

/** The nodes directly beneath another. */
export function childrenOf({ causes }: Pick<Analysis, 'causes'>, { id }: Pick<Cause, 'id'>): readonly Cause[] {
  return causes.filter(({ parent }) => parent === id);
}

/** Whether a node of a fault tree follows from those beneath it by its gate, and not from evidence of its own. */
export function followsFromGate(analysis: Analysis, cause: Cause): boolean {
  return analysis.method === 'fault-tree' && cause.gate !== null && childrenOf(analysis, cause).length > 0;
}

/**
 * Whether the cause stands: confirmed by evidence, or, in a preventive CAPA, a supported potential one. Under *and* every node beneath has to
 * stand, under *or* one of them.
 */
export function stands(analysis: Analysis, cause: Cause, kind: CapaKind): boolean {
  if (cause.ruledOut !== null) return false;
  if (!followsFromGate(analysis, cause)) return cause.confirmed !== null || (kind === 'preventive' && cause.supported !== null);
  const beneath = childrenOf(analysis, cause);
  const standing = (child: Cause): boolean => stands(analysis, child, kind);
  return cause.gate === 'and' ? beneath.every(standing) : beneath.some(standing);
}

/**
 * What the plan has to remove: the causes that stand with no standing cause beneath them. In a fault tree every event above that has a gate has
 * to follow too: what stands beneath an *and* that does not hold has led to nothing.
 */
export function rootCauses(investigation: Analysis, kind: CapaKind): readonly Cause[] {
  const standing = new Set(investigation.causes.filter((cause) => stands(investigation, cause, kind)));
  const explained = new Set([...standing].flatMap((cause) => above(investigation.causes, cause)));
  return [...standing].filter(
    (cause) =>
      !explained.has(cause) &&
      above(investigation.causes, cause).every((each) => !followsFromGate(investigation, each) || standing.has(each)),
  );
}

/** Root causes that say no more than that a person erred. */
export function bareHumanErrors(investigation: Analysis, kind: CapaKind): readonly Cause[] {
  return rootCauses(investigation, kind).filter(isHumanError);
}

/** Whether a node stands somewhere beneath another. */
export function isBeneath(causes: readonly Cause[], cause: Cause, top: string): boolean {
  return above(causes, cause).some(({ id }) => id === top);
}

/** The nodes that a node explains, the nearest first. */
function above(causes: readonly Cause[], cause: Cause): readonly Cause[] {
  const path: Cause[] = [];
  let parent = cause.parent;
  while (parent !== null && path.length <= causes.length) {
    const next = causes.find(({ id }) => id === parent);
    if (next === undefined) break;
    path.push(next);
    parent = next.parent;
  }
  return path;
}
