import { z } from 'zod';
import { fault, type Finding } from '#configuration/domain';
import { termSchema } from './term.js';
import { withRules } from './with-rules.js';

const instant = z.iso.datetime({ precision: 3 });
const name = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);

/** On whose stream an obligation stands: a record, a CAPA, or a proposal of one. */
export const recordKind = z.enum(['nonconformity', 'complaint', 'finding', 'capa', 'proposal']);
export const severity = z.enum(['minor', 'moderate', 'major', 'critical']);
export const riskLevel = z.enum(['low', 'medium', 'high']);

/** What a policy looks at. An absent part matches all. */
export const policyScope = z.strictObject({
  kinds: z.array(recordKind).min(1).optional(),
  severities: z.array(severity).min(1).optional(),
  grades: z.array(name).min(1).optional(),
  forms: z.array(name).min(1).optional(),
  risks: z.array(riskLevel).min(1).optional(),
  /** What the person who opened it found, for example `ill-formed` or `lacks-data`. */
  variants: z.array(name).min(1).optional(),
});

/** One line of a house's policy: which obligation gets which term. Within a set the first line that matches decides. */
export const deadlinePolicy = z.strictObject({
  id: name,
  obligation: name,
  scope: policyScope,
  /** Null: the obligation has a date of its own (an action's). */
  term: termSchema.nullable(),
  from: z.enum(['recordedAt', 'receivedAt']),
  calendar: z.string().min(1).max(40),
  /** A term of law counts from receipt, never pauses, and does not start anew when a record is reopened. */
  law: z.boolean(),
  pausable: z.boolean(),
  legalBasis: z.string().min(1).max(300).nullable(),
  /** False: it stands by until a switch puts it in use. Absent: in use. */
  inUse: z.boolean().optional(),
});
export type DeadlinePolicy = z.infer<typeof deadlinePolicy>;

/** One version of all policies of a house; the version in force when an obligation opens decides its term. Null: in force from the founding on. */
export const policySetSchema = withRules(
  z.strictObject({ version: z.int().min(1), effectiveFrom: instant.nullable(), policies: z.array(deadlinePolicy).max(500) }),
  ({ policies }) => faultsOfLines(policies),
);
export type PolicySet = z.infer<typeof policySetSchema>;

/** What the lines of a set cannot be together, or by themselves. */
export function faultsOfLines(policies: readonly DeadlinePolicy[]): Finding[] {
  return policies.flatMap(({ id, law, pausable, legalBasis }, at) => [
    ...(policies.findIndex((each) => each.id === id) < at ? [fault(`/policies/${at}/id`, 'policy-twice', { id })] : []),
    ...(law && pausable ? [fault(`/policies/${at}/pausable`, 'law-never-pauses', { id })] : []),
    ...(law && legalBasis === null ? [fault(`/policies/${at}/legalBasis`, 'law-needs-basis', { id })] : []),
  ]);
}

/** What is known of the record or CAPA when a policy is looked for. */
export interface PolicyFacts {
  readonly kind: z.infer<typeof recordKind>;
  readonly severity?: z.infer<typeof severity> | null;
  readonly grade?: string | null;
  readonly form?: string | null;
  readonly risk?: z.infer<typeof riskLevel> | null;
  readonly variant?: string | null;
}

/** The set in force at an instant: of those effective by then, the newest version. */
export function policiesInForce(sets: readonly PolicySet[], at: string): PolicySet | undefined {
  return sets
    .filter(({ effectiveFrom }) => effectiveFrom === null || effectiveFrom <= at)
    .reduce<PolicySet | undefined>((best, each) => (!best || each.version > best.version ? each : best), undefined);
}

/** The line that decides; none: the house lets no such obligation open. */
export function policyFor(set: PolicySet, obligation: string, facts: PolicyFacts): DeadlinePolicy | undefined {
  return set.policies.find((policy) => policy.obligation === obligation && matches(policy, facts));
}

function matches({ scope }: DeadlinePolicy, facts: PolicyFacts): boolean {
  const within = (values: readonly string[] | undefined, value: string | null | undefined) =>
    !values || (value != null && values.includes(value));
  return (
    within(scope.kinds, facts.kind) &&
    within(scope.severities, facts.severity) &&
    within(scope.grades, facts.grade) &&
    within(scope.forms, facts.form) &&
    within(scope.risks, facts.risk) &&
    within(scope.variants, facts.variant)
  );
}
