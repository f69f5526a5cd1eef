import { Temporal } from 'temporal-polyfill';
import { check, rule, type Situation, type Verdict } from '#kernel';
import type { Here } from './person-state.js';
import { dayOf, holdsOn, meet, scopesMeet, type Days } from './replacing.js';
import type { SubstitutionScope } from './replacing-events.js';
import type { DirectoryHouse } from './rules.js';
import { standsFor } from './standing.js';

/** Who stands in for a person, on which days and how far. */
export interface NameSubstitute extends Days {
  readonly substitute: string;
  readonly scope: SubstitutionScope;
}
export interface AnnounceAbsence extends Days {
  /** Who stands in meanwhile; null: nobody, and what is owed passes to the superior. */
  readonly substitute: string | null;
}

/** The longest span of one absence or substitution, in days: a year and a day. */
export const mostDays = 366;
/** Absences and substitutions of one person, ended ones too. */
export const mostReplacements = 1_000;

/** Absences and substitutions are settled by the person, by whoever is above them, and by an administrator. */
export const yoursToSettle = rule<Here, DirectoryHouse>('absence-is-yours-to-settle', ({ state: { person }, by, house }) => {
  if (by.process !== undefined || by.roles.includes('administrator')) return true;
  if (by.onBehalfOf === undefined && by.person === person.id) return true;
  return house.directory.superiorsOf(person.id).some((superior) => standsFor(by, superior)) || { person: person.id };
});

export const daysAreInOrder = check<Here, DirectoryHouse, Days>('days-are-in-order', (_, { from, to }) => from <= to || { from, to });

export const daysAreNotPast = check<Here, DirectoryHouse, Days>('days-are-not-past', ({ house, now }, { from }) => {
  const today = dayOf(house.directory, now);
  return from >= today || { from, today };
});

export const daysAreFew = check<Here, DirectoryHouse, Days>('days-are-few', (_, { from, to }) => {
  const days = Temporal.PlainDate.from(from).until(to).total('days') + 1;
  return days <= mostDays || { days, most: mostDays };
});

export const roomForOneMore = rule<Here, DirectoryHouse>(
  'room-for-one-more',
  ({ state: { person } }) => person.absences.length + person.substitutions.length < mostReplacements || { most: mostReplacements },
);

export const absencesDoNotMeet = check<Here, DirectoryHouse, Days>('absences-do-not-meet', ({ state: { person } }, days) => {
  const other = person.absences.find((absence) => meet(absence, days));
  return other === undefined || { from: other.from, to: other.to };
});

/** Who stands in for one thing is one person at a time. */
export const substitutionsDoNotMeet = naming('substitutions-do-not-meet', ({ state: { person } }, input) => {
  const other = person.substitutions.find((each) => meet(each, input) && scopesMeet(each.scope, input.scope));
  return other === undefined || { substitute: other.substitute, from: other.from, to: other.to };
});

export const substituteIsHere = naming(
  'person-is-here',
  ({ house }, { substitute }) => house.directory.isActive(substitute) || { person: substitute },
);

export const substituteIsAnother = naming(
  'substitute-is-another',
  ({ state: { person } }, { substitute }) => substitute !== person.id || { person: person.id },
);

export const substituteIsNotAway = naming('substitute-is-not-away', ({ house }, input) => {
  const away = house.directory.person(input.substitute)?.absences.find((absence) => meet(absence, input));
  return away === undefined || { person: input.substitute, from: away.from, to: away.to };
});

/** Two people do not stand in for each other on one day. */
export const substitutionsFormNoCircle = naming('substitutions-form-no-circle', ({ state: { person }, house }, input) => {
  const back = house.directory.lentTo(person.id).find((lent) => lent.person === input.substitute && meet(lent, input));
  return back === undefined || { person: input.substitute, from: back.from, to: back.to };
});

/** A substitute lends nothing further: neither is the substitute substituted on these days, nor does the person stand in for somebody. */
export const substitutionsFormNoChain = naming('substitutions-form-no-chain', ({ state: { person }, house }, input) => {
  const { directory } = house;
  const further = directory.person(input.substitute)?.substitutions.find((each) => meet(each, input) && each.substitute !== person.id);
  if (further !== undefined) return { person: input.substitute, substitute: further.substitute, from: further.from, to: further.to };
  const lent = directory.lentTo(person.id).find((each) => meet(each, input) && each.person !== input.substitute);
  return lent === undefined || { person: lent.person, substitute: person.id, from: lent.from, to: lent.to };
});

/** The absence that is ended is this person's and not over. */
export const absenceIsNotOver = check<Here, DirectoryHouse, { absence: string }>(
  'absence-is-not-over',
  ({ state: { person }, house, now }, { absence }) => notOver(person.absences, absence, dayOf(house.directory, now)) || { absence },
);
export const substitutionIsNotOver = check<Here, DirectoryHouse, { substitution: string }>(
  'substitution-is-not-over',
  ({ state: { person }, house, now }, { substitution }) =>
    notOver(person.substitutions, substitution, dayOf(house.directory, now)) || { substitution },
);

function notOver(known: readonly (Days & { readonly id: string })[], id: string, today: string): boolean {
  const found = known.find((each) => each.id === id);
  return found !== undefined && (holdsOn(found, today) || found.from > today);
}

/** What must hold of a substitute who is named; nothing to say where an absence names none. */
function naming(code: string, holds: (situation: Situation<Here, DirectoryHouse>, input: NameSubstitute) => Verdict) {
  return check<Here, DirectoryHouse, Days & { readonly substitute: string | null; readonly scope?: SubstitutionScope }>(
    code,
    (situation, { substitute, scope = { of: 'everything' }, from, to }) =>
      substitute === null || holds(situation, { substitute, scope, from, to }),
  );
}
