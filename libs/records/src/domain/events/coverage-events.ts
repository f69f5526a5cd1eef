import { z } from 'zod';
import { eventType } from '#kernel';
import { limits } from '../limits.js';
import { freeText } from '../texts.js';
import { kindSchema, severitySchema } from '../kinds.js';
import { category, code, id, named } from './parts.js';

const cycle = z.int().min(1);

/**
 * The record's side of its CAPA. The record's stream is the authority on who covers it: the CAPA asks, the record accepts or refuses, and the
 * events carry what the CAPA has to know in return.
 */
export const coverageEvents = {
  capaAwaited: eventType('CapaAwaited', {
    nature: 'content',
    doc: 'The correction alone is not enough: the record waits for a CAPA.',
    data: z.strictObject({ reason: freeText(limits.reason, 'reason').nullable(), capaRequired: z.boolean(), capa: id.nullable() }),
  }),
  correctionResumed: eventType('CorrectionResumed', {
    nature: 'content',
    doc: 'No CAPA is needed after all: back to correction.',
    data: z.strictObject({ reason: freeText(limits.reason, 'reason') }),
  }),
  recordCovered: eventType('RecordCovered', {
    nature: 'content',
    doc: 'The record accepted that a CAPA covers it.',
    data: z.strictObject({
      capa: id,
      cycle,
      /** Asked of records that join after the plan was approved. */
      sameCause: z.enum(['not-asked', 'confirmed']),
      /** Joined while the CAPA was monitoring: its cause struck again. */
      recurrence: z.boolean(),
      /** The CAPA that it was taken over from. */
      from: id.nullable(),
      record: id,
      kind: kindSchema,
      severity: severitySchema,
      process: id,
      unit: id,
      capaRequired: z.boolean(),
      /** Whom a complaint complains of: the CAPA excludes them from deciding on it. Absent where it names nobody. */
      against: named.optional(),
    }),
  }),
  coverageRefused: eventType('CoverageRefused', {
    nature: 'content',
    doc: 'The record refused to be covered by the CAPA that asked.',
    data: z.strictObject({
      capa: id,
      record: id,
      kind: kindSchema,
      refusals: z.array(z.strictObject({ code, params: z.record(z.string(), z.json()) })).min(1),
    }),
  }),
  coverageEnded: eventType('CoverageEnded', {
    nature: 'content',
    doc: 'The CAPA that covered the record ended, or let the record go.',
    data: z.strictObject({
      capa: id,
      cycle,
      how: z.enum(['effective', 'cancelled', 'released']),
      /** Where the record goes, if it waited for this CAPA and none is required. */
      returnsTo: z.literal('in-correction').nullable(),
      /** Of the record, where the CAPA ended effective: a repeat is looked for among such records. */
      process: id.nullable().optional(),
      category: category.nullable().optional(),
    }),
  }),
  coveringCapaCycleBegan: eventType('CoveringCapaCycleBegan', {
    nature: 'content',
    doc: 'The CAPA that covers the record was not effective, or was reopened: a new cycle runs.',
    data: z.strictObject({
      capa: id,
      cycle,
      /** How bad the record is now: the CAPA may have been closed when it was last told. */
      severity: severitySchema.nullable(),
      capaRequired: z.boolean(),
      /** A record that was resolved but not closed waits again. */
      returnsTo: z.literal('awaiting-capa').nullable(),
    }),
  }),
};
