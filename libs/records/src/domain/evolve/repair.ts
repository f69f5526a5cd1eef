import { unknownEvent, type Recorded } from '#kernel';
import type { RecordEventOf } from '../events/index.js';
import type { LiveRecord } from '../state.js';
import { ended, entering } from './core.js';

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
    case 'end':
      return change.to === 'rejected' || change.of === null
        ? ended(record, { status: 'rejected', reason }, recorded)
        : ended(record, { status: 'duplicate', of: change.of, reason }, recorded);
    case 'status':
      return change.to === 'reported'
        ? entering(record, { status: 'reported', proposal: null, handovers: 0, triagedAt: null })
        : backInWork(record, change.to, recorded);
    default:
      return change satisfies never;
  }
}

/** Who was triaged goes on from there; what was verified of an end that was none is verified anew. */
function backInWork(record: LiveRecord, to: 'in-correction' | 'resolved', { by, recordedAt }: Recorded): LiveRecord {
  const { process, unit, severity, assignee, triagedAt } = record;
  if (process === null || unit === null || severity === null || assignee === null || triagedAt === null) return record;
  const settled = { process, unit, severity, assignee, triagedAt };
  if (to === 'resolved') {
    const resolvedAt = record.status === 'closed' ? (record.resolvedAt ?? recordedAt) : recordedAt;
    return entering(record, { ...settled, status: 'resolved', resolvedAt, resolvedBy: by, justification: null });
  }
  const own = record.own.kind === 'finding' ? { ...record.own, verification: null } : record.own;
  return entering(record, { ...settled, own, status: 'in-correction' });
}
