import { z } from 'zod';

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

/**
 * A span that the law or a policy gives. Hours and working hours start and end at an instant; for every other unit the start chooses the
 * due day and the end the time of that day. Other combinations are refused with the code `invalid-term`.
 */
export const termSchema = z
  .strictObject({
    amount,
    unit: termUnit,
    start: z.enum(['instant', 'same-day', 'next-day']),
    end: z.enum(['instant', 'office-close', 'midnight']),
    rollOver: z.enum(['none', 'next-working-day', 'previous-working-day']),
    maximum: termMaximum.optional(),
  })
  .superRefine((term, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { code: 'invalid-term' } });
    const clockwise = term.start === 'instant' && term.end === 'instant';
    if (isClockUnit(term.unit) && term.start !== 'instant') refuse('start', `${term.unit} start at an instant`);
    if (isClockUnit(term.unit) && term.end !== 'instant') refuse('end', `${term.unit} end at an instant`);
    if (term.maximum && isClockUnit(term.maximum.unit) && !clockwise) {
      refuse('maximum', `a maximum in ${term.maximum.unit} needs a term from instant to instant`);
    }
  });
export type Term = z.infer<typeof termSchema>;

/** Whether the unit counts clock time. */
export function isClockUnit(unit: TermUnit): unit is (typeof clockUnits)[number] {
  return unit === 'hours' || unit === 'working-hours';
}
