import { z } from 'zod';
import { fault, type Finding } from '#configuration/domain';
import { withRules } from './with-rules.js';

/** Units that count clock time: they start and end at an instant. */
export const clockUnits = ['hours', 'working-hours'] as const;
/** Units that count days of the calendar. */
export const dayUnits = ['days', 'working-days', 'months', 'years'] as const;

export const termUnit = z.enum([...clockUnits, ...dayUnits]);
export type TermUnit = z.infer<typeof termUnit>;

/** The largest amount of any unit that a term may have: ten times what any norm asks, and a bound on every search. */
export const largestAmount = 10_000;
const amount = z.int().min(1).max(largestAmount);

/** The most that a term may reach in total, counted from the first `from` with the term's own start and end. */
export const termMaximum = z.strictObject({ amount, unit: termUnit });

const termShape = z.strictObject({
  amount,
  unit: termUnit,
  start: z.enum(['instant', 'same-day', 'next-day']),
  end: z.enum(['instant', 'office-close', 'midnight']),
  rollOver: z.enum(['none', 'next-working-day', 'previous-working-day']),
  maximum: termMaximum.optional(),
});
export type Term = z.infer<typeof termShape>;
const { unit, start, end } = termShape.shape;
/** What has to fit together, without the amounts: these are wrong by themselves. */
const ruledParts = { unit, start, end, maximum: z.object({ unit }).optional() };

/**
 * A span that the law or a policy gives. Hours and working hours start and end at an instant; for every other unit the start chooses the
 * due day and the end the time of that day. Other combinations are refused, each by the field that does not fit.
 */
export const termSchema = withRules(termShape, (term) => faultsOfTerm(term), z.object(ruledParts));

/** What does not fit together in a term. */
function faultsOfTerm({ unit, start, end, maximum }: Pick<Term, keyof typeof ruledParts>): Finding[] {
  const faults: Finding[] = [];
  if (isClockUnit(unit) && start !== 'instant') faults.push(fault('/start', 'clock-unit-starts-at-an-instant', { unit }));
  if (isClockUnit(unit) && end !== 'instant') faults.push(fault('/end', 'clock-unit-ends-at-an-instant', { unit }));
  if (maximum && isClockUnit(maximum.unit) && (start !== 'instant' || end !== 'instant')) {
    faults.push(fault('/maximum/unit', 'clock-maximum-needs-instants', { unit: maximum.unit }));
  }
  return faults;
}

/** Whether the unit counts clock time. */
export function isClockUnit(unit: TermUnit): unit is (typeof clockUnits)[number] {
  return unit === 'hours' || unit === 'working-hours';
}
