import { millisecondsBetween, type Instant } from '#kernel';
import type { ProposalTriggers } from '../configuration/proposal-triggers.js';
import { countsBefore, isOutside, limitsOf, monthBefore, runOf } from './control-chart.js';
import type { Trigger, TriggerCode } from './trigger.js';
import type { NotedCase, Watching } from './watch-state.js';

/** A trigger that was met: why, and by which records. */
export interface Met {
  readonly trigger: Trigger;
  readonly records: readonly NotedCase[];
}

/** A named reason to propose a CAPA: looks at the watch as a new case left it. */
interface TriggerRule {
  readonly code: TriggerCode;
  /** For how many days a refusal keeps it quiet. */
  readonly quietDays: (settings: ProposalTriggers) => number;
  readonly met: (watch: Watching, noted: NotedCase, settings: ProposalTriggers) => Met | null;
}

const mostNamed = 100;

const count: TriggerRule = {
  code: 'count',
  quietDays: ({ count }) => count.days,
  met: (watch, noted, { count: { records: least, days } }) => {
    const dealtWith = new Set(watch.proposals.filter(({ decision }) => decision === 'accepted').flatMap(({ records }) => records));
    const records = watch.cases.filter(({ at, record }) => isWithin(days, at, noted.at) && !dealtWith.has(record));
    return records.length < least ? null : { trigger: { trigger: 'count', records: records.length, days }, records };
  },
};

const repeat: TriggerRule = {
  code: 'repeat',
  quietDays: ({ repeat }) => repeat.days,
  met: ({ cures }, noted, { repeat: { days } }) => {
    const cure = cures.findLast(({ at }) => isWithin(days, at, noted.at));
    return cure === undefined ? null : { trigger: { trigger: 'repeat', capa: cure.capa, days }, records: [noted] };
  },
};

const outsideLimits: TriggerRule = {
  code: 'outside-limits',
  quietDays: ({ chart }) => chart.quietDays,
  met: (watch, noted, { chart: { leastPeriods } }) => {
    const { month } = noted;
    for (const looked of [month, monthBefore(month)]) {
      const before = countsBefore(watch.months, looked);
      const limits = limitsOf(before);
      const count = watch.months[looked] ?? 0;
      if (limits === null || before.length < leastPeriods || !isOutside(limits, count)) continue;
      // A month that is not over can only be above so far.
      if (looked === month && count < limits.lower) continue;
      const records = watch.cases.filter((each) => each.month === looked);
      return { trigger: { trigger: 'outside-limits', month: looked, count, ...limits }, records: records.length > 0 ? records : [noted] };
    }
    return null;
  },
};

const run: TriggerRule = {
  code: 'run',
  quietDays: ({ chart }) => chart.quietDays,
  met: (watch, { month }, { chart: { run: months } }) => {
    const counts = countsBefore(watch.months, month);
    const side = runOf(counts, months);
    if (side === null) return null;
    const { centre } = limitsOf(counts)!;
    return { trigger: { trigger: 'run', side, months, centre }, records: watch.cases };
  },
};

const triggerRules: readonly TriggerRule[] = [count, repeat, outsideLimits, run];

/** The triggers that a new case meets, save those that wait for a decision, or were decided so short a time ago. */
export function triggersMet(watch: Watching, noted: NotedCase, settings: ProposalTriggers): readonly Met[] {
  return triggerRules.flatMap(({ code, quietDays, met }) => {
    if (isQuiet(watch, code, { at: noted.at, days: quietDays(settings) })) return [];
    const found = met(watch, noted, settings);
    return found === null ? [] : [{ ...found, records: found.records.slice(-mostNamed) }];
  });
}

/** A chart says the same for a while, also after a CAPA was drafted; the other triggers forget what an accepted proposal has named. */
const quietWhenAccepted: ReadonlySet<TriggerCode> = new Set(['outside-limits', 'run']);

function isQuiet({ proposals }: Watching, code: TriggerCode, { at, days }: { at: Instant; days: number }): boolean {
  return proposals.some(({ trigger, decision, decidedAt }) => {
    if (trigger !== code) return false;
    if (decision === 'open') return true;
    const keeps = decision === 'declined' || quietWhenAccepted.has(code);
    return keeps && decidedAt !== null && isWithin(days, decidedAt, at);
  });
}

/** Whether an instant lies so few days before another, or after it. */
function isWithin(days: number, from: Instant, to: Instant): boolean {
  return millisecondsBetween(from, to) < days * 86_400_000;
}
