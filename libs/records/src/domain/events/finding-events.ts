import { z } from 'zod';
import { eventType } from '#kernel';
import { severitySchema } from '../kinds.js';
import { limits } from '../limits.js';
import { category, externalReference, id, instant, short } from './parts.js';

/** Grades of an audit finding, the gravest first. */
export const grades = ['major-nonconformity', 'minor-nonconformity', 'observation', 'opportunity-for-improvement'] as const;
export const gradeSchema = z.enum(grades);
export type Grade = z.infer<typeof gradeSchema>;

/** What the auditee's work is held against: a clause of a standard, or of a procedure of the house. */
export const criterion = z.strictObject({ standard: short, edition: short.nullable(), clause: short });

const reason = z.string().min(1).max(limits.reason);

/** What only audit findings have (ISO 19011, 6.4.8). Their texts are about work and stand in clear. */
export const findingEvents = {
  findingIssued: eventType('FindingIssued', {
    nature: 'content',
    doc: 'An auditor issued a finding.',
    data: z.strictObject({
      record: id,
      title: z.string().min(1).max(limits.title),
      /** The audit that it comes from. */
      audit: short,
      criterion,
      evidence: z.string().min(1).max(limits.description),
      grade: gradeSchema,
      /** As the grade counts. */
      severity: severitySchema,
      /** The unit that was audited. */
      auditee: id,
      process: id.nullable(),
      category: category.nullable(),
      foundAt: instant.nullable(),
      externalReference: externalReference.nullable(),
      /** Who issued it, and for whom they acted. */
      auditors: z.array(id).min(1).max(2),
    }),
  }),
  findingAcknowledged: eventType('FindingAcknowledged', {
    nature: 'content',
    doc: 'The auditee acknowledged the finding.',
    data: z.strictObject({ note: reason.nullable() }),
  }),
  findingDisputed: eventType('FindingDisputed', {
    nature: 'content',
    doc: 'The auditee disputed the finding; the disagreement is on record.',
    data: z.strictObject({ reason }),
  }),
  findingRegraded: eventType('FindingRegraded', {
    nature: 'content',
    doc: 'An auditor graded the finding anew.',
    data: z.strictObject({ from: gradeSchema, to: gradeSchema, reason }),
  }),
  findingResponded: eventType('FindingResponded', {
    nature: 'content',
    doc: 'The auditee responded to the finding.',
    data: z.strictObject({ response: z.string().min(1).max(limits.description) }),
  }),
  improvementAccepted: eventType('ImprovementAccepted', {
    nature: 'content',
    doc: 'The auditee takes the opportunity for improvement up.',
    data: z.strictObject({ note: reason.nullable() }),
  }),
  improvementDeclined: eventType('ImprovementDeclined', {
    nature: 'content',
    doc: 'The auditee declined the opportunity for improvement.',
    data: z.strictObject({ reason }),
  }),
  findingVerified: eventType('FindingVerified', {
    nature: 'content',
    doc: 'An auditor who is not the auditee verified that the finding may be closed.',
    data: z.strictObject({ evidence: z.string().min(1).max(limits.description), verifiedBy: z.array(id).min(1).max(2) }),
  }),
};
