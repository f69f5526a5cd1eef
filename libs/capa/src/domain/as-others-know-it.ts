import type { Subject } from '#deadlines/domain';
import type { Course, EscalationSubject } from '#escalation/domain';
import { highestSeverity } from './evolve-coverage.js';
import { isOpen, type Capa } from './state.js';

/** The CAPA as deadlines know it. */
export function obligationSubject(state: Capa): Subject {
  return {
    id: state.id,
    kind: 'capa',
    severity: highestSeverity(state.coverage),
    risk: state.risk?.level ?? null,
    run: 'cycle' in state ? state.cycle : 1,
  };
}

/** The CAPA as escalations know it. */
export function escalationSubject(state: Capa): EscalationSubject {
  return {
    id: state.id,
    kind: 'capa',
    severity: highestSeverity(state.coverage),
    process: state.process,
    unit: state.leadUnit,
    owner: state.owner,
    category: null,
    tags: [],
    course: courseOf(state),
  };
}

function courseOf(state: Capa): Course {
  const { status, since, lastActivityAt, severityRaised, pastCycles } = state;
  return {
    ...{ status, since, lastActivityAt, raised: severityRaised },
    run: 'cycle' in state ? state.cycle : 1,
    open: isOpen(state),
    reopenedAt: 'cycle' in state && pastCycles.at(-1)?.how === 'closed' ? state.cycleBegan : null,
  };
}
