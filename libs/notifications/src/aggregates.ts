import type { HouseForEscalation, UndeliveredEvent } from '#escalation/domain';
import type { AggregateType } from '#platform';
import { digestMachine } from './domain/index.js';

/** Each person's digests have a stream of their own; the names are for good. */
export const digestAggregate: AggregateType<ReturnType<typeof digestMachine.evolve>, HouseForEscalation, UndeliveredEvent> = {
  kind: 'digest',
  streamOf: (person) => `digest-${person}`,
  machine: digestMachine,
};
