import {
  afterOfficeTime,
  calendarOf,
  officeCalendar,
  officeTimeBetween,
  type Calendar,
  type DeadlineHouse,
  type Obligation,
} from '#deadlines/domain';
import type { Instant } from '#kernel';
import { versionsInForce, type EscalationHouse, type People } from './house.js';
import type { EscalationRule, RuleSet, Scope, Step } from './rule-set.js';
import { after, before } from './span.js';

/** What an escalation knows of the record or CAPA. Left out means unknown, and every scope matches; null means: it has none. */
export interface EscalationSubject {
  readonly id: string;
  readonly kind: 'nonconformity' | 'complaint' | 'finding' | 'capa' | 'proposal';
  readonly severity?: 'minor' | 'moderate' | 'major' | 'critical' | null;
  readonly process?: string | null;
  readonly unit?: string | null;
  readonly tags?: readonly string[];
  /** Who owns the case: a CAPA's owner, a record's assignee. */
  readonly owner?: string | null;
  /** True for a person to whom the record is closed (conflict of interest): never a recipient. */
  readonly closedTo?: (person: string) => boolean;
}

/** The deadline that a rule looks at: of an obligation, open or not. */
export type Watched = Pick<Obligation, 'obligation' | 'name' | 'from' | 'due' | 'term' | 'run' | 'pauses' | 'unit' | 'assignee' | 'role'>;

/** An instant at which a step of a rule is due for an obligation. */
export interface Crossing {
  readonly rule: string;
  readonly step: Step;
  readonly ruleVersion: number;
  readonly run: number;
  readonly repeat: number;
  readonly at: Instant;
}

/** The part of a step's key within its subject. */
export function stepKey({ rule, step, run, repeat }: { rule: string; step: string; run: number; repeat: number }): string {
  return `${rule}/${step}/${run}/${repeat}`;
}

type Where = Pick<People, 'unitAncestors'>;

/**
 * Every crossing of an obligation's present run, in order, each step and repeat once: under the version in force at that instant; what a
 * later version would have crossed before its effect crosses at its effect, unless it was `taken`. Nothing that was crossed before the
 * first version took effect.
 */
export function crossings(
  obligation: Watched,
  subject: EscalationSubject,
  house: { deadlines: DeadlineHouse; escalation: EscalationHouse; directory: Where },
  taken: ReadonlySet<string> = new Set(),
): readonly Crossing[] {
  const versions = versionsInForce(house.escalation);
  const first = versions[0]?.from;
  if (first === undefined) return [];
  const earliest = new Map<string, Crossing>();
  for (const [nth, { rules, from, until }] of versions.entries()) {
    for (const crossing of crossingsUnder(rules, obligation, subject, house)) {
      const key = stepKey({ ...crossing, step: crossing.step.id });
      const at = nth > 0 && crossing.at < from ? from : crossing.at;
      const counts = crossing.at >= first && at >= from && (until === null || at < until);
      if (counts && !taken.has(key) && (earliest.get(key)?.at ?? '~') > at) earliest.set(key, { ...crossing, at });
    }
  }
  return [...earliest.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.repeat - b.repeat));
}

/** The crossings of one version, whenever it is in force. */
function* crossingsUnder(
  { rules, version }: RuleSet,
  obligation: Watched,
  subject: EscalationSubject,
  house: { deadlines: DeadlineHouse; directory: Where },
): IterableIterator<Crossing> {
  for (const rule of rules) {
    const calendar = calendarOf(house.deadlines, rule.calendar);
    const begun = calendar && inScope(rule.scope, obligation, subject, house.directory) ? triggered(rule, obligation, calendar) : null;
    if (!calendar || begun === null) continue;
    let at = begun;
    for (const step of rule.ladder) {
      at = after(step.after, calendar, step.since === 'due' ? obligation.due : at);
      yield { rule: rule.id, step, ruleVersion: version, run: obligation.run, repeat: 1, at };
      let again = at;
      for (let repeat = 2; step.repeat && repeat <= step.repeat.atMost; repeat += 1) {
        again = after(step.repeat.every, calendar, again);
        yield { rule: rule.id, step, ruleVersion: version, run: obligation.run, repeat, at: again };
      }
    }
  }
}

/** When the trigger fires for this obligation; null for triggers that look at something else than its deadline. */
function triggered({ trigger }: EscalationRule, obligation: Watched, calendar: Calendar): Instant | null {
  switch (trigger.on) {
    case 'share':
      return share(obligation, trigger.percent, calendar);
    case 'lead':
      return before(trigger.span, calendar, obligation.due);
    case 'lag':
      return after(trigger.span, calendar, obligation.due);
    case 'age-in-state':
    case 'no-activity':
    case 'severity-raised':
    case 'reopened':
    case 'count':
      return null;
    default:
      return trigger satisfies never;
  }
}

/**
 * The instant at which that share of the term is used: of office time for terms in working hours or working days, of elapsed time for all
 * others. Pauses are not used time.
 */
function share({ from, due, term, pauses }: Watched, percent: number, calendar: Calendar): Instant {
  const [start, end] = [Date.parse(from), Date.parse(due)];
  if (end <= start) return due;
  const office = officeCalendar(calendar);
  const working = term?.unit === 'working-days' || term?.unit === 'working-hours';
  const used = (a: number, b: number) => (working ? officeTimeBetween(office, a, b) : Math.max(0, b - a));
  const on = (at: number, time: number) => (working ? afterOfficeTime(office, at, time) : at + time);
  const stood = pauses.map((pause) => [Math.max(Date.parse(pause.from), start), Math.min(Date.parse(pause.to), end)] as const);
  const running = used(start, end) - stood.reduce((sum, [a, b]) => sum + used(a, b), 0);
  let at = on(start, Math.ceil((running * percent) / 100));
  for (const [a, b] of stood) if (a < at) at = on(at, used(a, b));
  return new Date(at).toISOString();
}

const severities = ['minor', 'moderate', 'major', 'critical'] as const;
type Severity = (typeof severities)[number];

function inScope(scope: Scope, obligation: Watched, subject: EscalationSubject, where: Where): boolean {
  const { kinds, severityAtLeast, processes, units, obligations, tags } = scope;
  const { severity, process } = subject;
  const unit = obligation.unit ?? subject.unit;
  return (
    (!kinds || kinds.includes(subject.kind)) &&
    (!obligations || obligations.includes(obligation.name)) &&
    (!severityAtLeast || severity === undefined || (severity !== null && isAtLeast(severity, severityAtLeast))) &&
    (!processes || process === undefined || (process !== null && processes.includes(process))) &&
    (!units || unit === undefined || (unit !== null && [unit, ...where.unitAncestors(unit)].some((each) => units.includes(each)))) &&
    (!tags || subject.tags === undefined || tags.some((tag) => subject.tags?.includes(tag)))
  );
}

const isAtLeast = (one: Severity, other: Severity): boolean => severities.indexOf(one) >= severities.indexOf(other);
