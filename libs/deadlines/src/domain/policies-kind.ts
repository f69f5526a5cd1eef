import { z } from 'zod';
import { configurationKind, fault, notice, type Completed, type Finding } from '#configuration/domain';
import starter from '../../starter/policy.json' with { type: 'json' };
import { deadlinePolicy, faultsOfLines, type DeadlinePolicy, type PolicySet } from './policy.js';
import { termSchema } from './term.js';
import type { DeadlineHouse } from './configuration.js';
import { calendarOf } from './calendar.js';
import { BeyondCalendars } from './days.js';
import { dueOf } from './due.js';

const code = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const words = z.strictObject({ uk: z.string().min(1).max(400), en: z.string().min(1).max(400) });
const { unit, start, end, rollOver } = termSchema.shape;

/** What an answer changes about some policies. */
const switchChange = z.strictObject({
  policies: z.array(code).min(1).max(100),
  /** Parts of their terms that it sets. */
  term: z.strictObject({ unit: unit.optional(), start: start.optional(), end: end.optional(), rollOver: rollOver.optional() }).optional(),
  /** Whether they are in use. */
  inUse: z.boolean().optional(),
});

/**
 * A question that the law leaves open, with the answers that a lawyer may give and the one that this house follows. What an answer changes
 * stands here, so that the answer is a choice and nobody has to know which lines it touches.
 */
const deadlineSwitch = z.strictObject({
  code,
  question: words,
  basis: z.string().min(1).max(300),
  options: z
    .array(z.strictObject({ code, names: words, changes: z.array(switchChange).max(50) }))
    .min(1)
    .max(10),
  chosen: code,
});

const policiesSchema = z.strictObject({ policies: z.array(deadlinePolicy).max(500), switches: z.array(deadlineSwitch).max(50) });
/** All deadline policies of a house, with the questions that are open. */
export type DeadlinePolicies = z.infer<typeof policiesSchema>;

/** The deadline policies as they are configured: which obligation gets which term, on whose calendar, on which legal basis. */
export const deadlinePoliciesKind = configurationKind<'deadline-policies', DeadlinePolicies, DeadlinePolicies>({
  key: 'deadline-policies',
  slice: null,
  name: 'DeadlinePolicies',
  what: 'deadline policies',
  draft: policiesSchema,
  content: policiesSchema,
  starter: policiesSchema.parse(starter),
  check: (draft, newest, house) => [
    ...faultsOfLines(draft.policies),
    ...faultsOfCalendarsUsed(draft, (house as { readonly deadlines: DeadlineHouse }).deadlines),
    ...endlessTerms(draft, (house as { readonly deadlines: DeadlineHouse }).deadlines),
    ...faultsOfSwitches(draft),
    ...noticesOf(draft, newest),
  ],
  broughtBack: (earlier) => earlier,
  completed: (newest, house) => withNeededLines(firstOf(newest, (house as { readonly deadlines: DeadlineHouse }).deadlines)),
});

/** The content of a house whose first policies stand in its log in another form, from before they were configuration; else the given one. */
function firstOf(newest: DeadlinePolicies, { policies }: DeadlineHouse): DeadlinePolicies {
  const [first] = policies;
  const ofStarter = new Set(settledPolicies(deadlinePoliciesKind.starter).map(({ id }) => id));
  const isStarter =
    first === undefined || policies.length > 1 || [...ofStarter].every((id) => first.policies.some((each) => each.id === id));
  return isStarter ? newest : { policies: [...first.policies], switches: [] };
}

/**
 * With the starter's lines for obligations that are in no line, in use or not: a release came to know them after the house had settled its policies.
 * Whoever wants nobody to owe one says so in a line that is not in use.
 */
function withNeededLines({ policies, switches }: DeadlinePolicies): Completed<DeadlinePolicies> | null {
  const known = new Set(policies.map(({ obligation }) => obligation));
  const added = deadlinePoliciesKind.starter.policies.filter(({ obligation }) => !known.has(obligation));
  if (added.length === 0) return null;
  return { content: { policies: [...policies, ...added], switches }, added: [...new Set(added.map(({ obligation }) => obligation))] };
}

/** The lines that decide: every switch set, in the order of the switches, and what stands by left out. */
export function settledPolicies({ policies, switches }: DeadlinePolicies): DeadlinePolicy[] {
  const changes = switches.flatMap(({ options, chosen }) => options.find((each) => each.code === chosen)?.changes ?? []);
  return policies
    .map((policy) =>
      changes
        .filter((change) => change.policies.includes(policy.id))
        .reduce<DeadlinePolicy>((line, { term, inUse }) => {
          const set = Object.fromEntries(Object.entries(term ?? {}).filter(([, value]) => value !== undefined));
          return { ...line, term: line.term && { ...line.term, ...set }, ...(inUse !== undefined && { inUse }) };
        }, policy),
    )
    .filter(({ inUse }) => inUse !== false);
}

