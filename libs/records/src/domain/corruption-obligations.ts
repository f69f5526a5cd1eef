import type { ObligationLine } from '#deadlines/domain';
import { handedOutside } from './appeal-occasions.js';
import type { RecordEvent } from './events/index.js';
import type { RecordsHouse } from './house.js';
import type { LiveRecord, RecordState } from './state.js';

const examiner = ({ after }: { readonly after: RecordState }) => ({ assignee: (after as LiveRecord).assignee });
const reassigns = [{ on: 'RecordAssigned', owed: examiner }] as const;

/** What the authorised unit owes with a report of corruption (law 1700-VII, art. 53-2). */
export const corruptionObligations: readonly ObligationLine<RecordState, RecordEvent, RecordsHouse>[] = [
  {
    name: 'examine-report',
    opens: [
      { on: 'ComplaintEntrusted', owed: examiner },
      { on: 'ExaminationResumed', owed: examiner },
    ],
    meets: [{ on: 'CorruptionReportExamined' }],
    cancels: [handedOutside, { on: 'ComplaintGivenBack', reason: 'given-back' }],
    reassigns,
  },
  {
    name: 'inquire',
    opens: [{ on: 'CorruptionReportExamined', when: ({ event }) => event.data.outcome === 'inquiry', owed: examiner }],
    meets: [{ on: 'CorruptionInquiryConcluded' }],
    cancels: [handedOutside, { on: 'ComplaintGivenBack', reason: 'given-back' }],
    reassigns,
  },
];
