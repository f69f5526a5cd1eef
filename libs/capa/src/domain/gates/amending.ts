import { actingPeople, cameTo, carriesOut, standsFor } from '#directory/domain';
import { check, rule } from '#kernel';
import { amendableTexts } from '../amending/texts.js';
import { consenting } from '../duties.js';
import type { CapaText } from '../events/amendment.js';
import type { CapaHouse } from '../house.js';
import { amendmentContent, type Signing } from '../signing.js';
import type { Capa } from '../state.js';
import { approvalNeeded, hasLevel, holds, unitsNotBelow } from '../who.js';

/** What one text is to say. */
export interface AmendedText {
  readonly field: CapaText;
  /** The cause or the action that it is of. */
  readonly of: string | null;
  readonly now: string | null;
}
interface Given {
  readonly changes: readonly AmendedText[];
}

/** What is written on a CAPA is amended by its owner or a quality manager, also after its end. */
export const amendingIsYours = rule<Capa, CapaHouse>(
  'owner-or-quality-manager',
  ({ state, by }) => standsFor(by, state.owner) || holds(by, 'quality-manager') || { owner: state.owner },
);

/** One at a time: what was proposed is consented to or dropped first. */
export const noAmendmentIsProposed = rule<Capa, CapaHouse>(
  'no-amendment-is-proposed',
  ({ state }) => state.amendment === null || { amendment: state.amendment.amendment },
);
export const amendmentIsProposed = rule<Capa, CapaHouse>('amendment-is-proposed', ({ state }) => state.amendment !== null || {});

const fieldsOf = (
  changes: readonly AmendedText[],
  wrong: (change: AmendedText) => boolean,
): true | { readonly fields: readonly string[] } => {
  const fields = changes.filter(wrong).map(({ field }) => field);
  return fields.length === 0 || { fields };
};

/** There is such a text: what is not there is written by its own command. */
export const amendedIsWritten = check<Capa, CapaHouse, Given>('amended-is-written', ({ state }, { changes }) =>
  fieldsOf(changes, ({ field, of }) => amendableTexts[field].read(state, of) === undefined),
);
/** The status lets it be amended: what lies before the approver is not. */
export const amendedIsOpenInStatus = check<Capa, CapaHouse, Given>('amended-is-open-in-status', ({ state: { status } }, { changes }) => {
  const verdict = fieldsOf(changes, ({ field }) => {
    const { free, signed } = amendableTexts[field];
    return !free.includes(status) && !signed.includes(status);
  });
  return verdict === true || { ...verdict, status };
});
/** It is as long as such a text may be, and not empty where there has to be one. */
export const amendedFits = check<Capa, CapaHouse, Given>('amended-fits', (_, { changes }) =>
  fieldsOf(changes, ({ field, now }) => {
    const { longest, mayBeEmpty } = amendableTexts[field];
    return now === null ? !mayBeEmpty : now.length > longest;
  }),
);
/** No text is amended twice at once. */
export const amendedIsNamedOnce = check<Capa, CapaHouse, Given>('amended-is-named-once', (_, { changes }) =>
  fieldsOf(changes, (change) => changes.some((each) => each !== change && each.field === change.field && each.of === change.of)),
);

/** Texts that were to be amended and say something else than when that was proposed, or are gone. */
export const overtakenBy = (state: Capa): readonly CapaText[] =>
  (state.amendment?.changes ?? []).flatMap(({ field, of, was }) => (amendableTexts[field].read(state, of) === was ? [] : [field]));

/** What was to be amended still says what it said when that was proposed. */
export const amendmentStillStands = rule<Capa, CapaHouse>('amendment-still-stands', ({ state }) => {
  const fields = overtakenBy(state);
  return fields.length === 0 || { fields };
});

/** Who consents owned nothing in it in any cycle, and did not propose it; acting for one of those lends no independence. */
export const consenterIsIndependent = rule<Capa, CapaHouse>('consenter-is-independent', (at) => {
  const involved = consenting.involved(at.state, null, at.house);
  const own = actingPeople(at.by).filter((person) => involved.includes(person));
  return own.length === 0 || carriesOut(consenting, at) || { persons: own };
});
/** The level is that of the plan's approver. */
export const consenterHasTheLevel = rule<Capa, CapaHouse>('approver-has-the-level', (at) => {
  const needed = approvalNeeded(at.state, at.house);
  return hasLevel(at.by, at.house, at.state, needed) || cameTo(consenting, at) || { needed };
});
export const consenterStandsAboveAllUnits = rule<Capa, CapaHouse>('approver-stands-above-all-units', (at) => {
  const units = unitsNotBelow(at.by, at.house, at.state);
  return units.length === 0 || cameTo(consenting, at) || { units };
});

/** It is dropped by those who may amend, by those who may consent, and by whoever it is owed by. */
export const mayDropAmendment = rule<Capa, CapaHouse>('may-drop-amendment', (at) => {
  const { state, by, house } = at;
  const needed = approvalNeeded(state, house);
  const theirs = amendingIsYours.holds(at) === true || hasLevel(by, house, state, needed) || cameTo(consenting, at);
  return theirs || carriesOut(consenting, at) || { needed };
});

/** What is signed is what the signer saw. */
export const amendmentIsAsSeen = check<Capa, CapaHouse, { readonly signature: Signing }>(
  'signed-content-is-as-seen',
  ({ state }, { signature: { seen } }) => {
    const is = state.amendment === null ? null : amendmentContent(state, state.amendment);
    return seen === null || seen === is || { seen, is };
  },
);
