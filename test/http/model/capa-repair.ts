import { came, independent, isApart, oweOwner } from './capa-people.js';
import { openStatuses, ownersNow, type CapaRepair, type CapaThing } from './capa-thing.js';
import { cancel } from './debts.js';
import type { IndependentStep } from './independence.js';
import { confirmers, decided, isAsSeen, mayRepair, proposed, saysWhat, settled } from './repairs.js';
import { step, type At, type World } from './step.js';
import { hands, holders, holds } from './town.js';

type Capa = At<CapaThing>;
const ways: Readonly<Record<string, CapaRepair['to']>> = { planning: 'investigating', 'awaiting-approval': 'planning' };

/** A repair is confirmed by somebody who neither proposed it nor has a hand in the work. */
export const confirmationOf = ({ town }: World, thing: CapaThing): IndependentStep =>
  independent(thing, 'confirm-repair', null, {
    asARule: confirmers.flatMap((office) => holders(town, office)),
    involved: [...ownersNow(thing), ...(thing.repair?.by ?? [])],
  });

/** A plan that somebody returned has been signed: it is not given up. */
const stands = ({ status, planReturned }: CapaThing, { from, to }: CapaRepair): boolean =>
  status === from && ways[status] === to && !(to === 'investigating' && planReturned);
const mayDecide = ({ thing, hat, world }: Capa): boolean => holds(hat, ...confirmers) || came(world, confirmationOf(world, thing), hat);

/** What two people put right on a CAPA, before anybody has signed. */
export const capaRepairSteps = {
  repair: step({
    when: openStatuses,
    who: ({ hat }: Capa) => mayRepair(hat),
    gate: ({ thing }) => thing.repair === null,
    says: ({ thing }, luck) => ({ to: luck.mostly(ways[thing.status] ?? 'planning', 'planning' as const), reason: 'Помилка' }),
    fits: ({ thing }, { to }) => stands(thing, { from: thing.status, to }),
    does: ({ thing, world, hat }, { to }) =>
      proposed(thing, world, { change: { from: thing.status, to }, by: hands(hat) }, () => confirmationOf(world, thing)),
  }),
  'confirm-repair': step({
    when: openStatuses,
    who: (at: Capa) => mayDecide(at),
    apart: ({ thing, world, hat }) => isApart(world, confirmationOf(world, thing), hat),
    gate: ({ thing }) => thing.repair !== null,
    says: ({ thing }, luck) => saysWhat(thing, luck),
    fits: ({ thing }, given) => thing.repair === null || isAsSeen(thing, given),
    does: ({ thing }) => {
      const { to } = thing.repair!.change;
      decided(thing);
      thing.status = to;
      cancel(thing, ['plan', 'approve']);
      if (to === 'investigating') Object.assign(thing, { actions: [], criterion: null });
      oweOwner(thing, to === 'investigating' ? 'investigate' : 'plan');
    },
  }),
  'drop-repair': step({
    when: openStatuses,
    who: (at: Capa) => mayDecide(at),
    gate: ({ thing }) => thing.repair !== null,
    says: () => ({ reason: 'Усе гаразд' }),
    does: ({ thing }) => decided(thing),
  }),
};

/** After whatever happened to it. */
export const capaRepairSettled = (thing: CapaThing, world: World): void =>
  settled(thing, world, thing.repair !== null && stands(thing, thing.repair.change), () => confirmationOf(world, thing));
