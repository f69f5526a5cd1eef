import { z } from 'zod';
import { termUnit } from './term.js';

const instant = z.iso.datetime({ precision: 3 });
const day = z.iso.date();
/** A run of days, first and last, both included. */
const dayRun = z.strictObject({ first: day, last: day, why: z.enum(['weekend', 'holiday', 'moved']) });

/**
 * One step from a term to its deadline, as data: the translations have a sentence for each `rule`.
 * Small enough to stand in an event: days off are kept as runs.
 */
export const derivationStep = z.discriminatedUnion('rule', [
  /** Where counting begins, on whose calendar. */
  z.strictObject({ rule: z.literal('from'), from: instant, day, zone: z.string() }),
  /** From clock unit: moved to the next opening of the office. */
  z.strictObject({ rule: z.literal('next-opening'), from: instant, to: instant }),
  /** Which day is day 1. */
  z.strictObject({ rule: z.literal('day-one'), start: z.enum(['same-day', 'next-day']), day }),
  /** Days off that were passed over while counting, or that made the office's time stand still. */
  z.strictObject({ rule: z.literal('days-off'), runs: z.array(dayRun) }),
  /** Saturdays and Sundays worked because a day off was moved. */
  z.strictObject({ rule: z.literal('moved-working-days'), days: z.array(day) }),
  /** Days that count although they would be holidays in peace time. */
  z.strictObject({ rule: z.literal('special-period'), period: z.string(), from: day, basis: z.string() }),
  /** What the counting led to: a day, or an instant for terms that run by the clock. */
  z.strictObject({ rule: z.literal('counted'), amount: z.int(), unit: termUnit, to: z.union([day, instant]) }),
  /** The month has no such day: its last one. */
  z.strictObject({ rule: z.literal('last-day-of-month'), wanted: z.int(), to: day }),
  /** Summer or winter time began in between. */
  z.strictObject({ rule: z.literal('clock-change'), day, offsetBefore: z.string(), offsetAfter: z.string() }),
  /** A pause moved the end. `amount` in the term's own unit (minutes for hours and working hours). */
  z.strictObject({
    rule: z.literal('pause'),
    from: instant,
    to: instant,
    amount: z.int(),
    unit: z.enum(['minutes', 'days', 'working-days']),
    due: z.union([day, instant]),
  }),
  /** The last day was a day off and the term rolls over. */
  z.strictObject({ rule: z.literal('roll-over'), direction: z.enum(['next-working-day', 'previous-working-day']), from: day, to: day }),
  /** The maximum in total cut the term. */
  z.strictObject({ rule: z.literal('maximum'), amount: z.int(), unit: termUnit, wanted: instant, to: instant }),
  /** The end of the due day. */
  z.strictObject({
    rule: z.literal('end'),
    end: z.enum(['instant', 'office-close', 'midnight', 'midnight-of-day-off']),
    day,
    due: instant,
  }),
  /** Set by a person or an import: no term led there. */
  z.strictObject({ rule: z.literal('own-date'), due: instant, source: z.enum(['action', 'import', 'decision', 'verifier']) }),
  /** Moved with the late predecessor by as many working days. */
  z.strictObject({ rule: z.literal('predecessor'), from: instant, to: instant, workingDays: z.int(), predecessor: z.uuid() }),
  /** The new term would have led further than the old: it may not. */
  z.strictObject({ rule: z.literal('never-later'), wanted: instant, due: instant }),
]);
export type DerivationStep = z.infer<typeof derivationStep>;

export const derivation = z.array(derivationStep).max(60);
export type Derivation = readonly DerivationStep[];
