import { evolveDuties, isDutyEvent, type DutyEvent } from '#directory/domain';
import { isObligationEvent, noObligations } from '#deadlines/domain';
import { evolveSteps, noStepsTaken, priorityAfter, raisedBy, watchersAfter } from '#escalation/domain';
import { emptyTail, unknownEvent, UnknownEvent, type Recorded } from '#kernel';
import { evolveAction, isActionEvent } from './evolve-action.js';
import { evolveAmendment, isAmendmentEvent, type AmendmentEvent } from './evolve-amendment.js';
import { evolveCoverage, highestSeverity, isCoverageEvent } from './evolve-coverage.js';
import { evolveInvestigation, isInvestigationEvent } from './evolve-investigation.js';
import { evolveOwed } from './evolve-owed.js';
import { passedOn } from './evolve-passing.js';
import { evolveProof, isProofEvent, type ProofEvent } from './evolve-proof.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import { evolveRepair, isRepairEvent, type RepairEvent } from './evolve-repair.js';
import { evolveSide, isSideEvent, type SideEvent } from './evolve-side.js';
import { within, type In } from './within.js';
import {
  emptyInvestigation,
  emptyPlan,
  type Attachment,
  type Capa,
  type CapaState,
  type EndedCycle,
  type Plan,
  type Submission,
  type WholePlan,
} from './state.js';

/** A CAPA after one more event of its stream. */
export function evolve(state: CapaState, event: CapaEvent, recorded: Recorded): CapaState {
  if (event.type === 'CapaDrafted') return drafted(within(state, event, 'none'), event, recorded);
  if (state.status === 'none') throw new UnknownEvent(`${event.type} of a CAPA that was never drafted`, event.version);
  if (isObligationEvent(event)) return evolveOwed(state, event, recorded);
  if (event.type === 'EscalationStepTaken') {
    const { steps, watchers, priority } = state;
    return {
      ...state,
      steps: evolveSteps(steps, event),
      watchers: watchersAfter(watchers, event),
      priority: priorityAfter(priority, event),
    };
  }
  if (event.type === 'NotificationUndelivered') return state;
  const after = evolveContent(state, event, recorded);
  // What a rule makes over is nobody's activity.
  return event.type === 'CapaPassedOn' && event.data.because === 'escalated' ? after : dated(state, after, recorded.recordedAt);
}

/** Notes when something last happened, and that the severity went up; a new cycle begins anew. */
function dated(before: Capa, after: Capa, at: string): Capa {
  const [was, is] = [before, after].map((each) => ('cycle' in each ? each.cycle : 0));
  const raised = raisedBy(before.severityRaised, highestSeverity(before.coverage), highestSeverity(after.coverage), at);
  const sameCycle = was === is || was === 0;
  return { ...after, lastActivityAt: at, severityRaised: was === is ? raised : [], priority: sameCycle ? after.priority : 'normal' };
}

type ContentEvent = Exclude<
  CapaEvent,
  CapaEventOf<'CapaDrafted' | 'EscalationStepTaken' | 'NotificationUndelivered'> | Extract<CapaEvent, { type: `Obligation${string}` }>
>;

function evolveContent(state: Capa, event: ContentEvent, recorded: Recorded): Capa {
  if (isDutyEvent(event)) return { ...state, duties: evolveDuties(state.duties, event) };
  if (event.type === 'CapaEvidenceAttached') return { ...state, attachments: [...state.attachments, attached(event, recorded)] };
  if (isAmendmentEvent(event)) return evolveAmendment(state, event, recorded);
  if (event.type === 'DueMoveTold') return state;
  if (isRepairEvent(event)) return evolveRepair(state, event, recorded);
  if (isSideEvent(event)) return evolveSide(state, event, recorded);
  if (isCoverageEvent(event)) return { ...state, coverage: evolveCoverage(state.coverage, event) };
  if (isInvestigationEvent(event)) {
    const investigating = within(state, event, 'investigating');
    return { ...investigating, investigation: evolveInvestigation(investigating.investigation, event, recorded) };
  }
  if (isProofEvent(event)) return evolveProof(state, event, recorded);
  if (isActionEvent(event)) return actionMoved(within(state, event, 'implementing', 'verifying'), event, recorded);
  return evolveCase(state, event, recorded);
}

type CaseEvent = Exclude<
  CapaEvent,
  | CapaEventOf<'CapaDrafted' | 'CapaEvidenceAttached' | 'EscalationStepTaken' | 'NotificationUndelivered' | 'DueMoveTold'>
  | DutyEvent
  | SideEvent
  | AmendmentEvent
  | RepairEvent
  | Parameters<typeof evolveCoverage>[1]
  | Parameters<typeof evolveInvestigation>[1]
  | Parameters<typeof evolveAction>[1]
  | ProofEvent
  | Extract<CapaEvent, { type: `Obligation${string}` }>
>;

