import { z } from 'zod';
import { eventType, type EventOf } from '#kernel';
import { roleSchema } from './roles.js';

const id = z.uuid();
/** A day of the house's calendar. */
const day = z.iso.date();
const reason = z.string().min(1).max(2000);

/** What a substitution lends: all that the person may do and owes, or some of their roles alone. */
export const scopeSchema = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('everything') }),
  z.strictObject({ of: z.literal('roles'), roles: z.array(roleSchema).min(1) }),
]);
export type SubstitutionScope = z.infer<typeof scopeSchema>;

/** On the stream `person-<id>` of the person who is away or substituted. First and last days are days of the house, both included. */
export const replacingEvents = {
  absenceAnnounced: eventType('AbsenceAnnounced', {
    nature: 'content',
    doc: 'A person will be away, from the beginning of the first day to the end of the last. Why is nobody’s business here.',
    data: z.strictObject({ person: id, absence: id, from: day, to: day }),
  }),
  absenceEnded: eventType('AbsenceEnded', {
    nature: 'content',
    doc: 'An absence ends earlier than announced, or does not begin at all (no last day).',
    data: z.strictObject({ person: id, absence: id, lastDay: day.nullable() }),
  }),
  substituteNamed: eventType('SubstituteNamed', {
    nature: 'content',
    doc: 'Somebody acts on behalf of a person, from the beginning of the first day to the end of the last.',
    data: z.strictObject({ person: id, substitution: id, substitute: id, from: day, to: day, scope: scopeSchema, absence: id.nullable() }),
  }),
  substitutionEnded: eventType('SubstitutionEnded', {
    nature: 'content',
    doc: 'A substitution ends earlier than named, or does not begin at all (no last day); no reason where it ends with an absence or a leaving.',
    data: z.strictObject({ person: id, substitution: id, lastDay: day.nullable(), reason: reason.nullable() }),
  }),
};

export type ReplacingEvent = EventOf<typeof replacingEvents>;
