import { check } from '#kernel';
import { openObligations } from '#deadlines/domain';
import { categoryIsGivenByTriage, categoryIsInUse } from '../configuration/categories.js';
import { fieldsAreFilledInByTriage, fieldsFit, type GivenFields } from '../configuration/field-values.js';
import { againstOf, namesSomebody } from '../conflict.js';
import { recordEvents, type answerTerms, type Notice, type RecordReference } from '../events/index.js';
import { findingOf } from '../finding-part.js';
import type { RecordsHouse } from '../house.js';
import { worked, type Kind, type RecordStatus, type Severity } from '../kinds.js';
import { isCapaRequired } from '../rules/capa-required.js';
import { citizenWasTold, complaintOf, noticeWasGiven } from '../rules/citizen.js';
import { coveringCapa } from '../rules/coverage.js';
import { noCapaRunsForIt } from '../rules/gates.js';
import { assigneeIsHere, assigneeIsNotInConflict, processIsInUse, unitIsOpen } from '../rules/input.js';
import { noQuestionHasAnotherOutcome } from '../rules/questions.js';
import { notClosedToYou, triageIsYours } from '../rules/who-may.js';
import type { LiveRecord, RecordState } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';
import { fieldsSet } from './configured.js';
import { destinationOf, goesToOnePlace, notToWhomItComplainsOf, type ForwardTo } from './forwarding.js';

/** What triage settles; `process` and `unit` by id or key. */
export interface Triage {
  readonly process: string;
  readonly unit: string;
  /** Of a finding nothing: its grade says it. */
  readonly severity?: Severity | null;
  readonly assignee: string;
  readonly category?: string | null;
  /** The house's own fields, by code. */
  readonly fields?: GivenFields | null;
  readonly note?: FreeText | null;
  /** Of a complaint: 15 days where no further study is needed, or 1 month, which stands where nothing is said. */
  readonly answerTerm?: (typeof answerTerms)[number] | null;
}

/** Whether triage settles the term of an answer: once, while one is owed. */
const settlesAnswerTerm = (state: LiveRecord): boolean =>
  complaintOf(state)?.answerTerm === null && openObligations(state.obligations, 'answer').length > 0;

/** A term of the answer is set once, where an answer is owed; later changes are extensions. */
const answerTermIsOpen = check<LiveRecord, RecordsHouse, Triage>(
  'answer-term-is-open',
  ({ state }, { answerTerm }) => (answerTerm ?? null) === null || settlesAnswerTerm(state) || {},
);

/** Severity is a person's judgement; of a finding its grade says it. */
const severityIsJudged = check<LiveRecord, RecordsHouse, Triage>(
  'severity-is-judged',
  ({ state }, { severity }) => (findingOf(state) === null) === ((severity ?? null) !== null) || { severity: severity ?? null },
);
const severityBy = ({ severity }: Triage, state: LiveRecord): Severity => severity ?? state.severity!;

const kindOf = (state: RecordState): Kind => (state as LiveRecord).own.kind;
export const categoryOfThisKind = categoryIsInUse(kindOf);

export const triage = command<'reported', Triage>({
  name: 'triage',
  doc: 'Settles process, unit, severity and who works on the record.',
  from: ['reported'],
  to: 'triaged',
  rules: [notClosedToYou, triageIsYours],
  checks: [
    processIsInUse,
    unitIsOpen,
    severityIsJudged,
    assigneeIsHere,
    assigneeIsNotInConflict,
    answerTermIsOpen,
    categoryOfThisKind,
    categoryIsGivenByTriage,
    fieldsFit,
    fieldsAreFilledInByTriage,
  ],
  then: ({ state, house }, input) => [
    ...fieldsSet(state, input.fields ?? {}),
    recordEvents.recordTriaged({
      process: house.directory.findProcess(input.process)!.id,
      unit: house.directory.findUnit(input.unit)!.id,
      severity: severityBy(input, state),
      assignee: input.assignee,
      category: input.category === undefined ? state.category : input.category,
      conflictOfInterest: namesSomebody(againstOf(state)) ? 'checked' : 'none-named',
      capaRequired: isCapaRequired(state, severityBy(input, state)),
      capa: coveringCapa(state),
      note: input.note ?? null,
    }),
    ...(settlesAnswerTerm(state) ? [recordEvents.answerTermSet({ term: input.answerTerm ?? 'one-month' })] : []),
  ],
});

