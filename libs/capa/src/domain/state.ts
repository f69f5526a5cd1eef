import type { DutyNote } from '#directory/domain';
import type { Obligations } from '#deadlines/domain';
import type { Migration } from '#configuration/domain';
import type { Priority, Raised, StepsTaken } from '#escalation/domain';
import type { Instant, Tail } from '#kernel';
import type { Named } from '#records/domain';
import type { CapaEventOf } from './events/index.js';
import type { CoverageRefusal, MarkedApproval } from './events/coverage.js';
import type {
  AssessmentReason,
  AttachedFile,
  CapaKind,
  CauseNode,
  Criterion,
  Evidence,
  ExtentAnswer,
  PlannedAction,
  RatedRisk,
  RootCauseMethod,
  Severity,
  Signature,
  SystemChange,
} from './values.js';

/** A node of the analysis with what came of it. */
export interface Cause extends CauseNode {
  /** By which the house counts causes; null: none yet. */
  readonly code: string | null;
  readonly confirmed: { readonly by: string; readonly at: Instant; readonly evidence: readonly Evidence[] } | null;
  /** Preventive: a potential cause, and on what it rests. */
  readonly supported: {
    readonly by: string;
    readonly at: Instant;
    readonly basis: 'data' | 'risk-analysis';
    readonly evidence: readonly Evidence[];
  } | null;
  readonly ruledOut: { readonly by: string; readonly at: Instant; readonly reason: string } | null;
}

export interface Investigation {
  readonly method: RootCauseMethod | null;
  readonly causes: readonly Cause[];
  readonly extent: ExtentAnswer | null;
}

/** One asked extension of an action's due, and what was decided. */
export interface Extension {
  readonly id: string;
  readonly ordinal: number;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly due: Instant;
  readonly reason: string;
  /** Of whom may decide it. */
  readonly level: string;
  /** *lapsed*: the action ended while it was pending. */
  readonly decision:
    | { readonly outcome: 'pending' | 'lapsed' }
    | { readonly outcome: 'granted'; readonly by: string; readonly at: Instant; readonly due: Instant }
    | { readonly outcome: 'refused'; readonly by: string; readonly at: Instant; readonly reason: string };
}

interface ActionCore extends Omit<PlannedAction, 'action'> {
  readonly id: string;
  /** As approved: kept whatever moves the current due. */
  readonly originalDue: Instant;
  readonly extensions: readonly Extension[];
  /** Working days that late predecessors have moved the due by, with the one that did it last. */
  readonly moved: { readonly workingDays: number; readonly predecessor: string; readonly due: Instant } | null;
  readonly returns: readonly { readonly at: Instant; readonly by: string; readonly reason: string; readonly due: Instant }[];
  /** Everyone who owned it since the plan was approved. */
  readonly owners: readonly string[];
}

interface Done {
  readonly completedAt: Instant;
  readonly completedBy: string;
  readonly result: string;
  readonly evidence: readonly Evidence[];
}

export type WaitingAction = ActionCore & { readonly status: 'planned' | 'reassigned' };
export type RunningAction = ActionCore & { readonly status: 'accepted' | 'in-progress' | 'returned' };
export type CompletedAction = ActionCore & Done & { readonly status: 'completed' };
export type VerifiedAction = ActionCore &
  Done & { readonly status: 'verified'; readonly verifiedAt: Instant; readonly verifiedBy: string; readonly remarks: string | null };
export type CancelledAction = ActionCore & {
  readonly status: 'cancelled';
  readonly cancelledAt: Instant;
  readonly cancelledBy: string;
  readonly reason: string;
};
export type Action = WaitingAction | RunningAction | CompletedAction | VerifiedAction | CancelledAction;
export type ActionStatus = Action['status'];

/** How a plan fared each time it was submitted. */
export interface Submission {
  readonly at: Instant;
  readonly by: string;
  readonly contentHash: string;
  readonly level: string;
  readonly outcome:
    | { readonly decision: 'pending' }
    | { readonly decision: 'approved'; readonly signature: Signature }
    | { readonly decision: 'returned'; readonly signature: Signature; readonly reason: string };
}

export interface Plan {
  readonly actions: readonly Action[];
  readonly criterion: Criterion | null;
  readonly submissions: readonly Submission[];
}
/** A plan that could be submitted. */
export interface WholePlan extends Plan {
  readonly criterion: Criterion;
}

export interface Measurement {
  readonly id: string;
  readonly observedAt: Instant;
  readonly occurrences: number;
  readonly value: number | null;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
  readonly by: string;
}

