import type { Pool } from 'pg';
import { Turns } from './turns.js';

/**
 * Works that look at several streams run one at a time over all processes of the house: streams know nothing of each other, so that of two
 * records each could become the duplicate of the other at the same moment.
 */
export class OneByOne {
  private readonly turns = new Turns();

  constructor(private readonly db: Pick<Pool, 'connect'>) {}

  /**
   * @param what names the kind of work, `<capability>.<work>`: works of other names do not wait for it.
   *
   * Of one process one work waits in the database, so that the others leave its connections alone.
   */
  run<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
    return this.turns.take(what, async () => {
      const client = await this.db.connect();
      try {
        await client.query('begin');
        await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`redress.${what}`]);
        return await work();
      } finally {
        await client.query('rollback').then(
          () => client.release(),
          (error: Error) => client.release(error),
        );
      }
    });
  }
}
