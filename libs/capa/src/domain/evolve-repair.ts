import { unknownEvent, UnknownEvent, type Recorded } from '#kernel';
import { repairEvents } from './events/repair.js';
import type { CapaEvent, CapaEventOf } from './events/index.js';
import type { Capa } from './state.js';
import { within } from './within.js';

export type RepairEvent = CapaEventOf<'CapaRepairProposed' | 'CapaRepaired' | 'CapaRepairDropped' | 'CapaRepairLapsed'>;

const types: ReadonlySet<string> = new Set(Object.values(repairEvents).map(({ type }) => type));
export const isRepairEvent = (event: CapaEvent): event is RepairEvent => types.has(event.type);

/** What is proposed to put right, and what was. */
export function evolveRepair(state: Capa, event: RepairEvent, { by, recordedAt: at }: Recorded): Capa {
  switch (event.type) {
    case 'CapaRepairProposed': {
      const { capa: _, ...proposed } = event.data;
      return { ...state, repair: { ...proposed, by, at } };
    }
    case 'CapaRepairDropped':
    case 'CapaRepairLapsed':
      return { ...state, repair: null };
    case 'CapaRepaired':
      return repaired(state, event, at);
    default:
      return unknownEvent(event);
  }
}

function repaired(state: Capa, event: CapaEventOf<'CapaRepaired'>, since: string): Capa {
  switch (event.data.change.to) {
    case 'investigating': {
      const { plan: _, ...rest } = within(state, event, 'planning');
      return { ...rest, repair: null, status: 'investigating', since };
    }
    case 'planning': {
      const waiting = within(state, event, 'awaiting-approval');
      const submissions = waiting.plan.submissions.filter(({ outcome }) => outcome.decision !== 'pending');
      return { ...waiting, repair: null, status: 'planning', since, plan: { ...waiting.plan, submissions } };
    }
    default:
      throw new UnknownEvent(`CapaRepaired to ${String(event.data.change.to satisfies never)}`, event.version);
  }
}
