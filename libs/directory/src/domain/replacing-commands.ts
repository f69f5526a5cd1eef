import { commandsOf, derivedId } from '#kernel';
import type { Person } from './entries.js';
import type { PersonEvent } from './events.js';
import type { PersonState } from './person-state.js';
import { dayBefore, dayOf, type Days } from './replacing.js';
import { replacingEvents as e } from './replacing-events.js';
import {
  absenceIsNotOver,
  absencesDoNotMeet,
  daysAreFew,
  daysAreInOrder,
  daysAreNotPast,
  roomForOneMore,
  substituteIsAnother,
  substituteIsHere,
  substituteIsNotAway,
  substitutionIsNotOver,
  substitutionsDoNotMeet,
  substitutionsFormNoChain,
  substitutionsFormNoCircle,
  yoursToSettle,
  type AnnounceAbsence,
  type NameSubstitute,
} from './replacing-rules.js';
import type { DirectoryHouse } from './rules.js';

const command = commandsOf<PersonState, DirectoryHouse, PersonEvent>();

const daysAreRight = [daysAreInOrder, daysAreNotPast, daysAreFew] as const;
const substituteIsRight = [
  substituteIsHere,
  substituteIsAnother,
  substituteIsNotAway,
  substitutionsDoNotMeet,
  substitutionsFormNoCircle,
  substitutionsFormNoChain,
] as const;

/** Another one each time, also for days on which an earlier one was taken back. */
const idFor = (what: string, { id }: Person, { from, to }: Days, now: string): string => derivedId(what, id, from, to, now);

export const nameSubstitute = command({
  name: 'name-substitute',
  doc: 'Names who acts on behalf of a person, from a first to a last day, for everything or for some roles.',
  from: ['here'],
  to: 'stays',
  rules: [yoursToSettle, roomForOneMore],
  checks: [...daysAreRight, ...substituteIsRight],
  then: ({ state: { person }, now }, { substitute, from, to, scope }: NameSubstitute) => [
    e.substituteNamed({
      person: person.id,
      substitution: idFor('substitution', person, { from, to }, now),
      substitute,
      from,
      to,
      scope,
      absence: null,
    }),
  ],
});

export const endSubstitution = command({
  name: 'end-substitution',
  doc: 'Ends a substitution at once, or takes one back that has not begun.',
  from: ['here'],
  to: 'stays',
  rules: [yoursToSettle],
  checks: [substitutionIsNotOver],
  then: ({ state: { person }, house, now }, { substitution, reason }: { substitution: string; reason: string }) => {
    const { from } = person.substitutions.find(({ id }) => id === substitution)!;
    return [e.substitutionEnded({ person: person.id, substitution, lastDay: lastDayOf(from, dayOf(house.directory, now)), reason })];
  },
});

export const announceAbsence = command({
  name: 'announce-absence',
  doc: 'Notes when a person is away, and who acts for them meanwhile; without a substitute, what they owe passes to the superior on the first day.',
  from: ['here'],
  to: 'stays',
  rules: [yoursToSettle, roomForOneMore],
  checks: [...daysAreRight, absencesDoNotMeet, ...substituteIsRight],
  then: ({ state: { person }, now }, { from, to, substitute }: AnnounceAbsence) => {
    const absence = idFor('absence', person, { from, to }, now);
    const announced = e.absenceAnnounced({ person: person.id, absence, from, to });
    if (substitute === null) return [announced];
    const substitution = idFor('substitution', person, { from, to }, now);
    return [announced, e.substituteNamed({ person: person.id, substitution, substitute, from, to, scope: { of: 'everything' }, absence })];
  },
});

export const endAbsence = command({
  name: 'end-absence',
  doc: 'Notes that a person is back before the last day, or does not go. What has passed to others stays with them.',
  from: ['here'],
  to: 'stays',
  rules: [yoursToSettle],
  checks: [absenceIsNotOver],
  then: ({ state: { person }, house, now }, { absence }: { absence: string }) => {
    const today = dayOf(house.directory, now);
    const { from } = person.absences.find(({ id }) => id === absence)!;
    const named = person.substitutions.filter((each) => each.absence === absence && each.to >= today);
    return [
      e.absenceEnded({ person: person.id, absence, lastDay: lastDayOf(from, today) }),
      ...named.map(({ id, from: begun }) => ended(person, id, lastDayOf(begun, today))),
    ];
  },
});

export const replacingCommands = [nameSubstitute, endSubstitution, announceAbsence, endAbsence] as const;

/** What is not over when somebody leaves ends with that: it does not come to life again should they return. */
export function endingsAt(person: Person, today: string): readonly PersonEvent[] {
  return [
    ...person.absences
      .filter(({ to }) => to >= today)
      .map(({ id, from }) => e.absenceEnded({ person: person.id, absence: id, lastDay: lastDayOf(from, today) })),
    ...person.substitutions.filter(({ to }) => to >= today).map(({ id, from }) => ended(person, id, lastDayOf(from, today))),
  ];
}

const ended = (person: Person, substitution: string, lastDay: string | null): PersonEvent =>
  e.substitutionEnded({ person: person.id, substitution, lastDay, reason: null });

/** Of what ends today yesterday was the last day; what would have begun today or later never began. */
const lastDayOf = (from: string, today: string): string | null => (from < today ? dayBefore(today) : null);
