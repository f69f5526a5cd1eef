import type { DeadlineHouse } from '#deadlines/domain';
import type { Instant } from '#kernel';
import { movedBy, workingCalendar, workingDaysLate } from './lateness.js';
import { isDone, type Action } from './state.js';

/** How the current due of one action moves because one that it depends on ended late. */
export interface DueMove {
  readonly action: string;
  readonly predecessor: string;
  readonly workingDays: number;
  readonly previousDue: Instant;
  readonly due: Instant;
}

/**
 * The moves that follow when an action ends at an instant, completed or cancelled: none where it ends by the due that it had before its own
 * predecessors moved it. Where several predecessors end late, the latest of them decides; the days are not added up.
 */
export function movesAfter(actions: readonly Action[], ended: Action, at: Instant, house: DeadlineHouse): readonly DueMove[] {
  const office = workingCalendar(house);
  if (office === undefined) return [];
  const late = (ended.moved?.workingDays ?? 0) + workingDaysLate(office, ended.due, at);
  return actions
    .filter((action) => action.dependsOn.includes(ended.id) && !isDone(action) && action.status !== 'cancelled')
    .flatMap((action) => {
      const workingDays = late - (action.moved?.workingDays ?? 0);
      if (workingDays <= 0) return [];
      return [
        { action: action.id, predecessor: ended.id, workingDays, previousDue: action.due, due: movedBy(office, action.due, workingDays) },
      ];
    });
}
