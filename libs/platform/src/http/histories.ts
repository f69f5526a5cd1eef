import { z } from 'zod';
import { cursors, PageAtQuery, pageOf, type Page } from './paging.js';
import { HttpProblem } from './problem/problem.js';

/** A page of a history, oldest first. */
export class HistoryQuery extends PageAtQuery {}

/** Pages of the history of one thing, by revisions: the cursor of another thing is none of its own. `of`: what it is, in its own words. */
export function histories(of: string) {
  const revisions = cursors(`history of a ${of}`, z.tuple([z.uuid(), z.int()]));
  return {
    /** The revision that the page begins with. @throws HttpProblem `bad-cursor` */
    from(id: string, cursor: string | undefined): number {
      if (cursor === undefined) return 0;
      const [owner, revision] = revisions.decode(cursor);
      if (owner !== id) throw new HttpProblem('bad-cursor');
      return revision;
    },
    /** The page out of one entry more than asked for. */
    page<Entry extends { readonly revision: number }>(id: string, entries: readonly Entry[], limit: number): Page<Entry> {
      return pageOf(entries, limit, { next: ({ revision }) => revisions.encode([id, revision + 1]), item: (entry) => entry });
    },
  };
}
