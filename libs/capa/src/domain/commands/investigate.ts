import { check } from '#kernel';
import { rootCauses } from '../causes.js';
import { capaOwnEvents as e } from '../events/index.js';
import {
  analysisHasRoom,
  categoryIsDrawn,
  causeHasEvidenceOfItsOwn,
  causeHasNoEvidence,
  causeIsKnown,
  causeIsNew,
  causeIsNotRuledOut,
  causesFormNoCircle,
  gateIsOfAFaultTree,
  nothingHangsBeneath,
  parentIsKnown,
  parentIsNotRuledOut,
  placeIsAnother,
  type OfCause,
  type Place,
} from '../gates/causes.js';
import { evidenceIsAttached } from '../gates/evidence.js';
import { leaveInvestigating } from '../gates/investigating.js';
import { notExcluded, ownerOrQualityManager } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import type { Investigating } from '../state.js';
import type { CauseNode, Evidence, ExtentAnswer, RootCauseMethod } from '../values.js';
import { command } from './command.js';

export const chooseMethod = command({
  name: 'choose-method',
  doc: 'Chooses the method of the root-cause analysis.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [],
  then: ({ state }, { method }: { readonly method: RootCauseMethod }) =>
    state.investigation.method === method ? [] : [e.rootCauseMethodChosen({ capa: state.id, cycle: state.cycle, method })],
});

export const addCause = command({
  name: 'add-cause',
  doc: 'Puts a supposed cause into the analysis, at the top or under the one that it explains.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [causeIsNew, parentIsKnown, parentIsNotRuledOut, analysisHasRoom, categoryIsDrawn, gateIsOfAFaultTree],
  then: ({ state }, cause: CauseNode) => [e.causeAdded({ capa: state.id, cycle: state.cycle, cause })],
});

interface ConfirmCause extends OfCause {
  readonly evidence: readonly Evidence[];
}

export const confirmCause = command({
  name: 'confirm-cause',
  doc: 'Confirms a cause by evidence.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [causeIsKnown, causeIsNotRuledOut, causeHasEvidenceOfItsOwn, evidenceIsAttached<ConfirmCause>()],
  then: ({ state }, { cause, evidence }: ConfirmCause) => [
    e.causeConfirmed({ capa: state.id, cycle: state.cycle, cause, evidence: [...evidence] }),
  ],
});

const onlyPreventive = check<Investigating, CapaHouse, OfCause>(
  'only-a-preventive-capa-has-potential-causes',
  ({ state }) => state.kind === 'preventive' || { kind: state.kind },
);

interface SupportCause extends ConfirmCause {
  readonly basis: 'data' | 'risk-analysis';
}

export const supportCause = command({
  name: 'support-cause',
  doc: 'Supports a potential cause of a preventive CAPA by data or a risk analysis.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [onlyPreventive, causeIsKnown, causeIsNotRuledOut, causeHasEvidenceOfItsOwn, evidenceIsAttached<SupportCause>()],
  then: ({ state }, { cause, basis, evidence }: SupportCause) => [
    e.potentialCauseSupported({ capa: state.id, cycle: state.cycle, cause, basis, evidence: [...evidence] }),
  ],
});

export const ruleOutCause = command({
  name: 'rule-out-cause',
  doc: 'Rules a supposed cause out, with reason; it stays in the analysis as such.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [causeIsKnown, causeIsNotRuledOut],
  then: ({ state }, { cause, reason }: OfCause & { readonly reason: string }) => [
    e.causeRuledOut({ capa: state.id, cycle: state.cycle, cause, reason }),
  ],
});

export const moveCause = command({
  name: 'move-cause',
  doc: 'Puts a cause elsewhere in the analysis, with all that is beneath it.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [causeIsKnown, parentIsKnown, parentIsNotRuledOut, causesFormNoCircle, categoryIsDrawn, placeIsAnother],
  then: ({ state }, { cause, parent, category }: OfCause & Place) => {
    const previous = state.investigation.causes.find(({ id }) => id === cause)!.parent;
    return [e.causeMoved({ capa: state.id, cycle: state.cycle, cause, parent, previous, category })];
  },
});

export const dropCause = command({
  name: 'drop-cause',
  doc: 'Takes a supposed cause out of the analysis, with reason. One that has evidence is ruled out instead.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [causeIsKnown, nothingHangsBeneath, causeHasNoEvidence],
  then: ({ state }, { cause, reason }: OfCause & { readonly reason: string }) => [
    e.causeDropped({ capa: state.id, cycle: state.cycle, cause, reason }),
  ],
});

export const answerExtent = command({
  name: 'answer-extent',
  doc: 'Answers whether similar cases exist or could occur.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager, notExcluded],
  checks: [],
  then: ({ state }, extent: ExtentAnswer) => [e.extentAnswered({ capa: state.id, cycle: state.cycle, extent })],
});

export const finishInvestigation = command({
  name: 'finish-investigation',
  doc: 'The root causes are known and the extent is answered: planning begins.',
  from: ['investigating'],
  to: 'planning',
  rules: [ownerOrQualityManager, notExcluded, ...leaveInvestigating],
  checks: [],
  then: ({ state }) => [
    e.investigationFinished({
      capa: state.id,
      cycle: state.cycle,
      rootCauses: rootCauses(state.investigation, state.kind).map(({ id }) => id),
    }),
  ],
});

export const investigationCommands = [
  chooseMethod,
  addCause,
  moveCause,
  dropCause,
  confirmCause,
  supportCause,
  ruleOutCause,
  answerExtent,
  finishInvestigation,
];
