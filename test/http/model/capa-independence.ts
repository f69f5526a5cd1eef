import { approvalOf, closingOf, extensionOf, othersOwe, verificationOf } from './capa-people.js';
import { confirmationOf } from './capa-repair.js';
import { openStatuses, type CapaThing } from './capa-thing.js';
import { person, personNamed } from './drawing.js';
import { wayOf, type IndependentStep } from './independence.js';
import { step, type At, type Luck } from './step.js';
import { holds } from './town.js';

type Capa = At<CapaThing>;

/** The step that is meant, where it is due; null where there is none such to take. */
function meant({ thing, world }: Capa, duty: string, about: string | null): IndependentStep | null {
  const action = thing.actions.find(({ id }) => id === about);
  switch (duty) {
    case 'approve-plan':
      return about === null ? approvalOf(world, thing) : null;
    case 'close-capa':
      return about === null && thing.status === 'assessing' ? closingOf(world, thing) : null;
    case 'confirm-repair':
      return about === null && thing.repair !== null ? confirmationOf(world, thing) : null;
    case 'verify-action':
      return action?.status === 'completed' ? verificationOf(world, thing, action) : null;
    case 'decide-extension':
      return action?.pending ? extensionOf(world, thing, action) : null;
    default:
      throw new Error(`no step is called ${duty}`);
  }
}

const saysWhich = ({ thing }: Capa, luck: Luck) => {
  const [duty, isOfAnAction] = luck.pick([
    ['approve-plan', false],
    ['close-capa', false],
    ['confirm-repair', false],
    ['verify-action', true],
    ['decide-extension', true],
  ] as const);
  const about = isOfAnAction && thing.actions.length > 0 ? luck.pick(thing.actions).id : null;
  return { duty: duty as string, about, reason: 'Більше нікому' };
};
const isHead = ({ hat }: Capa): boolean => holds(hat, 'head-of-department');
const nobodyIsLeft = (at: Capa, { duty, about }: ReturnType<typeof saysWhich>): boolean => {
  const due = meant(at, duty, about);
  return due !== null && wayOf(at.world.town, due).by === 'nobody';
};

/** Where nobody independent is left: the head of department names somebody, or puts an outside person's decision on file. */
export const capaIndependence = {
  'name-independent-person': step({
    when: openStatuses,
    who: isHead,
    says: (at: Capa, luck) => ({ ...saysWhich(at, luck), person: person(at.world, luck).id }),
    fits: (at, said) => nobodyIsLeft(at, said) && !meant(at, said.duty, said.about)!.involved.includes(personNamed(at.world, said.person)),
    does: ({ thing, world }, { duty, about, person: id }) => {
      thing.named.push({ duty, about, round: thing.cycle, person: personNamed(world, id) });
      othersOwe(world, thing);
    },
  }),
  'record-independent-decision': step({
    when: openStatuses,
    who: isHead,
    says: (at: Capa, luck) => ({
      ...saysWhich(at, luck),
      ...{ body: 'Міністерство', position: 'Директор департаменту', decidedOn: '2026-01-15' },
      document: luck.pick([...at.thing.files, at.thing.id]),
    }),
    fits: (at, said) => nobodyIsLeft(at, said) && at.thing.files.includes(said.document),
    does: ({ thing }, { duty, about }) => void thing.named.push({ duty, about, round: thing.cycle, person: null }),
  }),
};
