import { z } from 'zod';
import { check, commandsOf, eventType, machine, rule, unknownEvent, type Actor, type EventOf } from '#kernel';
import { standingAs, type Directory } from '#directory/domain';
import { limits } from './limits.js';

/** How the house handles appeals: who decides beside the head, and who alone sees reports of corruption. */
export interface ComplaintHandling {
  /** People who may decide what the law gives to the head or a deputy, and who sign when they act for the head. */
  readonly deputies: readonly string[];
  /** The unit that is authorised to deal with reports of corruption; null: none is named yet. */
  readonly authorisedUnit: string | null;
}

/** A house that has settled nothing: the head decides all. */
export const emptyHandling: ComplaintHandling = { deputies: [], authorisedUnit: null };

export const handlingEvents = {
  complaintHandlingSet: eventType('ComplaintHandlingSet', {
    nature: 'content',
    doc: 'It was settled who stands in for the head with appeals, and which unit is authorised for reports of corruption.',
    data: z.strictObject({ deputies: z.array(z.uuid()).max(limits.deputies), authorisedUnit: z.uuid().nullable() }),
  }),
};
export type HandlingEvent = EventOf<typeof handlingEvents>;

type State = { readonly status: 'none' } | ({ readonly status: 'set' } & ComplaintHandling);
interface House {
  readonly directory: Directory;
}

/** The settings after an event of their stream. */
export function evolveHandling(_: ComplaintHandling, event: HandlingEvent): ComplaintHandling {
  switch (event.type) {
    case 'ComplaintHandlingSet':
      return event.data;
    default:
      return unknownEvent(event.type);
  }
}

/** `authorisedUnit` by id or key. */
type SetHandling = ComplaintHandling;

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

/** The settings: the one stream `appeal-handling`. */
export const complaintHandling = machine<State, House, HandlingEvent>({
  name: 'complaint-handling',
  version: 1,
  initial: { status: 'none' },
  evolve: (_, event) => ({ status: 'set', ...evolveHandling(emptyHandling, event) }),
  commands: [setComplaintHandling],
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
