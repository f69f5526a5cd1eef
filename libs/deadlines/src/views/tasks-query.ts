import { Inject, Optional } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import type { Actor, Clock } from '#kernel';
import { CLOCK, DATABASE, HouseFollower, READER_RIGHTS, type ReaderRights } from '#platform';
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

@QueryHandler(TasksQuery)
export class TasksHandler implements IQueryHandler<TasksQuery> {
  constructor(
    @Inject(DATABASE) private readonly pool: Pool,
    @Inject(HouseFollower) private readonly house: HouseFollower<{ directory: Directory }>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Optional() @Inject(READER_RIGHTS) private readonly rights?: ReaderRights,
  ) {}

  async execute({ reader, after, limit }: TasksQuery): Promise<TaskRow[]> {
    const { directory } = this.house.current().house;
    const workers = workersOf(reader, directory, this.clock.now());
    const found: TaskRow[] = [];
    let place = after;
    while (found.length < limit) {
      const rows = await tasksOf(this.pool, workers, place, limit);
      const closed = await this.rights?.closedTo(reader, [...new Set(rows.map(({ stream }) => stream))]);
      for (const row of rows) {
        const worker = workerOf(row, workers);
        if (worker && !closed?.has(row.stream)) found.push({ ...row, onBehalfOf: worker.onBehalfOf });
      }
      const last = rows.at(-1);
      if (!last || rows.length < limit) break;
      place = { due: last.due, key: last.obligation };
    }
    return found.slice(0, limit);
  }
}