/** The window was lengthened because too little had been seen. */
export interface Lengthening {
  readonly at: Instant;
  readonly by: string;
  readonly reason: string;
  readonly previousUntil: Instant;
  readonly until: Instant;
  readonly signature: Signature;
}

/** Why the watch over the measure ended. */
export interface MonitoringEnd {
  readonly because: AssessmentReason;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string | null;
  readonly evidence: readonly Evidence[];
}

export interface Monitoring {
  readonly from: Instant;
  /** The present end of the window. */
  readonly until: Instant;
  readonly measurements: readonly Measurement[];
  readonly lengthened: readonly Lengthening[];
  /** The end of the window at which it was noted that too little had been seen. */
  readonly tooLittleAt: Instant | null;
  readonly ended: MonitoringEnd | null;
}

export interface Assessment {
  readonly verdict: 'effective' | 'not-effective';
  readonly value: number;
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly by: string;
  readonly at: Instant;
}

/** What has to be settled beside the verdict before the CAPA may close. */
export interface Closing {
  readonly assessment: Assessment | null;
  readonly residualRisk: RatedRisk | null;
  readonly changes: { readonly riskRegister: SystemChange; readonly documents: SystemChange } | null;
  readonly adverseEffects: { readonly found: boolean; readonly explanation: string } | null;
}

/** A file that evidence may point at. */
export interface Attachment extends AttachedFile {
  readonly by: string;
  readonly at: Instant;
}

/** A cycle that is over, as far as it came. */
export interface EndedCycle {
  readonly cycle: number;
  readonly began: Instant;
  readonly ended: Instant;
  readonly how: 'not-effective' | 'closed' | 'cancelled';
  readonly investigation: Investigation;
  readonly plan: Plan | null;
  readonly monitoring: Monitoring | null;
  readonly closing: Closing | null;
}

/** A record that was asked, and what it answered. */
export interface Coverage {
  readonly record: string;
  readonly kind: 'nonconformity' | 'complaint' | 'finding';
  readonly answer: 'asked' | 'covered' | 'refused' | 'released' | 'taken-over';
  readonly severity: Severity | null;
  readonly unit: string | null;
  readonly process: string | null;
  readonly requiresCapa: boolean;
  readonly recurrence: boolean;
  readonly refusedFor: readonly CoverageRefusal[];
  /** The CAPA that it is to be taken over from, or was. */
  readonly from: string | null;
  /** The CAPA that has taken it over. */
  readonly takenOverBy: string | null;
  /** Why it is to be let go; until it says that it is. */
  readonly releaseAsked: string | null;
  /** Whom it complains of; null where it names nobody. */
  readonly against: Named | null;
  /** Approvals of people who were excluded after them. */
  readonly marked: readonly MarkedApproval[];
  /** What those see to whom it is closed; null while nothing was written for them. */
  readonly summary: string | null;
}

/** What somebody wrote beside the course of the CAPA. */
export interface Comment {
  readonly comment: string;
  readonly text: string;
  readonly mentions: readonly string[];
  readonly by: string;
  readonly at: Instant;
  /** Where it came as a letter. */
  readonly letter?: CapaEventOf<'CapaCommentAdded'>['data']['letter'];
}

interface Core {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly kind: CapaKind | null;
  readonly owner: string | null;
  readonly leadUnit: string | null;
  readonly units: readonly string[];
  readonly process: string | null;
  readonly risk: RatedRisk | null;
  readonly draftedBy: string;
  /** The proposal that it follows from. */
  readonly proposal: string | null;
  readonly draftedAt: Instant;
  /** When the present status was entered. */
  readonly since: Instant;
  /** When something last happened to it that the clock did not bring about. */
  readonly lastActivityAt: Instant;
  /** Each time in this cycle that the severity of what it covers went up. */
  readonly severityRaised: readonly Raised[];
  /** The newest taking over to newer configuration. */
  readonly migration: Migration | null;
  /** What was proposed to amend of what had been signed, until somebody consents. */
  readonly amendment: (Omit<CapaEventOf<'CapaAmendmentProposed'>['data'], 'capa'> & { readonly by: string; readonly at: Instant }) | null;
  /** What somebody proposed to put right, until another person confirms it. */
  readonly repair: (Omit<CapaEventOf<'CapaRepairProposed'>['data'], 'capa'> & { readonly by: string; readonly at: Instant }) | null;
  /** When something that was written on it was amended last. */
  readonly amendedAt: Instant | null;
  readonly coverage: readonly Coverage[];
  readonly attachments: readonly Attachment[];
  /** There may be any number of them; no rule looks at more than the newest. */
  readonly comments: Tail<Comment>;
  readonly watchers: readonly string[];
  /** As steps of escalation raised it in this cycle. */
  readonly priority: Priority;
  /** Everyone who owned the CAPA, or an action of an approved plan, in any cycle. */
  readonly everOwners: readonly string[];
  /** What was settled where nobody independent of the work was left. */
  readonly duties: readonly DutyNote[];
  readonly notEffective: number;
  readonly pastCycles: readonly EndedCycle[];
  readonly obligations: Obligations;
  /** Escalation steps that were taken. */
  readonly steps: StepsTaken;
}

