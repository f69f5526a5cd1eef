import { z } from 'zod';
import { eventType, type EventOf } from '#kernel';
import { foundTrace } from '#directory/domain';
import { channel, ruleSetSchema, stepActionKind } from './rule-set.js';

const instant = z.iso.datetime({ precision: 3 });

/** The events of escalation: rule sets on the stream `escalation-rules`, steps on the stream of the record or CAPA. */
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
      /** When the engine took it. */
      raisedAt: instant,
      action: stepActionKind,
      channel: channel.nullable(),
      urgent: z.boolean(),
      recipients: z.array(z.strictObject({ person: z.uuid(), found: foundTrace })).max(50),
      /** True where nobody of the step's own recipients was left and it went the way of last resort. */
      lastResort: z.boolean(),
    }),
  }),
};

export const escalationRuleEvents = {
  escalationRulesPublished: eventType('EscalationRulesPublished', {
    nature: 'content',
    doc: 'A version of the escalation rules was published, in force from its effective instant.',
    data: ruleSetSchema,
  }),
};

export type EscalationEvent = EventOf<typeof escalationEvents>;
export type EscalationRuleEvent = EventOf<typeof escalationRuleEvents>;
