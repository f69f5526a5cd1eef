import { foundTrace, passingOrMakingOver } from '#directory/domain';
import { z } from 'zod';
import { versionsByKind } from '#configuration/domain';
import { eventType } from '#kernel';
import { attachedFile, capaKind, cycle, id, prose, ratedRisk, recordKind, signature, title } from '../values.js';

const frame = {
  title,
  description: prose.nullable(),
  kind: capaKind.nullable(),
  leadUnit: id.nullable(),
  units: z.array(id).max(100),
  process: id.nullable(),
};

/** The records that it covers, by which each of them is told. */
const covers = z.array(z.strictObject({ record: id, kind: recordKind })).max(500);

/** As many are told of one event. */
export const mostTold = 50;

/** The case as a whole: its beginning, its frame, its cycles and its ends. */
export const caseEvents = {
  capaDrafted: eventType('CapaDrafted', {
    nature: 'content',
    doc: 'A CAPA was drafted.',
    data: z.strictObject({
      capa: id,
      ...frame,
      owner: id.nullable(),
      /** The proposal from which it was drafted, and who accepted that. */
      proposal: z.strictObject({ id, acceptedBy: id }).optional(),
    }),
  }),
  capaDescribed: eventType('CapaDescribed', {
    nature: 'content',
    doc: 'Title, kind, units or process of a CAPA were changed; all values as they are now.',
    data: z.strictObject({ capa: id, ...frame }),
  }),
  capaRiskRated: eventType('CapaRiskRated', {
    nature: 'content',
    doc: 'The risk was rated: severity and likelihood were judged, the matrix says the level.',
    data: z.strictObject({ capa: id, risk: ratedRisk, reason: prose.nullable() }),
  }),
  capaOwnerAssigned: eventType('CapaOwnerAssigned', {
    nature: 'content',
    doc: 'Another person owns the CAPA.',
    data: z.strictObject({ capa: id, owner: id, previous: id.nullable(), reason: prose.nullable() }),
  }),
  capaPassedOn: eventType('CapaPassedOn', {
    version: 2,
    nature: 'content',
    doc: 'Who owned the CAPA or actions of it, or owed something on it, left or is away without a substitute, or an office that owed it is empty, or an escalation rule makes it over: it passes to somebody else.',
    data: z.strictObject({
      capa: id,
      ...passingOrMakingOver,
      /** Whether the CAPA itself is owned by the other now. */
      owner: z.boolean(),
      /** The actions that have another owner, who has yet to accept them. */
      actions: z.array(id).max(200),
    }),
    /** The first version knew of no rule that makes over. */
    upcasts: { 1: (data) => data },
  }),
  capaTakenBack: eventType('CapaTakenBack', {
    nature: 'content',
    doc: 'Who owned the CAPA or actions of it is in conflict of interest with a complaint that it covers: it was taken back and goes one level up.',
    data: z.strictObject({
      capa: id,
      person: id,
      to: id,
      found: foundTrace,
      /** Whether the CAPA itself is owned by the other now. */
      owner: z.boolean(),
      /** The actions that have another owner, who has yet to accept them. */
      actions: z.array(id).max(200),
    }),
  }),
  capaEvidenceAttached: eventType('CapaEvidenceAttached', {
    nature: 'content',
    doc: 'A file was attached, for evidence to point at; its content lies with the evidence files under this hash.',
    data: z.strictObject({ capa: id, ...attachedFile.shape }),
  }),
  capaCycleBegan: eventType('CapaCycleBegan', {
    nature: 'content',
    doc: 'A cycle of investigation, plan, implementation and assessment began; earlier cycles stay as they were.',
    data: z.strictObject({ capa: id, cycle, because: z.enum(['begun', 'not-effective', 'reopened']), covers }),
  }),
  capaMigrated: eventType('CapaMigrated', {
    nature: 'content',
    doc: 'An administrator took the CAPA over to newer versions of the configuration before its next state; versions by kind.',
    data: z.strictObject({ capa: id, from: versionsByKind, to: versionsByKind, reason: prose }),
  }),
  capaReopened: eventType('CapaReopened', {
    nature: 'content',
    doc: 'A closed CAPA was reopened; a new cycle follows.',
    data: z.strictObject({ capa: id, reason: prose }),
  }),
  capaRepeatedlyNotEffective: eventType('CapaRepeatedlyNotEffective', {
    nature: 'content',
    doc: 'The cure failed for the second time or more: the head of department is told, the quality managers, the owner of the CAPA and that of the process.',
    data: z.strictObject({ capa: id, cycle, times: z.int().min(2), recipients: z.array(id).max(mostTold) }),
  }),
  capaClosed: eventType('CapaClosed', {
    nature: 'content',
    doc: 'A CAPA was closed as effective, signed.',
    data: z.strictObject({ capa: id, cycle, signature, covers }),
  }),
  capaCancelled: eventType('CapaCancelled', {
    nature: 'content',
    doc: 'A CAPA was cancelled by somebody who may approve it.',
    data: z.strictObject({ capa: id, cycle: z.int().min(0), reason: prose, approvedBy: id, covers }),
  }),
};
