import type { AggregateType } from '#platform';
import {
  complaint,
  complaintHandling,
  finding,
  nonconformity,
  type Kind,
  type RecordEvent,
  type RecordsHouse,
  type RecordState,
} from './domain/index.js';

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

export const findingAggregate: RecordAggregate = {
  kind: 'finding',
  streamOf: (id) => `finding-${id}`,
  machine: finding,
};

/** The aggregate that keeps the records of a kind. */
export const aggregateOfKind: Readonly<Record<Kind, RecordAggregate>> = {
  nonconformity: nonconformityAggregate,
  complaint: complaintAggregate,
  finding: findingAggregate,
};

export const recordAggregates: readonly RecordAggregate[] = Object.values(aggregateOfKind);

/** How the house handles appeals: one stream, whatever the id, whose name does not begin as those of complaints do. */
export const complaintHandlingAggregate = {
  kind: 'complaint-handling',
  streamOf: () => 'appeal-handling',
  machine: complaintHandling,
};
