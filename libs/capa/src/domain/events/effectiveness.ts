import { z } from 'zod';
import { derivation } from '#deadlines/domain';
import { eventType } from '#kernel';
import { assessmentReason, cycle, evidence, id, instant, measuringWindow, prose, ratedRisk, signature, systemChange } from '../values.js';

const ofCycle = { capa: id, cycle };
const countedOn = z.strictObject({ id: z.string().min(1).max(60), version: z.int().min(1) });

/** From the last action to the proof that the cure worked. */
export const effectivenessEvents = {
  implementationFinished: eventType('ImplementationFinished', {
    nature: 'content',
    doc: 'Every action is completed or cancelled; what is not verified yet is verified now.',
    data: z.strictObject(ofCycle),
  }),
  monitoringBegan: eventType('MonitoringBegan', {
    nature: 'content',
    doc: 'Every completed action is verified; the measure is watched until the window ends.',
    data: z.strictObject({
      ...ofCycle,
      from: instant,
      until: instant,
      calendar: countedOn.nullable(),
      derivation,
    }),
  }),
  measurementRecorded: eventType('MeasurementRecorded', {
    nature: 'content',
    doc: 'What was seen of the measure while the cure was watched.',
    data: z.strictObject({
      ...ofCycle,
      measurement: id,
      observedAt: instant,
      /** How often the measured thing occurred. */
      occurrences: z.int().min(0).max(1_000_000),
      value: z.number().nullable(),
      note: prose.nullable(),
      evidence: z.array(evidence).max(50),
    }),
  }),
  monitoringDataTooLittle: eventType('MonitoringDataTooLittle', {
    nature: 'clockwork',
    doc: 'The window has passed and the measure occurred too seldom: its assessor lengthens it, or, where that was done twice, assesses what there is.',
    data: z.strictObject({ ...ofCycle, until: instant, recorded: z.int().min(0), least: z.int().min(1) }),
  }),
  monitoringWindowLengthened: eventType('MonitoringWindowLengthened', {
    nature: 'content',
    doc: 'The window was lengthened because the measure had occurred too seldom, signed by the assessor; its first end is kept.',
    data: z.strictObject({
      ...ofCycle,
      /** The first or the second time. */
      time: z.int().min(1).max(2),
      by: measuringWindow,
      until: instant,
      previousUntil: instant,
      calendar: countedOn,
      derivation,
      reason: prose,
      signature,
    }),
  }),
  assessmentBegun: eventType('AssessmentBegun', {
    nature: 'content',
    doc: 'The cure is to be assessed now.',
    data: z.strictObject({
      ...ofCycle,
      because: assessmentReason,
      /** Why it is said to have failed early, or why it is assessed on little data. */
      reason: prose.optional(),
      /** That it failed early. */
      evidence: z.array(evidence).min(1).max(50).optional(),
    }),
  }),
  effectivenessAssessed: eventType('EffectivenessAssessed', {
    nature: 'content',
    doc: 'The cure was assessed against its criterion, with the measured value.',
    data: z.strictObject({
      ...ofCycle,
      verdict: z.enum(['effective', 'not-effective']),
      value: z.number(),
      reason: prose,
      evidence: z.array(evidence).max(50),
      assessedBy: id,
    }),
  }),
  residualRiskRated: eventType('ResidualRiskRated', {
    nature: 'content',
    doc: 'The risk was rated anew after the cure.',
    data: z.strictObject({ ...ofCycle, risk: ratedRisk, reason: prose.nullable() }),
  }),
  systemChangesRecorded: eventType('SystemChangesRecorded', {
    nature: 'content',
    doc: 'What the cure changed in the risk register and in documents, or why nothing had to change.',
    data: z.strictObject({ ...ofCycle, riskRegister: systemChange, documents: systemChange }),
  }),
  adverseEffectsAnswered: eventType('AdverseEffectsAnswered', {
    nature: 'content',
    doc: 'It was answered whether the cure did harm elsewhere.',
    data: z.strictObject({ ...ofCycle, found: z.boolean(), explanation: prose }),
  }),
};
