import { unknownEvent, type Recorded } from '#kernel';
import type { RecordEventOf } from '../events/index.js';
import type { LiveRecord } from '../state.js';
import { coreOf, ended } from './core.js';

/** What is proposed to put right, and what was. */
export type RepairEvent = RecordEventOf<'RecordRepairProposed' | 'RecordRepaired' | 'RecordRepairDropped' | 'RecordRepairLapsed'>;

export function evolveRepair(record: LiveRecord, event: RepairEvent, recorded: Recorded): LiveRecord {
  const { by, recordedAt: at } = recorded;
  switch (event.type) {
    case 'RecordRepairProposed':
      return { ...record, repair: { ...event.data, by, at } };
    case 'RecordRepairDropped':
    case 'RecordRepairLapsed':
      return { ...record, repair: null };
    case 'RecordRepaired':
      return repaired({ ...record, repair: null }, event, recorded);
    default:
      return unknownEvent(event);
  }
}

function repaired(record: LiveRecord, { data: { change, reason } }: RecordEventOf<'RecordRepaired'>, recorded: Recorded): LiveRecord {
  switch (change.what) {
    case 'coverage':
      return record;
    case 'end': {
      const core = ended(record, change.to, recorded);
      if (change.to === 'rejected' || change.of === null) return { ...core, status: 'rejected', reason };
      return { ...core, status: 'duplicate', of: change.of, reason };
    }
    case 'status':
      return change.to === 'reported'
        ? { ...coreOf(record), status: 'reported', proposal: null, handovers: 0, triagedAt: null }
        : backInWork(record, change.to, recorded);
    default:
      return change satisfies never;
  }
}

/** Who was triaged goes on from there; what was verified of an end that was none is verified anew. */
function backInWork(record: LiveRecord, to: 'in-correction' | 'resolved', { by, recordedAt }: Recorded): LiveRecord {
  const core = coreOf(record);
  const { process, unit, severity, assignee, triagedAt } = core;
  if (process === null || unit === null || severity === null || assignee === null || triagedAt === null) return record;
  const settled = { ...core, process, unit, severity, assignee, triagedAt };
  if (to === 'resolved') {
    const resolvedAt = record.status === 'closed' ? (record.resolvedAt ?? recordedAt) : recordedAt;
    return { ...settled, status: 'resolved', resolvedAt, resolvedBy: by, justification: null };
  }
  const own = core.own.kind === 'finding' ? { ...core.own, verification: null } : core.own;
  return { ...settled, own, status: 'in-correction' };
}
