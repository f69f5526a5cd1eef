import { UnknownEvent, unknownEvent, type Instant } from '#kernel';
import type { CaseWatchEvent } from './events.js';
import type { TriggerCode } from './trigger.js';

/** A record that was counted. */
export interface NotedCase {
  readonly record: string;
  readonly kind: 'nonconformity' | 'complaint' | 'finding';
  readonly at: Instant;
  readonly month: string;
}

/** A proposal that the watch made, and what became of it. */
export interface MadeProposal {
  readonly proposal: string;
  readonly trigger: TriggerCode;
  readonly records: readonly string[];
  readonly decision: 'open' | 'accepted' | 'declined';
  readonly decidedAt: Instant | null;
}

export interface Watching {
  readonly status: 'watching';
  readonly id: string;
  readonly process: string;
  readonly category: string;
  /** The newest last; no record twice. */
  readonly cases: readonly NotedCase[];
  readonly months: Readonly<Record<string, number>>;
  /** CAPAs over such records that were closed as effective, and after which a repeat has led to no CAPA yet. */
  readonly cures: readonly { readonly capa: string; readonly at: Instant }[];
  readonly proposals: readonly MadeProposal[];
  /** How many were ever made. */
  readonly made: number;
}
export type WatchState = { readonly status: 'none' } | Watching;

/** What is kept of a long history: more than any window looks back. */
const keptCases = 1_000;
const keptMonths = 60;
const keptCures = 20;
const keptProposals = 50;

/** The watch after one more event. */
export function evolveWatch(state: WatchState, event: CaseWatchEvent): WatchState {
  switch (event.type) {
    case 'CaseNoted': {
      const { record, kind, at, month } = event.data;
      const watching = begun(state, event.data);
      if (watching.cases.some((each) => each.record === record)) return watching;
      const months = { ...watching.months, [month]: (watching.months[month] ?? 0) + 1 };
      return { ...watching, cases: [...watching.cases, { record, kind, at, month }].slice(-keptCases), months: newest(months) };
    }
    case 'CureNoted': {
      const { capa, at } = event.data;
      const watching = begun(state, event.data);
      return { ...watching, cures: [...watching.cures.filter((each) => each.capa !== capa), { capa, at }].slice(-keptCures) };
    }
    case 'CapaProposalDue': {
      const { proposal, trigger, records } = event.data;
      const watching = begun(state, event.data);
      const made: MadeProposal = {
        proposal,
        trigger: trigger.trigger,
        records: records.map(({ record }) => record),
        decision: 'open',
        decidedAt: null,
      };
      return { ...watching, made: watching.made + 1, proposals: [...watching.proposals, made].slice(-keptProposals) };
    }
    case 'CapaProposalDecisionNoted': {
      if (state.status === 'none') throw new UnknownEvent('CapaProposalDecisionNoted of a watch that never proposed', event.version);
      const { proposal, decision, at } = event.data;
      const decided = state.proposals.find((each) => each.proposal === proposal);
      const proposals = state.proposals.map((each) => (each === decided ? { ...each, decision, decidedAt: at } : each));
      const dealtWith = decided?.trigger === 'repeat' && decision === 'accepted';
      return { ...state, proposals, cures: dealtWith ? [] : state.cures };
    }
    default:
      return unknownEvent(event);
  }
}

function begun(state: WatchState, { watch, process, category }: { watch: string; process: string; category: string }): Watching {
  if (state.status !== 'none') return state;
  return { status: 'watching', id: watch, process, category, cases: [], months: {}, cures: [], proposals: [], made: 0 };
}

function newest(months: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(months)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .slice(-keptMonths),
  );
}
