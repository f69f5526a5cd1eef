import { exceptionOf } from '#directory/domain';
import { rate } from '../configuration/risk-matrix.js';
import { coveredRecords } from '../evolve-coverage.js';
import { closing } from '../duties.js';
import { mostTold } from '../events/case.js';
import { capaOwnEvents as e } from '../events/index.js';
import { closingIsAsSeen, signatureIsFresh, signatureIsOwn } from '../gates/approval.js';
import { assessorAssesses, closeGate, failedEarlyIsNotEffective, measuredValueMeetsTheTarget } from '../gates/assessing.js';
import { evidenceIsAttached } from '../gates/evidence.js';
import { leaveImplementing } from '../gates/implementing.js';
import { notExcluded, ownerOrQualityManager, takesPart } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import type { Situation } from '#kernel';
import type { Assessing } from '../state.js';
import { closingContent, signatureOf } from '../signing.js';
import type { Evidence, SystemChange } from '../values.js';
import { command } from './command.js';
import type { RateRisk } from './draft.js';
import type { Signed } from './plan.js';

export const finishImplementation = command({
  name: 'finish-implementation',
  doc: 'Every action has ended: what is not verified yet is verified now. A person says so; it does not happen by itself.',
  from: ['implementing'],
  to: 'verifying',
  rules: [ownerOrQualityManager, notExcluded, ...leaveImplementing],
  checks: [],
  then: ({ state }) => [e.implementationFinished({ capa: state.id, cycle: state.cycle })],
});

export interface Assess {
  readonly verdict: 'effective' | 'not-effective';
  readonly value: number;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
}

/** That a cure failed again the head hears, who answers for quality, and whose CAPA and process it is; not who found it out. */
function toldOfFailure({ state, by, house: { directory } }: Pick<Situation<Assessing, CapaHouse>, 'state' | 'by' | 'house'>): string[] {
  const { owner, process } = state;
  const offices = (['head-of-department', 'quality-manager'] as const).flatMap((role) => directory.withRole(role));
  const own = [owner, process === null ? null : directory.processOwner(process)];
  const persons = new Set([...offices, ...own.filter((person) => person !== null && directory.isActive(person))] as string[]);
  return [...persons].filter((person) => person !== by.person).slice(0, mostTold);
}

export const assess = command({
  name: 'assess',
  doc: 'Assesses the cure against its criterion, with the measured value. Not effective: a new cycle begins at investigating.',
  from: ['assessing'],
  to: ['stays', 'investigating'],
  rules: [assessorAssesses, notExcluded],
  checks: [measuredValueMeetsTheTarget, failedEarlyIsNotEffective, evidenceIsAttached<Assess>()],
  then: ({ state, by, house }, { verdict, value, reason, evidence }: Assess) => {
    const { id: capa, cycle } = state;
    const assessed = e.effectivenessAssessed({ capa, cycle, verdict, value, reason, evidence: [...evidence], assessedBy: by.person });
    if (verdict === 'effective') return [assessed];
    const times = state.notEffective + 1;
    const told = times >= 2 ? [e.capaRepeatedlyNotEffective({ capa, cycle, times, recipients: toldOfFailure({ state, by, house }) })] : [];
    return [
      assessed,
      ...told,
      e.capaCycleBegan({ capa, cycle: cycle + 1, because: 'not-effective', covers: coveredRecords(state.coverage, 'covered') }),
    ];
  },
});

export const rateResidualRisk = command({
  name: 'rate-residual-risk',
  doc: 'Rates the risk anew after the cure.',
  from: ['assessing'],
  to: 'stays',
  rules: [takesPart, notExcluded],
  checks: [],
  then: ({ state, house, now }, { reason, ...judged }: RateRisk) => [
    e.residualRiskRated({ capa: state.id, cycle: state.cycle, risk: rate(house.riskMatrix, judged, now), reason }),
  ],
});

export interface RecordSystemChanges {
  readonly riskRegister: SystemChange;
  readonly documents: SystemChange;
}

export const recordSystemChanges = command({
  name: 'record-system-changes',
  doc: 'Says what changed in the risk register and in documents of the quality management system, or why nothing had to change.',
  from: ['assessing'],
  to: 'stays',
  rules: [takesPart, notExcluded],
  checks: [],
  then: ({ state }, { riskRegister, documents }: RecordSystemChanges) => [
    e.systemChangesRecorded({ capa: state.id, cycle: state.cycle, riskRegister, documents }),
  ],
});

export const answerAdverseEffects = command({
  name: 'answer-adverse-effects',
  doc: 'Answers whether the cure did harm elsewhere.',
  from: ['assessing'],
  to: 'stays',
  rules: [takesPart, notExcluded],
  checks: [],
  then: ({ state }, { found, explanation }: { readonly found: boolean; readonly explanation: string }) => [
    e.adverseEffectsAnswered({ capa: state.id, cycle: state.cycle, found, explanation }),
  ],
});

export const close = command({
  name: 'close',
  doc: 'Closes the CAPA as effective, by signature of somebody who never owned anything in it.',
  from: ['assessing'],
  to: 'closed',
  rules: closeGate,
  checks: [signatureIsFresh, signatureIsOwn, closingIsAsSeen],
  then: ({ state, by, house, now }, { signature }: Signed) => [
    ...exceptionOf(closing, { state, by, house, now }),
    e.capaClosed({
      capa: state.id,
      cycle: state.cycle,
      signature: signatureOf(signature, by, 'capa-closed', closingContent(state)),
      covers: coveredRecords(state.coverage, 'covered'),
    }),
  ],
});

export const provingCommands = [finishImplementation, assess, rateResidualRisk, recordSystemChanges, answerAdverseEffects, close];
