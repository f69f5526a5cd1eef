import { Temporal } from 'temporal-polyfill';
import type { Instant } from '#kernel';
import type { Directory } from './directory.js';
import type { SubstitutionScope } from './replacing-events.js';

/** First and last day, both included, as `2026-03-03`: such texts compare as days do. */
export interface Days {
  readonly from: string;
  readonly to: string;
}
export interface Absence extends Days {
  readonly id: string;
}
/** Somebody acts on behalf of the person on whom it stands. */
export interface Substitution extends Days {
  readonly id: string;
  readonly substitute: string;
  readonly scope: SubstitutionScope;
  /** The absence that it was named with and ends with. */
  readonly absence: string | null;
}
/** A substitution with the person who is substituted. */
export interface Lent extends Substitution {
  readonly person: string;
}

/** What of the directory tells who is there on a day, and who stands in. */
export interface Presence {
  readonly house: { readonly zone: string } | null;
  person(
    id: string,
  ): { readonly active: boolean; readonly absences: readonly Absence[]; readonly substitutions: readonly Substitution[] } | undefined;
  isActive(person: string): boolean;
}

export const holdsOn = ({ from, to }: Days, day: string): boolean => from <= day && day <= to;
export const meet = (one: Days, other: Days): boolean => one.from <= other.to && other.from <= one.to;

/** A day of a zone, from its first millisecond up to but not with that of the next one. In every zone of today it is one stretch of time. */
interface LocalDay {
  readonly from: number;
  readonly until: number;
  readonly day: string;
}

const dayOfUtc = 86_400_000;
/** The days of years. */
const mostAsked = 4_000;
/** Those that were asked for lately, by the days of UTC on which it was. */
let asked = { zone: '', days: new Map<number, readonly LocalDay[]>() };

/** The day that an instant belongs to in the house's zone. */
export function dayOf({ house }: Pick<Presence, 'house'>, now: Instant): string {
  const zone = house?.zone ?? 'Europe/Kyiv';
  const at = Date.parse(now);
  const nth = Math.floor(at / dayOfUtc);
  // Who asks often asks of few days: at midnight of one, for each of ten thousand records; and of a year's, for each step of a simulation.
  if (asked.zone !== zone || asked.days.size >= mostAsked) asked = { zone, days: new Map() };
  const known = asked.days.get(nth) ?? [];
  const found = known.find(({ from, until }) => from <= at && at < until);
  if (found) return found.day;
  const fresh = localDay(now, zone);
  asked.days.set(nth, [...known, fresh]);
  return fresh.day;
}

function localDay(at: Instant, zone: string): LocalDay {
  const day = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate();
  const beginning = (of: Temporal.PlainDate): number => of.toZonedDateTime(zone).epochMilliseconds;
  return { from: beginning(day), until: beginning(day.add({ days: 1 })), day: day.toString() };
}

/** The day before; the last one that a person was away who is back on `day`. */
export const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** When a day begins in the house's zone: at midnight, or where the clocks skip it, just after. */
export function beginningOf({ house }: Pick<Presence, 'house'>, day: string): Instant {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime(house?.zone ?? 'Europe/Kyiv');
  return new Date(zoned.epochMilliseconds).toISOString();
}

/** Whether an absence of the person holds on the day. */
export function isAway(directory: Presence, person: string, day: string): boolean {
  return directory.person(person)?.absences.some((absence) => holdsOn(absence, day)) ?? false;
}

/** In the house and not away: may be given something today. */
export function isPresent(directory: Presence, person: string, day: string): boolean {
  return directory.isActive(person) && !isAway(directory, person, day);
}

/** The substitutions of a person that hold on the day and whose substitute is present. */
export function substitutesOf(directory: Presence, person: string, day: string): readonly Substitution[] {
  const found = directory.person(person);
  if (!found?.active) return [];
  return found.substitutions.filter((each) => holdsOn(each, day) && isPresent(directory, each.substitute, day));
}

/** For whom somebody may act on the day, and how far. */
export function substitutesFor(directory: Directory, substitute: string, day: string): readonly Lent[] {
  if (!isPresent(directory, substitute, day)) return [];
  return directory.lentTo(substitute).filter((lent) => holdsOn(lent, day) && directory.isActive(lent.person));
}

/** Whether what the person owes is looked after on the day: by themselves, or by a present substitute for everything. */
export function isCovered(directory: Presence, person: string, day: string): boolean {
  if (!directory.isActive(person)) return false;
  return !isAway(directory, person, day) || substitutesOf(directory, person, day).some(({ scope }) => scope.of === 'everything');
}

/** Whether two scopes lend the same thing to two people. */
export function scopesMeet(one: SubstitutionScope, other: SubstitutionScope): boolean {
  if (one.of === 'everything' || other.of === 'everything') return true;
  return one.roles.some((role) => other.roles.includes(role));
}
