import { Inject, Optional } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Pool } from 'pg';
import type { Actor } from '#kernel';
import { DATABASE, HouseFollower, READER_RIGHTS, type ReaderRights } from '#platform';
import type { Directory } from '#directory/domain';
import type { ObligationRow } from './obligations.js';
import { tasksOf, type TaskPlace } from './tasks.js';

/** The open obligations of a person, by due, one row more than asked for where there is one. Closed records are left out. */
export class TasksQuery extends Query<ObligationRow[]> {
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
    @Optional() @Inject(READER_RIGHTS) private readonly rights?: ReaderRights,
  ) {}

  async execute({ reader, after, limit }: TasksQuery): Promise<ObligationRow[]> {
    const { directory } = this.house.current().house;
    const worker = { person: reader.person, roles: reader.roles, unit: directory.person(reader.person)?.unit ?? null };
    const found: ObligationRow[] = [];
    let place = after;
    while (found.length < limit) {
      const rows = await tasksOf(this.pool, worker, place, limit);
      const closed = await this.rights?.closedTo(reader, [...new Set(rows.map(({ stream }) => stream))]);
      found.push(...rows.filter(({ stream }) => !closed?.has(stream)));
      const last = rows.at(-1);
      if (!last || rows.length < limit) break;
      place = { due: last.due, key: last.obligation };
    }
    return found.slice(0, limit);
  }
}
