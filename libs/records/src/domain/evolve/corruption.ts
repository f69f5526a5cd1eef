import { unknownEvent, type Recorded } from '#kernel';
import type { ComplaintPart } from '../complaint-part.js';
import type { CorruptionReport } from '../entrusted.js';
import type { RecordEventOf } from '../events/index.js';
import { noWork, type Done, type LiveRecord } from '../state.js';
import { ended, entering } from './core.js';

/** What a report of corruption goes through. */
export type CorruptionEvent = RecordEventOf<
  'ComplaintEntrusted' | 'ComplaintGivenBack' | 'CorruptionReportExamined' | 'CorruptionInquiryConcluded' | 'ExaminationResumed'
>;

export function evolveCorruption(record: LiveRecord, own: ComplaintPart, event: CorruptionEvent, recorded: Recorded): LiveRecord {
  const done: Done = { by: recorded.by, at: recorded.recordedAt };
  switch (event.type) {
    case 'ComplaintEntrusted': {
      const { unit, assignee, reason } = event.data;
      const corruption = { unit, reason, ...done, examinations: [], inquiries: [] };
      return entering(record, { own: { ...own, corruption }, assignee, status: 'with-authorised-unit' });
    }
    case 'ComplaintGivenBack':
      return entering(record, {
        own: { ...own, corruption: null },
        ...{ status: 'reported', proposal: null, assignee: null, triagedAt: null, work: noWork },
      });
    case 'CorruptionReportExamined': {
      const examined = { ...event.data, ...done };
      const known = withReport(record, own, (report) => ({ ...report, examinations: [...report.examinations, examined] }));
      return event.data.outcome === 'inquiry' ? known : closed(known, recorded);
    }
    case 'CorruptionInquiryConcluded': {
      const concluded = { ...event.data, ...done };
      return closed(
        withReport(record, own, (report) => ({ ...report, inquiries: [...report.inquiries, concluded] })),
        recorded,
      );
    }
    case 'ExaminationResumed': {
      const { work, status: from } = record;
      const round = { work, reopened: { ...done, from, reason: event.data.reason } };
      return entering(record, { status: 'with-authorised-unit', earlierRounds: [...record.earlierRounds, round] });
    }
    default:
      return unknownEvent(event);
  }
}

/** Only what was handed to the unit is examined by it. */
function withReport(record: LiveRecord, own: ComplaintPart, change: (report: CorruptionReport) => CorruptionReport): LiveRecord {
  return { ...record, own: { ...own, corruption: own.corruption && change(own.corruption) } };
}

function closed(record: LiveRecord, recorded: Recorded): LiveRecord {
  const { by, recordedAt } = recorded;
  return ended(record, { status: 'closed', closedAt: recordedAt, closedBy: by, note: null, resolvedAt: null }, recorded);
}
