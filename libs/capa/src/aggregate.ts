import type { AggregateType } from '#platform';
import {
  capaMachine,
  caseWatchMachine,
  proposalMachine,
  type CapaEvent,
  type CapaHouse,
  type CapaState,
  type CaseWatchEvent,
  type ProposalEvent,
  type ProposalState,
  type WatchState,
} from './domain/index.js';

/** Where the streams of CAPAs lie. The name is for good. */
export const capaStream = (id: string): string => `capa-${id}`;

export const capaAggregate: AggregateType<CapaState, CapaHouse, CapaEvent> = {
  kind: 'capa',
  streamOf: capaStream,
  machine: capaMachine,
};

/** Proposals of CAPAs. */
export const proposalAggregate: AggregateType<ProposalState, CapaHouse, ProposalEvent> = {
  kind: 'proposal',
  streamOf: (id) => `proposal-${id}`,
  machine: proposalMachine,
};

/** Watches over the records of one process and category. */
export const caseWatchAggregate: AggregateType<WatchState, CapaHouse, CaseWatchEvent> = {
  kind: 'case-watch',
  streamOf: (id) => `case-watch-${id}`,
  machine: caseWatchMachine,
};
