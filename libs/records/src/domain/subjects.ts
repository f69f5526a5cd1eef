import type { Subject } from '#deadlines/domain';
import type { Course, EscalationSubject } from '#escalation/domain';
import { closureOf, isClosedTo } from './conflict.js';
import type { RecordsHouse } from './house.js';
import { openStatuses } from './kinds.js';
import { roundOf, type LiveRecord } from './state.js';

/** What the terms of a record's obligations depend on. */
export function subjectOf(state: LiveRecord): Subject {
  const { id, own, severity, earlierRounds } = state;
  const complaint = own.kind === 'complaint' ? { form: own.form, receivedAt: own.receivedAt } : {};
  const grade = own.kind === 'finding' ? { grade: own.grade } : {};
  return { id, kind: own.kind, severity, run: earlierRounds.length + 1, ...complaint, ...grade };
}

/**
 * What escalation looks at of a record: nobody to whom it is closed hears of it. Written out, field by field: of what is spread behind other fields Node.js 20 makes
 * a new shape each time (decision 60), and this is asked for at every step of a record.
 */
export function escalationSubjectOf(state: LiveRecord, { directory }: RecordsHouse): EscalationSubject {
  const { id, own, severity, process, unit, category, assignee, triagedAt } = state;
  // Asked for only where a step looks for its people.
  let closure: ReturnType<typeof closureOf> | null = null;
  return {
    id,
    kind: own.kind,
    severity,
    process,
    unit,
    category,
    owner: assignee,
    countedAt: triagedAt,
    tags: own.kind === 'complaint' ? own.marks : noTags,
    course: courseOf(state),
    closedTo: (person) => isClosedTo((closure ??= closureOf(state)), person, directory),
  };
}

const noTags: readonly never[] = [];

/** An imported record has none before the first command that is given here. */
function courseOf(state: LiveRecord): Course | undefined {
  const { status, since, lastActivityAt, severityRaised, counted, earlierRounds, obligations } = state;
  if (obligations.some(({ dormant }) => dormant)) return undefined;
  return {
    run: roundOf(state),
    status,
    since,
    lastActivityAt,
    raised: severityRaised,
    counted,
    open: openStatuses.includes(status),
    reopenedAt: earlierRounds.at(-1)?.reopened.at ?? null,
  };
}
