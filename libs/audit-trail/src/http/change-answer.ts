import { z } from 'zod';
import { changedSubjects } from '../reading/changes.js';

/** A change as clients are told of it. */
export const changeAnswer = z.object({
  subject: z.enum(changedSubjects),
  kind: z.string(),
  id: z.string(),
  number: z.string().nullable().describe('Of records and CAPAs. Null while numbering is stopped: then the record is to be read again.'),
  revision: z.int(),
  position: z.string(),
  type: z.string(),
});
