import { actingPeople, cameTo, carriesOut } from '#directory/domain';
import { check, rule, type Actor } from '#kernel';
import { approving } from '../duties.js';
import type { CapaHouse } from '../house.js';
import { closingContent, isFresh, freshMinutes, monitoringContent, planContent, type Signing } from '../signing.js';
import type { Assessing, AwaitingApproval, Capa, MonitoringCapa, OpenCapa } from '../state.js';
import { notExcluded } from './people.js';
import { approvalNeeded, hasLevel, ownersNow, unitsNotBelow } from '../who.js';

/** Neither who approves nor whom they act for owns the CAPA or one of its actions. */
export const approverOwnsNothingInIt = rule<OpenCapa, CapaHouse>('approver-owns-nothing-in-it', (at) => {
  const own = involved(at.by, ownersNow(at.state));
  return own.length === 0 || carriesOut(approving, at) || { persons: own };
});

/** The level of the approver follows the risk. */
export const approverHasTheLevel = rule<OpenCapa, CapaHouse>('approver-has-the-level', (at) => {
  const { state, by, house } = at;
  const needed = approvalNeeded(state, house);
  return hasLevel(by, house, state, needed) || cameTo(approving, at) || { needed };
});

/** The approver stands above all units concerned. */
export const approverStandsAboveAllUnits = rule<OpenCapa, CapaHouse>('approver-stands-above-all-units', (at) => {
  const units = unitsNotBelow(at.by, at.house, at.state);
  return units.length === 0 || cameTo(approving, at) || { units };
});

export const approverGate = [notExcluded, approverOwnsNothingInIt, approverHasTheLevel, approverStandsAboveAllUnits];

/** Re-authentication was a moment ago. */
export const signatureIsFresh = check<Capa, CapaHouse, { signature: Signing }>(
  'signature-is-fresh',
  ({ now }, { signature: { signedAt } }) => isFresh(signedAt, now) || { signedAt, minutes: freshMinutes },
);

/** The printed name is the signer's own. */
export const signatureIsOwn = check<Capa, CapaHouse, { signature: Signing }>(
  'signature-is-own',
  ({ by }, { signature: { printedName } }) => printedName.subject === by.person || { person: by.person },
);

/** What is signed is what the signer saw. */
export const planIsAsSeen = check<AwaitingApproval, CapaHouse, { signature: Signing }>(
  'signed-content-is-as-seen',
  ({ state }, { signature }) => asSeen(signature, planContent(state)),
);
export const monitoringIsAsSeen = check<MonitoringCapa, CapaHouse, { signature: Signing }>(
  'signed-content-is-as-seen',
  ({ state }, { signature }) => asSeen(signature, monitoringContent(state)),
);
export const closingIsAsSeen = check<Assessing, CapaHouse, { signature: Signing }>(
  'signed-content-is-as-seen',
  ({ state }, { signature }) => asSeen(signature, closingContent(state)),
);

function asSeen({ seen }: Signing, is: string) {
  return seen === null || seen === is || { seen, is };
}

function involved(by: Actor, owners: readonly string[]): readonly string[] {
  return actingPeople(by).filter((person) => owners.includes(person));
}
