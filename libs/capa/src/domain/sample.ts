import { specsOf } from '#testing';
import { deadlinesAtFounding } from '#deadlines/domain';
import { directoryOf, personEvents, processEvents, unitEvents, type Role } from '#directory/domain';
import { starterRules } from '#escalation/domain';
import { derivedId, type Actor, type Instant, type Sealed } from '#kernel';
import { versionsAtFounding } from '#configuration/domain';
import { capaMachine } from './capa.js';
import { acceptAction, completeAction, startAction, verifyAction } from './commands/act.js';
import { noteRecordCovered } from './commands/cover.js';
import { beginInvestigation, draft, rateRisk, type DraftCapa } from './commands/draft.js';
import { addCause, answerExtent, chooseMethod, confirmCause, finishInvestigation } from './commands/investigate.js';
import { approvePlan, planAction, setCriterion, submitPlan } from './commands/plan.js';
import { beginAssessment, finishVerification, recordMeasurement } from './commands/monitor.js';
import { answerAdverseEffects, assess, close, finishImplementation, rateResidualRisk, recordSystemChanges } from './commands/prove.js';
import { approvalLevelsKind, causeCodesKind, ishikawaKind, proposalTriggersKind, riskMatrixKind } from './configuration/index.js';
import { capaEvents } from './events/index.js';
import type { CapaHouse } from './house.js';
import type { Signing } from './signing.js';
import type { Action, CapaState, Coverage } from './state.js';
import type { CauseNode, Criterion, Evidence, PlannedAction } from './values.js';

/** What the specs of the CAPA stand on: a small department, and a CAPA in every status, led there by commands. */
export const id = (name: string): string => derivedId('sample', name);

/** Monday morning in Kyiv. */
export const monday: Instant = '2026-03-02T08:00:00.000Z';

const sealedFor = (subject: string): Sealed => ({ sealed: 1, subject, box: 'AAAA', commitment: '0'.repeat(64) });

const person = (name: string, unit: string | null, ...roles: Role[]) => [
  personEvents.personRegistered({ person: id(name), name: sealedFor(id(name)), contact: null, key: null, unit, superior: null }),
  personEvents.rolesGranted({ person: id(name), roles: ['staff', ...roles] }),
  personEvents.signInGiven({ person: id(name), username: sealedFor(id(name)), reservation: name }),
];

export const units = { department: id('department'), services: id('services'), registry: id('registry'), archive: id('archive') };
export const process = id('process');

/** The people, units and processes of the department. */
export const directoryEvents = [
  ...person('hanna', null, 'head-of-department'),
  ...person('petro', units.services),
  ...person('maria', units.registry),
  ...person('maksym', units.archive),
  ...person('olena', units.registry, 'process-owner'),
  ...person('ihor', units.registry),
  ...person('stepan', units.archive),
  ...person('nadia', null, 'quality-manager'),
  ...person('bohdan', null, 'quality-manager'),
  ...person('taras', null, 'auditor'),
  ...person('zoya', units.archive),
  personEvents.personLeft({ person: id('zoya'), reason: 'moved to another city' }),
  unitEvents.unitAdded({ unit: units.department, key: 'department', name: 'Департамент', parent: null, head: id('hanna') }),
  unitEvents.unitAdded({ unit: units.services, key: 'services', name: 'Послуги', parent: units.department, head: id('petro') }),
  unitEvents.unitAdded({ unit: units.registry, key: 'registry', name: 'Реєстр', parent: units.services, head: id('maria') }),
  unitEvents.unitAdded({ unit: units.archive, key: 'archive', name: 'Архів', parent: units.services, head: id('maksym') }),
  processEvents.processDefined({ process, key: 'permits', name: 'Дозволи', owner: id('olena'), unit: units.registry }),
];
const directory = directoryOf(directoryEvents);

export const house: CapaHouse = {
  directory,
  deadlines: deadlinesAtFounding,
  escalation: { ruleSets: [starterRules('2020-01-01T00:00:00.000Z')] },
  riskMatrix: versionsAtFounding(riskMatrixKind),
  approvalLevels: versionsAtFounding(approvalLevelsKind),
  causeCodes: versionsAtFounding(causeCodesKind),
  ishikawa: versionsAtFounding(ishikawaKind),
  proposalTriggers: versionsAtFounding(proposalTriggersKind),
};

export const actor = (name: string): Actor => ({ person: id(name), roles: directory.person(id(name))?.roles ?? [] });
export const actingFor = (name: string, other: string): Actor => ({ ...actor(other), person: id(name), onBehalfOf: id(other) });
export const engine: Actor = { person: 'process:spec', roles: [], process: 'spec' };

export const olena = actor('olena');
export const ihor = actor('ihor');
export const nadia = actor('nadia');
export const taras = actor('taras');

export const { given } = specsOf(capaMachine, { events: capaEvents, house, now: monday });
export const capa = id('capa');

export const drafting = (changes: Partial<DraftCapa> = {}): DraftCapa => ({
  capa,
  title: 'Worn templates lead to wrong decisions',
  description: null,
  kind: 'corrective',
  leadUnit: units.registry,
  units: [units.registry],
  process,
  owner: id('olena'),
  records: [],
  ...changes,
});

