import type { AggregateType } from '#platform';
import { complaint, complaintHandling, nonconformity, type RecordEvent, type RecordsHouse, type RecordState } from './domain/index.js';

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

/** How the house handles appeals: one stream, whatever the id. */
export const complaintHandlingAggregate = {
  kind: 'complaint-handling',
  streamOf: () => 'complaint-handling',
  machine: complaintHandling,
};
