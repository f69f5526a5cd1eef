import { z } from 'zod';
import { historyEntry } from '#audit-trail';
import { offerAnswer } from '#platform';

const id = z.uuid();
const instant = z.iso.datetime();
const clear = z.string().nullable().describe('Null where it was not given, or is erased.');

const openCase = z.object({
  id,
  kind: z.string(),
  number: z.string().nullable(),
  status: z.string(),
  receivedAt: instant.nullable(),
  subject: id.describe('The entry of the register that it was registered under.'),
  name: clear,
  contact: clear,
});

/** A citizen for those who may read appeals of theirs. */
export const subjectAnswer = z.object({
  id: id.describe('The entry that stands for the citizen.'),
  identities: z.array(id).describe('Every entry of the citizen, the one that stands for all first.'),
  cases: z.array(openCase).describe('Newest first; only those whose citizen is open to the caller.'),
});
export type SubjectAnswer = z.output<typeof subjectAnswer>;

/** One entry with what the reader may do with it. */
export const subjectPage = subjectAnswer.extend({
  revision: z
    .int()
    .describe('How many times entries of the register were merged or parted: 0 before the first. The `ETag`, for `If-Match`.'),
  commands: z.array(offerAnswer).describe('On the entry that was asked for.'),
});
export type SubjectPage = z.output<typeof subjectPage>;

export const foundSubjects = z.object({
  items: z.array(subjectAnswer),
  more: z.boolean().describe('There were more than an answer holds: say more of the citizen.'),
});

const named = z.object({ id, name: clear });

/** All that the house holds of a citizen (GDPR, art. 15). */
export const accessReport = z.object({
  subject: id,
  drawnAt: instant,
  drawnBy: id,
  scope: z
    .literal('open-to-the-reader')
    .describe('What is closed to the reader by conflict of interest is not in it, and nothing says so: see the how-to.'),
  identities: z.array(z.object({ id, name: clear, contact: clear, registeredAt: instant.nullable(), mergedInto: id.nullable() })),
  register: z
    .array(historyEntry)
    .describe('What the register of subjects notes of the citizen: entry, merging, earlier reports, this one.'),
  cases: z.array(
    openCase.extend({
      named: z.object({ persons: z.array(named), units: z.array(named), wholeDepartment: z.boolean(), words: clear }),
      history: z.array(historyEntry).describe('Every event of the case with all its fields.'),
      files: z.array(z.object({ id, name: clear, mediaType: z.string(), size: z.int(), hash: z.string() })),
    }),
  ),
});
export type AccessReport = z.output<typeof accessReport>;