export const evidence = (note: string): Evidence[] => [{ attachment: null, note }];
export const causeNode = (name: string, changes: Partial<CauseNode> = {}): CauseNode => ({
  id: id(name),
  text: name,
  parent: null,
  category: null,
  gate: null,
  humanError: false,
  ...changes,
});
export const actionOf = (name: string, changes: Partial<PlannedAction> = {}): PlannedAction => ({
  action: id(name),
  title: name,
  description: null,
  kind: 'corrective',
  removes: [id('worn template')],
  owner: id('ihor'),
  verifier: null,
  due: '2026-03-13T22:00:00.000Z',
  expectedResult: 'Every template is of the law in force',
  dependsOn: [],
  ...changes,
});
export const criterion: Criterion = {
  measure: 'wrong decisions a month',
  target: { comparison: 'at-most', value: 1, unit: 'decisions' },
  window: { amount: 30, unit: 'days' },
  leastOccurrences: 20,
  assessor: id('taras'),
};
export const signing = (name: string, signedAt: Instant, seen: string | null = null): { signature: Signing } => ({
  signature: { printedName: sealedFor(id(name)), signedAt, seen },
});

export const drafted = (changes: Partial<DraftCapa> = {}) => given().when(draft, drafting(changes)).by(olena).accepted();

export const rated = (changes: Partial<DraftCapa> = {}) =>
  drafted(changes).when(rateRisk, { severity: 'moderate', likelihood: 'possible', reason: null }).by(olena).accepted();

export const investigating = (changes: Partial<DraftCapa> = {}) => rated(changes).when(beginInvestigation).by(olena).accepted();

export const analysed = (changes: Partial<DraftCapa> = {}, begun = investigating(changes)) =>
  begun
    .when(chooseMethod, { method: '5-whys' })
    .by(olena)
    .accepted()
    .when(addCause, causeNode('worn template'))
    .by(olena)
    .accepted()
    .when(confirmCause, { cause: id('worn template'), evidence: evidence('twelve files of February') })
    .by(olena)
    .accepted()
    .when(answerExtent, { similarExist: true, similarCouldOccur: true, explanation: 'all offices use the same templates' })
    .by(olena)
    .accepted();

export const planning = (changes: Partial<DraftCapa> = {}) => analysed(changes).when(finishInvestigation).by(olena).accepted();

export const planned = (...actions: readonly PlannedAction[]) => {
  const start = planning().when(setCriterion, criterion).by(olena).accepted();
  return (actions.length === 0 ? [actionOf('new template')] : actions).reduce(
    (capaCase, action) => capaCase.when(planAction, action).by(olena).accepted(),
    start,
  );
};

export const awaitingApproval = (...actions: readonly PlannedAction[]) =>
  planned(...actions)
    .when(submitPlan)
    .by(olena)
    .accepted();

export const implementing = (...actions: readonly PlannedAction[]) =>
  awaitingApproval(...actions)
    .when(approvePlan, signing('nadia', monday))
    .by(nadia)
    .accepted();

type CapaCase = ReturnType<typeof implementing>;

/** The action is accepted, begun and completed by its owner. */
export const done = (capaCase: CapaCase, name = 'new template', by = ihor): CapaCase =>
  capaCase
    .when(acceptAction, { action: id(name) })
    .by(by)
    .accepted()
    .when(startAction, { action: id(name) })
    .by(by)
    .accepted()
    .when(completeAction, { action: id(name), result: 'done', evidence: evidence('the new template') })
    .by(by)
    .accepted();

export const verifying = () => done(implementing()).when(finishImplementation).by(olena).accepted();

export const verified = () =>
  verifying()
    .when(verifyAction, { action: id('new template'), remarks: null })
    .by(olena)
    .accepted();

export const monitoring = () => verified().when(finishVerification).by(olena).accepted();

/** The last instant of the window. */
export const windowEnd: Instant = '2026-04-01T21:00:00.000Z';

export const measured = () =>
  monitoring()
    .at(windowEnd)
    .when(recordMeasurement, { observedAt: windowEnd, occurrences: 25, value: 0, note: null, evidence: [] })
    .by(olena)
    .accepted();

export const assessing = (capaCase = measured()) => capaCase.when(beginAssessment).by(olena).accepted();

export const verdict = (effective: boolean) => ({
  verdict: effective ? ('effective' as const) : ('not-effective' as const),
  value: effective ? 0 : 7,
  reason: 'counted over the whole window',
  evidence: [],
});

export const settled = () =>
  assessing()
    .when(assess, verdict(true))
    .by(taras)
    .accepted()
    .when(rateResidualRisk, { severity: 'moderate', likelihood: 'rare', reason: null })
    .by(taras)
    .accepted()
    .when(recordSystemChanges, {
      riskRegister: { change: 'made', reference: 'entry 12' },
      documents: { change: 'not-needed', reason: 'the procedure already says so' },
    })
    .by(taras)
    .accepted()
    .when(answerAdverseEffects, { found: false, explanation: 'none seen' })
    .by(taras)
    .accepted();

export const closed = () => settled().when(close, signing('nadia', windowEnd)).by(nadia).accepted();

/** A record answered that the CAPA covers it. */
export const covering = (capaCase: CapaCase, record: string, requiresCapa: boolean): CapaCase =>
  capaCase
    .when(noteRecordCovered, {
      record: id(record),
      kind: 'nonconformity',
      severity: requiresCapa ? 'critical' : 'major',
      unit: units.registry,
      process,
      requiresCapa,
      recurrence: false,
      from: null,
    })
    .by(engine)
    .accepted();

export const obligationsOf = (state: CapaState) => (state.status === 'none' ? [] : state.obligations);
export const obligationNamed = (state: CapaState, name: string, about?: string) =>
  obligationsOf(state).find((each) => each.name === name && (about === undefined || each.about === about));
export const coverageOf = (state: CapaState): readonly Coverage[] => (state.status === 'none' ? [] : state.coverage);
export const actionNamed = (state: CapaState, name: string): Action | undefined =>
  'plan' in state ? state.plan.actions.find((each) => each.id === id(name)) : undefined;
