import type { z } from 'zod';
import { resultOf, type Answer, type ComplaintPart, type FreeText, type LiveRecord, type Question } from '../domain/index.js';
import type { complaintAnswer } from './complaint-schema.js';

type ComplaintAnswer = z.output<typeof complaintAnswer>;

/** What a complaint's answer needs: whether sealed values are open to the reader, and how they are opened. */
interface Showing {
  readonly opened: boolean;
  readonly text: (written: FreeText | null) => Promise<string | null>;
}

/** A complaint's own part as HTTP shows it. */
export async function complaintOf(own: ComplaintPart, record: LiveRecord, showing: Showing): Promise<ComplaintAnswer> {
  const { text, opened } = showing;
  const { citizen, privileged, form, channel, receivedAt, language, marks, against, acknowledged, answerTerm, justified, importedFrom } =
    own;
  const { persons, units, wholeDepartment, words } = against;
  return {
    citizen: opened ? citizen : null,
    name: await text(own.name),
    contact: await text(own.contact),
    ...{ privileged, form, channel, receivedAt, language, answerTerm, justified, importedFrom },
    marks: [...marks],
    subject: await text(own.subject),
    text: await text(own.text),
    remedy: await text(own.remedy),
    against: { persons: [...persons], units: [...units], wholeDepartment, words: await text(words) },
    acknowledged: acknowledged && { ...acknowledged },
    questions: await Promise.all(own.questions.map((each) => questionOf(each, showing))),
    result: resultOf(record),
    answers: await Promise.all(own.answers.map((each) => answerOf(each, showing))),
    satisfaction: await Promise.all(own.satisfaction.map(async (each) => ({ ...each, comment: await text(each.comment) }))),
  };
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
