import type { ObligationAnswer } from '#deadlines';
import type { Obligation } from '#deadlines/domain';
import { boundBy } from '#configuration/domain';
import type { Instant, Offer } from '#kernel';
import type { Language } from '#platform';
import {
  approvalNeeded,
  approvalNeededNow,
  capaBinding,
  closingContent,
  firstEnd,
  highestSeverity,
  minimalCutSets,
  monitoringContent,
  occurrencesOf,
  planContent,
  rootCauses,
  stands,
  type Action,
  type Capa,
  type CapaHouse,
  type CapaKind,
  type Closing,
  type Comment,
  type Coverage,
  type EndedCycle,
  type Extension,
  type Investigation,
  type IshikawaSets,
  type Monitoring,
  type Plan,
  type Signature,
} from '../domain/index.js';
import { amendableNow, amendmentOf, repairOf } from './amending-answer.js';
import { independenceOf } from './independence-answer.js';
import type { ActionAnswer, CapaAnswer, CommentAnswer } from './answer-schema.js';

/** What the answer needs beside the state. */
export interface Showing {
  readonly house: CapaHouse;
  /** Null: the past is shown. */
  readonly now: Instant | null;
  /** Of the CAPA itself, and of the records that were asked. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly revision: number;
  /** Records that are closed to the reader. */
  readonly closed: ReadonlySet<string>;
  readonly offers: readonly Offer[];
  readonly offersOf: (action: string) => readonly Offer[];
  readonly inWords: (offers: readonly Offer[]) => CapaAnswer['commands'];
  readonly language: Language;
  readonly obligation: (obligation: Obligation) => Promise<ObligationAnswer>;
  /** The bones that an Ishikawa diagram may have now. */
  readonly drawn: IshikawaSets['sets'];
  readonly message: (code: string, params: Readonly<Record<string, unknown>>) => string;
  /** The printed name of a signature, opened. */
  readonly nameOf: (signature: Signature) => Promise<string | null>;
}

/** A CAPA as HTTP shows it. */
export async function answerOf(state: Capa, showing: Showing): Promise<CapaAnswer> {
  const { house, now, numbers, revision, closed, offers, inWords } = showing;
  const { id, title, description, status, since, kind, owner, leadUnit, units, process, risk, notEffective } = state;
  const { draftedBy, draftedAt, proposal } = state;
  const submittable = now !== null && ['drafted', 'investigating', 'planning'].includes(status);
  return {
    id,
    number: numbers.get(id) ?? null,
    revision,
    title,
    description,
    status,
    since,
    kind,
    owner,
    leadUnit,
    units: [...units],
    process,
    risk,
    severity: highestSeverity(state.coverage),
    approval: submittable ? approvalNeededNow(state, house, now) : approvalNeeded(state, house),
    boundBy: boundBy(capaBinding(house), state),
    migratedAt: state.migration?.at ?? null,
    riskLevel: risk?.level ?? null,
    cycle: 'cycle' in state ? state.cycle : state.pastCycles.length,
    notEffective,
    draftedBy,
    draftedAt,
    proposal,
    ...(await workOf(state, kind ?? 'corrective', showing)),
    closed: state.status === 'closed' ? { at: state.closedAt, signature: await signed(state.signature, showing) } : null,
    cancelled: state.status === 'cancelled' ? { at: state.cancelledAt, by: state.cancelledBy, reason: state.reason } : null,
    coverage: state.coverage.map((each) => coverageOf(each, closed.has(each.record), showing)),
    comments: state.comments.newest.map(commentOf),
    commentCount: state.comments.count,
    watchers: [...state.watchers],
    priority: state.priority,
    attachments: state.attachments.map(({ attachment, ...file }) => ({ id: attachment, ...file })),
    pastCycles: await Promise.all(state.pastCycles.map((each) => pastCycle(each, kind ?? 'corrective', showing))),
    obligations: await Promise.all(state.obligations.map(showing.obligation)),
    contentHash: contentToSign(state),
    independence: independenceOf(state, house, now),
    amendment: state.amendment && amendmentOf(state, state.amendment),
    repair: state.repair && repairOf(state.repair),
    amendedAt: state.amendedAt,
    amendable: amendableNow(state),
    commands: inWords(offers),
  };
}

/** A comment as everybody reads it. */
export function commentOf({ comment, text, mentions, by, at, letter = undefined }: Comment): CommentAnswer {
  const { writer = null, verified = false } = letter ?? {};
  return {
    ...{ id: comment, text, mentions: [...mentions], by: verified && writer !== null ? writer : by, at },
    letter: letter ? { receivedAt: letter.receivedAt, writer, verified } : null,
  };
}

async function workOf(
  work: Capa | EndedCycle,
  kind: CapaKind,
  showing: Showing,
): Promise<Pick<CapaAnswer, 'investigation' | 'plan' | 'monitoring' | 'closing'>> {
  const investigation: Investigation | null = 'investigation' in work ? work.investigation : null;
  const plan: Plan | null = 'plan' in work ? work.plan : null;
  const monitoring: Monitoring | null = 'monitoring' in work ? work.monitoring : null;
  const closing: Closing | null = 'closing' in work ? work.closing : null;
  return {
    investigation: investigation && investigationOf(investigation, kind, showing),
    plan: plan && (await planOf(plan, showing)),
    monitoring: monitoring && (await monitoringOf(monitoring, showing)),
    closing: closing && {
      ...closing,
      assessment: closing.assessment && { ...closing.assessment, evidence: [...closing.assessment.evidence] },
    },
  };
}

async function pastCycle(ended: EndedCycle, kind: CapaKind, showing: Showing): Promise<CapaAnswer['pastCycles'][number]> {
  const { cycle, began, ended: at, how } = ended;
  return { cycle, began, ended: at, how, ...(await workOf(ended, kind, { ...showing, offersOf: () => [] })) };
}

