import { cameTo, isIndependent, wayOf, type IndependentStep } from './independence.js';
import { open } from './debts.js';
import { person, personNamed } from './drawing.js';
import { anyStatus, type RecordThing } from './record-thing.js';
import { step, type At } from './step.js';
import { belongsTo, holders, holds, type Person } from './town.js';

type Record = At<RecordThing>;

const ofTheAuditee = ({ thing, world: { town } }: Record): readonly Person[] =>
  thing.audit === null ? [] : town.people.filter((each) => belongsTo(town, each, thing.audit!.auditee));

function independent(at: Record, duty: string, asARule: readonly Person[], involved: readonly Person[]): IndependentStep {
  const notes = at.thing.named.filter((each) => each.duty === duty && each.round === at.thing.round);
  return { asARule, involved, named: notes.flatMap(({ person }) => person ?? []), outside: notes.some(({ person }) => person === null) };
}

/** A nonconformity is closed by somebody other than who corrected it; a finding by an auditor who is not the auditee either. */
export function closingStep(at: Record): IndependentStep {
  const { thing, world } = at;
  const involved = [...thing.correctors, ...ofTheAuditee(at)];
  if (thing.kind === 'finding') return independent(at, 'close-record', holders(world.town, 'auditor'), involved);
  const owing = open(thing, 'close').flatMap(({ by }) => ('person' in by ? [by.person] : []));
  const owner = thing.process?.owner ?? null;
  const asARule = [...owing, ...(owner === null ? [] : [owner]), ...holders(world.town, 'quality-manager')];
  return independent(at, 'close-record', asARule, involved);
}

/** That a finding may be closed is verified by an auditor who is not the auditee and corrected nothing. */
export const verifyingStep = (at: Record): IndependentStep =>
  independent(at, 'verify-closure', holders(at.world.town, 'auditor'), [...at.thing.correctors, ...ofTheAuditee(at)]);

/** A finding is graded anew by an auditor who is not the auditee. */
export const regradingStep = (at: Record): IndependentStep =>
  independent(at, 'regrade-finding', holders(at.world.town, 'auditor'), ofTheAuditee(at));

/** Whether the step came to who stands here by another way than the rule. */
export const stepCameTo = (at: Record, given: IndependentStep): boolean => cameTo(at.world.town, given, at.hat);
export const isFreeOfTheWork = (at: Record, given: IndependentStep): boolean => isIndependent(at.world.town, given, at.hat);

const steps: Readonly<{
  [duty: string]: { readonly of: (at: Record) => IndependentStep; readonly isDue: (thing: RecordThing) => boolean };
}> = {
  'close-record': { of: closingStep, isDue: ({ status, kind }) => status === 'resolved' && kind !== 'complaint' },
  'verify-closure': { of: verifyingStep, isDue: ({ status, kind }) => status === 'resolved' && kind === 'finding' },
  'regrade-finding': { of: regradingStep, isDue: ({ kind }) => kind === 'finding' },
};

/** Where nobody independent is left the head of department names somebody for this case. */
export const namesSomebodyIndependent = step({
  when: anyStatus,
  who: ({ hat }: Record) => holds(hat, 'head-of-department'),
  says: ({ world }, luck) => ({
    ...{ duty: luck.pick(Object.keys(steps)), about: null, reason: 'Більше нікому' },
    person: person(world, luck).id,
  }),
  fits: (at, said) => {
    const { of, isDue } = steps[said.duty]!;
    const nobody = isDue(at.thing) && wayOf(at.world.town, of(at)).by === 'nobody';
    return nobody && !of(at).involved.includes(personNamed(at.world, said.person));
  },
  does: ({ thing, world }, { duty, person: id }) => void thing.named.push({ duty, round: thing.round, person: personNamed(world, id) }),
});

/** Where only the head is left, an outside person's decision is put on file with its document. */
export const recordsAnOutsideDecision = step({
  when: anyStatus,
  who: ({ hat }: Record) => holds(hat, 'head-of-department'),
  says: ({ thing }, luck) => ({
    ...{
      duty: luck.pick(Object.keys(steps)),
      about: null,
      reason: 'Більше нікому',
      body: 'Міністерство',
      position: 'Директор департаменту',
    },
    ...{ decidedOn: '2026-01-15', document: luck.pick([...thing.files, thing.id]) },
  }),
  fits: (at, said) => {
    const { of, isDue } = steps[said.duty]!;
    return isDue(at.thing) && wayOf(at.world.town, of(at)).by === 'nobody' && at.thing.files.includes(said.document);
  },
  does: ({ thing }, { duty }) => void thing.named.push({ duty, round: thing.round, person: null }),
});
