import type { Subject } from '#deadlines/domain';
import type { EscalationSubject } from '#escalation/domain';
import { closureOf, isClosedTo } from './conflict.js';
import type { RecordsHouse } from './house.js';
import type { LiveRecord } from './state.js';

/** What the terms of a record's obligations depend on. */
export function subjectOf(state: LiveRecord): Subject {
  const { id, own, severity, earlierRounds } = state;
  const complaint = own.kind === 'complaint' ? { form: own.form, receivedAt: own.receivedAt } : {};
  const grade = own.kind === 'finding' ? { grade: own.grade } : {};
  return { id, kind: own.kind, severity, run: earlierRounds.length + 1, ...complaint, ...grade };
}

/** What escalation looks at of a record: nobody to whom it is closed hears of it. */
export function escalationSubjectOf(state: LiveRecord, { directory }: RecordsHouse): EscalationSubject {
  const { id, own, severity, process, unit, assignee } = state;
  const closure = closureOf(state);
  return { id, kind: own.kind, severity, process, unit, owner: assignee, closedTo: (person) => isClosedTo(closure, person, directory) };
}
