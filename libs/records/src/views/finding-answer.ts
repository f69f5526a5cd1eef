import { z } from 'zod';
import { grades, type FindingPart } from '../domain/index.js';
import { done, id, instant } from './schema-parts.js';

const grade = z.enum(grades);

/** What only audit findings have. */
export const findingAnswer = z.object({
  title: z.string(),
  audit: z.string().describe('The audit that it comes from.'),
  criterion: z.object({ standard: z.string(), edition: z.string().nullable(), clause: z.string() }),
  evidence: z.string(),
  grade,
  auditee: id.describe('The unit that was audited.'),
  foundAt: instant.nullable(),
  auditors: z.array(id),
  acknowledged: z.object({ note: z.string().nullable(), ...done }).nullable(),
  disputed: z.object({ reason: z.string(), ...done }).nullable(),
  response: z.object({ response: z.string(), ...done }).nullable(),
  improvement: z
    .union([
      z.object({ how: z.literal('accepted'), note: z.string().nullable(), ...done }),
      z.object({ how: z.literal('declined'), reason: z.string(), ...done }),
    ])
    .nullable(),
  verification: z
    .object({ evidence: z.string(), verifiedBy: z.array(id), ...done })
    .nullable()
    .describe('Holds where it was made since the finding was resolved.'),
  regradings: z.array(z.object({ from: grade, to: grade, reason: z.string(), ...done })),
});

/** A finding's own part as HTTP shows it. */
export function findingAnswerOf({ kind: _, verification, ...own }: FindingPart): z.output<typeof findingAnswer> {
  return {
    ...own,
    auditors: [...own.auditors],
    verification: verification && { ...verification, verifiedBy: [...verification.verifiedBy] },
    regradings: [...own.regradings],
  };
}
