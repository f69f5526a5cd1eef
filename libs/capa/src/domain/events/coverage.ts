import { z } from 'zod';
import { eventType } from '#kernel';
import { named } from '#records/domain';
import { cycle, id, instant, prose, recordKind, severity } from '../values.js';

const refusal = z.strictObject({ code: z.string().min(1).max(80), params: z.record(z.string(), z.json()) });
/** Why a record refused: codes and what was in the way, as the record's own rules said. */
export type CoverageRefusal = z.infer<typeof refusal>;

const markedApproval = z.strictObject({ cycle, by: id, at: instant });
/** An approval by somebody who was excluded after it: it stands, and is marked. */
export type MarkedApproval = z.infer<typeof markedApproval>;

/** Which records the CAPA covers. The record's stream is the authority: the CAPA asks, the record answers, the answer is noted here. */
export const coverageEvents = {
  capaCoverageAsked: eventType('CapaCoverageAsked', {
    nature: 'content',
    doc: 'A record was asked to be covered by this CAPA.',
    data: z.strictObject({
      capa: id,
      record: id,
      recordKind,
      /** The cycle that it joins. */
      cycle,
      /** It came while the cure was being watched: the cause struck again. */
      recurrence: z.boolean(),
      /** Why the record has the same cause; needed once the plan is approved. */
      sameCause: prose.nullable(),
      /** The CAPA that it is to be taken over from. */
      from: id.nullable().optional(),
    }),
  }),
  capaRecordCovered: eventType('CapaRecordCovered', {
    nature: 'clockwork',
    doc: 'A record answered that this CAPA covers it.',
    data: z.strictObject({
      capa: id,
      record: id,
      kind: recordKind,
      severity: severity.nullable(),
      unit: id.nullable(),
      process: id.nullable(),
      /** The record cannot be resolved without a CAPA that ended effective. */
      requiresCapa: z.boolean(),
      /** It came while the cure was being watched. */
      recurrence: z.boolean(),
      /** Of the CAPA when the answer arrived; 0 in the draft. */
      cycle: z.int().min(0),
      /** How the CAPA had ended before the answer arrived. */
      ended: z.enum(['effective', 'cancelled']).nullable(),
      /** The CAPA that it was taken over from. */
      from: id.nullable().optional(),
    }),
  }),
  capaCoverageRefused: eventType('CapaCoverageRefused', {
    nature: 'clockwork',
    doc: 'A record refused to be covered by this CAPA, with its reasons.',
    data: z.strictObject({ capa: id, record: id, refusals: z.array(refusal).max(30) }),
  }),
  capaCoveredRecordChanged: eventType('CapaCoveredRecordChanged', {
    nature: 'clockwork',
    doc: 'A covered record has another severity.',
    data: z.strictObject({ capa: id, record: id, severity: severity.nullable(), requiresCapa: z.boolean() }),
  }),
  capaRecordTakenOver: eventType('CapaRecordTakenOver', {
    nature: 'clockwork',
    doc: 'Another CAPA has taken a record over: it covers it from now on.',
    data: z.strictObject({ capa: id, record: id, by: id }),
  }),
  capaRecordReleaseAsked: eventType('CapaRecordReleaseAsked', {
    nature: 'content',
    doc: 'A record is to be let go, with reason: it does not belong to this CAPA.',
    data: z.strictObject({ capa: id, record: id, kind: recordKind, cycle, reason: prose }),
  }),
  capaConflictNoted: eventType('CapaConflictNoted', {
    nature: 'clockwork',
    doc: 'A covered complaint complains of these: who is in conflict of interest with it is excluded from deciding on the CAPA.',
    data: z.strictObject({
      capa: id,
      record: id,
      against: named,
      /** Plans that those who are excluded from now on had approved: they stand, and are marked. */
      marked: z.array(markedApproval).max(100),
    }),
  }),
  capaRecordSummarised: eventType('CapaRecordSummarised', {
    nature: 'content',
    doc: 'What those may know of a covered record to whom it is closed: all that they are shown of it.',
    data: z.strictObject({ capa: id, record: id, summary: prose }),
  }),
  capaRecordReleased: eventType('CapaRecordReleased', {
    nature: 'clockwork',
    doc: 'A record is no longer covered by this CAPA.',
    data: z.strictObject({ capa: id, record: id }),
  }),
};
