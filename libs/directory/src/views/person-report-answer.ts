import { z } from 'zod';
import { historyEntry } from '#audit-trail';
import { absenceAnswer, personAnswer, substitutionAnswer } from './answers.js';

const instant = z.iso.datetime();

/** All that the house holds of one of its people (GDPR, art. 15). */
export const personReport = z.object({
  person: personAnswer.extend({
    absences: z.array(absenceAnswer),
    substitutions: z.array(substitutionAnswer),
    standsInFor: z.array(substitutionAnswer),
  }),
  drawnAt: instant,
  drawnBy: z.uuid(),
  scope: z
    .literal('open-to-the-reader-and-the-person')
    .describe('What is closed to either by conflict of interest is not in it, and nothing says so: see the how-to.'),
  directory: z
    .array(historyEntry)
    .describe('Every event of the directory about the person, with all its fields; earlier reports and this one.'),
  signIn: z.object({
    account: z
      .object({
        passwordSetAt: instant.nullable().describe('Null where the person signs in at the provider alone.'),
        oneTimePassword: z.boolean(),
      })
      .nullable(),
    sessions: z.array(z.object({ way: z.enum(['password', 'provider']), begunAt: instant, usedAt: instant, expiresAt: instant })),
    wrongPasswords: z.array(z.object({ times: z.int(), lastAt: instant })),
  }),
  log: z
    .array(
      z.object({
        stream: z.string(),
        number: z.string().nullable().describe('Of the record or CAPA, where it has one.'),
        event: z.uuid(),
        revision: z.int(),
        type: z.string(),
        recordedAt: instant,
        as: z
          .enum(['actor', 'on-behalf-of', 'named'])
          .describe('Whether the person wrote it, it was written on their behalf, or it names them.'),
      }),
    )
    .describe('Every event that the person wrote or that names them, by reference, in the order of the log.'),
  held: z
    .array(z.object({ name: z.string(), entries: z.array(z.record(z.string(), z.unknown())) }))
    .describe('What is kept beside the log, by what keeps it: what the person was told and whether they read it, and the like.'),
});
export type PersonReport = z.output<typeof personReport>;
