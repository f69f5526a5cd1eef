import { pauseInputs, PauseTermBody, ResumeTermBody } from '#deadlines';
import { derivedId } from '#kernel';
import {
  independenceInputs,
  IndependentDecisionBody,
  NameIndependentPersonBody,
  NoInput,
  OptionalReasonBody,
  ReasonBody,
  type Constructor,
} from '#platform';
import { AmendRecordBody, amendingOf } from './amend-bodies.js';
import { complaintIntakes } from './complaint-inputs.js';
import { DescriptionBody, OptionalNoteBody } from './fields.js';
import { findingIntakes } from './finding-inputs.js';
import { intake, type Intake } from './intake.js';
import { ConfirmRepairBody, RepairRecordBody } from './repair-bodies.js';
import {
  AssignBody,
  ChangeCategoryBody,
  ChangeSeverityBody,
  ForwardBody,
  HandOverTriageBody,
  MarkDuplicateBody,
  ProposeForwardBody,
  SetFieldsBody,
  TriageBody,
} from './triage-bodies.js';
import {
  RecordExtentBody,
  AttachEvidenceBody,
  CommentBody,
  ContainBody,
  CorrectBody,
  LinkBody,
  ResolveBody,
  MessageBody,
} from './work-bodies.js';

const nothing = intake(NoInput, () => ({}));
const reason = intake(ReasonBody, (body) => ({ reason: body.reason }));
const optionalReason = intake(OptionalReasonBody, (body) => ({ reason: body.reason ?? null }));

/** The commands that people give, on records of whatever kind. */
export const intakes: Readonly<Record<string, Intake>> = {
  ...complaintIntakes,
  ...findingIntakes,
  triage: intake(TriageBody, ({ process, unit, severity, assignee, category, fields, note, answerTerm }) => ({
    process,
    unit,
    severity: severity ?? null,
    assignee,
    ...(category !== undefined && { category }),
    ...(fields !== undefined && { fields }),
    note: note ?? null,
    answerTerm: answerTerm ?? null,
  })),
  'hand-over-triage': intake(HandOverTriageBody, ({ to, reason: why }) => ({ to, reason: why })),
  reject: reason,
  'mark-duplicate': intake(MarkDuplicateBody, (body) => ({ of: body.of, reason: body.reason ?? null })),
  'propose-forward': intake(ProposeForwardBody, (body) => ({ unit: body.unit ?? null, body: body.body ?? null, reason: body.reason })),
  forward: intake(ForwardBody, (body) => ({
    unit: body.unit ?? null,
    body: body.body ?? null,
    reason: body.reason,
    notice: body.notice ? { at: body.notice.at, channel: body.notice.channel } : null,
  })),
  contain: intake(ContainBody, (body) => ({ description: body.description, containedAt: body.containedAt ?? null })),
  'containment-not-needed': reason,
  'record-consequences': intake(DescriptionBody, (body) => ({ description: body.description })),
  'start-correction': nothing,
  correct: intake(CorrectBody, ({ description, correctedAt, disposition, concession }) => ({
    description,
    correctedAt: correctedAt ?? null,
    disposition: disposition ?? null,
    concession: concession ? { authority: concession.authority, document: concession.document } : null,
  })),
  'correction-not-needed': reason,
  'answer-extent': intake(RecordExtentBody, ({ similar, explanation, records }) => ({ similar, explanation, records: records ?? [] })),
  'change-severity': intake(ChangeSeverityBody, (body) => ({ severity: body.severity, reason: body.reason })),
  'set-fields': intake(SetFieldsBody, (body) => ({ fields: body.fields })),
  'migrate-configuration': reason,
  'change-category': intake(ChangeCategoryBody, (body) => ({ category: body.category, reason: body.reason })),
  assign: intake(AssignBody, (body) => ({ assignee: body.assignee, reason: body.reason ?? null })),
  'await-capa': optionalReason,
  'back-to-correction': reason,
  resolve: intake(ResolveBody, (body) => ({ justification: body.justification ?? null })),
  close: intake(OptionalNoteBody, (body) => ({ note: body.note ?? null })),
  reopen: reason,
  'name-independent-person': intake(NameIndependentPersonBody, independenceInputs['name-independent-person']),
  'record-independent-decision': intake(IndependentDecisionBody, independenceInputs['record-independent-decision']),
  comment: intake(CommentBody, ({ id, text, mentions }, { commandId }) => ({
    comment: id ?? derivedId('comment', commandId),
    text,
    mentions: mentions ?? [],
  })),
  'ask-reporter': intake(MessageBody, ({ text }, { commandId }) => ({ message: derivedId('message', commandId), text })),
  'attach-evidence': intake(AttachEvidenceBody, ({ id, hash, name, mediaType, purpose }, { commandId }) => ({
    attachment: id ?? derivedId('attachment', commandId),
    hash,
    name,
    mediaType,
    purpose: purpose ?? 'evidence',
  })),
  amend: intake(AmendRecordBody, ({ changes, reason: why }) => ({ changes: amendingOf(changes), reason: why })),
  repair: intake(RepairRecordBody, ({ change, reason: why }, { commandId }) => ({
    ...{ repair: derivedId('repair', commandId), change, reason: why },
  })),
  'confirm-repair': intake(ConfirmRepairBody, ({ repair }) => ({ repair })),
  'drop-repair': reason,
  'pause-term': intake(PauseTermBody, pauseInputs['pause-term']),
  'resume-term': intake(ResumeTermBody, pauseInputs['resume-term']),
  watch: nothing,
  unwatch: nothing,
  link: intake(LinkBody, (body) => ({ to: body.to, relation: body.relation, note: body.note ?? null })),
};

/** The classes of the bodies, by command. */
export const commandBodies: Readonly<Record<string, Constructor>> = Object.fromEntries(
  Object.entries(intakes).map(([name, { body }]) => [name, body]),
);
