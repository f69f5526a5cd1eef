import { Temporal } from 'temporal-polyfill';

/** An instant as ISO 8601 text in UTC with milliseconds: `2026-03-03T12:02:00.000Z`. Texts compare as the instants do. */
export type Instant = string;

/** The one source of *now*. Only the edge reads it; the domain gets the instant with its command. */
export interface Clock {
  now(): Instant;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands until it is moved: for tests, simulations and the demo house. */
export function standingClock(start: Instant): Clock & { set(to: Instant): void; advance(milliseconds: number): void } {
  let at = instant(start);
  return {
    now: () => at,
    set: (to) => {
      at = instant(to);
    },
    advance: (milliseconds) => {
      at = new Date(Date.parse(at) + milliseconds).toISOString();
    },
  };
}

/**
 * The canonical form of an instant given in any ISO 8601 form with an offset.
 * @throws RangeError where the text is not an instant.
 */
export function instant(text: string): Instant {
  // What is canonical already, as most is, need not be taken apart: a date that is none does not come out as it went in.
  if (canonical.test(text) && isSame(new Date(text), text)) return text;
  return new Date(Temporal.Instant.from(text).epochMilliseconds).toISOString();
}

/** Milliseconds from one instant to a later one (negative where it is earlier). */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

const canonical = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isSame = (date: Date, text: string): boolean => !Number.isNaN(date.getTime()) && date.toISOString() === text;
