import { owe, pass, theWhole, type Debtor } from './debts.js';
import { cameTo, comesTo, isIndependent, type IndependentStep } from './independence.js';
import { isDone, ownersNow, unitsTouched, type Action, type CapaThing } from './capa-thing.js';
import type { At, World } from './step.js';
import { asWhom, holders, holds, is, standsAbove, superiors, upwards, type Hat, type Person } from './town.js';

type Capa = At<CapaThing>;

/** The CAPA's owner leads it, or a quality manager; a draft also who drafted it. */
export const leads = ({ thing, hat }: Capa): boolean =>
  is(hat, thing.owner) || holds(hat, 'quality-manager') || (thing.status === 'drafted' && is(hat, thing.draftedBy));

/** Who has a part in it: owners, the assessor, quality managers and auditors. */
export const takesPart = ({ thing, hat }: Capa): boolean =>
  [...ownersNow(thing), thing.criterion!.assessor].some((person) => is(hat, person)) || holds(hat, 'quality-manager', 'auditor');

/** Whom the criterion names. */
export const assesses = ({ thing, hat }: Capa): boolean => is(hat, thing.criterion!.assessor);

const rungs = ['capa-owner', 'head-of-unit', 'quality-manager', 'head-of-department'] as const;
export type Rung = (typeof rungs)[number];

/** Who approves a plan, and gives it up, at which risk. */
const approves = { low: 'head-of-unit', medium: 'quality-manager', high: 'head-of-department' } as const;
export const rungFor = ({ risk }: CapaThing): Rung => (risk === null ? 'quality-manager' : approves[risk]);

/** Whether the hat stands on the rung towards this CAPA, or higher. */
export function reaches(hat: Hat, thing: CapaThing, rung: Rung): boolean {
  const stands: Record<Rung, boolean> = {
    'capa-owner': is(hat, thing.owner),
    'head-of-unit': unitsTouched(thing).some((unit) => standsAbove(asWhom(hat), unit)),
    'quality-manager': holds(hat, 'quality-manager'),
    'head-of-department': holds(hat, 'head-of-department'),
  };
  return rungs.slice(rungs.indexOf(rung)).some((each) => stands[each]);
}

const isAboveAll = (hat: Hat, thing: CapaThing): boolean =>
  holds(hat, 'quality-manager', 'head-of-department') || unitsTouched(thing).every((unit) => standsAbove(asWhom(hat), unit));

const bareHead = (person: Person): Hat => ({ wearer: person, lender: null, lent: null });

/** Those on a rung, the nearest first. */
function onTheRung({ town }: World, thing: CapaThing, rung: Rung, aboveAll: boolean): readonly Person[] {
  const heads = unitsTouched(thing).flatMap((unit) => upwards(unit).flatMap(({ head }) => head ?? []));
  const known = [
    ...heads.flatMap((head) => [head, ...superiors(head)]),
    ...(['quality-manager', 'head-of-department'] as const).flatMap((office) => holders(town, office)),
    ...(thing.owner === null ? [] : [thing.owner]),
  ];
  return [...new Set(known)].filter((each) => reaches(bareHead(each), thing, rung) && (!aboveAll || isAboveAll(bareHead(each), thing)));
}

export function independent(
  thing: CapaThing,
  duty: string,
  about: string | null,
  who: Pick<IndependentStep, 'asARule' | 'involved'>,
): IndependentStep {
  const notes = thing.named.filter((each) => each.duty === duty && each.about === about && each.round === thing.cycle);
  return { ...who, named: notes.flatMap(({ person }) => person ?? []), outside: notes.some(({ person }) => person === null) };
}

/** The plan is approved, returned and given up by somebody who owns nothing in it. */
export const approvalOf = (world: World, thing: CapaThing): IndependentStep =>
  independent(thing, 'approve-plan', theWhole, { asARule: onTheRung(world, thing, rungFor(thing), true), involved: ownersNow(thing) });

/** It is closed by somebody who owned nothing in it in any cycle. */
export const closingOf = ({ town }: World, thing: CapaThing): IndependentStep =>
  independent(thing, 'close-capa', theWhole, {
    asARule: [...holders(town, 'quality-manager'), ...holders(town, 'head-of-department')],
    involved: [...thing.everOwners],
  });

