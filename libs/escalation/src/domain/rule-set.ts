import { z } from 'zod';
import { roleSchema } from '#directory/domain';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/);
const instant = z.iso.datetime({ precision: 3 });

/** A span on the clock or on the calendar. Zero is allowed: at once. */
export const span = z.strictObject({
  amount: z.int().min(0).max(10_000),
  unit: z.enum(['minutes', 'hours', 'working-hours', 'days', 'working-days']),
});
export type Span = z.infer<typeof span>;

/** What makes a rule begin. */
export const trigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('lead'), span }),
  z.strictObject({ on: z.literal('lag'), span }),
  z.strictObject({ on: z.literal('share'), percent: z.int().min(1).max(99) }),
  z.strictObject({ on: z.literal('age-in-state'), status: z.string().min(1).max(60), span }),
  z.strictObject({ on: z.literal('no-activity'), span }),
  z.strictObject({ on: z.literal('severity-raised'), atLeast: z.enum(['minor', 'moderate', 'major', 'critical']) }),
  z.strictObject({ on: z.literal('reopened') }),
  z.strictObject({
    on: z.literal('count'),
    atLeast: z.int().min(2).max(1000),
    within: span,
    of: z.enum(['process', 'category', 'process-and-category', 'unit']),
  }),
]);
export type Trigger = z.infer<typeof trigger>;

/** Which records, CAPAs and obligations a rule looks at; an absent part matches all. */
export const scope = z.strictObject({
  kinds: z
    .array(z.enum(['nonconformity', 'complaint', 'finding', 'capa', 'proposal']))
    .min(1)
    .optional(),
  severityAtLeast: z.enum(['minor', 'moderate', 'major', 'critical']).optional(),
  processes: z.array(z.uuid()).min(1).optional(),
  /** With their sub-units. */
  units: z.array(z.uuid()).min(1).optional(),
  categories: z.array(z.string().min(1).max(60)).min(1).optional(),
  obligations: z.array(z.string().min(1).max(60)).min(1).optional(),
  /** Marks of a complaint, of which it has one at least. */
  tags: z.array(z.string().min(1).max(60)).min(1).optional(),
});
export type Scope = z.infer<typeof scope>;

/** Whom a step is for. */
export const recipient = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('assignee') }),
  z.strictObject({ to: z.literal('owner') }),
  /** The superior of who owes the obligation, `levels` up. */
  z.strictObject({ to: z.literal('superior'), levels: z.int().min(1).max(10) }),
  z.strictObject({ to: z.literal('head-of-unit') }),
  z.strictObject({ to: z.literal('role'), role: roleSchema }),
  z.strictObject({ to: z.literal('person'), person: z.uuid() }),
]);
export type Recipient = z.infer<typeof recipient>;

export const stepActionKind = z.enum(['notify', 'reassign', 'raise-priority', 'add-watcher', 'propose-capa']);
export type StepActionKind = z.infer<typeof stepActionKind>;
export const channel = z.enum(['in-app', 'e-mail', 'webhook']);

/** One rung: after a further span since the rung before it (the first: since the trigger), or since the due, do this, for these. */
export const step = z.strictObject({
  id,
  after: span,
  since: z.enum(['step-before', 'due']),
  action: stepActionKind,
  to: z.array(recipient).min(1).max(20),
  channel: channel.nullable(),
  urgent: z.boolean(),
  repeat: z
    .strictObject({
      every: span.refine(({ amount }) => amount > 0, { path: ['amount'], params: { code: 'below-the-least', min: 1 } }),
      atMost: z.int().min(2).max(100),
    })
    .nullable(),
});
export type Step = z.infer<typeof step>;

/** A time of day on the calendar's own clock. */
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Every day from one time to another, over midnight where the second is the earlier one: nobody is told anything then that is not urgent. */
export const quietHours = z.strictObject({ from: timeOfDay, to: timeOfDay });
export type QuietHours = z.infer<typeof quietHours>;

/** A rule: trigger, scope, ladder. Its id and the ids of its steps survive versions. */
export const escalationRule = z.strictObject({
  id,
  trigger,
  scope,
  /** On which calendar all its spans are counted, and whose office hours people are told in. */
  calendar: z.string().min(1).max(60),
  /** Beside the time in which the office is closed. */
  quietHours: quietHours.optional(),
  ladder: z.array(step).min(1).max(20),
});
export type EscalationRule = z.infer<typeof escalationRule>;

/** All escalation rules of a house. */
export const escalationRules = z.strictObject({ rules: z.array(escalationRule).max(200) });
export type EscalationRules = z.infer<typeof escalationRules>;

/** One version of the rules of a house. */
export const ruleSetSchema = z.strictObject({ version: z.int().min(1), effectiveFrom: instant, rules: z.array(escalationRule).max(200) });
export type RuleSet = z.infer<typeof ruleSetSchema>;
