import { Temporal } from 'temporal-polyfill';
import { instant, type Instant } from '#kernel';
import { Field, OptionalField } from './fields/field.js';
import { dayOrMoment } from './fields/kinds.js';
import { HttpProblem } from './problem/problem.js';

const doc = "A date (00:00 in the house's zone) or an instant.";

/** A stretch of time, `from` inclusive, `to` exclusive. */
export class PeriodQuery {
  @Field(dayOrMoment(), { doc, example: '2026-01-01' })
  readonly from!: string;

  @Field(dayOrMoment(), { doc, example: '2027-01-01' })
  readonly to!: string;
}

/** The same where either end may be left open. */
export class OpenPeriodQuery {
  @OptionalField(dayOrMoment(), { doc })
  readonly from?: string;

  @OptionalField(dayOrMoment(), { doc })
  readonly to?: string;
}

/** The instant that a date or an instant of a query stands for. */
export function startOf(dayOrInstant: string, zone: string): Instant {
  if (!/^\d{4}-\d\d-\d\d$/.test(dayOrInstant)) return instant(dayOrInstant);
  return instant(Temporal.PlainDate.from(dayOrInstant).toZonedDateTime({ timeZone: zone }).toInstant().toString());
}

/** The instant that a due stands for: an instant itself, a day its end, 24:00 in the house's zone. */
export function endOf(dayOrInstant: string, zone: string): Instant {
  if (!/^\d{4}-\d\d-\d\d$/.test(dayOrInstant)) return instant(dayOrInstant);
  const end = Temporal.PlainDate.from(dayOrInstant).add({ days: 1 }).toZonedDateTime({ timeZone: zone });
  return instant(end.toInstant().toString());
}

/** The instants of a period. @throws HttpProblem where it ends before it begins. */
export function periodOf({ from, to }: PeriodQuery, zone: string): { readonly from: Instant; readonly to: Instant } {
  const period = { from: startOf(from, zone), to: startOf(to, zone) };
  if (period.to < period.from)
    throw new HttpProblem('invalid-request', { errors: [{ in: 'query', pointer: '/to', code: 'ends-before-it-begins', params: {} }] });
  return period;
}
