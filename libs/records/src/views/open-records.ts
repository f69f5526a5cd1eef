import { obligationsMadeOver, type Course } from '#escalation/domain';
import type { Looked, OpenCases } from '#escalation';
import { asOf, readRows, rowColumns, sql } from '#projections';
import { aggregateOfKind, recordAggregates } from '../aggregates.js';
import { escalationSubjectOf, kinds, openStatuses, type RecordEvent, type RecordsHouse, type RecordState } from '../domain/index.js';
import { countedRecords, countedWith } from './counted-records.js';
import type { RecordRow } from './record-row.js';
import { recordsView } from './records.js';

/** Records for the rules that look at them without an obligation. */
export const openRecords: OpenCases = {
  aggregates: recordAggregates as unknown as readonly Looked[],
  page: async (pool, after, limit) => {
    const rows = await readRows(
      pool,
      recordsView,
      sql`select ${rowColumns(recordsView, 'r')} from ${asOf(recordsView, null)} r
          where r.ended_at is null and r.key > ${after} order by r.key limit ${limit}`,
    );
    return rows.map((row) => {
      const { id, kind, severity, process, unit, category, marks, triagedAt: countedAt } = row;
      const subject = { id, kind, severity, process, unit, category, tags: marks, countedAt, course: courseOf(row) };
      return { aggregate: aggregateOfKind[kind] as unknown as Looked, subject };
    });
  },
  waits: Object.fromEntries(kinds.map((kind) => [kind, openStatuses])),
  counts: countedRecords,
  countedWith,
  besideTheRules: [
    ...(['CommentAdded', 'EvidenceAttached', 'RecordLinked', 'ActivityRecorded'] as const),
    ...(['WatcherAdded', 'WatcherRemoved', 'RecordWatchersTold'] as const),
  ] satisfies readonly RecordEvent['type'][],
  goesWithTheWork: obligationsMadeOver,
  exactly: (given, house) => {
    const state = given as RecordState;
    return state.status === 'none'
      ? null
      : { subject: escalationSubjectOf(state, house as RecordsHouse), taken: state.steps, obligations: state.obligations };
  },
};

/** The list knows neither the last activity nor when a severity went up: not before the present status, or triage. */
function courseOf({ status, since, severity, triagedAt, reportedAt, reopenings, earlierEndings, counted }: RecordRow): Course {
  return {
    ...{ run: reopenings + 1, status, open: openStatuses.includes(status), since, lastActivityAt: since, counted },
    raised: severity === null || triagedAt === null ? [] : [{ at: triagedAt, to: severity }],
    reopenedAt: reopenings === 0 ? null : (earlierEndings.at(-1)?.reopenedAt ?? reportedAt),
  };
}