/** An action is verified by somebody other than its owner and than who completed it. */
export const verificationOf = ({ town }: World, thing: CapaThing, action: Action): IndependentStep =>
  independent(thing, 'verify-action', action.id, {
    asARule: [action.verifier, thing.owner, ...offices.flatMap((office) => holders(town, office))].flatMap((each) => each ?? []),
    involved: [action.owner, ...(isDone(action) && action.completedBy !== null ? [action.completedBy] : [])],
  });
/** In these offices people verify whatever action. */
export const offices = ['quality-manager', 'auditor', 'process-owner', 'head-of-department'] as const;

/** The first extension is the CAPA owner's to decide, every further one is decided one level higher. */
export const rungOfExtension = ({ asked }: Action): Rung => (asked > 1 ? 'head-of-unit' : 'capa-owner');
export const extensionOf = (world: World, thing: CapaThing, action: Action): IndependentStep =>
  independent(thing, 'decide-extension', action.id, {
    asARule: onTheRung(world, thing, rungOfExtension(action), false),
    involved: [action.owner, ...(action.pending === null ? [] : [action.pending.by])],
  });

export const came = ({ town }: World, given: IndependentStep, hat: Hat): boolean => cameTo(town, given, hat);
export const isApart = ({ town }: World, given: IndependentStep, hat: Hat): boolean => isIndependent(town, given, hat);

/** Who may approve: on the rung that the risk asks for, above all units concerned. */
export function mayApprove({ thing, hat, world }: Capa): boolean {
  return (reaches(hat, thing, rungFor(thing)) && isAboveAll(hat, thing)) || came(world, approvalOf(world, thing), hat);
}
export const ownsNothing = ({ thing, hat, world }: Capa): boolean => isApart(world, approvalOf(world, thing), hat);

/** Who owes what belongs to a rung: the nearest head above all units who has no hand in it; else the office. */
function whoOwes(thing: CapaThing, rung: Rung): Debtor {
  if (rung === 'capa-owner') return { person: thing.owner! };
  if (rung !== 'head-of-unit') return { office: rung };
  const heads = upwards(thing.leadUnit).flatMap(({ head }) => head ?? []);
  const units = unitsTouched(thing);
  const head = heads.find((each) => !ownersNow(thing).includes(each) && units.every((unit) => standsAbove(each, unit)));
  return head === undefined ? { office: 'head-of-department' } : { person: head };
}

export const approver = (world: World, thing: CapaThing): Debtor =>
  comesTo(world.town, approvalOf(world, thing), whoOwes(thing, rungFor(thing)));
export function verifier(world: World, thing: CapaThing, action: Action): Debtor {
  const candidate = action.verifier ?? thing.owner!;
  const owes: Debtor = candidate === action.owner ? { office: 'quality-manager' } : { person: candidate };
  return comesTo(world.town, verificationOf(world, thing, action), owes);
}
export function decider(world: World, thing: CapaThing, action: Action): Debtor {
  const owes = whoOwes(thing, rungOfExtension(action));
  const another = 'person' in owes && owes.person === action.owner ? whoOwes(thing, 'head-of-unit') : owes;
  return comesTo(world.town, extensionOf(world, thing, action), another);
}

/** Who closes what was found effective. */
export const closer = (world: World, thing: CapaThing): Debtor =>
  comesTo(world.town, closingOf(world, thing), { office: 'quality-manager' });

/** Whoever owns the CAPA now owes what its owner owes, and what depends on who that is. */
export function ownerOwes(world: World, thing: CapaThing): void {
  for (const what of ['investigate', 'plan']) pass(thing, what, () => ({ person: thing.owner! }));
  othersOwe(world, thing);
}

/** What somebody other than who did the work owes, after it changed who that is. */
export function othersOwe(world: World, thing: CapaThing): void {
  pass(thing, 'approve', () => approver(world, thing));
  pass(thing, 'verify', ({ about }) => verifier(world, thing, actionOf(thing, about)));
  pass(thing, 'decide-extension', ({ about }) => decider(world, thing, actionOf(thing, about)));
  pass(thing, 'close', () => closer(world, thing));
}

export const actionOf = ({ actions }: CapaThing, id: unknown): Action => actions.find((each) => each.id === id)!;
export const oweOwner = (thing: CapaThing, what: string): void => owe(thing, what, { person: thing.owner! });
