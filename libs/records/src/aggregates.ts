import type { AggregateType } from '#platform';
import { complaint, nonconformity, type RecordEvent, type RecordsHouse, type RecordState } from './domain/index.js';

type RecordAggregate = AggregateType<RecordState, RecordsHouse, RecordEvent>;

/** Where the streams of records lie, a prefix for each kind. The names are for good. */
export const nonconformityAggregate: RecordAggregate = {
  kind: 'nonconformity',
  streamOf: (id) => `nonconformity-${id}`,
  machine: nonconformity,
};

export const complaintAggregate: RecordAggregate = {
  kind: 'complaint',
  streamOf: (id) => `complaint-${id}`,
  machine: complaint,
};

export const recordAggregates = [nonconformityAggregate, complaintAggregate] as const;
