import { check } from '#kernel';
import { childrenOf, followsFromGate, isBeneath } from '../causes.js';
import { ishikawaCategories } from '../configuration/ishikawa.js';
import type { CapaHouse } from '../house.js';
import type { Cause, Investigating } from '../state.js';
import type { CauseNode } from '../values.js';

/** The cause that a command is about. */
export interface OfCause {
  readonly cause: string;
}

/** Where a node stands in the analysis. */
export interface Place {
  readonly parent: string | null;
  readonly category: string | null;
}

const causeOf = (state: Investigating, id: string): Cause | undefined => state.investigation.causes.find((cause) => cause.id === id);

/** A condition on one cause. Where the cause is unknown it has nothing to say: `cause-is-known` does. */
const onCause = <Input extends OfCause>(
  code: string,
  holds: (cause: Cause, state: Investigating, input: Input) => true | Readonly<Record<string, unknown>>,
) =>
  check<Investigating, CapaHouse, Input>(code, ({ state }, input) => {
    const cause = causeOf(state, input.cause);
    return cause === undefined || holds(cause, state, input);
  });

export const causeIsNew = check<Investigating, CapaHouse, CauseNode>(
  'cause-is-new',
  ({ state }, { id }) => causeOf(state, id) === undefined || { cause: id },
);
export const parentIsKnown = check<Investigating, CapaHouse, Place>(
  'parent-cause-is-known',
  ({ state }, { parent }) => parent === null || causeOf(state, parent) !== undefined || { cause: parent },
);

/** What was ruled out explains nothing, and nothing is looked for beneath it. */
export const parentIsNotRuledOut = check<Investigating, CapaHouse, Place>(
  'parent-cause-is-not-ruled-out',
  ({ state }, { parent }) => parent === null || causeOf(state, parent)?.ruledOut == null || { cause: parent },
);

const mostCauses = 200;
export const analysisHasRoom = check<Investigating, CapaHouse, CauseNode>(
  'analysis-has-room',
  ({ state }) => state.investigation.causes.length < mostCauses || { most: mostCauses },
);

/** The bones of an Ishikawa diagram have a category that the house draws; elsewhere a category is no more than a word. */
export const categoryIsDrawn = check<Investigating, CapaHouse, Place>(
  'category-is-drawn',
  ({ state, house, now }, { parent, category }) => {
    if (state.investigation.method !== 'ishikawa') return true;
    const categories = ishikawaCategories(house.ishikawa, now);
    const drawn = category === null ? parent !== null : categories.some(({ code }) => code === category);
    return drawn || { category, categories: categories.map(({ code, names }) => ({ code, names })) };
  },
);

/** Gates join the events of a fault tree, and of nothing else. */
export const gateIsOfAFaultTree = check<Investigating, CapaHouse, CauseNode>(
  'gate-is-of-a-fault-tree',
  ({ state }, { gate }) => gate === null || state.investigation.method === 'fault-tree' || { method: state.investigation.method },
);

export const causeIsKnown = check<Investigating, CapaHouse, OfCause>(
  'cause-is-known',
  ({ state }, { cause }) => causeOf(state, cause) !== undefined || { cause },
);
export const causeIsNotRuledOut = onCause<OfCause>('cause-is-not-ruled-out', ({ id, ruledOut }) => ruledOut === null || { cause: id });

/** In a fault tree an event with a gate follows from those beneath it: evidence is given for these. */
export const causeHasEvidenceOfItsOwn = onCause<OfCause>(
  'cause-has-evidence-of-its-own',
  (cause, { investigation }) => !followsFromGate(investigation, cause) || { cause: cause.id, gate: cause.gate },
);

/** Nothing explains itself, over however many nodes. */
export const causesFormNoCircle = onCause<OfCause & Place>('causes-form-no-circle', ({ id }, { investigation }, { parent }) => {
  const under = investigation.causes.find((each) => each.id === parent);
  const circle = under !== undefined && (under.id === id || isBeneath(investigation.causes, under, id));
  return !circle || { cause: id, parent };
});

export const placeIsAnother = onCause<OfCause & Place>(
  'place-is-another',
  (cause, _, { parent, category }) => cause.parent !== parent || cause.category !== category || { cause: cause.id },
);

/** A node goes with nothing beneath it: what hangs there is moved or dropped first. */
export const nothingHangsBeneath = onCause<OfCause>('nothing-hangs-beneath', (cause, { investigation }) => {
  const beneath = childrenOf(investigation, cause);
  return beneath.length === 0 || { causes: beneath.map(({ id }) => id) };
});

/** What evidence was given for is not dropped: it is ruled out, and stays to be seen. */
export const causeHasNoEvidence = onCause<OfCause>(
  'cause-has-no-evidence',
  ({ id, confirmed, supported }) => (confirmed === null && supported === null) || { cause: id },
);
