import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#kernel';

/** The length of one stretch of a report. */
export type Step = 'day' | 'week' | 'month' | 'year';

/** Longer than this no report over time is drawn. */
export const mostStretches = 400;

const durations: Readonly<Record<Step, Temporal.DurationLike>> = {
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  year: { years: 1 },
};

/**
 * The instants between the stretches of a period: local midnights where the period begins at one. The last stretch ends with the period.
 * Null where there would be more than `mostStretches`.
 */
export function edgesOf(from: Instant, to: Instant, step: Step, zone: string): Instant[] | null {
  const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
  const edges: Instant[] = [from];
  for (let n = 1; edges.length <= mostStretches; n += 1) {
    const scaled = Object.fromEntries(Object.entries(durations[step]).map(([unit, amount]) => [unit, Number(amount) * n]));
    const next = new Date(start.add(scaled).epochMilliseconds).toISOString();
    if (next >= to) return [...edges, to];
    edges.push(next);
  }
  return null;
}

/** The start of the twelve stretches that end with an instant: at local midnight, for months and years on the first day. */
export function twelveBefore(to: Instant, step: Step, zone: string): Instant {
  const end = Temporal.Instant.from(to).toZonedDateTimeISO(zone);
  const whole = step === 'month' ? end.with({ day: 1 }) : step === 'year' ? end.with({ month: 1, day: 1 }) : end;
  const back = { day: { days: 11 }, week: { days: 77 }, month: { months: 11 }, year: { years: 11 } }[step];
  return new Date(whole.startOfDay().subtract(back).epochMilliseconds).toISOString();
}
