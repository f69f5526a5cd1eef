import { pauseInputs, PauseTermBody, ResumeTermBody } from '#deadlines';
import type { Directory } from '#directory/domain';
import { derivedId, type Instant } from '#kernel';
import {
  endOf,
  HttpProblem,
  independenceInputs,
  IndependentDecisionBody,
  NameIndependentPersonBody,
  OptionalReasonBody,
  ReasonBody,
  type Constructor,
} from '#platform';
import { capaRepairWays, type Evidence, type Frame, type PlannedAction, type SystemChange } from '../domain/index.js';
import { AmendCapaBody } from './amend-bodies.js';
import {
  AdverseEffectsBody,
  AssignOwnerBody,
  CapaCommentBody,
  FrameBody,
  RateRiskBody,
  ReleaseRecordBody,
  SummariseRecordBody,
} from './case-bodies.js';
import { EvidenceBody } from './fields.js';
import {
  AddCauseBody,
  CauseAndReasonBody,
  CapaExtentBody,
  ChooseMethodBody,
  ClassifyCauseBody,
  ConfirmCauseBody,
  MoveCauseBody,
  SupportCauseBody,
} from './investigation-bodies.js';
import {
  ActionBody,
  CompleteActionBody,
  CriterionBody,
  GrantExtensionBody,
  PlanActionBody,
  ReassignActionBody,
  DueAndReasonBody,
  VerifyActionBody,
} from './plan-bodies.js';
import { ConfirmCapaRepairBody, RepairCapaBody } from './repair-bodies.js';
import { AssessBody, FailEarlyBody, RecordMeasurementBody, SystemChangesBody } from './proof-bodies.js';

/** What a body needs to become the input of a command. */
export interface Surroundings {
  readonly directory: Directory;
  readonly zone: string;
  readonly now: Instant;
  /** Ids of what the command makes derive from it. */
  readonly commandId: string;
}

/** A command as HTTP takes it: the form of its body, and how the body becomes the machine's input. */
export interface Intake<Body extends object = object> {
  readonly body: new () => Body;
  readonly input: (body: Body, around: Surroundings) => object;
}

const intake = <Body extends object>(body: new () => Body, input: Intake<Body>['input']): Intake => ({ body, input }) as unknown as Intake;

/** A command without input. */
export class NothingMore {}
const nothing = intake(NothingMore, () => ({}));

/** The commands of the CAPA as a whole whose input is its body. */
export const caseIntakes: Readonly<Record<string, Intake>> = {
  describe: intake(FrameBody, (body, around) => frameOf(body, around)),
  'rate-risk': intake(RateRiskBody, ({ severity, likelihood, reason }) => ({ severity, likelihood, reason: reason ?? null })),
  'assign-owner': intake(AssignOwnerBody, ({ owner, reason }) => ({ owner, reason: reason ?? null })),
  comment: intake(CapaCommentBody, ({ id, text, mentions }, { commandId }) => ({
    comment: id ?? derivedId('comment', commandId),
    text,
    mentions: mentions ?? [],
  })),
  amend: intake(AmendCapaBody, ({ changes, reason }, { commandId }) => ({
    amendment: derivedId('amendment', commandId),
    changes: changes.map(({ field, of, now }) => ({ field, of: of ?? null, now })),
    reason,
  })),
  repair: intake(RepairCapaBody, ({ to, reason }, { commandId }) => ({
    repair: derivedId('repair', commandId),
    change: { from: capaRepairWays.find((way) => way.to === to)!.from, to },
    reason,
  })),
  'confirm-repair': intake(ConfirmCapaRepairBody, ({ repair }) => ({ repair })),
  'drop-repair': intake(ReasonBody, ({ reason }) => ({ reason })),
  'drop-amendment': intake(ReasonBody, ({ reason }) => ({ reason })),
  'pause-term': intake(PauseTermBody, pauseInputs['pause-term']),
  'resume-term': intake(ResumeTermBody, pauseInputs['resume-term']),
  watch: nothing,
  unwatch: nothing,
  'begin-investigation': nothing,
  'name-independent-person': intake(NameIndependentPersonBody, independenceInputs['name-independent-person']),
  'record-independent-decision': intake(IndependentDecisionBody, independenceInputs['record-independent-decision']),
  'classify-cause': intake(ClassifyCauseBody, ({ cause, code }) => ({ cause, code })),
  'migrate-configuration': intake(ReasonBody, ({ reason }) => ({ reason })),
  'choose-method': intake(ChooseMethodBody, ({ method }) => ({ method })),
  'add-cause': intake(AddCauseBody, ({ id, text, parent, category, gate, humanError }, { commandId }) => ({
    id: id ?? derivedId('cause', commandId),
    text,
    parent: parent ?? null,
    category: category ?? null,
    gate: gate ?? null,
    humanError: humanError ?? false,
  })),
  'confirm-cause': intake(ConfirmCauseBody, ({ cause, evidence }) => ({ cause, evidence: evidenceOf(evidence) })),
  'support-cause': intake(SupportCauseBody, ({ cause, basis, evidence }) => ({ cause, basis, evidence: evidenceOf(evidence) })),
  'move-cause': intake(MoveCauseBody, ({ cause, parent, category }) => ({ cause, parent: parent ?? null, category: category ?? null })),
  'drop-cause': intake(CauseAndReasonBody, ({ cause, reason }) => ({ cause, reason })),
  'rule-out-cause': intake(CauseAndReasonBody, ({ cause, reason }) => ({ cause, reason })),
  'answer-extent': intake(CapaExtentBody, ({ similarExist, similarCouldOccur, explanation }) => ({
    similarExist,
    similarCouldOccur,
    explanation,
  })),
  'finish-investigation': nothing,
  'plan-action': intake(PlanActionBody, (body, around) => actionOf(body, body.id ?? derivedId('action', around.commandId), around)),
  'set-criterion': intake(CriterionBody, ({ measure, target, window, leastOccurrences, assessor }) => ({
    measure,
    target: { comparison: target.comparison, value: target.value, unit: target.unit },
    window: { amount: window.amount, unit: window.unit },
    leastOccurrences,
    assessor,
  })),
  'submit-plan': nothing,
  'finish-implementation': nothing,
  'finish-verification': nothing,
  'record-measurement': intake(RecordMeasurementBody, ({ observedAt, occurrences, value, note, evidence }, { now }) => ({
    observedAt: observedAt ?? now,
    occurrences,
    value: value ?? null,
    note: note ?? null,
    evidence: evidenceOf(evidence),
  })),
  'begin-assessment': nothing,
  'fail-early': intake(FailEarlyBody, ({ reason, evidence }) => ({ reason, evidence: evidenceOf(evidence) })),
  'assess-on-little-data': intake(ReasonBody, ({ reason }) => ({ reason })),
  assess: intake(AssessBody, ({ verdict, value, reason, evidence }) => ({ verdict, value, reason, evidence: evidenceOf(evidence) })),
  'rate-residual-risk': intake(RateRiskBody, ({ severity, likelihood, reason }) => ({ severity, likelihood, reason: reason ?? null })),
  'record-system-changes': intake(SystemChangesBody, ({ riskRegister, documents }) => ({
    riskRegister: changeOf(riskRegister),
    documents: changeOf(documents),
  })),
  'answer-adverse-effects': intake(AdverseEffectsBody, ({ found, explanation }) => ({ found, explanation })),
  'summarise-record': intake(SummariseRecordBody, ({ record, summary }) => ({ record, summary })),
  'release-record': intake(ReleaseRecordBody, ({ record, reason }) => ({ record, reason })),
  cancel: intake(ReasonBody, ({ reason }) => ({ reason })),
  reopen: intake(ReasonBody, ({ reason }) => ({ reason })),
};

