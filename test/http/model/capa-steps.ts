import { randomUUID } from 'node:crypto';
import { ask, begunAnew, cancelled, released } from './coverage.js';
import { cancel } from './debts.js';
import { capaIndependence } from './capa-independence.js';
import { capaRepairSteps } from './capa-repair.js';
import { investigationSteps } from './capa-investigation.js';
import { beginCycle } from './capa-cycle.js';
import { leads, mayApprove, ownerOwes, ownsNothing } from './capa-people.js';
import { planSteps } from './capa-plan.js';
import { proofSteps } from './capa-proof.js';
import { anyCapaStatus, openStatuses, type CapaThing } from './capa-thing.js';
import { framed, levelOf, saysAFrame, saysARisk } from './capa-words.js';
import { personNamed, some, somebody } from './drawing.js';
import type { RecordThing } from './record-thing.js';
import { step, type At, type Luck, type Step, type World } from './step.js';
import { holds } from './town.js';

type Capa = At<CapaThing>;
const beforeApproval = ['drafted', 'investigating', 'planning'];
const reason = () => ({ reason: 'Так вирішено' });
const late = ['implementing', 'verifying', 'monitoring', 'assessing'];
const recordNamed = ({ records }: World, id: unknown): RecordThing => records.find((each) => each.id === id)!;
const sameCauseIfLate = (thing: CapaThing, luck: Luck) =>
  luck.mostly(late.includes(thing.status), !late.includes(thing.status)) ? { sameCause: 'Та сама причина' } : {};
const mayAsk = ({ thing, world }: Capa, said: { record: string; sameCause?: string }): boolean =>
  thing.covers.get(recordNamed(world, said.record))?.answer !== 'covered' && (!late.includes(thing.status) || said.sameCause !== undefined);

/** The steps of a CAPA as a whole. */
export const capaSteps: Readonly<{ [name: string]: Step<CapaThing> }> = {
  describe: step({
    when: beforeApproval,
    who: leads,
    says: ({ world }: Capa, luck) => saysAFrame(world, luck),
    fits: ({ thing }, { kind, leadUnit, units }) => thing.status === 'drafted' || (kind !== null && leadUnit !== null && units.length > 0),
    does: ({ thing, world }, said) => framed(thing, world, said),
  }),
  'rate-risk': step({
    when: beforeApproval,
    who: leads,
    says: saysARisk,
    does: ({ thing }: Capa, said) => void (thing.risk = levelOf(said)),
  }),
  'assign-owner': step({
    when: openStatuses,
    who: leads,
    says: ({ world }: Capa, luck) => ({ owner: somebody(world, luck).id }),
    fits: ({ thing, world }, said) => {
      const owner = personNamed(world, said.owner);
      return !owner.gone && owner !== thing.owner && !thing.approvers.includes(owner);
    },
    does: ({ thing, world }, said) => {
      thing.owner = personNamed(world, said.owner);
      if (thing.status !== 'drafted') thing.everOwners.add(thing.owner);
      ownerOwes(world, thing);
    },
  }),
  'begin-investigation': step({
    when: ['drafted'],
    who: leads,
    gate: ({ thing: { risk, nature, owner, leadUnit, units } }: Capa) =>
      risk !== null && nature !== null && owner !== null && leadUnit !== null && units.length > 0,
    does: ({ thing }) => {
      thing.everOwners.add(thing.owner!);
      beginCycle(thing);
    },
  }),
  ...investigationSteps,
  ...planSteps,
  ...proofSteps,
  ...capaIndependence,
  ...capaRepairSteps,
  'migrate-configuration': step({ when: openStatuses, who: ({ hat }: Capa) => holds(hat, 'administrator'), says: reason }),
  cancel: step({
    when: openStatuses,
    who: mayApprove,
    apart: ownsNothing,
    gate: ({ thing }: Capa) => ![...thing.covers.values()].some(({ answer, requires }) => answer === 'covered' && requires),
    says: reason,
    does: ({ thing }) => {
      thing.status = 'cancelled';
      // Its cycle has ended, and the actions with it: they are shown among the past ones.
      thing.actions = [];
      cancel(thing, ['investigate', 'plan', 'approve', 'act', 'verify', 'judge-data', 'assess', 'close', 'decide-extension']);
      cancelled(thing);
    },
  }),
  reopen: step({
    when: ['closed'],
    who: ({ hat }: Capa) => holds(hat, 'quality-manager', 'auditor'),
    says: reason,
    does: ({ thing }) => {
      beginCycle(thing);
      begunAnew(thing);
    },
  }),
  'cover-record': step({
    when: openStatuses,
    who: leads,
    says: ({ thing, world }: Capa, luck) => ({ record: luck.pick(world.records).id, ...sameCauseIfLate(thing, luck) }),
    fits: mayAsk,
    does: ({ thing, world }, said) => ask(thing, recordNamed(world, said.record)),
  }),
  'take-over-record': step({
    when: openStatuses,
    who: leads,
    says: ({ thing, world }: Capa, luck) => {
      const record = luck.pick(world.records);
      const from = luck.mostly(record.cover?.capa ?? luck.pick(world.capas), luck.pick(world.capas));
      return { record: record.id, from: from.id, ...sameCauseIfLate(thing, luck) };
    },
    fits: (at, said) => mayAsk(at, said) && said.from !== at.thing.id,
    does: ({ thing, world }, said) =>
      ask(
        thing,
        recordNamed(world, said.record),
        world.capas.find(({ id }) => id === said.from)!,
      ),
  }),
  'release-record': step({
    when: openStatuses,
    who: leads,
    says: ({ thing, world }: Capa, luck) => ({ ...reason(), record: luck.pick([...thing.covers.keys(), luck.pick(world.records)]).id }),
    fits: ({ thing, world }, said) => {
      const known = thing.covers.get(recordNamed(world, said.record));
      return known?.answer === 'covered' && !known.requires;
    },
    does: ({ thing, world }, said) => released(thing, recordNamed(world, said.record)),
  }),
  'summarise-record': step({
    when: anyCapaStatus,
    who: ({ hat }: Capa) => holds(hat, 'quality-manager'),
    says: ({ thing, world }, luck) => ({ record: luck.pick([...thing.covers.keys(), luck.pick(world.records)]).id, summary: 'Стисло' }),
    fits: ({ thing, world }, said) => thing.covers.has(recordNamed(world, said.record)),
  }),
  'attach-evidence': step({
    when: anyCapaStatus,
    says: (_: Capa) => ({ id: randomUUID(), name: 'доказ.txt', mediaType: 'text/plain' }),
    does: ({ thing }, { id }) => void thing.files.push(id),
  }),
  comment: step({
    when: anyCapaStatus,
    says: ({ world }: Capa, luck) => ({
      text: 'Слово',
      mentions: luck.mostly(
        some(world.town.people, luck).map(({ id }) => id),
        [randomUUID()],
      ),
    }),
    fits: ({ world }, { mentions }) => mentions.every((id) => personNamed(world, id)?.gone === false),
    does: ({ thing }) => void (thing.comments += 1),
  }),
  watch: step({ when: anyCapaStatus, does: ({ thing, hat }: Capa) => void thing.watchers.add(hat.wearer) }),
  unwatch: step({ when: anyCapaStatus, does: ({ thing, hat }: Capa) => void thing.watchers.delete(hat.wearer) }),
};
