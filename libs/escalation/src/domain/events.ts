import { z } from 'zod';
import { eventType, type EventOf } from '#kernel';
import { foundTrace } from '#directory/domain';
import { channel, ruleSetSchema, stepActionKind } from './rule-set.js';

const instant = z.iso.datetime({ precision: 3 });

/** The steps of escalation, on the stream of the record or CAPA. */
export const escalationEvents = {
  escalationStepTaken: eventType('EscalationStepTaken', {
    nature: 'clockwork',
    doc: 'One step of an escalation rule was taken, once.',
    data: z.strictObject({
      /** The obligation, or the record or CAPA for triggers that have none. With rule, step, run and repeat: the key of the step. */
      subject: z.uuid(),
      obligation: z.uuid().nullable(),
      rule: z.string().min(1).max(60),
      step: z.string().min(1).max(60),
      ruleVersion: z.int().min(1),
      run: z.int().min(1),
      repeat: z.int().min(1),
      /** When the step became due, derived on the calendar. */
      crossedAt: instant,
      /** As of when the engine took it: when it looked, or the instant that rang. */
      raisedAt: instant,
      /** When its people are told, where that is later: the office was closed or it was quiet, and the step is not urgent. */
      tellAt: instant.optional(),
      action: stepActionKind,
      channel: channel.nullable(),
      urgent: z.boolean(),
      recipients: z.array(z.strictObject({ person: z.uuid(), found: foundTrace })).max(50),
      /** True where nobody of the step's own recipients was left and it went the way of last resort. */
      lastResort: z.boolean(),
    }),
  }),
};

/**
 * How houses published their first rules before these were configuration like the rest: on `escalation-rules`, in their founding. Nothing
 * appends it any more; the logs of those houses are read.
 */
export const firstRules = {
  escalationRulesPublished: eventType('EscalationRulesPublished', {
    nature: 'content',
    doc: 'The first version of the escalation rules, of a house that was founded before they were configured; nothing appends it any more.',
    data: ruleSetSchema,
  }),
};

export type EscalationEvent = EventOf<typeof escalationEvents>;
export type FirstRulesEvent = EventOf<typeof firstRules>;
