import { actingPeople, exceptionOf } from '#directory/domain';
import { amendableTexts } from '../amending/texts.js';
import { consenting } from '../duties.js';
import { capaOwnEvents as e } from '../events/index.js';
import {
  amendedFits,
  amendedIsNamedOnce,
  amendedIsOpenInStatus,
  amendedIsWritten,
  amendingIsYours,
  amendmentIsAsSeen,
  amendmentIsProposed,
  amendmentStillStands,
  consenterHasTheLevel,
  consenterIsIndependent,
  consenterStandsAboveAllUnits,
  mayDropAmendment,
  noAmendmentIsProposed,
  type AmendedText,
} from '../gates/amending.js';
import { signatureIsFresh, signatureIsOwn } from '../gates/approval.js';
import { notExcluded } from '../gates/people.js';
import { amendmentContent, signatureOf, type Signing } from '../signing.js';
import { existingStatuses, type Capa } from '../state.js';
import { command } from './command.js';

/** What the CAPA is to say from now on, and why. */
export interface AmendCapa {
  readonly amendment: string;
  readonly changes: readonly AmendedText[];
  readonly reason: string;
}

const cycleOf = (state: Capa): number => ('cycle' in state ? state.cycle : 0);

export const amend = command({
  name: 'amend',
  doc: 'Amends what was written wrongly: field, old, new and reason stay on record. What was signed is only proposed, and takes effect with consent.',
  from: existingStatuses,
  to: 'stays',
  rules: [notExcluded, amendingIsYours, noAmendmentIsProposed],
  checks: [amendedIsWritten, amendedIsOpenInStatus, amendedFits, amendedIsNamedOnce],
  then: ({ state, by }, { amendment, changes, reason }: AmendCapa) => {
    const amended = changes.flatMap(({ field, of, now }) => {
      const was = amendableTexts[field].read(state, of) ?? null;
      return was === now ? [] : [{ field, of, was, now }];
    });
    if (amended.length === 0) return [];
    const common = { capa: state.id, cycle: cycleOf(state), amendment, changes: amended, reason };
    const persons = [...actingPeople(by)];
    return amended.some(({ field }) => amendableTexts[field].signed.includes(state.status))
      ? [e.capaAmendmentProposed({ ...common, proposedBy: persons })]
      : [e.capaAmended({ ...common, amendedBy: persons, consent: null })];
  },
});

export const consentToAmendment = command({
  name: 'consent-to-amendment',
  doc: 'Consents by signature to what was proposed to amend of what had been signed: it takes effect.',
  from: existingStatuses,
  to: 'stays',
  rules: [
    notExcluded,
    amendmentIsProposed,
    consenterIsIndependent,
    consenterHasTheLevel,
    consenterStandsAboveAllUnits,
    amendmentStillStands,
  ],
  checks: [signatureIsFresh, signatureIsOwn, amendmentIsAsSeen],
  then: (at, { signature }: { readonly signature: Signing }) => {
    const { state, by } = at;
    if (state.amendment === null) return [];
    const { amendment, changes, reason, proposedBy } = state.amendment;
    const consent = signatureOf(signature, by, 'amendment-consented', amendmentContent(state, state.amendment));
    const amended = {
      capa: state.id,
      cycle: cycleOf(state),
      amendment,
      changes: [...changes],
      reason,
      amendedBy: [...proposedBy],
      consent,
    };
    return [...exceptionOf(consenting, at), e.capaAmended(amended)];
  },
});

export const dropAmendment = command({
  name: 'drop-amendment',
  doc: 'Takes back what was proposed to amend, or does not consent to it, with reason.',
  from: existingStatuses,
  to: 'stays',
  rules: [notExcluded, amendmentIsProposed, mayDropAmendment],
  checks: [],
  then: ({ state }, { reason }: { readonly reason: string }) =>
    state.amendment === null ? [] : [e.capaAmendmentDropped({ capa: state.id, amendment: state.amendment.amendment, reason })],
});

export const amendingCommands = [amend, consentToAmendment, dropAmendment];