/** The same as a set of its version. */
export function policySetOf(version: number, effectiveFrom: string | null, content: DeadlinePolicies): PolicySet {
  return { version, effectiveFrom, policies: settledPolicies(content) };
}

function faultsOfCalendarsUsed({ policies }: DeadlinePolicies, { calendars }: DeadlineHouse): Finding[] {
  return policies.flatMap(({ calendar }, at) =>
    Object.hasOwn(calendars, calendar) ? [] : [fault(`/policies/${at}/calendar`, 'calendar-not-there', { calendar })],
  );
}

/** The last instant from which anything is ever counted here. */
const lastStart = '2199-12-31T00:00:00.000Z';

/** Terms so long that they would lead out of the calendars: nothing that opens under them would get a date. */
function endlessTerms({ policies }: DeadlinePolicies, house: DeadlineHouse): Finding[] {
  return policies.flatMap(({ term, calendar: key }, at) => {
    const calendar = calendarOf(house, key);
    if (!term || !calendar) return [];
    try {
      dueOf(term, calendar, lastStart);
      return [];
    } catch (error) {
      if (error instanceof BeyondCalendars) return [fault(`/policies/${at}/term/amount`, error.code, {})];
      throw error;
    }
  });
}

function faultsOfSwitches(content: DeadlinePolicies): Finding[] {
  const known = new Set(content.policies.map(({ id }) => id));
  const faults = content.switches.flatMap(({ code: name, options, chosen }, at) => [
    ...(content.switches.findIndex((each) => each.code === name) < at ? [fault(`/switches/${at}/code`, 'code-twice', { code: name })] : []),
    ...(options.some((each) => each.code === chosen)
      ? []
      : [fault(`/switches/${at}/chosen`, 'no-such-option', { chosen, allowed: options.map((each) => each.code) })]),
    ...options.flatMap(({ code: option, changes }, nth) => [
      ...(options.findIndex((each) => each.code === option) < nth
        ? [fault(`/switches/${at}/options/${nth}/code`, 'code-twice', { code: option })]
        : []),
      ...changes.flatMap((change, of) =>
        change.policies.flatMap((id, place) =>
          known.has(id) ? [] : [fault(`/switches/${at}/options/${nth}/changes/${of}/policies/${place}`, 'no-such-policy', { id })],
        ),
      ),
    ]),
  ]);
  return faults.length > 0 ? faults : faultsOfSettled(content);
}

/** A switch may not leave a term that does not fit together. */
function faultsOfSettled(content: DeadlinePolicies): Finding[] {
  return settledPolicies(content).flatMap(({ id, term }) => {
    if (term === null || termSchema.safeParse(term).success) return [];
    const at = content.policies.findIndex((each) => each.id === id);
    return [fault(`/policies/${at}/term`, 'switches-break-the-term', { id })];
  });
}

/** Lines that can never decide, and obligations that the house would let nobody owe any more. */
function noticesOf(draft: DeadlinePolicies, newest: DeadlinePolicies): Finding[] {
  const lines = settledPolicies(draft);
  const unreached = lines.flatMap(({ id, obligation, scope }, at) => {
    const before = lines.slice(0, at).find((each) => each.obligation === obligation && covers(each.scope, scope));
    if (!before) return [];
    return [notice(`/policies/${draft.policies.findIndex((each) => each.id === id)}`, 'policy-never-decides', { id, before: before.id })];
  });
  const there = new Set(lines.map(({ obligation }) => obligation));
  const gone = [...new Set(settledPolicies(newest).map(({ obligation }) => obligation))].filter((each) => !there.has(each));
  const inSomeLine = new Set(draft.policies.map(({ obligation }) => obligation));
  const comesBack = (obligation: string): boolean =>
    !inSomeLine.has(obligation) && deadlinePoliciesKind.starter.policies.some((each) => each.obligation === obligation);
  const left = gone.map((obligation) =>
    notice('/policies', comesBack(obligation) ? 'obligation-comes-back' : 'obligation-without-policy', { obligation }),
  );
  return [...unreached, ...left];
}

/** Whether whatever a scope means, another means too. */
function covers(wide: DeadlinePolicy['scope'], narrow: DeadlinePolicy['scope']): boolean {
  return (Object.keys(wide) as (keyof DeadlinePolicy['scope'])[]).every((part) => {
    const [all, some] = [wide[part] as readonly string[] | undefined, narrow[part] as readonly string[] | undefined];
    return all === undefined || (some !== undefined && some.every((each) => all.includes(each)));
  });
}
