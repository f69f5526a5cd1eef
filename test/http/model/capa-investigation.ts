import { randomUUID } from 'node:crypto';
import { meet } from './debts.js';
import { leads, oweOwner } from './capa-people.js';
import { rootCauses, type CapaThing, type Cause } from './capa-thing.js';
import { step, type At, type Luck, type Step } from './step.js';

type Capa = At<CapaThing>;
type Words = Parameters<typeof step<CapaThing>>[0];

/** The search for the cause is led by the CAPA's owner. */
const search = (given: Omit<Words, 'when' | 'who'>): Step<CapaThing> => step({ ...given, when: ['investigating'], who: leads });

const causeNamed = ({ causes }: CapaThing, id: unknown): Cause | undefined => causes.find((each) => each.id === id);
/** A cause of the analysis; now and then none of it. */
const aCause = (thing: CapaThing, luck: Luck): string =>
  thing.causes.length === 0 ? randomUUID() : luck.mostly(luck.pick(thing.causes).id, randomUUID());
const evidence = [{ note: 'журнал змін' }];

/** Where it would stand: at the top, or under a cause that was not ruled out; the bones of an Ishikawa diagram have categories. */
const isAPlace = (thing: CapaThing, { parent, category }: { parent: string | null; category: string | null }): boolean => {
  const above = parent === null ? null : causeNamed(thing, parent);
  if (above === undefined || above?.ruledOut) return false;
  return thing.method !== 'ishikawa' || (category === null ? parent !== null : category === 'method');
};
const isBeneath = (thing: CapaThing, id: string | null, top: string): boolean =>
  id !== null && (id === top || isBeneath(thing, causeNamed(thing, id)?.parent ?? null, top));

const place = ({ thing }: Capa, luck: Luck) => ({
  parent: luck.below(3) === 0 ? aCause(thing, luck) : null,
  category: luck.mostly(thing.method === 'ishikawa' ? 'method' : null, 'усе інше', null),
});
const hasChildren = ({ causes }: CapaThing, id: string): boolean => causes.some(({ parent }) => parent === id);

/** The steps of the search for the cause. */
export const investigationSteps: Readonly<{ [name: string]: Step<CapaThing> }> = {
  'choose-method': search({
    says: (_, luck) => ({ method: luck.pick(['5-whys', '5-whys', 'ishikawa', 'fault-tree']) }),
    does: ({ thing }, { method }) => void (thing.method = method as CapaThing['method']),
  }),
  'add-cause': search({
    says: (at, luck) => ({ id: randomUUID(), text: 'Порядок застарів', humanError: luck.below(6) === 0, ...place(at, luck) }),
    fits: ({ thing }, said) => isAPlace(thing, said as never),
    does: ({ thing }, said) => {
      const { id, parent, category, humanError } = said as unknown as Cause;
      thing.causes.push({ id, parent, category, humanError, confirmed: false, supported: false, ruledOut: false });
    },
  }),
  'move-cause': search({
    says: (at, luck) => ({ cause: aCause(at.thing, luck), ...place(at, luck) }),
    fits: ({ thing }, said) => {
      const { parent, category } = said as { parent: string | null; category: string | null };
      const cause = causeNamed(thing, said['cause']);
      const moves = cause !== undefined && (cause.parent !== parent || cause.category !== category);
      return moves && isAPlace(thing, { parent, category }) && !isBeneath(thing, parent, cause.id);
    },
    does: ({ thing }, { cause, parent, category }) => void Object.assign(causeNamed(thing, cause)!, { parent, category }),
  }),
  'drop-cause': search({
    says: ({ thing }, luck) => ({ cause: aCause(thing, luck), reason: 'Не те' }),
    fits: ({ thing }, said) => {
      const cause = causeNamed(thing, said['cause']);
      return cause !== undefined && !hasChildren(thing, cause.id) && !cause.confirmed && !cause.supported;
    },
    does: ({ thing }, { cause }) => void (thing.causes = thing.causes.filter(({ id }) => id !== cause)),
  }),
  'confirm-cause': search({
    says: ({ thing }, luck) => ({ cause: aCause(thing, luck), evidence }),
    fits: ({ thing }, said) => causeNamed(thing, said['cause'])?.ruledOut === false,
    does: ({ thing }, { cause }) => void (causeNamed(thing, cause)!.confirmed = true),
  }),
  'support-cause': search({
    says: ({ thing }, luck) => ({ cause: aCause(thing, luck), evidence, basis: luck.pick(['data', 'risk-analysis']) }),
    fits: ({ thing }, said) => thing.nature === 'preventive' && causeNamed(thing, said['cause'])?.ruledOut === false,
    does: ({ thing }, { cause }) => void (causeNamed(thing, cause)!.supported = true),
  }),
  'rule-out-cause': search({
    says: ({ thing }, luck) => ({ cause: aCause(thing, luck), reason: 'Не підтвердилось' }),
    fits: ({ thing }, said) => causeNamed(thing, said['cause'])?.ruledOut === false,
    does: ({ thing }, { cause }) => void (causeNamed(thing, cause)!.ruledOut = true),
  }),
  'classify-cause': search({
    says: ({ thing }, luck) => ({ cause: aCause(thing, luck), code: luck.mostly('procedure-outdated', null, 'no-such-code') }),
    fits: ({ thing }, said) => causeNamed(thing, said['cause']) !== undefined && said['code'] !== 'no-such-code',
  }),
  'answer-extent': search({
    says: (_, luck) => ({ similarExist: luck.below(2) === 0, similarCouldOccur: true, explanation: 'Перевірено' }),
    does: ({ thing }) => void (thing.extent = true),
  }),
  'finish-investigation': search({
    gate: ({ thing }) => {
      const roots = rootCauses(thing);
      return thing.method !== null && thing.extent && roots.length > 0 && !roots.some(({ humanError }) => humanError);
    },
    does: ({ thing }) => {
      Object.assign(thing, { status: 'planning', actions: [], criterion: null });
      meet(thing, 'investigate');
      oweOwner(thing, 'plan');
    },
  }),
};
