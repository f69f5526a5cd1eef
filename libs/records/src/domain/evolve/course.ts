import { unknownEvent, type Recorded } from '#kernel';
import { filledIn } from '../configuration/field-values.js';
import type { RecordEventOf } from '../events/index.js';
import { noWork, type LiveRecord } from '../state.js';
import { reopenedPart } from './complaint.js';
import { ended, entering } from './core.js';

/** Triage, side exits, ends and reopening. */
export type CourseEvent = RecordEventOf<
  | 'RecordTriaged'
  | 'RecordAssigned'
  | 'RecordPassedOn'
  | 'TriageHandedOver'
  | 'SeverityChanged'
  | 'CategoryChanged'
  | 'RecordFieldsSet'
  | 'RecordMigrated'
  | 'ExitProposed'
  | 'RecordRejected'
  | 'RecordMarkedDuplicate'
  | 'RecordForwarded'
  | 'RecordResolved'
  | 'RecordClosed'
  | 'RecordReopened'
  | 'ImportedDeadlineMet'
  | 'ImportedCaseEnded'
>;

export function evolveCourse(record: LiveRecord, event: CourseEvent, recorded: Recorded): LiveRecord {
  const { by, recordedAt: at } = recorded;
  switch (event.type) {
    case 'RecordTriaged': {
      const { process, unit, severity, assignee, category } = event.data;
      return entering(record, { status: 'triaged', process, unit, severity, assignee, category, triagedAt: at });
    }
    case 'RecordAssigned':
      return { ...record, assignee: event.data.assignee };
    case 'TriageHandedOver':
      return { ...record, handovers: event.data.ordinal };
    case 'RecordPassedOn':
      return event.data.work ? { ...record, assignee: event.data.to } : record;
    case 'SeverityChanged':
      return { ...record, severity: event.data.to };
    case 'CategoryChanged':
      return { ...record, category: event.data.to };
    case 'RecordFieldsSet':
      return { ...record, fields: filledIn(record.fields, event.data.fields) };
    case 'RecordMigrated':
      return { ...record, migration: { at, to: event.data.to } };
    case 'ExitProposed':
      return record.status === 'reported' ? { ...record, proposal: { ...event.data, by, at } } : record;
    case 'RecordRejected':
      return ended(record, { status: 'rejected', reason: event.data.reason }, recorded);
    case 'RecordMarkedDuplicate':
      return ended(record, { status: 'duplicate', of: event.data.of, reason: event.data.reason }, recorded);
    case 'RecordForwarded': {
      const { to, reason, notice } = event.data;
      return ended(record, { status: 'forwarded', to, reason, notice }, recorded);
    }
    case 'RecordResolved': {
      const { process, unit, severity, assignee, triagedAt } = record;
      if (process === null || unit === null || severity === null || assignee === null || triagedAt === null) return record;
      const settled = { process, unit, severity, assignee, triagedAt };
      const { justification } = event.data;
      return entering(record, { ...settled, status: 'resolved', resolvedAt: at, resolvedBy: by, justification });
    }
    case 'RecordClosed': {
      const resolvedAt = record.status === 'resolved' ? record.resolvedAt : null;
      return ended(record, { status: 'closed', closedAt: at, closedBy: by, note: event.data.note, resolvedAt }, recorded);
    }
    case 'ImportedDeadlineMet':
      return record;
    case 'ImportedCaseEnded': {
      const { endedAt } = event.data;
      const closed = { status: 'closed', closedAt: endedAt, closedBy: by, note: null, resolvedAt: null } as const;
      return ended(record, closed, { ...recorded, recordedAt: endedAt });
    }
    case 'RecordReopened': {
      const { reason } = event.data;
      const reopened = { by, at, from: record.status, reason };
      return entering(record, {
        own: reopenedPart(record),
        status: 'reported',
        proposal: null,
        handovers: 0,
        triagedAt: null,
        work: noWork,
        earlierRounds: [...record.earlierRounds, { work: record.work, reopened }],
      });
    }
    default:
      return unknownEvent(event);
  }
}
