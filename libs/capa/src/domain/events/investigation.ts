import { z } from 'zod';
import { eventType } from '#kernel';
import { causeBasis, causeNode, cycle, extentAnswer, id, prose, rootCauseMethod, someEvidence } from '../values.js';

/** The search for the cause. */
export const investigationEvents = {
  rootCauseMethodChosen: eventType('RootCauseMethodChosen', {
    nature: 'content',
    doc: 'The method of the root-cause analysis was chosen.',
    data: z.strictObject({ capa: id, cycle, method: rootCauseMethod }),
  }),
  causeAdded: eventType('CauseAdded', {
    nature: 'content',
    doc: 'A cause was put into the analysis.',
    data: z.strictObject({ capa: id, cycle, cause: causeNode }),
  }),
  causeClassified: eventType('CauseClassified', {
    nature: 'content',
    doc: 'A cause got a code, by which causes are counted; or lost it.',
    data: z.strictObject({ capa: id, cycle, cause: id, code: z.string().min(1).max(60).nullable() }),
  }),
  causeConfirmed: eventType('CauseConfirmed', {
    nature: 'content',
    doc: 'A cause was confirmed by evidence.',
    data: z.strictObject({ capa: id, cycle, cause: id, evidence: someEvidence }),
  }),
  potentialCauseSupported: eventType('PotentialCauseSupported', {
    nature: 'content',
    doc: 'A potential cause of a preventive CAPA was supported by data or a risk analysis.',
    data: z.strictObject({ capa: id, cycle, cause: id, basis: causeBasis, evidence: someEvidence }),
  }),
  causeRuledOut: eventType('CauseRuledOut', {
    nature: 'content',
    doc: 'A supposed cause was ruled out; it stays in the analysis as such.',
    data: z.strictObject({ capa: id, cycle, cause: id, reason: prose }),
  }),
  causeMoved: eventType('CauseMoved', {
    nature: 'content',
    doc: 'A cause was put elsewhere in the analysis, with all that is beneath it; its place and category as they are now.',
    data: z.strictObject({
      capa: id,
      cycle,
      cause: id,
      parent: id.nullable(),
      previous: id.nullable(),
      category: causeNode.shape.category,
    }),
  }),
  causeDropped: eventType('CauseDropped', {
    nature: 'content',
    doc: 'A supposed cause was taken out of the analysis, with reason.',
    data: z.strictObject({ capa: id, cycle, cause: id, reason: prose }),
  }),
  extentAnswered: eventType('ExtentAnswered', {
    nature: 'content',
    doc: 'It was answered whether similar cases exist or could occur.',
    data: z.strictObject({ capa: id, cycle, extent: extentAnswer }),
  }),
  investigationFinished: eventType('InvestigationFinished', {
    nature: 'content',
    doc: 'The root causes are known; planning begins.',
    data: z.strictObject({ capa: id, cycle, rootCauses: z.array(id).min(1).max(200) }),
  }),
};