/** The commands of one action; the action's id comes from the path. */
export const actionIntakes: Readonly<Record<string, Intake>> = {
  'change-action': intake(ActionBody, (body, around) => actionOf(body, '', around)),
  'drop-action': intake(OptionalReasonBody, ({ reason }) => ({ reason: reason ?? null })),
  'accept-action': nothing,
  'start-action': nothing,
  'complete-action': intake(CompleteActionBody, ({ result, evidence }) => ({ result, evidence: evidenceOf(evidence) })),
  'verify-action': intake(VerifyActionBody, ({ remarks }) => ({ remarks: remarks ?? null })),
  'return-action': intake(DueAndReasonBody, ({ reason, due }, { zone }) => ({ reason, due: endOf(due, zone) })),
  'reassign-action': intake(ReassignActionBody, ({ owner, reason }) => ({ owner, reason })),
  'cancel-action': intake(ReasonBody, ({ reason }) => ({ reason })),
  'ask-extension': intake(DueAndReasonBody, ({ reason, due }, { zone }) => ({ reason, due: endOf(due, zone) })),
  'grant-extension': intake(GrantExtensionBody, ({ due, reason }, { zone }) => ({
    due: due === undefined || due === null ? null : endOf(due, zone),
    reason: reason ?? null,
  })),
  'refuse-extension': intake(ReasonBody, ({ reason }) => ({ reason })),
};

/** The classes of the bodies, by command. */
export function bodiesOf(intakes: Readonly<Record<string, Intake>>): Record<string, Constructor> {
  return Object.fromEntries(Object.entries(intakes).map(([name, { body }]) => [name, body]));
}

/** @throws HttpProblem for a unit or process that the house does not have. */
export function frameOf(body: FrameBody, { directory }: Pick<Surroundings, 'directory'>): Frame {
  const { title, description, kind, leadUnit, units = [], process } = body;
  const unit = (pointer: string, idOrKey: string): string => named(pointer, 'unknown-unit', directory.findUnit(idOrKey)?.id);
  return {
    title,
    description: description ?? null,
    kind: kind ?? null,
    leadUnit: leadUnit === undefined || leadUnit === null ? null : unit('/leadUnit', leadUnit),
    units: units.map((each, at) => unit(`/units/${at}`, each)),
    process: process === undefined || process === null ? null : named('/process', 'unknown-process', directory.findProcess(process)?.id),
  };
}

function named(pointer: string, code: string, found: string | undefined): string {
  if (found === undefined) throw new HttpProblem('invalid-request', { errors: [{ in: 'body', pointer, code, params: {} }] });
  return found;
}

function actionOf(body: ActionBody, action: string, { zone }: Surroundings): PlannedAction {
  const { title, description, kind, removes = [], owner, verifier, due, expectedResult, dependsOn = [] } = body;
  return {
    action,
    title,
    description: description ?? null,
    kind,
    removes,
    owner,
    verifier: verifier ?? null,
    due: endOf(due, zone),
    expectedResult,
    dependsOn,
  };
}

/** @throws HttpProblem for evidence that is neither a file nor a note. */
function evidenceOf(given: readonly EvidenceBody[] = []): Evidence[] {
  return given.map(({ attachment, note }, at) => {
    if ((attachment ?? null) === null && (note ?? null) === null) {
      throw new HttpProblem('invalid-request', {
        errors: [{ in: 'body', pointer: `/evidence/${at}`, code: 'attachment-or-note', params: {} }],
      });
    }
    return { attachment: attachment ?? null, note: note ?? null };
  });
}

function changeOf({ change, explanation }: SystemChangesBody['riskRegister']): SystemChange {
  return change === 'made' ? { change, reference: explanation } : { change, reason: explanation };
}
