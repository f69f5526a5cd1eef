import { z } from 'zod';
import { eventType, sealed } from '#kernel';
import { severitySchema } from '../kinds.js';
import { limits } from '../limits.js';
import { reportings } from '../reporter.js';
import { category, externalReference, id, instant, requirement, short } from './parts.js';

/** What only nonconformities have. Their texts are about work, not about citizens, and stand in clear. */
export const nonconformityEvents = {
  nonconformityReported: eventType('NonconformityReported', {
    nature: 'content',
    doc: 'Somebody reported that a requirement was not met.',
    data: z.strictObject({
      record: id,
      title: z.string().min(1).max(limits.title),
      description: z.string().min(1).max(limits.description),
      requirement: requirement.nullable(),
      /** As the reporter sees it: provisional until triage. */
      severity: severitySchema.nullable(),
      process: id.nullable(),
      unit: id.nullable(),
      category: category.nullable(),
      detectedAt: instant.nullable(),
      place: short.nullable(),
      /** How much is concerned, as far as the reporter knows. */
      extent: z.string().min(1).max(limits.reason).nullable(),
      externalReference: externalReference.nullable(),
      reporting: z.enum(reportings),
      /** Only where reported by name. */
      reporter: id.nullable(),
      /** Only where reported confidentially: the quality manager may open it. */
      confidentialReporter: sealed('reporter', 'who reported confidentially').nullable(),
    }),
  }),
  reporterAsked: eventType('ReporterAsked', {
    nature: 'content',
    doc: 'Somebody who works on the record asked the person who reported it without a name.',
    data: z.strictObject({ message: id, text: z.string().min(1).max(limits.comment) }),
  }),
  reporterAnswered: eventType('ReporterAnswered', {
    nature: 'content',
    doc: 'Whoever holds the code of a report wrote to those who work on it.',
    data: z.strictObject({
      message: id,
      text: z.string().min(1).max(limits.comment),
      /** Who is told that there is something to read. */
      recipients: z.array(id).max(limits.watchers),
    }),
  }),
};
