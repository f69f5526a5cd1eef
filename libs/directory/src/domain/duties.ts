import type { Actor, DomainEvent, Instant } from '#kernel';
import type { Directory } from './directory.js';
import { dutyEvents, type DutyEvent, type IndependenceCause, type WayOn } from './duty-events.js';
import { dayOf, isPresent, substitutesOf } from './replacing.js';
import type { Role } from './roles.js';
import { standsFor } from './standing.js';
import type { FoundTrace } from './succession.js';

/** What was settled about a duty for one case: whom the head named, or what an outside person decided. */
export interface DutyNote {
  readonly duty: string;
  readonly about: string | null;
  readonly run: number;
  /** Null where an outside decision was recorded. */
  readonly person: string | null;
}

interface HouseWithDirectory {
  readonly directory: Directory;
}
/** The moment at which a duty is looked at. */
export interface DutyAt<State, House extends HouseWithDirectory> {
  readonly state: State;
  readonly house: House;
  readonly now: Instant;
}

/** A step that somebody other than who did the work takes, as data: who takes it ordinarily, and whose hand is in the work. */
export interface Duty<State, House extends HouseWithDirectory> {
  readonly name: string;
  /** Whether there is such a step to take now, about this. */
  readonly isDue: (state: State, about: string | null) => boolean;
  /** Those of the needed level, the nearest first; also who is away or involved. */
  readonly ordinary: (at: DutyAt<State, House>, about: string | null) => readonly string[];
  readonly involved: (state: State, about: string | null, house: House) => readonly string[];
  /** Whether the case is closed to somebody, or they are excluded from it. */
  readonly unfit?: (state: State, person: string, house: House) => boolean;
  /** The cycle or round. */
  readonly run: (state: State) => number;
  readonly notes: (state: State) => readonly DutyNote[];
}

/** Who may take the step now, by which way, and why not by the ordinary one. */
export interface Reached {
  readonly way: 'ordinary' | WayOn | 'nobody';
  readonly because: IndependenceCause;
  readonly persons: readonly string[];
  readonly found: FoundTrace;
}

/**
 * The first way on which somebody is free and present: those who take the step ordinarily; their substitutes; their next superior outside the
 * work; a quality manager; whom the head named for this case; the decision of an outside person. Substitution lends no independence: neither
 * the substitute nor who is substituted has a hand in the work.
 */
export function reach<State, House extends HouseWithDirectory>(
  duty: Duty<State, House>,
  at: DutyAt<State, House>,
  about: string | null,
): Reached {
  const { directory } = at.house;
  const day = dayOf(directory, at.now);
  const involved = new Set(duty.involved(at.state, about, at.house));
  const free = (person: string): boolean =>
    directory.isActive(person) && !involved.has(person) && duty.unfit?.(at.state, person, at.house) !== true;
  const usable = (person: string): boolean => free(person) && isPresent(directory, person, day);
  const ordinary = [...new Set(duty.ordinary(at, about))];
  const because: IndependenceCause = ordinary.length === 0 ? 'nobody-of-the-level' : ordinary.some(free) ? 'away' : 'involved';
  const found: FoundTrace = [];
  const asked = (how: string, of: string | null): void => void (found.length < 30 && found.push({ how, of }));
  const reached = (way: Reached['way'], persons: readonly string[]): Reached => ({ way, because, persons: [...new Set(persons)], found });

  const own = ordinary.filter(usable);
  if (own.length > 0) return reached('ordinary', own);
  for (const person of ordinary) asked(free(person) ? 'away' : 'involved', person);
  const substituted = ordinary.filter(
    (person) => free(person) && substitutesOf(directory, person, day).some(({ substitute }) => usable(substitute)),
  );
  if (substituted.length > 0) {
    for (const person of substituted) asked('substitute', person);
    return reached('substitute', substituted);
  }
  const superiors = ordinary.flatMap((person) => directory.superiorsOf(person).find(usable) ?? []);
  if (superiors.length > 0) {
    for (const person of superiors) asked('superior', person);
    return reached('superior', superiors);
  }
  const managers = directory.withRole('quality-manager').filter(usable);
  asked('role', 'quality-manager');
  if (managers.length > 0) return reached('quality-manager', managers);
  const notes = notesOf(duty, at.state, about);
  const named = notes.flatMap(({ person }) => (person !== null && usable(person) ? [person] : []));
  if (named.length > 0) {
    for (const person of named) asked('named', person);
    return reached('named', named);
  }
  return notes.some(({ person }) => person === null) ? reached('outside', []) : reached('nobody', []);
}

/** Who owes something: a person, or anyone of an office; where it went another way than usual, every place that was asked. */
interface Owes {
  readonly assignee: string | null;
  readonly role?: Role | null;
  readonly found?: FoundTrace;
}

