import { randomUUID } from 'node:crypto';
import { lost } from './coverage.js';
import { cancel, isOwed, owe } from './debts.js';
import { closer, confirmingStep, isFreeOfTheWork, stepCameTo } from './record-independence.js';
import { triager } from './record-people.js';
import { anyStatus, inWork, needsCorrection, type RecordRepair, type RecordThing } from './record-thing.js';
import { confirmers, decided, isAsSeen, mayRepair, proposed, saysWhat, settled } from './repairs.js';
import { step, type At, type Luck, type World } from './step.js';
import { hands, holds } from './town.js';

type Record = At<RecordThing>;

/** From where to where a status is put right, and a wrong end; a complaint's end was told by letter. */
function ways({ status, kind }: RecordThing): readonly string[] {
  const ends = { closed: ['rejected', 'duplicate'], rejected: ['duplicate'], duplicate: ['rejected'] }[status] ?? [];
  return [
    ...((inWork as readonly string[]).includes(status) ? ['reported'] : []),
    ...(status === 'awaiting-capa' || status === 'resolved' ? ['in-correction'] : []),
    ...(status === 'closed' ? ['resolved'] : []),
    ...(kind === 'complaint' ? [] : ends),
  ];
}

/** Whether it could be put right so, as it stands. */
function stands(thing: RecordThing, { from, what, to, capa, of }: RecordRepair): boolean {
  const { cover, status } = thing;
  const runs = cover?.state === 'running';
  if (status !== from) return false;
  if (what === 'coverage') return runs && cover.capa === capa;
  const isSaid = what === 'status' || (to === 'duplicate' ? of !== null && of !== thing && of.kind === thing.kind : of === null);
  return !runs && isSaid && ways(thing).includes(to!);
}

const said = ({ thing, world }: Record, change: Said): RecordRepair => ({
  from: thing.status,
  what: change.what,
  to: change.to ?? null,
  capa: world.capas.find(({ id }) => id === change.capa) ?? null,
  of: world.records.find(({ id }) => id === change.of) ?? null,
});

interface Said {
  readonly what: 'status' | 'end' | 'coverage';
  readonly to?: string;
  readonly capa?: string;
  readonly of?: string | null;
}
function saysAChange({ thing, world }: Record, luck: Luck): Said {
  const running = thing.cover?.state === 'running' ? thing.cover.capa.id : null;
  if (running !== null || luck.below(6) === 0) return { what: 'coverage', capa: luck.mostly(running ?? randomUUID(), randomUUID()) };
  const to = luck.mostly(
    luck.pick([...ways(thing), 'reported']),
    luck.pick(['reported', 'in-correction', 'resolved', 'rejected', 'duplicate']),
  );
  if (to !== 'rejected' && to !== 'duplicate') return { what: 'status', to };
  return { what: 'end', to, of: luck.mostly(to === 'duplicate', to !== 'duplicate') ? luck.pick(world.records).id : null };
}

/** What two people put right on a record where no ordinary command does. */
export const repairSteps = {
  repair: step({
    when: anyStatus,
    who: ({ hat }: Record) => mayRepair(hat),
    gate: ({ thing }) => thing.repair === null,
    says: (at, luck) => ({ change: saysAChange(at, luck), reason: 'Помилка' }),
    fits: (at, { change }) => {
      const repair = said(at, change);
      return stands(at.thing, repair) && repair.of?.status !== 'duplicate';
    },
    does: (at, { change }) => {
      const { thing, world, hat } = at;
      proposed(thing, world, { change: said(at, change), by: hands(hat) }, () => confirmingStep({ thing, world }));
    },
  }),
  'confirm-repair': step({
    when: anyStatus,
    who: (at: Record) => mayDecide(at),
    apart: (at) => isFreeOfTheWork(at, confirmingStep(at)),
    gate: ({ thing }) => thing.repair !== null,
    says: ({ thing }, luck) => saysWhat(thing, luck),
    // Where there is none, there is none that was not seen.
    fits: ({ thing }, given) => thing.repair === null || isAsSeen(thing, given),
    does: ({ thing, world }) => {
      const { change } = thing.repair!;
      decided(thing);
      putRight(thing, change, world);
    },
  }),
  'drop-repair': step({
    when: anyStatus,
    who: (at: Record) => mayDecide(at),
    gate: ({ thing }) => thing.repair !== null,
    says: () => ({ reason: 'Усе гаразд' }),
    does: ({ thing }) => decided(thing),
  }),
};

const mayDecide = (at: Record): boolean => at.thing.repair === null || holds(at.hat, ...confirmers) || stepCameTo(at, confirmingStep(at));

function putRight(thing: RecordThing, { what, to }: RecordRepair, world: World): void {
  switch (what) {
    case 'coverage': {
      const { capa } = thing.cover!;
      capa.covers.set(thing, { answer: 'released', requires: false });
      lost(capa, thing, 'released');
      return;
    }
    case 'end':
      thing.status = to!;
      return;
    case 'status':
      cancel(thing, ['close', 'open-capa']);
      thing.status = to!;
      if (to === 'reported') {
        Object.assign(thing, { proposal: null, handOvers: 0 });
        cancel(thing, ['contain', 'correct']);
        owe(thing, 'triage', triager(thing));
      }
      if (to === 'resolved') owe(thing, 'close', closer(thing, world));
      if (to === 'in-correction') {
        if (thing.audit) thing.audit.verified = false;
        if (needsCorrection(thing) && !thing.corrected && !isOwed(thing, 'correct')) owe(thing, 'correct', { person: thing.assignee! });
      }
      return;
    default:
      what satisfies never;
  }
}

/** After whatever happened to it. */
export const repairSettled = (thing: RecordThing, world: World): void =>
  settled(thing, world, thing.repair !== null && stands(thing, thing.repair.change), () => confirmingStep({ thing, world }));
