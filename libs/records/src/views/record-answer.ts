import type { Obligation } from '#deadlines/domain';
import type { ObligationAnswer } from '#deadlines';
import {
  type Comment,
  type ComplaintPart,
  isCapaRequired,
  type Correction,
  type Containment,
  type Coverage,
  type FreeText,
  type LiveRecord,
  type NonconformityPart,
  type RecordReference,
  type Work,
} from '../domain/index.js';
import type { CommentAnswer, RecordAnswer } from './answer-schema.js';
import { complaintOf } from './complaint-answer.js';
import { findingAnswerOf } from './finding-answer.js';
import type { ReferenceAnswer } from './schema-parts.js';

/** What the answer needs beside the state. */
export interface Showing {
  /** Of the record itself, and of whatever it names. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly revision: number;
  /** The house's own fields, and what binds the record. */
  readonly fields: RecordAnswer['fields'];
  readonly boundBy: RecordAnswer['boundBy'];
  readonly contentRevision: number;
  /** Whether sealed texts and names are open to the reader. */
  readonly opened: boolean;
  /** What somebody wrote, as the reader may see it. */
  readonly text: (written: FreeText | null) => Promise<string | null>;
  /** The other appeals of a complaint's citizen; none where the citizen is not open to the reader. */
  readonly citizens: readonly RecordReference[];
  /** How many complaints that the reader may see follow the investigation of this one. */
  readonly followers: number;
  /** Records that are closed to the reader. */
  readonly closed: ReadonlySet<string>;
  readonly obligation: (obligation: Obligation) => Promise<ObligationAnswer>;
  readonly independence: RecordAnswer['independence'];
  readonly amendable: RecordAnswer['amendable'];
  readonly commands: RecordAnswer['commands'];
}

type Answered<Key extends keyof RecordAnswer> = Promise<RecordAnswer[Key]>;

/** A record as HTTP shows it. */
export async function answerOf(state: LiveRecord, showing: Showing): Promise<RecordAnswer> {
  const { own, comments, attachments, links } = state;
  const { numbers, revision, contentRevision, opened, text, commands } = showing;
  return {
    id: state.id,
    number: numbers.get(state.id) ?? null,
    kind: own.kind,
    revision,
    contentRevision,
    status: state.status,
    since: state.since,
    severity: state.severity,
    process: state.process,
    unit: state.unit,
    assignee: state.assignee,
    category: state.category,
    fields: [...showing.fields],
    boundBy: showing.boundBy,
    migratedAt: state.migration?.at ?? null,
    externalReference: state.externalReference,
    reporter: state.reporter,
    reportedAt: state.reportedAt,
    recordedAt: state.recordedAt,
    triagedAt: state.triagedAt,
    lastActivityAt: state.lastActivityAt,
    capaRequired: isCapaRequired(state, state.severity),
    opened,
    nonconformity: own.kind === 'nonconformity' ? await nonconformityOf(own, showing) : null,
    complaint: own.kind === 'complaint' ? await complaintAnswerOf(own, state, showing) : null,
    finding: own.kind === 'finding' ? findingAnswerOf(own) : null,
    ...(await standingOf(state, showing)),
    work: await workOf(state.work, showing),
    coverage: state.coverage && coverageOf(state.coverage, showing),
    earlierCoverages: state.earlierCoverages.map((each) => coverageOf(each, showing)),
    obligations: await Promise.all(state.obligations.map(showing.obligation)),
    escalations: state.escalations.map(({ rule, step, obligation, crossedAt, raisedAt, action, recipients }) => ({
      ...{ rule, step, obligation, crossedAt, raisedAt, action },
      recipients: recipients.map((each) => each.person),
    })),
    endings: state.endings.map(({ status, by, at }) => ({ status, by, at })),
    earlierRounds: await Promise.all(
      state.earlierRounds.map(async ({ work, reopened: { from, by, at, reason } }) => ({
        work: await workOf(work, showing),
        reopened: { from, by, at, reason: await text(reason) },
      })),
    ),
    watchers: [...state.watchers],
    priority: state.priority,
    comments: await Promise.all(comments.newest.map((each) => commentOf(each, text))),
    commentCount: comments.count,
    attachments: await Promise.all(
      attachments.map(async ({ attachment, name, mediaType, size, hash, purpose, by, at }) => ({
        ...{ id: attachment, mediaType, size, hash, purpose, by, at },
        name: await text(name),
      })),
    ),
    links: await Promise.all(
      links
        .filter(({ to }) => !showing.closed.has(to.id))
        .map(async ({ to, relation, note, by, at }) => ({ to: referenceOf(to, showing), relation, note: await text(note), by, at })),
    ),
    activities: state.activities,
    independence: showing.independence,
    repair: state.repair && (await repairOf(state.repair, showing)),
    amendedAt: state.amendedAt,
    amendable: showing.amendable,
    commands,
  };
}

/** A comment as the reader may see it. */
export async function commentOf(
  { comment, mentions, by, at, letter = undefined, text: words }: Comment,
  text: Showing['text'],
): Promise<CommentAnswer> {
  const { writer = null, verified = false } = letter ?? {};
  return {
    ...{ id: comment, text: await text(words), mentions: [...mentions], by: verified && writer !== null ? writer : by, at },
    letter: letter ? { from: letter.from, receivedAt: letter.receivedAt, writer, verified } : null,
  };
}

