import { z } from 'zod';
import { check, commandsOf, eventType, machine, rule, unknownEvent, type Actor, type EventOf } from '#kernel';
import { standingAs, type Directory } from '#directory/domain';
import { outsideHandler, type OutsideHandler } from './events/conflict-events.js';
import { limits } from './limits.js';

/** How the house handles appeals: who decides beside the head, and who alone sees reports of corruption. */
export interface ComplaintHandling {
  /** People who may decide what the law gives to the head or a deputy, and who sign when they act for the head. */
  readonly deputies: readonly string[];
  /** The unit that is authorised to deal with reports of corruption; null: none is named yet. */
  readonly authorisedUnit: string | null;
  /** Who deals with complaints that nobody in the house may; null: nobody is named yet. */
  readonly outsideHandler: OutsideHandler | null;
}

/** A house that has settled nothing: the head decides all. */
export const emptyHandling: ComplaintHandling = { deputies: [], authorisedUnit: null, outsideHandler: null };

export const handlingEvents = {
  complaintHandlingSet: eventType('ComplaintHandlingSet', {
    nature: 'content',
    doc: 'It was settled who stands in for the head with appeals, and which unit is authorised for reports of corruption.',
    data: z.strictObject({ deputies: z.array(z.uuid()).max(limits.deputies), authorisedUnit: z.uuid().nullable() }),
  }),
  outsideHandlerSet: eventType('OutsideHandlerSet', {
    nature: 'content',
    doc: 'It was settled who deals with complaints that nobody in the house may: a higher body, or a person who is deputed for it.',
    data: z.strictObject({ handler: outsideHandler.nullable() }),
  }),
};
export type HandlingEvent = EventOf<typeof handlingEvents>;

type State = { readonly status: 'none' } | ({ readonly status: 'set' } & ComplaintHandling);
interface House {
  readonly directory: Directory;
}

/** The settings after an event of their stream. */
export function evolveHandling(handling: ComplaintHandling, event: HandlingEvent): ComplaintHandling {
  switch (event.type) {
    case 'ComplaintHandlingSet':
      return { ...handling, ...event.data };
    case 'OutsideHandlerSet':
      return { ...handling, outsideHandler: event.data.handler };
    default:
      return unknownEvent(event);
  }
}

/** `authorisedUnit` by id or key. */
type SetHandling = Omit<ComplaintHandling, 'outsideHandler'>;

const administratorSettles = rule<State, House>('administrator-settles', ({ by }) => by.roles.includes('administrator') || {});
const deputiesAreHere = check<State, House, SetHandling>('deputies-are-here', ({ house }, { deputies }) => {
  const gone = deputies.filter((person) => !house.directory.isActive(person));
  return gone.length === 0 || { persons: gone };
});
const authorisedUnitIsOpen = check<State, House, SetHandling>('unit-is-open', ({ house }, { authorisedUnit }) => {
  if (authorisedUnit === null) return true;
  const unit = house.directory.findUnit(authorisedUnit);
  return (unit !== undefined && !unit.closed) || { unit: authorisedUnit };
});

export const setComplaintHandling = commandsOf<State, House, HandlingEvent>()({
  name: 'set-complaint-handling',
  doc: 'Settles who stands in for the head with appeals, and which unit is authorised for reports of corruption.',
  from: ['none', 'set'],
  to: 'set',
  rules: [administratorSettles],
  checks: [deputiesAreHere, authorisedUnitIsOpen],
  then: ({ house }, { deputies, authorisedUnit }: SetHandling) => [
    handlingEvents.complaintHandlingSet({
      deputies: [...new Set(deputies)],
      authorisedUnit: authorisedUnit === null ? null : house.directory.findUnit(authorisedUnit)!.id,
    }),
  ],
});

type SetOutsideHandler = { readonly handler: OutsideHandler | null };

/** A deputed person has an account here, and is nobody of the department's: they report to no one in it. */
const deputedPersonStandsOutside = check<State, House, SetOutsideHandler>('deputed-person-stands-outside', ({ house }, { handler }) => {
  if (handler?.kind !== 'person') return true;
  const { directory } = house;
  const { person } = handler;
  const stands = directory.isActive(person) && directory.person(person)?.unit === null && directory.superiorOf(person) === null;
  return stands || { person };
});

export const setOutsideHandler = commandsOf<State, House, HandlingEvent>()({
  name: 'set-outside-handler',
  doc: 'Settles who deals with complaints that nobody in the house may.',
  from: ['none', 'set'],
  to: 'set',
  rules: [administratorSettles],
  checks: [deputedPersonStandsOutside],
  then: (_, { handler }: SetOutsideHandler) => [handlingEvents.outsideHandlerSet({ handler })],
});

/** The settings: the one stream `appeal-handling`. */
export const complaintHandling = machine<State, House, HandlingEvent>({
  name: 'complaint-handling',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event) => ({ ...evolveHandling(state.status === 'none' ? emptyHandling : state, event), status: 'set' }),
  commands: [setComplaintHandling, setOutsideHandler],
});

/** Whether a person decides as the head of the department: the head, or a deputy. */
export function isHeadOrDeputy(person: string, { directory, handling }: House & { readonly handling: ComplaintHandling }): boolean {
  return directory.hasRole(person, 'head-of-department') || (handling.deputies.includes(person) && directory.isActive(person));
}

/** Whether who acts stands as the head or a deputy. */
export function actsAsHead(by: Actor, house: House & { readonly handling: ComplaintHandling }): boolean {
  const person = standingAs(by);
  return by.roles.includes('head-of-department') || (person !== null && isHeadOrDeputy(person, house));
}
