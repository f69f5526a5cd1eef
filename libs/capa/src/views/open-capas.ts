import type { Looked, OpenCases } from '#escalation';
import { asOf, readRows, rowColumns, sql } from '#projections';
import { capaAggregate, proposalAggregate } from '../aggregate.js';
import {
  escalationSubject,
  isUnfitToTakeOver,
  ofTheOwner,
  openStatuses,
  proposalSubject,
  type CapaEvent,
  type CapaHouse,
  type CapaState,
  type ProposalState,
} from '../domain/index.js';
import { capasView } from './capas.js';
import { proposalsView } from './proposals.js';

/** CAPAs for the rules that look at them without an obligation. The list knows neither the last activity nor when a severity went up. */
export const openCapas: OpenCases = {
  aggregates: [capaAggregate as unknown as Looked],
  page: async (pool, after, limit) => {
    const rows = await readRows(
      pool,
      capasView,
      sql`select ${rowColumns(capasView, 'c')} from ${asOf(capasView, null)} c
          where c.status <> 'closed' and c.status <> 'cancelled' and c.key > ${after} order by c.key limit ${limit}`,
    );
    return rows.map(({ id, severity, process, leadUnit, status, cycle, since, openedAt, notEffective }) => {
      const course = {
        ...{ run: Math.max(cycle, 1), status, open: (openStatuses as readonly string[]).includes(status), since, lastActivityAt: since },
        raised: severity === null ? [] : [{ at: openedAt, to: severity }],
        // A cycle that no failed cure began was begun by reopening.
        reopenedAt: cycle > notEffective + 1 ? openedAt : null,
      };
      const subject = { id, kind: 'capa', severity, process, unit: leadUnit, category: null, tags: [], course } as const;
      return { aggregate: capaAggregate as unknown as Looked, subject };
    });
  },
  waits: { capa: openStatuses },
  besideTheRules: [
    ...(['CapaCommentAdded', 'CapaEvidenceAttached'] as const),
    ...(['CapaWatcherAdded', 'CapaWatcherRemoved', 'CapaWatchersTold'] as const),
  ] satisfies readonly CapaEvent['type'][],
  goesWithTheWork: ofTheOwner,
  isUnfit: (given, watched, person, house) => {
    const state = given as CapaState;
    if (state.status === 'none') return true;
    const due = state.obligations.find(({ obligation }) => obligation === watched?.obligation);
    return isUnfitToTakeOver(state, due?.name === 'act' ? due.about : null, person, house as CapaHouse);
  },
  exactly: (given) => {
    const state = given as CapaState;
    return state.status === 'none' ? null : { subject: escalationSubject(state), taken: state.steps, obligations: state.obligations };
  },
};

/** Proposals that wait for a decision. */
export const openProposals: OpenCases = {
  aggregates: [proposalAggregate as unknown as Looked],
  page: async (pool, after, limit) => {
    const rows = await readRows(
      pool,
      proposalsView,
      sql`select ${rowColumns(proposalsView, 'p')} from ${asOf(proposalsView, null)} p
          where p.status = 'open' and p.key > ${after} order by p.key limit ${limit}`,
    );
    return rows.map(({ id, process, category, raisedAt: since }) => {
      const course = { run: 1, status: 'open', open: true, since, lastActivityAt: since, raised: [], reopenedAt: null };
      return { aggregate: proposalAggregate as unknown as Looked, subject: { id, kind: 'proposal', process, category, tags: [], course } };
    });
  },
  besideTheRules: [],
  goesWithTheWork: [],
  waits: { proposal: ['open'] satisfies readonly ProposalState['status'][] },
  exactly: (given) => {
    const state = given as ProposalState;
    return state.status === 'none' ? null : { subject: proposalSubject(state), taken: state.steps, obligations: state.obligations };
  },
};
