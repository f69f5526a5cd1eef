import type { TaskRow } from '#deadlines';
import { isAskedOf } from '#deadlines';
import type { OfficeCalendar } from '#deadlines/domain';
import type { Instant, Uuid } from '#kernel';
import { taskHeadOf, type Subject, type TaskHead } from '../../domain/index.js';

/** Something that the reader of a letter owes. */
export interface LetterTask {
  readonly head: TaskHead;
  readonly subject: Subject;
  /** What is to be done, as a stable code. */
  readonly name: string;
  readonly due: Instant;
  /** Whether they do it in somebody's stead. */
  readonly inStead: boolean;
}

/** What of somebody's tasks a digest names: not what stands still, nor what is far away. Who is asked to explain reads of that, and not on what. */
export function tasksToTell(rows: readonly TaskRow[], person: Uuid, now: Instant, office: OfficeCalendar): readonly LetterTask[] {
  return rows.flatMap((row): LetterTask[] => {
    const head = row.pausedAt === null ? taskHeadOf(row.due, now, office) : null;
    if (head === null) return [];
    const subject: Subject = isAskedOf(row, person) ? { kind: 'explanation', id: row.about! } : { kind: row.subjectKind, id: row.subject };
    return [{ head, subject, name: row.name, due: row.due, inStead: row.onBehalfOf !== null }];
  });
}
