import type { AggregateType } from '#platform';
import { capaMachine, type CapaEvent, type CapaHouse, type CapaState } from './domain/index.js';

/** Where the streams of CAPAs lie. The name is for good. */
export const capaStream = (id: string): string => `capa-${id}`;

export const capaAggregate: AggregateType<CapaState, CapaHouse, CapaEvent> = {
  kind: 'capa',
  streamOf: capaStream,
  machine: capaMachine,
};