function investigationOf(
  investigation: Investigation,
  kind: CapaKind,
  { drawn, language }: Showing,
): NonNullable<CapaAnswer['investigation']> {
  const roots = new Set(rootCauses(investigation, kind).map(({ id }) => id));
  const { method, causes, extent } = investigation;
  return {
    method,
    extent,
    categories: (method === 'ishikawa' ? drawn : []).map(({ code: set, names, categories }) => ({
      ...{ set, name: names[language] },
      categories: categories.map((each) => ({ code: each.code, name: each.names[language] })),
    })),
    cutSets: minimalCutSets(investigation)?.map(({ cause, sets }) => ({ cause, sets: sets.map((set) => [...set]) })) ?? null,
    causes: causes.map((cause) => ({
      ...cause,
      confirmed: cause.confirmed && { ...cause.confirmed, evidence: [...cause.confirmed.evidence] },
      supported: cause.supported && { ...cause.supported, evidence: [...cause.supported.evidence] },
      stands: stands(investigation, cause, kind),
      root: roots.has(cause.id),
    })),
  };
}

async function monitoringOf(monitoring: Monitoring, showing: Showing): Promise<NonNullable<CapaAnswer['monitoring']>> {
  const { from, until, measurements, lengthened, ended } = monitoring;
  return {
    from,
    until,
    firstUntil: firstEnd(monitoring),
    lengthened: await Promise.all(lengthened.map(async (each) => ({ ...each, signature: await signed(each.signature, showing) }))),
    ended: ended && { ...ended, evidence: [...ended.evidence] },
    occurrences: occurrencesOf({ monitoring }),
    measurements: measurements.map((each) => ({ ...each, evidence: [...each.evidence] })),
  };
}

async function planOf({ actions, criterion, submissions }: Plan, showing: Showing): Promise<NonNullable<CapaAnswer['plan']>> {
  return {
    actions: actions.map((action) => actionOf(action, showing)),
    criterion,
    submissions: await Promise.all(
      submissions.map(async ({ at, by, contentHash, level, outcome }) => ({
        at,
        by,
        contentHash,
        level,
        decision: outcome.decision,
        signature: outcome.decision === 'pending' ? null : await signed(outcome.signature, showing),
        reason: outcome.decision === 'returned' ? outcome.reason : null,
      })),
    ),
  };
}

function actionOf(action: Action, { offersOf, inWords }: Showing): ActionAnswer {
  const { id, title, description, kind, removes, owner, verifier, due, expectedResult, dependsOn, status, originalDue, moved } = action;
  const done = action.status === 'completed' || action.status === 'verified';
  return {
    id,
    title,
    description,
    kind,
    owner,
    verifier,
    due,
    expectedResult,
    status,
    originalDue,
    moved,
    removes: [...removes],
    dependsOn: [...dependsOn],
    extensions: action.extensions.map(extensionOf),
    returns: action.returns.map((each) => ({ ...each })),
    completed: done ? { at: action.completedAt, by: action.completedBy, result: action.result, evidence: [...action.evidence] } : null,
    verified: action.status === 'verified' ? { at: action.verifiedAt, by: action.verifiedBy, remarks: action.remarks } : null,
    cancelled: action.status === 'cancelled' ? { at: action.cancelledAt, by: action.cancelledBy, reason: action.reason } : null,
    commands: inWords(offersOf(id)),
  };
}

function extensionOf({ id, ordinal, askedBy, askedAt, due, reason, level, decision }: Extension): ActionAnswer['extensions'][number] {
  const decided = decision.outcome === 'granted' || decision.outcome === 'refused' ? decision : null;
  return {
    id,
    ordinal,
    askedBy,
    askedAt,
    due,
    reason,
    level,
    outcome: decision.outcome,
    decidedBy: decided?.by ?? null,
    decidedAt: decided?.at ?? null,
    decision: decision.outcome === 'refused' ? decision.reason : null,
    grantedDue: decision.outcome === 'granted' ? decision.due : null,
  };
}

async function signed(signature: Signature, { nameOf }: Showing): Promise<NonNullable<CapaAnswer['closed']>['signature']> {
  const { by, onBehalfOf, signedAt, meaning, contentHash, authentication = null } = signature;
  return { by, onBehalfOf, name: await nameOf(signature), signedAt, meaning, contentHash, authentication };
}

function coverageOf(coverage: Coverage, closed: boolean, { message, numbers }: Showing): CapaAnswer['coverage'][number] {
  const { record, kind, answer, severity, requiresCapa, recurrence, refusedFor, from, takenOverBy, releaseAsked, marked, summary } =
    coverage;
  const capa = (id: string | null) => (id === null ? null : { id, number: numbers.get(id) ?? null });
  const passing = { from: capa(from), takenOverBy: capa(takenOverBy) };
  if (closed) {
    const unsaid = {
      record: null,
      kind: null,
      number: null,
      severity: null,
      releaseAsked: null,
      refusals: [],
      from: null,
      takenOverBy: null,
    };
    return { ...unsaid, answer, requiresCapa: false, recurrence: false, marked: [], summary };
  }
  const refusals = refusedFor.map(({ code, params }) => ({ code, params, message: message(code, params) }));
  const number = numbers.get(record) ?? null;
  const acts = marked.map((each) => ({ ...each }));
  return { record, kind, number, answer, severity, requiresCapa, recurrence, ...passing, releaseAsked, refusals, marked: acts, summary };
}

function contentToSign(state: Capa): string | null {
  if (state.status === 'awaiting-approval') return planContent(state);
  if (state.status === 'monitoring') return monitoringContent(state);
  return state.status === 'assessing' ? closingContent(state) : null;
}
