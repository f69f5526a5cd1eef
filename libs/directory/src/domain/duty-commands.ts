import { check, rule, type AnyState, type Check, type CommandDeclaration, type Rule, type Sealed } from '#kernel';
import type { Directory } from './directory.js';
import { reach, type Duty } from './duties.js';
import { dutyEvents, type DutyEvent } from './duty-events.js';
import { dayOf } from './replacing.js';

interface House {
  readonly directory: Directory;
}

/** Which step is meant, and what of the case it is about. */
export interface OfDuty {
  readonly duty: string;
  readonly about: string | null;
}
export interface NameIndependentPerson extends OfDuty {
  readonly person: string;
  readonly reason: string | Sealed;
}
export interface RecordIndependentDecision extends OfDuty {
  readonly body: string;
  readonly position: string;
  readonly decidedOn: string;
  /** The attachment that holds the decision. */
  readonly document: string;
  readonly reason: string | Sealed;
}

const headOnly = rule<AnyState, House>(
  'head-of-department-only',
  ({ by }) => by.roles.includes('head-of-department') || { role: 'head-of-department' },
);

/**
 * The two commands of the head of department for a case in which nobody independent is left: to name somebody, and, where nobody can be
 * named, to record what an outside person decided.
 */
export function independenceCommands<State extends AnyState, From extends State['status'], AnyHouse extends House>(
  from: readonly From[],
  duties: readonly Duty<Extract<State, { status: From }>, AnyHouse>[],
  attachmentsOf: (state: Extract<State, { status: From }>) => readonly { readonly attachment: string }[],
  /** What has to hold of the actor besides. */
  rules: readonly Rule<Extract<State, { status: From }>, AnyHouse>[] = [],
) {
  type S = Extract<State, { status: From }>;
  const dutyOf = ({ duty }: OfDuty) => duties.find(({ name }) => name === duty);

  const dutyIsDue: Check<S, AnyHouse, OfDuty> = check(
    'duty-is-due',
    ({ state }, input) =>
      dutyOf(input)?.isDue(state, input.about) || { duty: input.duty, about: input.about, duties: duties.map(({ name }) => name) },
  );
  const nobodyIndependentIsLeft: Check<S, AnyHouse, OfDuty> = check('nobody-independent-is-left', (at, input) => {
    const duty = dutyOf(input);
    if (!duty?.isDue(at.state, input.about)) return true;
    const { way, persons } = reach(duty, at, input.about);
    return way === 'nobody' || { way, persons };
  });
  const personIsIndependent: Check<S, AnyHouse, NameIndependentPerson> = check('person-is-independent', ({ state, house }, input) => {
    const involved = dutyOf(input)?.involved(state, input.about, house) ?? [];
    return !involved.includes(input.person) || { person: input.person };
  });
  const personMayKnowOfIt: Check<S, AnyHouse, NameIndependentPerson> = check('person-may-know-of-it', ({ state, house }, input) => {
    const isUnfit = dutyOf(input)?.unfit?.(state, input.person, house) ?? false;
    return !isUnfit || { person: input.person };
  });
  const personIsHere: Check<S, AnyHouse, NameIndependentPerson> = check(
    'person-is-here',
    ({ house }, { person }) => house.directory.isActive(person) || { person },
  );
  const documentIsAttached: Check<S, AnyHouse, RecordIndependentDecision> = check(
    'document-is-attached',
    ({ state }, { document }) => attachmentsOf(state).some(({ attachment }) => attachment === document) || { document },
  );
  const decidedByNow: Check<S, AnyHouse, RecordIndependentDecision> = check('decided-by-now', ({ house, now }, { decidedOn }) => {
    const today = dayOf(house.directory, now);
    return decidedOn <= today || { decidedOn, today };
  });

  const name: CommandDeclaration<State, AnyHouse, DutyEvent, From, NameIndependentPerson> = {
    name: 'name-independent-person',
    doc: 'Names somebody who takes a step in this case, where nobody independent of the work is left to take it.',
    from,
    to: 'stays',
    rules: [headOnly, ...rules],
    checks: [dutyIsDue, nobodyIndependentIsLeft, personIsHere, personIsIndependent, personMayKnowOfIt],
    then: (at, { duty, about, person, reason }) => {
      const known = dutyOf({ duty, about })!;
      const { found } = reach(known, at, about);
      return [dutyEvents.independentPersonNamed({ duty, about, run: known.run(at.state), person, reason, found })];
    },
  };
  const record: CommandDeclaration<State, AnyHouse, DutyEvent, From, RecordIndependentDecision> = {
    name: 'record-independent-decision',
    doc: 'Records the written decision of an outside person, with its document, where only the head is left; the head then carries it out.',
    from,
    to: 'stays',
    rules: [headOnly, ...rules],
    checks: [dutyIsDue, nobodyIndependentIsLeft, documentIsAttached, decidedByNow],
    then: (at, { duty, about, body, position, decidedOn, document, reason }) => {
      const known = dutyOf({ duty, about })!;
      const { found } = reach(known, at, about);
      const run = known.run(at.state);
      return [dutyEvents.independentDecisionRecorded({ duty, about, run, body, position, decidedOn, document, reason, found })];
    },
  };
  return { nameIndependentPerson: name, recordIndependentDecision: record };
}