async function nonconformityOf(own: NonconformityPart, { text }: Showing): Answered<'nonconformity'> {
  const { title, description, requirement, detectedAt, place, extent, reporting, messages } = own;
  return {
    ...{ title, description, requirement, detectedAt, place, extent, reporting },
    confidentialReporter: await text(own.confidentialReporter),
    messages: messages.map(({ message, from, text: words, by, at }) => ({ id: message, from, text: words, by, at })),
  };
}

type Standing = Pick<RecordAnswer, 'proposal' | 'resolved' | 'closed' | 'exit'>;
const left = { ground: null, of: null, to: null, notice: null, goesOnAs: null } as const;
const nowhere: Standing = { proposal: null, resolved: null, closed: null, exit: null };

/** What only the present status has. */
async function standingOf(state: LiveRecord, showing: Showing): Promise<Standing> {
  const { text } = showing;
  switch (state.status) {
    case 'reported': {
      if (state.proposal === null) return nowhere;
      const { exit, ground, to, reason, by, at } = state.proposal;
      return { ...nowhere, proposal: { exit, ground, to, reason: await text(reason), by, at } };
    }
    case 'triaged':
    case 'in-correction':
    case 'awaiting-capa':
    case 'with-authorised-unit':
      return nowhere;
    case 'resolved':
      return {
        ...nowhere,
        resolved: { at: state.resolvedAt, by: state.resolvedBy, justification: await text(state.justification) },
      };
    case 'closed':
      return {
        ...nowhere,
        resolved: state.resolvedAt === null ? null : { at: state.resolvedAt, by: null, justification: null },
        closed: { at: state.closedAt, by: state.closedBy, note: await text(state.note) },
      };
    case 'rejected':
      return { ...nowhere, exit: { ...left, status: 'rejected', reason: await text(state.reason) } };
    case 'duplicate': {
      const of = referenceOf(state.of, showing);
      return { ...nowhere, exit: { ...left, status: 'duplicate', reason: await text(state.reason), of } };
    }
    case 'forwarded': {
      const { to, notice, reason } = state;
      return { ...nowhere, exit: { ...left, status: 'forwarded', reason: await text(reason), to, notice } };
    }
    case 'returned':
    case 'inadmissible': {
      const { status, ground, reason, notice } = state;
      return { ...nowhere, exit: { ...left, status, ground, reason: await text(reason), notice } };
    }
    case 'withdrawn': {
      const { reason, goesOnAs } = state;
      return { ...nowhere, exit: { ...left, status: 'withdrawn', reason: await text(reason), goesOnAs } };
    }
    default:
      return state satisfies never;
  }
}

async function workOf({ containment, consequences, correction, extent }: Work, showing: Showing): Answered<'work'> {
  const { text } = showing;
  return {
    containment: containment && (await containmentOf(containment, showing)),
    consequences: consequences && { ...consequences, description: await text(consequences.description) },
    correction: correction && (await correctionOf(correction, showing)),
    extent: extent && {
      ...{ similar: extent.similar, by: extent.by, at: extent.at, event: extent.event },
      explanation: await text(extent.explanation),
      records: referencesOf(extent.records, showing),
    },
  };
}

async function containmentOf(containment: Containment, { text }: Showing): Promise<NonNullable<RecordAnswer['work']['containment']>> {
  return containment.how === 'contained'
    ? { ...containment, description: await text(containment.description) }
    : { ...containment, reason: await text(containment.reason) };
}

async function correctionOf(correction: Correction, { text }: Showing): Promise<NonNullable<RecordAnswer['work']['correction']>> {
  if (correction.how === 'none-needed') return { ...correction, reason: await text(correction.reason) };
  const { concession } = correction;
  return {
    ...correction,
    description: await text(correction.description),
    concession: concession && { authority: concession.authority, document: await text(concession.document) },
  };
}

async function repairOf(
  { repair, change, reason, proposedBy, at }: NonNullable<LiveRecord['repair']>,
  showing: Showing,
): Promise<NonNullable<RecordAnswer['repair']>> {
  const { what, from } = change;
  return {
    ...{ id: repair, what, from, at, proposedBy: [...proposedBy] },
    to: change.to,
    of: change.what === 'end' && change.of !== null ? referenceOf(change.of, showing) : null,
    capa: change.what === 'coverage' ? change.capa : null,
    reason: await showing.text(reason),
  };
}

function coverageOf(coverage: Coverage, { numbers }: Showing): NonNullable<RecordAnswer['coverage']> {
  return { ...coverage, capaNumber: numbers.get(coverage.capa) ?? null };
}

/** The records that are open to the reader: one that is closed leaves no trace among links, similar cases, or those of its citizen. */
function referencesOf(records: readonly RecordReference[], showing: Showing): ReferenceAnswer[] {
  return records.filter(({ id }) => !showing.closed.has(id)).map((each) => referenceOf(each, showing));
}

/** A complaint's own part, with those that it names as the reader may see them. */
function complaintAnswerOf(own: ComplaintPart, state: LiveRecord, showing: Showing) {
  const reference = (to: RecordReference): ReferenceAnswer => referenceOf(to, showing);
  return complaintOf(own, state, { ...showing, reference, citizens: referencesOf(showing.citizens, showing) });
}

function referenceOf({ id, kind }: RecordReference, { closed, numbers }: Showing): ReferenceAnswer {
  return closed.has(id) ? { id: null, kind: null, number: null } : { id, kind, number: numbers.get(id) ?? null };
}
