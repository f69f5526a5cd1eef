import { randomUUID } from 'node:crypto';
import { approver, leads, mayApprove, oweOwner, ownsNothing } from './capa-people.js';
import { hasEnded, rootCauses, type Action, type CapaThing } from './capa-thing.js';
import { meet, owe } from './debts.js';
import { person, personNamed, some, somebody } from './drawing.js';
import { step, type At, type Luck, type Step, type World } from './step.js';
import { hands } from './town.js';

type Capa = At<CapaThing>;

export const farDue = '2038-06-30';
const pastDue = '2020-01-01';

/** What is planned: mostly one action for all root causes, of the CAPA's own kind. */
function saysAnAction({ thing, world }: Capa, luck: Luck) {
  const owner = somebody(world, luck);
  return {
    title: 'Замінити шаблон',
    kind: luck.mostly<Action['kind']>(thing.nature ?? 'corrective', 'improvement', 'correction'),
    removes: luck.mostly(rootCauses(thing), some(thing.causes, luck)).map(({ id }) => id),
    owner: owner.id,
    verifier: luck.below(3) === 0 ? luck.mostly(person(world, luck), owner).id : null,
    due: luck.mostly(farDue, pastDue),
    expectedResult: 'Шаблон новий',
    dependsOn: luck.below(3) === 0 ? some(thing.actions, luck).map(({ id }) => id) : [],
  };
}
type Planned = ReturnType<typeof saysAnAction>;

/** Everything that an action waits for, also over others. */
function waitsFor(actions: readonly Action[], ids: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const walk = (id: string): void => {
    if (found.has(id)) return;
    found.add(id);
    actions.find((each) => each.id === id)?.dependsOn.forEach(walk);
  };
  ids.forEach(walk);
  return [...found];
}

const isWellPlanned = ({ thing, world }: Capa, said: Planned, id: string): boolean =>
  !personNamed(world, said.owner).gone &&
  said.verifier !== said.owner &&
  (said.verifier === null || !personNamed(world, said.verifier).gone) &&
  said.due === farDue &&
  !waitsFor(
    thing.actions.filter((each) => each.id !== id),
    said.dependsOn,
  ).includes(id);

const planned = (world: World, id: string, { kind, removes, owner, verifier, dependsOn }: Planned): Action => ({
  ...{ id, kind, removes, dependsOn, status: 'planned', due: farDue, asked: 0, pending: null, completedBy: null, owners: new Set() },
  ...{ owner: personNamed(world, owner), verifier: verifier === null ? null : personNamed(world, verifier) },
});

/** Whether an action waits for nothing any more. */
export const isReady = ({ actions }: CapaThing, { dependsOn }: Action): boolean =>
  dependsOn.every((id) => actions.filter((each) => each.id === id).every(hasEnded));

/** Signed with the signer's password; now and then over something else than there is. */
export const signs = (_: unknown, luck: Luck) => luck.mostly({}, { contentHash: '0'.repeat(64) }) as { contentHash?: string };
export const isSignedAsSeen = (_: unknown, { contentHash }: { contentHash?: string }): boolean => contentHash === undefined;

/** What is done with an action of a plan that is not submitted. */
export const plannedActionSteps = {
  'change-action': (action: Action) =>
    step({
      when: ['planning'],
      who: leads,
      says: saysAnAction,
      fits: (at: Capa, said) => isWellPlanned(at, said, action.id),
      does: ({ thing, world }, said) => {
        thing.actions = thing.actions.map((each) => (each === action ? planned(world, action.id, said) : each));
      },
    }),
  'drop-action': (action: Action) =>
    step({
      when: ['planning'],
      who: leads,
      fits: ({ thing }: Capa) => !thing.actions.some(({ dependsOn }) => dependsOn.includes(action.id)),
      does: ({ thing }) => void (thing.actions = thing.actions.filter((each) => each !== action)),
    }),
};

/** The steps from the known causes to the approved plan. */
export const planSteps: Readonly<{ [name: string]: Step<CapaThing> }> = {
  'plan-action': step({
    when: ['planning'],
    who: leads,
    says: (at: Capa, luck) => ({ ...saysAnAction(at, luck), id: randomUUID() }),
    fits: (at, said) => isWellPlanned(at, said, said.id),
    does: ({ thing, world }, said) => void thing.actions.push(planned(world, said.id, said)),
  }),
  'set-criterion': step({
    when: ['planning'],
    who: leads,
    says: ({ world }: Capa, luck) => ({
      measure: 'скарг на місяць',
      target: { comparison: 'at-most', value: 1, unit: 'скарг' },
      window: { amount: 1 + luck.below(5), unit: 'days' },
      leastOccurrences: 1 + luck.below(5),
      assessor: somebody(world, luck).id,
    }),
    fits: ({ world }, { assessor }) => !personNamed(world, assessor).gone,
    does: ({ thing, world }, said) =>
      void (thing.criterion = { assessor: personNamed(world, said.assessor), least: said.leastOccurrences }),
  }),
  'submit-plan': step({
    when: ['planning'],
    who: leads,
    gate: ({ thing }: Capa) =>
      thing.criterion !== null &&
      rootCauses(thing).every(({ id }) => thing.actions.some(({ kind, removes }) => kind === thing.nature && removes.includes(id))),
    does: ({ thing, world }) => {
      thing.status = 'awaiting-approval';
      meet(thing, 'plan');
      owe(thing, 'approve', approver(world, thing));
    },
  }),
  'approve-plan': step({
    when: ['awaiting-approval'],
    who: mayApprove,
    apart: ownsNothing,
    says: signs,
    fits: isSignedAsSeen,
    does: ({ thing, hat }: Capa) => {
      thing.status = 'implementing';
      thing.approvers = hands(hat);
      meet(thing, 'approve');
      for (const action of thing.actions) {
        action.owners.add(action.owner);
        thing.everOwners.add(action.owner);
        if (isReady(thing, action)) owe(thing, 'act', { person: action.owner }, action.id);
      }
    },
  }),
  'return-plan': step({
    when: ['awaiting-approval'],
    who: mayApprove,
    apart: ownsNothing,
    says: (at: Capa, luck) => ({ ...signs(at, luck), reason: 'Замало' }),
    fits: isSignedAsSeen,
    does: ({ thing }) => {
      thing.status = 'planning';
      thing.planReturned = true;
      meet(thing, 'approve');
      oweOwner(thing, 'plan');
    },
  }),
};
