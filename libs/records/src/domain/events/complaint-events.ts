import { z } from 'zod';
import { eventType, sealed } from '#kernel';
import { severitySchema } from '../kinds.js';
import { limits } from '../limits.js';
import { category, channel, externalReference, id, instant, short } from './parts.js';

/** Sort of a citizen's appeal under law 393/96; in the API `form`. */
export const forms = ['proposal', 'application', 'complaint'] as const;
/** Marks of Cabinet resolution 858. */
export const marks = ['primary', 'repeat', 'duplicate', 'multiple', 'mass'] as const;

/** What only complaints have. Whatever a citizen or about a citizen is written is sealed under that citizen's key. */
export const complaintEvents = {
  complaintReceived: eventType('ComplaintReceived', {
    nature: 'content',
    doc: "A citizen's appeal reached the house and was registered.",
    data: z.strictObject({
      record: id,
      /** The data subject; null where the appeal is anonymous. */
      citizen: id.nullable(),
      name: sealed('citizen', 'name').nullable(),
      contact: sealed('citizen', 'address, telephone, e-mail').nullable(),
      /** Entitled by law to be heard first. */
      privileged: z.boolean(),
      form: z.enum(forms),
      channel,
      /** When the letter, call or mail reached the house: law terms count from here. */
      receivedAt: instant,
      language: z.string().regex(/^[a-z]{2,3}$/),
      marks: z.array(z.enum(marks)).max(marks.length),
      subject: sealed('citizen', 'what the appeal is about').nullable(),
      text: sealed('citizen', 'text of the appeal'),
      remedy: sealed('citizen', 'remedy sought').nullable(),
      /** Whom it complains of. The persons named, the units named, and in words where the directory has neither. */
      against: z.strictObject({
        persons: z.array(id).max(limits.against),
        units: z.array(id).max(limits.against),
        wholeDepartment: z.boolean(),
        words: sealed('named person', 'whom the appeal complains of').nullable(),
      }),
      questions: z.array(z.strictObject({ question: id, text: sealed('citizen', 'question of the appeal') })).max(limits.questions),
      severity: severitySchema.nullable(),
      process: id.nullable(),
      unit: id.nullable(),
      category: category.nullable(),
      externalReference: externalReference.nullable(),
    }),
  }),
  complaintImported: eventType('ComplaintImported', {
    nature: 'content',
    doc: 'A case that another system kept came in as a complaint, with its own number as external reference.',
    data: z.strictObject({
      record: id,
      externalReference,
      /** The system or file that it came from. */
      source: short,
      form: z.enum(forms),
      channel,
      startedAt: instant,
      /** The deadline that it had there; opens the obligation `imported`. */
      due: instant.nullable(),
      citizen: id.nullable(),
      name: sealed('citizen', 'name').nullable(),
      contact: sealed('citizen', 'address, telephone, e-mail').nullable(),
      language: z
        .string()
        .regex(/^[a-z]{2,3}$/)
        .nullable(),
      subject: sealed('citizen', 'what the appeal is about').nullable(),
      text: sealed('citizen', 'text of the appeal').nullable(),
      severity: severitySchema.nullable(),
      process: id.nullable(),
      unit: id.nullable(),
      category: category.nullable(),
      /** Who answered for the case there, where the directory has them. */
      responsible: id.nullable(),
    }),
  }),
  importedDeadlineMet: eventType('ImportedDeadlineMet', {
    nature: 'content',
    doc: 'The other system had noted when the imported deadline was met.',
    data: z.strictObject({ metAt: instant }),
  }),
  importedCaseEnded: eventType('ImportedCaseEnded', {
    nature: 'content',
    doc: 'The other system had ended the case; the record is closed with it.',
    data: z.strictObject({ endedAt: instant }),
  }),
};
