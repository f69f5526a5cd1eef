import { actingPeople, exceptionOf } from '#directory/domain';
import { confirmingRepair } from '../duties.js';
import { recordEvents, type RecordEvent, type RepairChange } from '../events/index.js';
import { recordStatuses } from '../kinds.js';
import {
  confirmerIsIndependent,
  doubledIsWorkedOn,
  mayConfirmRepair,
  mayRepair,
  noRepairIsProposed,
  repairIsAsSeen,
  repairIsProposed,
  repairMayBe,
  repairStillMayBe,
  type ProposedChange,
} from '../repairing/rules.js';
import { isCapaRequired } from '../rules/capa-required.js';
import { isNoReportOfCorruption, notClosedToYou } from '../rules/who-may.js';
import type { LiveRecord } from '../state.js';
import type { FreeText } from '../texts.js';
import { command } from './command.js';

/** What is stuck, how it is put right, and why. */
export interface Repair {
  readonly repair: string;
  readonly change: ProposedChange;
  readonly reason: FreeText;
}

export const repair = command({
  name: 'repair',
  doc: 'Proposes to put a stuck record right, where no ordinary command does; a second person confirms it.',
  from: recordStatuses,
  to: 'stays',
  rules: [notClosedToYou, mayRepair, isNoReportOfCorruption, noRepairIsProposed],
  checks: [...repairMayBe, doubledIsWorkedOn],
  then: ({ state, by }, { repair: id, change, reason }: Repair) => [
    recordEvents.recordRepairProposed({ repair: id, change: changeOf(state, change), reason, proposedBy: [...actingPeople(by)] }),
  ],
});

/** Of another record the event says no more than which it is; without its CAPA a record awaits another one only where it has to have one. */
function changeOf(state: LiveRecord, change: ProposedChange): RepairChange {
  switch (change.what) {
    case 'status':
      return change;
    case 'end':
      return { ...change, of: change.of && { id: change.of.id, kind: change.of.kind } };
    case 'coverage':
      return { ...change, to: state.status === 'awaiting-capa' && !isCapaRequired(state, state.severity) ? 'in-correction' : state.status };
    default:
      return change satisfies never;
  }
}

export const confirmRepair = command({
  name: 'confirm-repair',
  doc: 'Confirms what another person proposed to put right: it takes effect, and what is owed follows.',
  from: recordStatuses,
  to: ['stays', 'reported', 'in-correction', 'resolved', 'rejected', 'duplicate'],
  rules: [notClosedToYou, repairIsProposed, mayConfirmRepair, confirmerIsIndependent, ...repairStillMayBe],
  checks: [repairIsAsSeen],
  then: (at, _: { readonly repair: string }) => {
    const { state, by } = at;
    if (state.repair === null) return [];
    const { repair: id, change, reason, proposedBy } = state.repair;
    return [
      ...exceptionOf(confirmingRepair, at),
      recordEvents.recordRepaired({ repair: id, change, reason, proposedBy: [...proposedBy], confirmedBy: [...actingPeople(by)] }),
      ...letGo(state, change),
    ];
  },
});

/** The CAPA that covered it hears that it no longer does. */
function letGo({ coverage }: LiveRecord, change: RepairChange): readonly RecordEvent[] {
  if (change.what !== 'coverage' || coverage === null) return [];
  const { capa, cycle } = coverage;
  return [recordEvents.coverageEnded({ capa, cycle, how: 'released', returnsTo: change.to === 'in-correction' ? change.to : null })];
}

export const dropRepair = command({
  name: 'drop-repair',
  doc: 'Takes back what was proposed to put right, or does not confirm it, with reason.',
  from: recordStatuses,
  to: 'stays',
  rules: [notClosedToYou, mayConfirmRepair, repairIsProposed],
  checks: [],
  then: ({ state }, { reason }: { readonly reason: FreeText }) =>
    state.repair === null ? [] : [recordEvents.recordRepairDropped({ repair: state.repair.repair, reason })],
});
