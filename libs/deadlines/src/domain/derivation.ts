import { z } from 'zod';
import { termUnit } from './term.js';

const instant = z.iso.datetime({ precision: 3 });
const day = z.iso.date();
/** Local time of day: `09:00`, with seconds and milliseconds only where there are any. */
const time = z.string().regex(/^\d\d:\d\d(:\d\d\.\d{3})?$/);

/**
 * One step from a term to its deadline, as data: the translations have a sentence for each `rule`, and `replay` finds the due again from the
 * steps alone, without the calendar. Small enough to stand in an event: what repeats is kept as a run.
 */
export const derivationStep = z.discriminatedUnion('rule', [
  /** Where counting begins, and on whose calendar. */
  z.strictObject({
    rule: z.literal('from'),
    from: instant,
    day,
    zone: z.string(),
    calendar: z.string(),
    version: z.int(),
    basis: z.string().nullable(),
  }),
  /** The office was closed: the clock starts at its next opening. */
  z.strictObject({ rule: z.literal('next-opening'), from: instant, to: instant }),
  /** Which day is day 1. */
  z.strictObject({ rule: z.literal('day-one'), start: z.enum(['same-day', 'next-day']), day }),
  /** Days of the week (Monday 1) that are free, from the first to the last day looked at; `count` of them were passed over. */
  z.strictObject({ rule: z.literal('weekly-days-off'), weekdays: z.array(z.int().min(1).max(7)), first: day, last: day, count: z.int() }),
  /** Other days off that were passed over. */
  z.strictObject({
    rule: z.literal('days-off'),
    runs: z.array(z.strictObject({ first: day, last: day, why: z.enum(['holiday', 'moved']) })),
  }),
  /** Days that are free by the week and were worked, because a day off was moved. */
  z.strictObject({ rule: z.literal('moved-working-days'), days: z.array(day) }),
  /** Days that count although they are holidays in other times. */
  z.strictObject({ rule: z.literal('special-period'), period: z.string(), days: z.array(day), basis: z.string() }),
  /** Office time used up, a run for days with the same hours; the last ends at the due. */
  z.strictObject({
    rule: z.literal('office-time'),
    runs: z.array(z.strictObject({ first: day, last: day, from: time, to: time, milliseconds: z.int() })),
  }),
  /** What the counting led to: a day, or an instant for terms that run by the clock. */
  z.strictObject({ rule: z.literal('counted'), amount: z.int(), unit: termUnit, to: z.union([day, instant]) }),
  /** The month has no such day: its last one. */
  z.strictObject({ rule: z.literal('last-day-of-month'), wanted: z.int(), to: day }),
  /** Months and years that begin on the day itself end a day earlier. */
  z.strictObject({ rule: z.literal('day-earlier'), to: day }),
  /** A pause moved the end by so many milliseconds of time, or by days that did not count (working days for working days; a date that was set by days). */
  z.strictObject({
    rule: z.literal('pause'),
    from: instant,
    to: instant,
    amount: z.int(),
    unit: z.enum(['milliseconds', 'days', 'working-days']),
    due: z.union([day, instant]),
  }),
  /** The last day was a day off, and the term rolls over. */
  z.strictObject({ rule: z.literal('roll-over'), direction: z.enum(['next-working-day', 'previous-working-day']), from: day, to: day }),
  /** The time of the due day; `midnight-of-day-off`: it would end at the office's closing, but the office is closed all day. */
  z.strictObject({
    rule: z.literal('end'),
    end: z.enum(['instant', 'office-close', 'midnight', 'midnight-of-day-off']),
    day,
    time: time.nullable(),
    due: instant,
  }),
  /** Summer or winter time began in between. */
  z.strictObject({ rule: z.literal('clock-change'), day, before: z.string(), after: z.string() }),
  /** The maximum in total cut the term. */
  z.strictObject({ rule: z.literal('maximum'), amount: z.int(), unit: termUnit, wanted: instant, due: instant }),
  /** Set by a person or an import: no term led there. */
  z.strictObject({ rule: z.literal('own-date'), due: instant, source: z.enum(['action', 'import', 'decision', 'verifier']) }),
  /** Moved with a late predecessor by as many working days. */
  z.strictObject({ rule: z.literal('predecessor'), from: instant, workingDays: z.int(), predecessor: z.uuid(), due: instant }),
  /** A change may not move the due further: the earlier one stays. */
  z.strictObject({ rule: z.literal('never-later'), wanted: instant, due: instant }),
  /** A decision that is of use only before another instant is due by then. */
  z.strictObject({ rule: z.literal('not-after'), wanted: instant, due: instant }),
]);
export type DerivationStep = z.infer<typeof derivationStep>;

/** All steps, in order. */
export const derivation = z.array(derivationStep).max(300);
export type Derivation = readonly DerivationStep[];
