import { unknownEvent, type Recorded } from '#kernel';
import type { RecordEventOf } from '../events/index.js';
import type { LiveRecord, Work } from '../state.js';

/** Containment, consequences, correction, extent. */
export type WorkEvent = RecordEventOf<
  | 'ContainmentRecorded'
  | 'ContainmentNotNeeded'
  | 'ConsequencesRecorded'
  | 'CorrectionStarted'
  | 'CorrectionRecorded'
  | 'CorrectionNotNeeded'
  | 'RecordExtentAnswered'
>;

export function evolveWork(record: LiveRecord, event: WorkEvent, { by, recordedAt: at, eventId }: Recorded): LiveRecord {
  switch (event.type) {
    case 'ContainmentRecorded': {
      const { description, containedAt } = event.data;
      return worked(record, { containment: { how: 'contained', description, containedAt, by, at, event: eventId } });
    }
    case 'ContainmentNotNeeded':
      return worked(record, { containment: { how: 'not-needed', reason: event.data.reason, by, at, event: eventId } });
    case 'ConsequencesRecorded':
      return worked(record, { consequences: { description: event.data.description, by, at, event: eventId } });
    case 'CorrectionStarted':
      return started(record);
    case 'CorrectionRecorded': {
      const { description, correctedAt, disposition, concession, correctedBy } = event.data;
      const correction = { how: 'corrected', description, correctedAt, disposition, concession, by, at, event: eventId } as const;
      return signedBy(started(worked(record, { correction })), correctedBy);
    }
    case 'CorrectionNotNeeded': {
      const correction = { how: 'none-needed', reason: event.data.reason, by, at, event: eventId } as const;
      return signedBy(started(worked(record, { correction })), event.data.decidedBy);
    }
    case 'RecordExtentAnswered': {
      const { similar, explanation, records } = event.data;
      return worked(record, { extent: { similar, explanation, records, by, at, event: eventId } });
    }
    default:
      return unknownEvent(event);
  }
}

const worked = (record: LiveRecord, done: Partial<Work>): LiveRecord => ({ ...record, work: { ...record.work, ...done } });

const started = (record: LiveRecord): LiveRecord => (record.status === 'triaged' ? { ...record, status: 'in-correction' } : record);

const signedBy = (record: LiveRecord, persons: readonly string[]): LiveRecord => ({
  ...record,
  correctedBy: [...new Set([...record.correctedBy, ...persons])],
});
