import { z } from 'zod';
import { passing } from '#directory/domain';
import { eventType, type EventOf } from '#kernel';
import { capaKind, id, instant, prose, recordKind, title } from '../values.js';
import { trigger, triggerCode } from './trigger.js';

const category = z.string().min(1).max(120);
const records = z
  .array(z.strictObject({ record: id, kind: recordKind }))
  .min(1)
  .max(100);
/** The first versions knew of fewer triggers. */
const anyTrigger = { 1: (data: Record<string, unknown>) => data };
const ofWatch = { watch: id, process: id, category };

/** The watch over the records of one process and category, on the stream `case-watch-<id>`. */
export const caseWatchEvents = {
  caseNoted: eventType('CaseNoted', {
    nature: 'clockwork',
    doc: 'A record of this process and category was counted.',
    data: z.strictObject({
      ...ofWatch,
      record: id,
      kind: recordKind,
      at: instant,
      /** In which it counts, in the zone of the house: `YYYY-MM`. */
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
    }),
  }),
  cureNoted: eventType('CureNoted', {
    nature: 'clockwork',
    doc: 'A CAPA that covered a record of this process and category was closed as effective.',
    data: z.strictObject({ ...ofWatch, capa: id, record: id, at: instant }),
  }),
  capaProposalDue: eventType('CapaProposalDue', {
    version: 2,
    upcasts: anyTrigger,
    nature: 'clockwork',
    doc: 'By these records a CAPA is to be proposed.',
    data: z.strictObject({ ...ofWatch, proposal: id, trigger, records }),
  }),
  capaProposalDecisionNoted: eventType('CapaProposalDecisionNoted', {
    nature: 'clockwork',
    doc: 'It is known what became of a proposal.',
    data: z.strictObject({ watch: id, proposal: id, decision: z.enum(['accepted', 'declined']), at: instant }),
  }),
};
export type CaseWatchEvent = EventOf<typeof caseWatchEvents>;

/** A proposal of a CAPA, on the stream `proposal-<id>`. */
export const proposalEvents = {
  capaProposalRaised: eventType('CapaProposalRaised', {
    version: 2,
    upcasts: anyTrigger,
    nature: 'content',
    doc: 'A CAPA is proposed; a person accepts, or declines with reason.',
    data: z.strictObject({ proposal: id, ...ofWatch, trigger, records }),
  }),
  capaProposalPassedOn: eventType('CapaProposalPassedOn', {
    nature: 'content',
    doc: 'Who owed the decision left or is away without a substitute, or the office that owed it is empty: it passes to somebody else.',
    data: z.strictObject({ proposal: id, ...passing }),
  }),
  capaProposalAccepted: eventType('CapaProposalAccepted', {
    version: 2,
    upcasts: anyTrigger,
    nature: 'content',
    doc: 'The proposal was accepted: a CAPA is drafted over its records.',
    data: z.strictObject({
      proposal: id,
      watch: id,
      trigger: triggerCode,
      capa: id,
      acceptedBy: id,
      title,
      description: prose.nullable(),
      kind: capaKind.nullable(),
      leadUnit: id.nullable(),
      units: z.array(id).max(100),
      process: id.nullable(),
      owner: id.nullable(),
      records,
    }),
  }),
  capaProposalDeclined: eventType('CapaProposalDeclined', {
    version: 2,
    upcasts: anyTrigger,
    nature: 'content',
    doc: 'The proposal was declined, with reason.',
    data: z.strictObject({ proposal: id, watch: id, trigger: triggerCode, declinedBy: id, reason: prose }),
  }),
};
export type ProposalOwnEvent = EventOf<typeof proposalEvents>;
