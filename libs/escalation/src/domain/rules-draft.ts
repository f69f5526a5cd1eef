import { z } from 'zod';
import { escalationRule, scope, span, step } from './rule-set.js';

/** Whatever somebody may have typed where a name is asked for. */
const word = z.string().min(1).max(60);
const anySpan = z.strictObject({ amount: z.int(), unit: span.shape.unit });

const triggerDraft = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('lead'), span: anySpan }),
  z.strictObject({ on: z.literal('lag'), span: anySpan }),
  z.strictObject({ on: z.literal('share'), percent: z.int() }),
  z.strictObject({ on: z.literal('age-in-state'), status: word, span: anySpan }),
  z.strictObject({ on: z.literal('no-activity'), span: anySpan }),
  z.strictObject({ on: z.literal('severity-raised'), atLeast: word }),
  z.strictObject({ on: z.literal('reopened') }),
  z.strictObject({ on: z.literal('count'), atLeast: z.int(), within: anySpan, of: word }),
]);

const words = z.array(word).max(100).optional();
const scopeDraft = scope.extend({ kinds: words, severityAtLeast: word.optional(), categories: words, obligations: words, tags: words });

const recipientDraft = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('assignee') }),
  z.strictObject({ to: z.literal('owner') }),
  z.strictObject({ to: z.literal('superior'), levels: z.int() }),
  z.strictObject({ to: z.literal('head-of-unit') }),
  z.strictObject({ to: z.literal('role'), role: word }),
  z.strictObject({ to: z.literal('person'), person: z.uuid() }),
]);
export type RecipientDraft = z.infer<typeof recipientDraft>;

const stepDraft = step.extend({
  after: anySpan,
  to: z.array(recipientDraft).max(20),
  /** `atMost` null: nobody has said yet when it ends. */
  repeat: z.strictObject({ every: anySpan, atMost: z.int().nullable() }).nullable(),
});
export type StepDraft = z.infer<typeof stepDraft>;

const ruleDraft = escalationRule.extend({ trigger: triggerDraft, scope: scopeDraft, ladder: z.array(stepDraft).max(20) });
export type RuleDraft = z.infer<typeof ruleDraft>;

/** The rules while they are drafted: the same form, with amounts that cannot be, words that nobody knows, and places left empty. */
export const escalationRulesDraft = z.strictObject({ rules: z.array(ruleDraft).max(200) });
export type EscalationRulesDraft = z.infer<typeof escalationRulesDraft>;
