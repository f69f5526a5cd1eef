import type { PoolClient } from 'pg';
import type { Folder } from '../view/fold.js';
import { viewFolder } from '../view/fold.js';
import type { TableNames, TableShape } from '../view/tables.js';
import type { View } from '../view/view.js';

/** What the engine keeps up with the log: a view, or the log's clock. */
export interface Feed extends TableShape {
  readonly doc: string;
  /** The types of event that it needs; null for all. */
  readonly types: readonly string[] | null;
  /** A folder that knows nothing yet but what the tables hold; without tables it starts from the beginning of the log. */
  folder(options: {
    cacheRows: number;
    skipped: ReadonlySet<number>;
    from: { db: Pick<PoolClient, 'query'>; tables: TableNames } | null;
  }): Promise<Folder>;
}

/** The feed of a view. */
export function feedOf(view: View): Feed {
  const { name, hash, doc, columns, past, indexes, types } = view;
  return {
    name,
    hash,
    doc,
    columns,
    past,
    indexes,
    types,
    folder: ({ cacheRows, skipped }) => Promise.resolve(viewFolder(view, { cacheRows, skipped })),
  };
}