function evolveCase(state: Capa, event: CaseEvent, recorded: Recorded): Capa {
  const since = recorded.recordedAt;
  switch (event.type) {
    case 'CapaDescribed': {
      const { title, description, kind, leadUnit, units, process } = event.data;
      return {
        ...within(state, event, 'drafted', 'investigating', 'planning'),
        title,
        description,
        kind,
        leadUnit,
        units,
        process,
      } as Capa;
    }
    case 'CapaRiskRated':
      return { ...within(state, event, 'drafted', 'investigating', 'planning'), risk: event.data.risk };
    case 'CapaOwnerAssigned': {
      const { owner } = event.data;
      return { ...state, owner, everOwners: state.status === 'drafted' ? [] : union(state.everOwners, [owner]) };
    }
    case 'CapaPassedOn':
    case 'CapaTakenBack':
      return passedOn(state, event);
    case 'CapaCycleBegan':
      return cycleBegan(state, event, recorded);
    case 'InvestigationFinished':
      return { ...within(state, event, 'investigating'), status: 'planning', since, plan: emptyPlan };
    case 'ActionPlanned':
    case 'ActionChanged':
    case 'ActionDropped': {
      const planning = within(state, event, 'planning');
      return { ...planning, plan: { ...planning.plan, actions: plannedActions(planning.plan, event) } };
    }
    case 'EffectivenessCriterionSet': {
      const planning = within(state, event, 'planning');
      return { ...planning, plan: { ...planning.plan, criterion: event.data.criterion } };
    }
    case 'PlanSubmitted':
      return submitted(within(state, event, 'planning'), event, recorded);
    case 'PlanApproved':
      return approved(within(state, event, 'awaiting-approval'), event, recorded);
    case 'PlanReturned': {
      const waiting = within(state, event, 'awaiting-approval');
      const { signature, reason } = event.data;
      const outcome = { decision: 'returned', signature, reason } as const;
      return { ...waiting, status: 'planning', since, plan: { ...waiting.plan, submissions: decided(waiting.plan, outcome) } };
    }
    case 'CapaClosed': {
      const assessed = within(state, event, 'assessing');
      const { assessment } = assessed.closing;
      if (assessment === null) throw new UnknownEvent('CapaClosed without an assessment', event.version);
      const { signature } = event.data;
      return { ...assessed, status: 'closed', since, closing: { ...assessed.closing, assessment }, closedAt: since, signature };
    }
    case 'CapaCancelled':
      return cancelled(state, event, recorded);
    case 'CapaMigrated':
      return { ...state, migration: { at: since, to: event.data.to } };
    case 'CapaReopened':
      return within(state, event, 'closed');
    case 'CapaRepeatedlyNotEffective':
      return within(state, event, 'assessing');
    default:
      return unknownEvent(event);
  }
}

function drafted(_: In<'none'>, event: CapaEventOf<'CapaDrafted'>, { by, recordedAt }: Recorded): In<'drafted'> {
  const { capa, proposal, ...frame } = event.data;
  return {
    status: 'drafted',
    id: capa,
    ...frame,
    risk: null,
    draftedBy: proposal?.acceptedBy ?? by,
    proposal: proposal?.id ?? null,
    draftedAt: recordedAt,
    since: recordedAt,
    lastActivityAt: recordedAt,
    severityRaised: [],
    migration: null,
    amendment: null,
    repair: null,
    amendedAt: null,
    coverage: [],
    attachments: [],
    duties: [],
    comments: emptyTail,
    watchers: [],
    priority: 'normal',
    everOwners: [],
    notEffective: 0,
    pastCycles: [],
    obligations: noObligations,
    steps: noStepsTaken,
  };
}

function attached(event: CapaEventOf<'CapaEvidenceAttached'>, { by, recordedAt }: Recorded): Attachment {
  const { capa: _, ...file } = event.data;
  return { ...file, by, at: recordedAt };
}

function cycleBegan(state: Capa, event: CapaEventOf<'CapaCycleBegan'>, { recordedAt }: Recorded): In<'investigating'> {
  const { cycle } = event.data;
  const begun = { status: 'investigating', since: recordedAt, cycle, cycleBegan: recordedAt, investigation: emptyInvestigation } as const;
  if (state.status === 'drafted') {
    const { kind, owner, leadUnit, risk } = state;
    if (kind === null || owner === null || leadUnit === null || risk === null) {
      throw new UnknownEvent('CapaCycleBegan of an unfinished draft', event.version);
    }
    return { ...state, ...begun, kind, owner, leadUnit, risk, everOwners: [owner] };
  }
  const ended = within(state, event, 'assessing', 'closed');
  const past = endedCycle(ended, ended.status === 'closed' ? 'closed' : 'not-effective', recordedAt);
  const { plan: _, monitoring: __, closing: ___, ...rest } = ended;
  const { closedAt: ____, signature: _____, ...frame } = rest as Omit<In<'closed'>, 'plan' | 'monitoring' | 'closing'>;
  return { ...frame, ...begun, pastCycles: [...state.pastCycles, past] };
}

