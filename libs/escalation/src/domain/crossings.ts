import { calendarOf, type DeadlineHouse } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { versionsInForce, type EscalationHouse } from './house.js';
import type { EscalationRule, Step } from './rule-set.js';
import { outOfScope, unmet, type Unmet, type Where } from './scope.js';
import { after } from './span.js';
import type { EscalationSubject, Watched } from './subject.js';
import { fired, isOfObligations } from './triggers.js';

/** An instant at which a step of a rule is due for what is watched. */
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

/** What crossings are worked out on. */
export interface CrossingHouse {
  readonly deadlines: DeadlineHouse;
  readonly escalation: EscalationHouse;
  readonly directory: Where;
}

/** What one rule of one version says of an obligation, or of a record or CAPA: when it begins and its steps cross in the present run; or all that keeps it from looking. */
export type Reading =
  | { readonly rule: string; readonly matched: true; readonly begins: Instant; readonly crossings: readonly Crossing[] }
  | { readonly rule: string; readonly matched: false; readonly because: readonly Unmet[] };

/** Reads a rule of a version, whenever that is in force and whatever was taken. Pure: what has crossed by an instant are those at or before it. */
export function readRule(
  rule: EscalationRule,
  version: number,
  watched: Watched,
  subject: EscalationSubject,
  house: Pick<CrossingHouse, 'deadlines' | 'directory'>,
): Reading {
  const outside = outOfScope(rule.scope, watched, subject, house.directory);
  const calendar = calendarOf(house.deadlines, rule.calendar);
  if (!calendar) return { rule: rule.id, matched: false, because: [...outside, unmet('calendar', [rule.calendar], [])] };
  const begun = fired(rule, watched, subject, calendar);
  const because = 'unmet' in begun ? [...outside, begun.unmet] : outside;
  if ('unmet' in begun || because.length > 0) return { rule: rule.id, matched: false, because };
  const run = watched?.run ?? subject.course?.run ?? 1;
  const crossings: Crossing[] = [];
  let at = begun.at;
  for (const step of rule.ladder) {
    at = after(step.after, calendar, step.since === 'due' && watched ? watched.due : at);
    crossings.push({ rule: rule.id, step, ruleVersion: version, run, repeat: 1, at });
    let again = at;
    for (let repeat = 2; step.repeat && repeat <= step.repeat.atMost; repeat += 1) {
      again = after(step.repeat.every, calendar, again);
      crossings.push({ rule: rule.id, step, ruleVersion: version, run, repeat, at: again });
    }
  }
  return { rule: rule.id, matched: true, begins: begun.at, crossings };
}

/**
 * Every crossing of the present run of an obligation, or of a record or CAPA, in order, each step and repeat once: under the version in force
 * at that instant; what a later version would have crossed before its effect crosses at its effect, unless it was `taken`. Nothing that was
 * crossed before the first version took effect.
 */
export function crossings(
  watched: Watched,
  subject: EscalationSubject,
  house: CrossingHouse,
  taken: ReadonlySet<string> = new Set(),
): readonly Crossing[] {
  const versions = versionsInForce(house.escalation);
  const first = versions[0]?.from;
  if (first === undefined) return [];
  const earliest = new Map<string, Crossing>();
  for (const [nth, { rules, from, until }] of versions.entries()) {
    for (const rule of rules.rules) {
      if (isOfObligations(rule.trigger) !== (watched !== null)) continue;
      const reading = readRule(rule, rules.version, watched, subject, house);
      for (const crossing of reading.matched ? reading.crossings : []) {
        const key = stepKey({ ...crossing, step: crossing.step.id });
        const at = nth > 0 && crossing.at < from ? from : crossing.at;
        const counts = crossing.at >= first && at >= from && (until === null || at < until);
        if (counts && !taken.has(key) && (earliest.get(key)?.at ?? '~') > at) earliest.set(key, { ...crossing, at });
      }
    }
  }
  return [...earliest.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.repeat - b.repeat));
}