/** What a CAPA has once it left its draft. */
interface Framed extends Core {
  readonly kind: CapaKind;
  readonly owner: string;
  readonly leadUnit: string;
  readonly risk: RatedRisk;
  readonly cycle: number;
  readonly cycleBegan: Instant;
  readonly investigation: Investigation;
}

export interface Nothing {
  readonly status: 'none';
}
export interface Drafted extends Core {
  readonly status: 'drafted';
}
export interface Investigating extends Framed {
  readonly status: 'investigating';
}
export interface Planning extends Framed {
  readonly status: 'planning';
  readonly plan: Plan;
}
interface Planned extends Framed {
  readonly plan: WholePlan;
}
export interface AwaitingApproval extends Planned {
  readonly status: 'awaiting-approval';
}
export interface Implementing extends Planned {
  readonly status: 'implementing';
}
export interface Verifying extends Planned {
  readonly status: 'verifying';
}
export interface MonitoringCapa extends Planned {
  readonly status: 'monitoring';
  readonly monitoring: Monitoring;
}
export interface Assessing extends Planned {
  readonly status: 'assessing';
  readonly monitoring: Monitoring;
  readonly closing: Closing;
}
export interface Closed extends Planned {
  readonly status: 'closed';
  readonly monitoring: Monitoring;
  readonly closing: Closing & { readonly assessment: Assessment };
  readonly closedAt: Instant;
  readonly signature: Signature;
}
export interface Cancelled extends Core {
  readonly status: 'cancelled';
  readonly cancelledAt: Instant;
  readonly cancelledBy: string;
  readonly reason: string;
}

export type CapaState =
  | Nothing
  | Drafted
  | Investigating
  | Planning
  | AwaitingApproval
  | Implementing
  | Verifying
  | MonitoringCapa
  | Assessing
  | Closed
  | Cancelled;
export type CapaStatus = CapaState['status'];
/** A CAPA that exists. */
export type Capa = Exclude<CapaState, Nothing>;
/** Still to be worked on. */
export type OpenCapa = Exclude<Capa, Closed | Cancelled>;
/** Past its draft: with a risk, a kind and an owner. */
export type FramedCapa = Exclude<Capa, Drafted | Cancelled>;
/** With actions. */
export type PlannedCapa = Extract<Capa, { plan: Plan }>;
/** With actions under way, or to be verified. */
export type WorkingCapa = Implementing | Verifying;

export const openStatuses = [
  'drafted',
  'investigating',
  'planning',
  'awaiting-approval',
  'implementing',
  'verifying',
  'monitoring',
  'assessing',
] as const satisfies readonly OpenCapa['status'][];
/** Whether the CAPA has not ended. */
export const isOpen = (state: Capa): state is OpenCapa => (openStatuses as readonly string[]).includes(state.status);
export const existingStatuses = [...openStatuses, 'closed', 'cancelled'] as const satisfies readonly Capa['status'][];

export const emptyInvestigation: Investigation = { method: null, causes: [], extent: null };
export const emptyPlan: Plan = { actions: [], criterion: null, submissions: [] };
export const emptyClosing: Closing = { assessment: null, residualRisk: null, changes: null, adverseEffects: null };

/** The end that the window had at first. */
export function firstEnd({ until, lengthened }: Monitoring): Instant {
  return lengthened[0]?.previousUntil ?? until;
}

/** An action by its id. */
export function actionOf(state: { plan: Plan }, id: string): Action | undefined {
  return state.plan.actions.find((action) => action.id === id);
}

/** Whether it ended with something that can be verified. */
export function isDone(action: Action): action is CompletedAction | VerifiedAction {
  return action.status === 'completed' || action.status === 'verified';
}

/** Still to be done, or under way. */
export function isRunning(action: Action): action is WaitingAction | RunningAction {
  return !isDone(action) && action.status !== 'cancelled';
}

/** The extension that waits for a decision. */
export function pendingExtension(action: Action): Extension | undefined {
  return action.extensions.find(({ decision }) => decision.outcome === 'pending');
}
