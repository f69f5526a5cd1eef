import type { z } from 'zod';
import {
  resultOf,
  type Answer,
  type ComplaintPart,
  type CorruptionReport,
  type Explanation,
  type FreeText,
  type LiveRecord,
  type OutsideCase,
  type Question,
  type RecordReference,
} from '../domain/index.js';
import type { complaintAnswer } from './complaint-schema.js';
import type { ReferenceAnswer } from './schema-parts.js';

type ComplaintAnswer = z.output<typeof complaintAnswer>;

/** What a complaint's answer needs: whether sealed values are open to the reader, and how they are opened. */
interface Showing {
  readonly opened: boolean;
  readonly text: (written: FreeText | null) => Promise<string | null>;
  /** The citizen's other appeals. */
  readonly citizens: ComplaintAnswer['sameCitizen'];
  readonly followers: number;
  /** Another record, as the reader may see it. */
  readonly reference: (to: RecordReference) => ReferenceAnswer;
}

/** A complaint's own part as HTTP shows it. */
export async function complaintOf(own: ComplaintPart, record: LiveRecord, showing: Showing): Promise<ComplaintAnswer> {
  const { text, opened } = showing;
  const { citizen, privileged, form, channel, receivedAt, language, marks, against, acknowledged, answerTerm, justified, importedFrom } =
    own;
  const { persons, units, wholeDepartment, words } = against;
  return {
    citizen: opened ? citizen : null,
    sameCitizen: showing.citizens,
    name: await text(own.name),
    contact: await text(own.contact),
    ...{ privileged, form, channel, receivedAt, language, answerTerm, justified, importedFrom },
    marks: [...marks],
    subject: await text(own.subject),
    text: await text(own.text),
    remedy: await text(own.remedy),
    against: { persons: [...persons], units: [...units], wholeDepartment, words: await text(words) },
    marked: own.marked.map((each) => ({ ...each })),
    outside: own.outside && (await outsideOf(own.outside, showing)),
    explanations: await Promise.all(own.explanations.map((each) => explanationOf(each, showing))),
    follows: own.follows && { ...own.follows, lead: showing.reference({ id: own.follows.lead, kind: 'complaint' }) },
    followers: showing.followers,
    corruption: own.corruption && (await corruptionOf(own.corruption, showing)),
    acknowledged: acknowledged && { ...acknowledged },
    questions: await Promise.all(own.questions.map((each) => questionOf(each, showing))),
    result: resultOf(record),
    answers: await Promise.all(own.answers.map((each) => answerOf(each, showing))),
    satisfaction: await Promise.all(own.satisfaction.map(async (each) => ({ ...each, comment: await text(each.comment) }))),
  };
}

async function outsideOf({ at, handler, decision }: OutsideCase, { text }: Showing): Promise<NonNullable<ComplaintAnswer['outside']>> {
  return {
    since: at,
    handler,
    decision: decision && {
      ...{ decidedAt: decision.decidedAt, result: decision.result, by: decision.by, at: decision.at },
      reference: await text(decision.reference),
    },
  };
}

async function corruptionOf(report: CorruptionReport, { text }: Showing): Promise<NonNullable<ComplaintAnswer['corruption']>> {
  const { unit, by, at, examinations, inquiries } = report;
  return {
    ...{ unit, by, at },
    reason: await text(report.reason),
    examinations: await Promise.all(examinations.map(async (each) => ({ ...each, reason: await text(each.reason) }))),
    inquiries: await Promise.all(inquiries.map(async (each) => ({ ...each, reason: await text(each.reason) }))),
  };
}

async function explanationOf(
  { explanation, person, excerpt, due, asked, given, lapsedAt }: Explanation,
  { text }: Showing,
): Promise<ComplaintAnswer['explanations'][number]> {
  const said = given && { text: await text(given.text), by: given.by, at: given.at };
  return { id: explanation, person, excerpt: await text(excerpt), due, asked: { ...asked }, given: said, lapsedAt };
}

async function questionOf(
  { question, text: words, proposal, outcome }: Question,
  { text }: Showing,
): Promise<ComplaintAnswer['questions'][number]> {
  return {
    id: question,
    text: await text(words),
    proposal: proposal && { ...proposal, reason: await text(proposal.reason) },
    outcome: outcome && { ...outcome, reason: await text(outcome.reason) },
  };
}

async function answerOf(answer: Answer, { text }: Showing): Promise<ComplaintAnswer['answers'][number]> {
  const { result, justified, signatory, dispatchedAt, channel, refusal, by, at } = answer;
  return {
    ...{ result, justified, signatory, dispatchedAt, channel, by, at },
    text: await text(answer.text),
    refusal: refusal && { law: refusal.law, motives: await text(refusal.motives), appeal: await text(refusal.appeal) },
  };
}
