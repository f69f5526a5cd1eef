import type { AggregateType } from '#platform';
import {
  mergingMachine,
  subjectMachine,
  type MergingEvent,
  type MergingState,
  type SubjectEvent,
  type SubjectState,
} from './domain/index.js';

/** Where the streams of the register lie. Their names are for good. */

export const subjectAggregate: AggregateType<SubjectState, object, SubjectEvent> = {
  kind: 'subject',
  streamOf: (id) => `subject-${id}`,
  machine: subjectMachine,
};

/** One stream, whatever the entry, whose name does not begin as those of subjects do. */
export const mergingAggregate: AggregateType<MergingState, object, MergingEvent> = {
  kind: 'subject',
  streamOf: () => 'merged-subjects',
  machine: mergingMachine,
};
