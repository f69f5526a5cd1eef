import { z } from 'zod';
import { cursors, PageAtQuery, pageOf, type Page } from './paging.js';
import { HttpProblem } from './problem/problem.js';

/** A page of a history, oldest first. */
export class HistoryQuery extends PageAtQuery {}

/** A page of what was said about one thing, newest first. */
export class CommentsQuery extends PageAtQuery {}

/** Pages of the history of one thing, by revisions: the cursor of another thing is none of its own. `of`: what it is, in its own words. */
export function histories(of: string) {
  const revisions = revisionsOf(`history of a ${of}`);
  return {
    /** The revision that the page begins with. @throws HttpProblem `bad-cursor` */
    from: (id: string, cursor: string | undefined): number => revisions.after(id, cursor) ?? 0,
    /** The page out of one entry more than asked for. */
    page<Entry extends { readonly revision: number }>(id: string, entries: readonly Entry[], limit: number): Page<Entry> {
      return pageOf(entries, limit, { next: ({ revision }) => revisions.cursor(id, revision + 1), item: (entry) => entry });
    },
  };
}

/** Pages of the comments on one thing, newest first, by revisions. */
export function commentPages(of: string) {
  const revisions = revisionsOf(`comments on a ${of}`);
  return {
    /** The revision from which the page goes down; undefined for the newest. @throws HttpProblem `bad-cursor` */
    from: (id: string, cursor: string | undefined): number | undefined => revisions.after(id, cursor),
    /** The page out of one comment more than asked for. */
    page<Said extends { readonly revision: number }, Item>(
      id: string,
      said: readonly Said[],
      { limit, item }: { readonly limit: number; readonly item: (each: Said) => Item },
    ): Page<Item> {
      return pageOf(said, limit, { next: ({ revision }) => revisions.cursor(id, revision - 1), item });
    },
  };
}

/** Cursors of lists that go by the revisions of one stream. */
function revisionsOf(list: string) {
  const places = cursors(list, z.tuple([z.uuid(), z.int().min(0)]));
  return {
    cursor: (id: string, revision: number): string => places.encode([id, revision]),
    after(id: string, cursor: string | undefined): number | undefined {
      if (cursor === undefined) return undefined;
      const [owner, revision] = places.decode(cursor);
      if (owner !== id) throw new HttpProblem('bad-cursor');
      return revision;
    },
  };
}
