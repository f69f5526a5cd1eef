import { z } from 'zod';
import { eventType, sealed } from '#kernel';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { forms } from './complaint-events.js';
import { criterion } from './finding-events.js';
import { channel, externalReference, id, instant, requirement, short } from './parts.js';

/** What a field said, and what it says now. */
const amended = <Value extends z.ZodType>(value: Value) => z.strictObject({ was: value, now: value }).optional();
/** The same of a text that an event of its own had brought. */
const amendedText = (longest: number, what: string) =>
  z.strictObject({ was: freeText(longest, what), now: freeText(longest, what), of: id }).optional();

/** What was written wrongly is amended: one event, whatever the number of fields. */
export const amendmentEvents = {
  recordAmended: eventType('RecordAmended', {
    nature: 'content',
    doc: 'What was written about the record was wrong and was amended; what it had said stays here.',
    data: z.strictObject({
      changes: z.strictObject({
        title: amended(z.string().min(1).max(limits.title)),
        description: amended(z.string().min(1).max(limits.description)),
        requirement: amended(requirement.nullable()),
        detectedAt: amended(instant.nullable()),
        place: amended(short.nullable()),
        extent: amended(z.string().min(1).max(limits.reason).nullable()),
        audit: amended(short),
        criterion: amended(criterion),
        evidence: amended(z.string().min(1).max(limits.description)),
        foundAt: amended(instant.nullable()),
        form: amended(z.enum(forms)),
        channel: amended(channel),
        receivedAt: amended(instant),
        language: amended(
          z
            .string()
            .regex(/^[a-z]{2,3}$/)
            .nullable(),
        ),
        subject: amended(sealed('citizen', 'what the appeal is about').nullable()),
        text: amended(sealed('citizen', 'text of the appeal').nullable()),
        remedy: amended(sealed('citizen', 'remedy sought').nullable()),
        externalReference: amended(externalReference.nullable()),
        containment: amendedText(limits.description, 'containment'),
        containedAt: amended(instant),
        consequences: amendedText(limits.description, 'consequences'),
        correction: amendedText(limits.description, 'correction'),
        correctedAt: amended(instant),
        similarCases: amendedText(limits.description, 'extent'),
      }),
      reason: freeText(limits.reason, 'reason'),
      /** Who amended it, and for whom they acted. */
      amendedBy: z.array(id).min(1).max(2),
    }),
  }),
};
