import { cameTo, comesTo, isIndependent, wayOf, type IndependentStep } from './independence.js';
import { open, pass, type Debtor } from './debts.js';
import { person, personNamed } from './drawing.js';
import { anyStatus, type RecordThing } from './record-thing.js';
import { confirmers } from './repairs.js';
import { step, type At, type World } from './step.js';
import { belongsTo, holders, holds, type Person } from './town.js';

type Record = At<RecordThing>;
/** A record in its world, whoever looks at it. */
type Standing = Omit<Record, 'hat'>;

const ofTheAuditee = ({ thing, world: { town } }: Standing): readonly Person[] =>
  thing.audit === null ? [] : town.people.filter((each) => belongsTo(town, each, thing.audit!.auditee));

function independent(at: Standing, duty: string, asARule: readonly Person[], involved: readonly Person[]): IndependentStep {
  const notes = at.thing.named.filter((each) => each.duty === duty && each.round === at.thing.round);
  return { asARule, involved, named: notes.flatMap(({ person }) => person ?? []), outside: notes.some(({ person }) => person === null) };
}

/** A nonconformity is closed by somebody other than who corrected it; a finding by an auditor who is not the auditee either. */
export function closingStep(at: Standing): IndependentStep {
  const { thing, world } = at;
  const involved = [...thing.correctors, ...ofTheAuditee(at)];
  if (thing.kind === 'finding') return independent(at, 'close-record', holders(world.town, 'auditor'), involved);
  const owner = thing.process?.owner ?? null;
  const office = [...(owner === null ? [] : [owner]), ...holders(world.town, 'quality-manager')];
  // Whom it came to since nobody of the office could take it takes it by no rule.
  const isFree = office.some((person) => !person.gone && !involved.includes(person));
  const owing = isFree ? open(thing, 'close').flatMap(({ by }) => ('person' in by ? [by.person] : [])) : [];
  return independent(at, 'close-record', [...owing, ...office], involved);
}

/**
 * Who owes the closing: of a complaint who answered it, of a finding its auditor, else the process's owner unless it was they who corrected it;
 * where nobody of the office is independent, whoever the step comes to.
 */
export function closer(thing: RecordThing, world: World): Debtor {
  const { kind, reporter, process, correctors, appeal } = thing;
  if (appeal !== null && appeal.answeredBy !== null) return { person: appeal.answeredBy };
  const owner = process?.owner ?? null;
  const ofTheOwner: Debtor = owner === null || correctors.has(owner) ? { office: 'quality-manager' } : { person: owner };
  if (kind === 'complaint') return ofTheOwner;
  const closing = closingStep({ thing, world });
  const itsAuditor = holders(world.town, 'auditor').includes(reporter) && !closing.involved.includes(reporter);
  const ordinary: Debtor = kind === 'nonconformity' ? ofTheOwner : itsAuditor ? { person: reporter } : { office: 'auditor' };
  return comesTo(world.town, closing, ordinary);
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

/** A repair is confirmed by somebody who neither proposed it nor has a hand in the work. */
export function confirmingStep(at: Standing): IndependentStep {
  const { repair, assignee, correctors } = at.thing;
  const involved = [...(repair?.by ?? []), ...(assignee === null ? [] : [assignee]), ...correctors];
  return independent(
    at,
    'confirm-repair',
    confirmers.flatMap((office) => holders(at.world.town, office)),
    involved,
  );
}

const steps: Readonly<{
  [duty: string]: { readonly of: (at: Record) => IndependentStep; readonly isDue: (thing: RecordThing) => boolean };
}> = {
  'close-record': { of: closingStep, isDue: ({ status, kind }) => status === 'resolved' && kind !== 'complaint' },
  'verify-closure': { of: verifyingStep, isDue: ({ status, kind }) => status === 'resolved' && kind === 'finding' },
  'confirm-repair': { of: confirmingStep, isDue: ({ repair }) => repair !== null },
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
  does: ({ thing, world }, { duty, person: id }) => {
    thing.named.push({ duty, round: thing.round, person: personNamed(world, id) });
    if (duty === 'close-record') pass(thing, 'close', () => closer(thing, world));
  },
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
