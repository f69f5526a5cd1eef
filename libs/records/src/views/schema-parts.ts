import { z } from 'zod';
import { kinds } from '../domain/index.js';

/** What several parts of a record's answer are made of. */
export const id = z.uuid();
export const instant = z.iso.datetime();
/** What somebody wrote. */
export const text = z.string().nullable().describe('Null where it is erased, or sealed and not open to the reader.');
export const person = z.string().describe('A person, or `process:…` where the engine acted.');
export const done = { by: person, at: instant };
export const destination = z.object({ unit: id.nullable(), body: z.string().nullable() });
/** When and how the citizen was told. */
export const notice = z.object({ at: instant, channel: z.string() });
/** Another record, as an answer names it. */
export const reference = z.object({
  id: id.nullable().describe('Null: a record closed to you.'),
  kind: z.enum(kinds).nullable(),
  number: z.string().nullable(),
});
export type ReferenceAnswer = z.output<typeof reference>;