export const changeCategory = command({
  name: 'change-category',
  doc: 'Puts the record into another category, or into none.',
  from: ['reported', ...worked, 'resolved'],
  to: 'stays',
  rules: [notClosedToYou, triageIsYours],
  checks: [categoryOfThisKind],
  then: ({ state }, { category, reason }: { readonly category: string | null; readonly reason: FreeText }) =>
    category === state.category
      ? []
      : [
          recordEvents.categoryChanged({
            from: state.category,
            to: category,
            reason,
            process: state.status === 'reported' ? null : state.process,
          }),
        ],
});

export const exitRules = [notClosedToYou, triageIsYours, noCapaRunsForIt] as const;

export const reject = command({
  name: 'reject',
  doc: 'Finds that the record is no such thing as it was reported as.',
  from: ['reported'],
  to: 'rejected',
  rules: exitRules,
  checks: [],
  then: (_, input: { readonly reason: FreeText }) => [recordEvents.recordRejected({ reason: input.reason })],
});

/** Another record as it is now: whoever brings the command has looked it up. */
export interface OtherRecord extends RecordReference {
  readonly status: RecordStatus;
  /** Of which it is itself a duplicate. */
  readonly duplicateOf: string | null;
}

/** A record names another one, not itself. */
export const otherThanItself = <Field extends string>(field: Field) =>
  check<LiveRecord, RecordsHouse, { readonly [F in Field]: RecordReference }>(
    'other-than-itself',
    ({ state }, input) => input[field].id !== state.id || { record: state.id },
  );

/** Duplicates point at the one that is worked on, so that no chain or circle of them can arise. */
const otherIsNoDuplicate = check<LiveRecord, RecordsHouse, { readonly of: OtherRecord }>(
  'other-is-no-duplicate',
  (_, { of }) => of.duplicateOf === null || { record: of.id, of: of.duplicateOf },
);

/** A duplicate is of the same kind. */
const otherIsOfThisKind = check<LiveRecord, RecordsHouse, { readonly of: OtherRecord }>(
  'other-is-of-this-kind',
  ({ state }, { of }) => of.kind === state.own.kind || { kind: of.kind },
);

export const markDuplicate = command({
  name: 'mark-duplicate',
  doc: 'Finds that another record says the same already.',
  from: ['reported'],
  to: 'duplicate',
  rules: exitRules,
  checks: [otherThanItself('of'), otherIsOfThisKind, otherIsNoDuplicate],
  then: (_, input: { readonly of: OtherRecord; readonly reason?: FreeText | null }) => [
    recordEvents.recordMarkedDuplicate({ of: { id: input.of.id, kind: input.of.kind }, reason: input.reason ?? null }),
  ],
});

export const proposeForward = command({
  name: 'propose-forward',
  doc: 'Finds that the record belongs to somebody else; it stays reported until it is forwarded.',
  from: ['reported'],
  to: 'stays',
  rules: exitRules,
  checks: [unitIsOpen, goesToOnePlace, notToWhomItComplainsOf],
  then: ({ house }, input: ForwardTo & { readonly reason: FreeText }) => [
    recordEvents.exitProposed({ exit: 'forwarded', ground: null, to: destinationOf(house, input), reason: input.reason }),
  ],
});

/** Handing over, with the notice to the citizen where one is owed. */
export interface Forward extends ForwardTo {
  readonly reason: FreeText;
  readonly notice?: Notice | null;
}

export const forward = command<'reported', Forward>({
  name: 'forward',
  doc: 'Hands the record to whom it belongs.',
  from: ['reported'],
  to: 'forwarded',
  rules: [...exitRules, noQuestionHasAnotherOutcome('forwarded')],
  checks: [unitIsOpen, goesToOnePlace, notToWhomItComplainsOf, citizenWasTold, noticeWasGiven],
  then: ({ house }, input) => [
    recordEvents.recordForwarded({ to: destinationOf(house, input), reason: input.reason, notice: input.notice ?? null }),
  ],
});
