import { z } from 'zod';

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
