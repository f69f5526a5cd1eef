import { check, rule, type Instant, type Situation } from '#kernel';
import { latestDue, openObligations, type OpenObligation } from '#deadlines/domain';
import { overdueOf } from '#escalation/domain';
import type { Notice, RecordEvent } from '../../events/index.js';
import type { RecordsHouse } from '../../house.js';
import type { LiveRecord } from '../../state.js';
import { escalationSubjectOf } from '../../subjects.js';
import type { FreeText } from '../../texts.js';

/** What a decision about a term says; who wrote to us is told of it. */
export interface TermDecision {
  readonly reason: FreeText;
  readonly notice?: Notice | null;
}
export interface NewDue extends TermDecision {
  readonly due: Instant;
}

/** The open obligation of this name. */
export const owedNamed =
  (name: string) =>
  ({ obligations }: LiveRecord): OpenObligation | undefined =>
    openObligations(obligations, name)[0];
type Found = ReturnType<typeof owedNamed>;

/** A term that has run out is missed, and no decision afterwards makes it longer. */
export const termHasNotRunOut = (code: string, owed: Found) =>
  rule<LiveRecord, RecordsHouse>(code, ({ state, now }) => {
    const due = owed(state)?.due;
    return due === undefined || now <= due || { due };
  });

export const laterThanTheDue = (owed: Found) =>
  check<LiveRecord, RecordsHouse, NewDue>('later-than-the-due', ({ state }, { due }) => {
    const current = owed(state)?.due;
    return current === undefined || due > current || { due: current };
  });

/** Never past the maximum in total from where the term began: 45 days (laws 393/96, art. 20, and 1700-VII, art. 53-2). */
export const withinTheTotal = (owed: Found) =>
  check<LiveRecord, RecordsHouse, NewDue>('within-the-total-term', ({ state, house }, { due }) => {
    const found = owed(state);
    const latest = found ? latestDue(house.deadlines, found) : null;
    return latest === null || due <= latest || { latest };
  });

/** The decision, after whatever was crossed before it. */
export function moved(
  { state, house, now }: Situation<LiveRecord, RecordsHouse>,
  owed: OpenObligation | undefined,
  move: (owed: OpenObligation) => RecordEvent,
): readonly RecordEvent[] {
  if (owed === undefined) return [];
  const overdue = overdueOf({ taken: state.steps, subject: escalationSubjectOf(state, house), house, now });
  return [...overdue(owed, now), move(owed)];
}
