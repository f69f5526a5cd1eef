import { check } from '#kernel';
import { rootCauses } from '../causes.js';
import { capaOwnEvents as e } from '../events/index.js';
import { evidenceIsAttached } from '../gates/evidence.js';
import { leaveInvestigating } from '../gates/investigating.js';
import { ownerOrQualityManager } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import type { Cause, Investigating } from '../state.js';
import type { CauseNode, Evidence, ExtentAnswer, RootCauseMethod } from '../values.js';
import { command } from './command.js';

const causeOf = (state: Investigating, id: string): Cause | undefined => state.investigation.causes.find((cause) => cause.id === id);

export const chooseMethod = command({
  name: 'choose-method',
  doc: 'Chooses the method of the root-cause analysis.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager],
  checks: [],
  then: ({ state }, { method }: { readonly method: RootCauseMethod }) =>
    state.investigation.method === method ? [] : [e.rootCauseMethodChosen({ capa: state.id, cycle: state.cycle, method })],
});

const causeIsNew = check<Investigating, CapaHouse, CauseNode>(
  'cause-is-new',
  ({ state }, { id }) => causeOf(state, id) === undefined || { cause: id },
);
const parentIsKnown = check<Investigating, CapaHouse, CauseNode>(
  'parent-cause-is-known',
  ({ state }, { parent }) => parent === null || causeOf(state, parent) !== undefined || { cause: parent },
);
const mostCauses = 200;
const analysisHasRoom = check<Investigating, CapaHouse, CauseNode>(
  'analysis-has-room',
  ({ state }) => state.investigation.causes.length < mostCauses || { most: mostCauses },
);

export const addCause = command({
  name: 'add-cause',
  doc: 'Puts a supposed cause into the analysis, at the top or under the one that it explains.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager],
  checks: [causeIsNew, parentIsKnown, analysisHasRoom],
  then: ({ state }, cause: CauseNode) => [e.causeAdded({ capa: state.id, cycle: state.cycle, cause })],
});

interface OfCause {
  readonly cause: string;
}
const causeIsKnown = check<Investigating, CapaHouse, OfCause>(
  'cause-is-known',
  ({ state }, { cause }) => causeOf(state, cause) !== undefined || { cause },
);
const causeIsNotRuledOut = check<Investigating, CapaHouse, OfCause>(
  'cause-is-not-ruled-out',
  ({ state }, { cause }) => causeOf(state, cause)?.ruledOut == null || { cause },
);

interface ConfirmCause extends OfCause {
  readonly evidence: readonly Evidence[];
}

export const confirmCause = command({
  name: 'confirm-cause',
  doc: 'Confirms a cause by evidence.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager],
  checks: [causeIsKnown, causeIsNotRuledOut, evidenceIsAttached<ConfirmCause>()],
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
  rules: [ownerOrQualityManager],
  checks: [onlyPreventive, causeIsKnown, causeIsNotRuledOut, evidenceIsAttached<SupportCause>()],
  then: ({ state }, { cause, basis, evidence }: SupportCause) => [
    e.potentialCauseSupported({ capa: state.id, cycle: state.cycle, cause, basis, evidence: [...evidence] }),
  ],
});

export const ruleOutCause = command({
  name: 'rule-out-cause',
  doc: 'Rules a supposed cause out, with reason; it stays in the analysis as such.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager],
  checks: [causeIsKnown, causeIsNotRuledOut],
  then: ({ state }, { cause, reason }: OfCause & { readonly reason: string }) => [
    e.causeRuledOut({ capa: state.id, cycle: state.cycle, cause, reason }),
  ],
});

export const answerExtent = command({
  name: 'answer-extent',
  doc: 'Answers whether similar cases exist or could occur.',
  from: ['investigating'],
  to: 'stays',
  rules: [ownerOrQualityManager],
  checks: [],
  then: ({ state }, extent: ExtentAnswer) => [e.extentAnswered({ capa: state.id, cycle: state.cycle, extent })],
});

export const finishInvestigation = command({
  name: 'finish-investigation',
  doc: 'The root causes are known and the extent is answered: planning begins.',
  from: ['investigating'],
  to: 'planning',
  rules: [ownerOrQualityManager, ...leaveInvestigating],
  checks: [],
  then: ({ state }) => [
    e.investigationFinished({
      capa: state.id,
      cycle: state.cycle,
      rootCauses: rootCauses(state.investigation, state.kind).map(({ id }) => id),
    }),
  ],
});

export const investigationCommands = [chooseMethod, addCause, confirmCause, supportCause, ruleOutCause, answerExtent, finishInvestigation];