/**
 * Whom a step of *somebody other than* is owed by, where no one in particular is asked for it: where nobody of the office that is may take it, who it
 * comes to by the first way on; where nobody is left, the head, who names somebody or carries out what an outside person decided.
 */
export function owedStep<State, House extends HouseWithDirectory>(
  duty: Duty<State, House>,
  at: DutyAt<State, House>,
  about: string | null,
  owes: Owes,
): Owes {
  if (owes.assignee !== null) return owes;
  const reached = reach(duty, at, about);
  const { way, persons } = reached;
  if (way === 'substitute') return owes;
  if (way !== 'ordinary') return cameBy(reached);
  const ofTheOffice = owes.role ? at.house.directory.withRole(owes.role) : [];
  return persons.some((person) => ofTheOffice.includes(person)) ? owes : { assignee: persons[0]! };
}

/**
 * Whom such a step is owed by where it is one person's: the first of those whom it comes to. An office would owe it with all who hold it, and among
 * them may be who asked for the step.
 */
export function owedByOne<State, House extends HouseWithDirectory>(
  duty: Duty<State, House>,
  at: DutyAt<State, House>,
  about: string | null = null,
): Owes {
  const reached = reach(duty, at, about);
  return reached.way === 'ordinary' || reached.way === 'substitute' ? { assignee: reached.persons[0]! } : cameBy(reached);
}

/** By one of the ways on: a person, or the head, who names somebody or carries out what an outside person decided. */
function cameBy({ persons, found }: Reached): Owes {
  const [first] = persons;
  return first === undefined ? { assignee: null, role: 'head-of-department', found } : { assignee: first, found };
}

type Acting<State, House extends HouseWithDirectory> = DutyAt<State, House> & { readonly by: Actor };

/** Whether the step has come to the actor by another way than the ordinary one. */
export function cameTo<State, House extends HouseWithDirectory>(
  duty: Duty<State, House>,
  at: Acting<State, House>,
  about: string | null = null,
): boolean {
  const { way, persons } = reach(duty, at, about);
  return (way === 'superior' || way === 'quality-manager' || way === 'named') && persons.some((person) => standsFor(at.by, person));
}

/** Whether the actor is the head who carries out what an outside person decided: the one case in which a hand in the work is no hindrance. */
export function carriesOut<State, House extends HouseWithDirectory>(
  duty: Duty<State, House>,
  at: Acting<State, House>,
  about: string | null = null,
): boolean {
  if (!at.by.roles.includes('head-of-department')) return false;
  return notesOf(duty, at.state, about).some(({ person }) => person === null) && reach(duty, at, about).way === 'outside';
}

/** What is noted with a step that was not taken by the ordinary way; it stands before the step itself. */
export function exceptionOf<State, House extends HouseWithDirectory>(
  duty: Duty<State, House>,
  at: Acting<State, House>,
  about: string | null = null,
): readonly DutyEvent[] {
  const { way, because, found } = reach(duty, at, about);
  if (way === 'ordinary' || way === 'nobody') return [];
  const ordinarily = duty.ordinary(at, about).includes(at.by.onBehalfOf ?? at.by.person);
  const took: WayOn | null = way === 'outside' ? way : ordinarily ? (at.by.onBehalfOf === undefined ? null : 'substitute') : way;
  if (took === null) return [];
  return [dutyEvents.dutyPassedOn({ duty: duty.name, about, run: duty.run(at.state), way: took, because, found })];
}

/** The notes after one more event of a duty. */
export function evolveDuties(notes: readonly DutyNote[], event: DutyEvent): readonly DutyNote[] {
  switch (event.type) {
    case 'DutyPassedOn':
      return notes;
    case 'IndependentPersonNamed': {
      const { duty, about, run, person } = event.data;
      return [...notes, { duty, about, run, person }];
    }
    case 'IndependentDecisionRecorded': {
      const { duty, about, run } = event.data;
      return [...notes, { duty, about, run, person: null }];
    }
    default:
      return event satisfies never;
  }
}

const dutyTypes: ReadonlySet<string> = new Set(Object.values(dutyEvents).map(({ type }) => type));

/** Whether an event is one of a duty. */
export function isDutyEvent<Event extends DomainEvent>(event: Event): event is Event & DutyEvent {
  return dutyTypes.has(event.type);
}

/** What holds in this round or cycle. */
function notesOf<State, House extends HouseWithDirectory>(duty: Duty<State, House>, state: State, about: string | null) {
  const run = duty.run(state);
  return duty.notes(state).filter((note) => note.duty === duty.name && note.about === about && note.run === run);
}