function cancelled(state: Capa, event: CapaEventOf<'CapaCancelled'>, { recordedAt }: Recorded): In<'cancelled'> {
  if (state.status === 'closed' || state.status === 'cancelled')
    throw new UnknownEvent(`CapaCancelled while ${state.status}`, event.version);
  const pastCycles = state.status === 'drafted' ? [] : [...state.pastCycles, endedCycle(state, 'cancelled', recordedAt)];
  const { id, title, description, kind, owner, leadUnit, units, process, risk, draftedBy, draftedAt, proposal } = state;
  const { coverage, attachments, comments, watchers, duties, everOwners, notEffective, obligations, steps, migration, amendedAt } = state;
  const { lastActivityAt, severityRaised, priority } = state;
  const { reason, approvedBy } = event.data;
  return {
    status: 'cancelled',
    id,
    title,
    description,
    kind,
    owner,
    leadUnit,
    units,
    process,
    risk,
    draftedBy,
    draftedAt,
    proposal,
    coverage,
    attachments,
    duties,
    comments,
    watchers,
    priority,
    everOwners,
    notEffective,
    obligations,
    steps,
    migration,
    amendment: null,
    repair: null,
    amendedAt,
    since: recordedAt,
    lastActivityAt,
    severityRaised,
    pastCycles,
    cancelledAt: recordedAt,
    cancelledBy: approvedBy,
    reason,
  };
}

function endedCycle(state: Exclude<Capa, In<'drafted' | 'cancelled'>>, how: EndedCycle['how'], at: string): EndedCycle {
  return {
    cycle: state.cycle,
    began: state.cycleBegan,
    ended: state.status === 'closed' ? state.closedAt : at,
    how,
    investigation: state.investigation,
    plan: 'plan' in state ? state.plan : null,
    monitoring: 'monitoring' in state ? state.monitoring : null,
    closing: 'closing' in state ? state.closing : null,
  };
}

function plannedActions(plan: Plan, event: CapaEventOf<'ActionPlanned' | 'ActionChanged' | 'ActionDropped'>): Plan['actions'] {
  if (event.type === 'ActionDropped') return plan.actions.filter(({ id }) => id !== event.data.action);
  const { capa: _, cycle: __, action: id, ...planned } = event.data;
  const action = {
    id,
    ...planned,
    status: 'planned',
    originalDue: planned.due,
    extensions: [],
    moved: null,
    returns: [],
    owners: [],
  } as const;
  if (event.type === 'ActionPlanned') return [...plan.actions, action];
  return plan.actions.map((each) => (each.id === id ? action : each));
}

function submitted(state: In<'planning'>, event: CapaEventOf<'PlanSubmitted'>, { by, recordedAt }: Recorded): In<'awaiting-approval'> {
  const { criterion } = state.plan;
  if (criterion === null) throw new UnknownEvent('PlanSubmitted without a criterion', event.version);
  const { contentHash, level } = event.data;
  const submission: Submission = { at: recordedAt, by, contentHash, level, outcome: { decision: 'pending' } };
  const plan = { ...state.plan, criterion, submissions: [...state.plan.submissions, submission] };
  return { ...state, status: 'awaiting-approval', since: recordedAt, plan };
}

function approved(state: In<'awaiting-approval'>, event: CapaEventOf<'PlanApproved'>, { recordedAt }: Recorded): In<'implementing'> {
  const outcome = { decision: 'approved', signature: event.data.signature } as const;
  const actions = state.plan.actions.map((action) => ({ ...action, owners: [action.owner] }));
  return {
    ...state,
    status: 'implementing',
    since: recordedAt,
    everOwners: union(
      state.everOwners,
      actions.map(({ owner }) => owner),
    ),
    plan: { ...state.plan, actions, submissions: decided(state.plan, outcome) },
  };
}

function decided({ submissions }: WholePlan, outcome: Submission['outcome']): readonly Submission[] {
  return submissions.map((each, at) => (at === submissions.length - 1 ? { ...each, outcome } : each));
}

/** An action's event; one that is returned sends the CAPA back to implementing. */
function actionMoved(
  state: In<'implementing' | 'verifying'>,
  event: Parameters<typeof evolveAction>[1],
  recorded: Recorded,
): In<'implementing' | 'verifying'> {
  const { action } = event.data;
  if (!state.plan.actions.some(({ id }) => id === action)) throw new UnknownEvent(`${event.type} of an unknown action`, event.version);
  const actions = state.plan.actions.map((each) => (each.id === action ? evolveAction(each, event, recorded) : each));
  const plan = { ...state.plan, actions };
  const everOwners = event.type === 'ActionReassigned' ? union(state.everOwners, [event.data.owner]) : state.everOwners;
  if (event.type !== 'ActionReturned' || state.status === 'implementing') return { ...state, plan, everOwners };
  return { ...state, plan, status: 'implementing', since: recorded.recordedAt };
}

function union(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])];
}
