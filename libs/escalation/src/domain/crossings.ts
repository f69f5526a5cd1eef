import { calendarOf, type Calendar, type DeadlineHouse } from '#deadlines/domain';
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
  const begun = beginning(rule, watched, subject, house);
  if ('because' in begun) return { rule: rule.id, matched: false, because: begun.because };
  return { rule: rule.id, matched: true, begins: begun.at, crossings: [...laddered({ rule, version, ...begun }, watched, subject)] };
}

interface Begun {
  readonly calendar: Calendar;
  /** When the trigger fired. */
  readonly at: Instant;
}

/** Where a rule begins for what is watched; or all that keeps it from looking. */
function beginning(
  rule: EscalationRule,
  watched: Watched,
  subject: EscalationSubject,
  house: Pick<CrossingHouse, 'deadlines' | 'directory'>,
): Begun | { readonly because: readonly Unmet[] } {
  const outside = outOfScope(rule.scope, watched, subject, house.directory);
  const calendar = calendarOf(house.deadlines, rule.calendar);
  if (!calendar) return { because: [...outside, unmet('calendar', [rule.calendar], [])] };
  const begun = fired(rule, watched, subject, calendar);
  if ('unmet' in begun) return { because: [...outside, begun.unmet] };
  return outside.length > 0 ? { because: outside } : { calendar, at: begun.at };
}

/** The crossings of a ladder from its first step to its last, each worked out when it is asked for. */
function* laddered(
  { rule, version, calendar, at: begun }: Begun & { readonly rule: EscalationRule; readonly version: number },
  watched: Watched,
  subject: EscalationSubject,
): Generator<Crossing> {
  const run = watched?.run ?? subject.course?.run ?? 1;
  let at = begun;
  for (const step of rule.ladder) {
    at = after(step.after, calendar, step.since === 'due' && watched ? watched.due : at);
    yield { rule: rule.id, step, ruleVersion: version, run, repeat: 1, at };
    let again = at;
    for (let repeat = 2; step.repeat && repeat <= step.repeat.atMost; repeat += 1) {
      again = after(step.repeat.every, calendar, again);
      yield { rule: rule.id, step, ruleVersion: version, run, repeat, at: again };
    }
  }
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

/**
 * The first of the `crossings`, or null. Where one version alone was ever in force, as in a simulation, it works out no step that can only cross later: most
 * obligations are met before any does.
 */
export function nextCrossing(
  watched: Watched,
  subject: EscalationSubject,
  house: CrossingHouse,
  taken: ReadonlySet<string>,
): Crossing | null {
  const versions = versionsInForce(house.escalation);
  const [only] = versions;
  if (only === undefined || versions.length > 1) return crossings(watched, subject, house, taken)[0] ?? null;
  let first: Crossing | null = null;
  for (const rule of only.rules.rules) {
    if (isOfObligations(rule.trigger) !== (watched !== null)) continue;
    const begun = beginning(rule, watched, subject, house);
    if ('because' in begun) continue;
    let ofTheStep = begun.at;
    for (const crossing of laddered({ rule, version: only.rules.version, ...begun }, watched, subject)) {
      const { at, repeat, step } = crossing;
      if (repeat === 1) ofTheStep = at;
      const counts = at >= only.from && !taken.has(stepKey({ ...crossing, step: step.id }));
      if (counts && (first === null || at < first.at || (at === first.at && repeat < first.repeat))) first = crossing;
      // What follows on the ladder crosses at or after its step, or the due.
      const least: Instant = watched !== null && watched.due < ofTheStep ? watched.due : ofTheStep;
      if (first !== null && (first.at < least || (first.at === least && first.repeat === 1))) break;
    }
  }
  return first;
}
