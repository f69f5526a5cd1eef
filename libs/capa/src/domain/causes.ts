import { isHumanError } from './human-error.js';
import type { Cause, Investigation } from './state.js';
import type { CapaKind } from './values.js';

/** Whether the cause stands: confirmed by evidence, or, in a preventive CAPA, a supported potential one. */
export function stands(cause: Cause, kind: CapaKind): boolean {
  return cause.ruledOut === null && (cause.confirmed !== null || (kind === 'preventive' && cause.supported !== null));
}

/** The causes that stand and have no standing cause beneath them: what the plan has to remove. */
export function rootCauses({ causes }: Investigation, kind: CapaKind): readonly Cause[] {
  const standing = causes.filter((cause) => stands(cause, kind));
  return standing.filter((cause) => !standing.some((other) => other !== cause && isBeneath(causes, other, cause.id)));
}

/** Root causes that say no more than that a person erred. */
export function bareHumanErrors(investigation: Investigation, kind: CapaKind): readonly Cause[] {
  return rootCauses(investigation, kind).filter(isHumanError);
}

/** Whether a node stands somewhere beneath another. */
function isBeneath(causes: readonly Cause[], cause: Cause, above: string): boolean {
  let parent = cause.parent;
  for (let steps = 0; parent !== null && steps <= causes.length; steps += 1) {
    if (parent === above) return true;
    parent = causes.find(({ id }) => id === parent)?.parent ?? null;
  }
  return false;
}
