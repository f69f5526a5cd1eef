import { z } from 'zod';
import {
  answerResults,
  answerTerms,
  appealResults,
  examinationOutcomes,
  forms,
  inadmissibleGrounds,
  inquiryOutcomes,
  justifications,
  marks,
  outsideHandler,
} from '../domain/index.js';
import { destination, done, id, instant, notice, reference, text } from './schema-parts.js';

const result = z.enum(answerResults);
const ground = z.enum(inadmissibleGrounds);
const justified = z.enum(justifications).nullable().describe('Of a complaint proper; null for proposals and applications.');

const questionAnswer = z.object({
  id,
  text,
  proposal: z
    .object({
      exit: z.enum(['forwarded', 'inadmissible']),
      ground: ground.nullable(),
      to: destination.nullable(),
      reason: text,
      ...done,
    })
    .nullable()
    .describe('A way out that was proposed and waits for the act.'),
  outcome: z
    .union([
      z.object({ how: z.literal('decided'), result, justified, reason: text, ...done }),
      z.object({ how: z.literal('forwarded'), to: destination, reason: text, notice: notice.nullable(), ...done }),
      z.object({ how: z.literal('inadmissible'), ground, reason: text, notice: notice.nullable(), ...done }),
    ])
    .nullable(),
});

const foundAnswer = { reason: text, body: z.string().nullable(), notice: notice.nullable(), ...done };

/** What only complaints have. */
export const complaintAnswer = z.object({
  citizen: id.nullable().describe('The data subject; null where the appeal is anonymous, or not open to the reader.'),
  sameCitizen: z.array(reference).describe("The citizen's other appeals, newest first; empty where the citizen is not open to the reader."),
  name: text,
  contact: text,
  privileged: z.boolean(),
  form: z.enum(forms),
  channel: z.string(),
  receivedAt: instant,
  language: z.string().nullable(),
  marks: z.array(z.enum(marks)),
  subject: text,
  text,
  remedy: text,
  against: z.object({ persons: z.array(id), units: z.array(id), wholeDepartment: z.boolean(), words: text }),
  marked: z
    .array(z.object({ act: z.string(), by: id, at: instant }))
    .describe('What people had signed or decided who were named after that: it stands, and is marked.'),
  outside: z
    .object({
      since: instant,
      handler: outsideHandler.nullable(),
      decision: z.object({ decidedAt: instant, result, reference: text, ...done }).nullable(),
    })
    .nullable()
    .describe('Set once nobody inside may deal with it.'),
  explanations: z
    .array(
      z.object({
        id,
        person: id,
        excerpt: text.describe('All that they are shown.'),
        due: instant,
        asked: z.object(done),
        given: z.object({ text, ...done }).nullable(),
        lapsedAt: instant.nullable().describe('When who was asked had left without explaining; null otherwise.'),
      }),
    )
    .describe('Who was asked to explain, and what they said.'),
  follows: z
    .object({
      lead: reference,
      since: instant,
      resolution: z.object({ capa: id.nullable().describe('The CAPA that ended effective.') }).nullable(),
    })
    .nullable()
    .describe('The complaint whose investigation it follows; its own term, answer and outcome it keeps.'),
  followers: z.int().describe('How many complaints that you may see follow the investigation of this one: `GET /v1/records?follows=<id>`.'),
  corruption: z
    .object({
      unit: id,
      reason: text,
      ...done,
      examinations: z.array(z.object({ outcome: z.enum(examinationOutcomes), ...foundAnswer })),
      inquiries: z.array(z.object({ outcome: z.enum(inquiryOutcomes), ...foundAnswer })),
    })
    .nullable()
    .describe('Set once it was handed to the authorised unit: it is closed to everyone else.'),
  acknowledged: z.object({ acknowledgedAt: instant, channel: z.string(), ...done }).nullable(),
  answerTerm: z.enum(answerTerms).nullable().describe('What triage set.'),
  questions: z.array(questionAnswer),
  result: z.enum(appealResults).nullable().describe('Null while it has none.'),
  justified: z.enum(justifications).nullable().describe('Null until it is answered, and for proposals and applications.'),
  answers: z.array(
    z.object({
      result,
      justified,
      signatory: id,
      dispatchedAt: instant,
      channel: z.string(),
      text,
      refusal: z.object({ law: z.string(), motives: text, appeal: text }).nullable(),
      ...done,
    }),
  ),
  satisfaction: z.array(z.object({ rating: z.int(), channel: z.string(), saidAt: instant, comment: text, ...done })),
  importedFrom: z.string().nullable(),
});
