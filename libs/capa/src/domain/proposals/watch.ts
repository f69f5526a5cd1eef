import { inForceAt } from '#configuration/domain';
import { commandsOf, derivedId, machine, type Instant } from '#kernel';
import { workingCalendar } from '../lateness.js';
import { engineOnly } from '../gates/people.js';
import type { CapaHouse } from '../house.js';
import { caseWatchEvents as e, type CaseWatchEvent } from './events.js';
import { triggersMet } from './triggers.js';
import { evolveWatch, type NotedCase, type WatchState } from './watch-state.js';

/** The id of the watch over the records of one process and category. */
export const watchOf = (process: string, category: string): string => derivedId('case-watch', process, category);

interface OfWatch {
  readonly process: string;
  readonly category: string;
}
export interface NoteCase extends OfWatch, Omit<NotedCase, 'month'> {}
export interface NoteCure extends OfWatch {
  readonly capa: string;
  readonly record: string;
  readonly at: Instant;
}
export interface NoteDecision {
  readonly proposal: string;
  readonly decision: 'accepted' | 'declined';
  readonly at: Instant;
}

const command = commandsOf<WatchState, CapaHouse, CaseWatchEvent>();

/** It is noted also of a record that was counted: what left no trace would count when it came once more, later. */
export const noteCase = command({
  name: 'note-case',
  doc: 'Counts a record, and says by which triggers a CAPA is to be proposed now.',
  from: ['none', 'watching'],
  to: 'watching',
  rules: [engineOnly],
  checks: [],
  then: ({ state, house }, { process, category, record, kind, at }: NoteCase) => {
    const watch = watchOf(process, category);
    const noted = { record, kind, at, month: monthOf(at, house) };
    const event = e.caseNoted({ watch, process, category, ...noted });
    const after = evolveWatch(state, event);
    const counted = state.status === 'watching' && state.cases.some((each) => each.record === record);
    if (after.status === 'none' || counted) return [event];
    const due = triggersMet(after, noted, inForceAt(house.proposalTriggers, at).content).map(({ trigger, records }, n) =>
      e.capaProposalDue({
        watch,
        process,
        category,
        proposal: derivedId('capa-proposal', watch, trigger.trigger, after.made + n),
        trigger,
        records: records.map((each) => ({ record: each.record, kind: each.kind })),
      }),
    );
    return [event, ...due];
  },
});

export const noteCure = command({
  name: 'note-cure',
  doc: 'Notes that a CAPA over such a record was closed as effective.',
  from: ['none', 'watching'],
  to: 'watching',
  rules: [engineOnly],
  checks: [],
  then: (_, { process, category, capa, record, at }: NoteCure) => [
    e.cureNoted({ watch: watchOf(process, category), process, category, capa, record, at }),
  ],
});

/** A step of an escalation rule that asks for a CAPA over a record. */
export interface AskProposal extends OfWatch {
  readonly record: string;
  readonly kind: NotedCase['kind'];
  readonly rule: string;
  readonly step: string;
}

/** What waits for a decision over the record, by whatever trigger, is not proposed once more. */
export const askProposal = command({
  name: 'ask-proposal',
  doc: 'Has a CAPA proposed over a record, as a step of an escalation rule asks.',
  from: ['none', 'watching'],
  to: 'watching',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { process, category, record, kind, rule, step }: AskProposal) => {
    const proposals = state.status === 'none' ? [] : state.proposals;
    const made = state.status === 'none' ? 0 : state.made;
    if (proposals.some(({ decision, records }) => decision === 'open' && records.includes(record))) return [];
    const watch = watchOf(process, category);
    const proposal = derivedId('capa-proposal', watch, 'escalation', made);
    return [
      e.capaProposalDue({
        watch,
        process,
        category,
        proposal,
        trigger: { trigger: 'escalation', rule, step },
        records: [{ record, kind }],
      }),
    ];
  },
});

export const noteDecision = command({
  name: 'note-decision',
  doc: 'Notes what became of a proposal.',
  from: ['watching'],
  to: 'stays',
  rules: [engineOnly],
  checks: [],
  then: ({ state }, { proposal, decision, at }: NoteDecision) => [e.capaProposalDecisionNoted({ watch: state.id, proposal, decision, at })],
});

/** Counts records of one process and category, and says when a CAPA is to be proposed: one stream each, `case-watch-<id>`. */
export const caseWatchMachine = machine<WatchState, CapaHouse, CaseWatchEvent>({
  name: 'case-watch',
  version: 1,
  initial: { status: 'none' },
  evolve: evolveWatch,
  commands: [noteCase, noteCure, askProposal, noteDecision],
});

/** The month of an instant in the zone of the house's calendar; without one, in universal time. */
function monthOf(at: Instant, house: CapaHouse): string {
  const office = workingCalendar(house.deadlines);
  return (office === undefined ? at : new Date(office.zone.local(Date.parse(at)).day * 86_400_000).toISOString()).slice(0, 7);
}
