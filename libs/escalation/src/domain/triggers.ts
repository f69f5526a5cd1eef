import { afterOfficeTime, officeCalendar, officeTimeBetween, type Calendar } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { countingOf } from './counting.js';
import type { EscalationRule, Trigger } from './rule-set.js';
import { unmet, type Unmet } from './scope.js';
import { after, before } from './span.js';
import { isAtLeast, type EscalationSubject, type Watched, type WatchedObligation } from './subject.js';

/** Whether a trigger looks at the deadline of an obligation; the others look at the record or CAPA itself. */
export const isOfObligations = ({ on }: Pick<Trigger, 'on'>): boolean => on === 'lead' || on === 'lag' || on === 'share';

/** When the trigger fires; or why it does not. */
export type Fired = { readonly at: Instant } | { readonly unmet: Unmet };

export function fired(rule: EscalationRule, watched: Watched, subject: EscalationSubject, calendar: Calendar): Fired {
  const { trigger } = rule;
  switch (trigger.on) {
    case 'lead':
      return watched ? { at: before(trigger.span, calendar, watched.due) } : notThis(trigger, watched);
    case 'lag':
      return watched ? { at: after(trigger.span, calendar, watched.due) } : notThis(trigger, watched);
    case 'share':
      return watched ? { at: share(watched, trigger.percent, calendar) } : notThis(trigger, watched);
    case 'age-in-state':
    case 'no-activity':
    case 'severity-raised':
    case 'reopened':
      return watched ? notThis(trigger, watched) : ofTheCase(trigger, subject, calendar);
    case 'count':
      return watched ? notThis(trigger, watched) : ofTheCount(rule, subject);
    default:
      return trigger satisfies never;
  }
}

const notThis = ({ on }: Trigger, watched: Watched): Fired => ({ unmet: unmet('watches', [on], [watched ? 'obligation' : 'case']) });

function ofTheCase(
  trigger: Exclude<Trigger, { on: 'lead' | 'lag' | 'share' | 'count' }>,
  { course }: EscalationSubject,
  calendar: Calendar,
): Fired {
  if (!course) return { unmet: unmet('open', [trigger.on], []) };
  if (!course.open) return { unmet: unmet('open', [trigger.on], [course.status]) };
  switch (trigger.on) {
    case 'age-in-state':
      return course.status === trigger.status
        ? { at: after(trigger.span, calendar, course.since) }
        : { unmet: unmet('state', [trigger.status], [course.status]) };
    case 'no-activity':
      return { at: after(trigger.span, calendar, course.lastActivityAt) };
    case 'severity-raised': {
      const raised = course.raised.find(({ to }) => isAtLeast(to, trigger.atLeast));
      return raised ? { at: raised.at } : { unmet: unmet('raised', [trigger.atLeast], [course.raised.at(-1)?.to ?? null]) };
    }
    case 'reopened':
      return course.reopenedAt === null ? { unmet: unmet('reopened', ['reopened'], []) } : { at: course.reopenedAt };
    default:
      return trigger satisfies never;
  }
}

/** The newest count of this sort that the record completed; also where it has ended since, for a count is of many. */
function ofTheCount(rule: EscalationRule, { course }: EscalationSubject): Fired {
  const { sign, atLeast } = countingOf(rule)!;
  const counted = course?.counted?.findLast(({ counting }) => counting === sign);
  return counted ? { at: counted.at } : { unmet: unmet('counted', [String(atLeast)], []) };
}

/**
 * The instant at which that share of the term is used: of office time for terms in working hours or working days, of elapsed time for all
 * others. Pauses are not used time.
 */
function share({ from, due, term, pauses }: WatchedObligation, percent: number, calendar: Calendar): Instant {
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
