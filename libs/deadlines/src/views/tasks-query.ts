import { Inject, Optional } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import type { Actor, Clock, Instant } from '#kernel';
import { CLOCK, DATABASE, HouseFollower, openRows, READER_RIGHTS, type ReaderRights } from '#platform';
import type { Directory } from '#directory/domain';
import type { ObligationRow } from './obligations.js';
import { tasksOf, type TaskPlace } from './tasks.js';
import { workerOf, workersOf } from './workers.js';

/** A task, and on whose behalf the reader would do it. */
export type TaskRow = ObligationRow & { readonly onBehalfOf: string | null };

/** The open obligations of a person, and of those whom they stand in for, by due, one row more than asked for where there is one. Closed records are left out. */
export class TasksQuery extends Query<TaskRow[]> {
  constructor(
    readonly reader: Actor,
    readonly after: TaskPlace | null,
    readonly limit: number,
  ) {
    super();
  }
}

/**
 * Whether it is an explanation that is asked of this very person: the only thing that somebody owes on a record that is closed to them. It is
 * shown by itself, and nobody stands in for them.
 */
export const isAskedOf = ({ name, assignee }: Pick<ObligationRow, 'name' | 'assignee'>, person: string): boolean =>
  name === 'explain' && assignee === person;

/** It is about itself: nothing else opens with it. */
const explanationStream = ({ about }: ObligationRow): string => `explanation-${about}`;

@QueryHandler(TasksQuery)
export class TasksHandler implements IQueryHandler<TasksQuery> {
  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(HouseFollower) private readonly house: HouseFollower<{ directory: Directory }>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(READER_RIGHTS) private readonly rights?: ReaderRights,
  ) {}

  execute({ reader, after, limit }: TasksQuery): Promise<TaskRow[]> {
    const { pool, house, clock, rights = null } = this;
    return openTasks({ pool, rights, directory: house.current().house.directory, now: clock.now() }, { reader, after, limit });
  }
}

/** The same for what works in a house without its HTTP edge. */
export async function openTasks(
  { pool, directory, now, rights }: TasksAround,
  { reader, after, limit }: Pick<TasksQuery, 'reader' | 'after' | 'limit'>,
): Promise<TaskRow[]> {
  const workers = workersOf(reader, directory, now);
  const rows = await openRows(
    {
      read: (place, most) => tasksOf(pool, workers, place, most),
      placeOf: ({ due, obligation }: ObligationRow) => ({ due, key: obligation }),
      streamOf: (row) => (isAskedOf(row, reader.person) ? explanationStream(row) : row.stream),
      ...{ after, limit },
    },
    reader,
    rights,
  );
  return rows.flatMap((row) => {
    const worker = workerOf(row, workers);
    return worker ? [{ ...row, onBehalfOf: worker.onBehalfOf }] : [];
  });
}

/** What tasks are found in. */
interface TasksAround {
  readonly pool: Pool;
  readonly directory: Directory;
  readonly now: Instant;
  readonly rights: ReaderRights | null;
}
