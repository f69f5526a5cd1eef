import { actingPeople, exceptionOf } from '#directory/domain';
import { confirmingRepair } from '../duties.js';
import { capaOwnEvents as e } from '../events/index.js';
import type { CapaRepairChange } from '../events/repair.js';
import { notExcluded } from '../gates/people.js';
import {
  confirmerIsIndependent,
  mayConfirmRepair,
  mayRepair,
  noRepairIsProposed,
  repairIsAsSeen,
  repairIsAWay,
  repairIsProposed,
  repairMayBe,
  repairStillMayBe,
} from '../gates/repairing.js';
import { openStatuses } from '../state.js';
import { command } from './command.js';

/** What is stuck, how it is put right, and why. */
export interface RepairCapa {
  readonly repair: string;
  readonly change: CapaRepairChange;
  readonly reason: string;
}

export const repair = command({
  name: 'repair',
  doc: 'Proposes to put a stuck CAPA right, where no ordinary command does; a second person confirms it.',
  from: openStatuses,
  to: 'stays',
  rules: [notExcluded, mayRepair, noRepairIsProposed],
  checks: [repairIsAWay, ...repairMayBe],
  then: ({ state, by }, input: RepairCapa) => [e.capaRepairProposed({ capa: state.id, ...input, proposedBy: [...actingPeople(by)] })],
});

export const confirmRepair = command({
  name: 'confirm-repair',
  doc: 'Confirms what another person proposed to put right: it takes effect, and what is owed follows.',
  from: openStatuses,
  to: { planning: 'investigating', 'awaiting-approval': 'planning' },
  rules: [notExcluded, repairIsProposed, mayConfirmRepair, confirmerIsIndependent, ...repairStillMayBe],
  checks: [repairIsAsSeen],
  then: (at, _: { readonly repair: string }) => {
    const { state, by } = at;
    if (state.repair === null) return [];
    const { repair: id, change, reason, proposedBy } = state.repair;
    const confirmedBy = [...actingPeople(by)];
    return [
      ...exceptionOf(confirmingRepair, at),
      e.capaRepaired({ capa: state.id, repair: id, change, reason, proposedBy: [...proposedBy], confirmedBy }),
    ];
  },
});

export const dropRepair = command({
  name: 'drop-repair',
  doc: 'Takes back what was proposed to put right, or does not confirm it, with reason.',
  from: openStatuses,
  to: 'stays',
  rules: [notExcluded, mayConfirmRepair, repairIsProposed],
  checks: [],
  then: ({ state }, { reason }: { readonly reason: string }) =>
    state.repair === null ? [] : [e.capaRepairDropped({ capa: state.id, repair: state.repair.repair, reason })],
});

export const repairingCommands = [repair, confirmRepair, dropRepair];
