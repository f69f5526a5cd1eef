import type { Index } from '#event-store';
import type { Instant } from '#kernel';
import type { Pool } from 'pg';
import type { Feed } from '../engine/feed.js';
import type { SharedEvent } from '../log/shared-event.js';
import type { Column } from '../view/columns.js';
import type { Folder } from '../view/fold.js';
import type { Entry } from '../view/row-cache.js';
import { tablesOf } from '../view/tables.js';
import { definitionHash } from '../view/view.js';

const columns: readonly Column[] = [
  { field: 'at', name: 'at', type: 'timestamptz', nullable: false },
  { field: 'lastIndex', name: 'last_index', type: 'bigint', nullable: false },
];

/**
 * The log's clock: for each value that the running maximum of `recordedAt` ever had, the last index at which it had it. Clocks of machines
 * may step back by up to what the store lets pass, so that `recordedAt` alone is in no order.
 */
export const logClock: Feed = {
  name: 'log_clock',
  hash: definitionHash(['log_clock', 1]),
  doc: 'Which prefix of the log was there at an instant.',
  columns,
  indexes: ['(at)'],
  past: false,
  types: null,
  folder: async ({ from }) => {
    if (!from) return clockFolder(null);
    const { rows } = await from.db.query<{ key: string; last_index: string }>(
      `select key, last_index from ${from.tables.now} order by at desc limit 1`,
    );
    const last = rows[0];
    return clockFolder(last ? { at: last.key, lastIndex: Number(last.last_index) } : null);
  },
};

/** The key of a row is its instant as text. */
export function clockFolder(last: { at: Instant; lastIndex: Index } | null): Folder {
  const entryOf = (at: Instant, lastIndex: Index, stored: boolean): Entry => ({
    key: at,
    row: true,
    line: `\t${at}\t${lastIndex}`,
    validFrom: lastIndex,
    stored,
    dirty: !stored,
  });
  let newest = last ? entryOf(last.at, last.lastIndex, true) : null;
  let finished: Entry[] = [];

  /** Gives how many rows it made. */
  function take(event: SharedEvent, changed: Set<Entry>): number {
    const at = event.recordedAt;
    const { index } = event.stored;
    if (newest && at <= newest.key) {
      newest.line = `\t${newest.key}\t${index}`;
      newest.validFrom = index;
      newest.dirty = true;
      changed.add(newest);
      return 0;
    }
    if (newest?.dirty) finished.push(newest);
    newest = entryOf(at, index, false);
    changed.add(newest);
    return 1;
  }

  return {
    fold: (events) => {
      const changed = new Set<Entry>();
      let made = 0;
      for (const event of events) made += take(event, changed);
      return Promise.resolve({ closed: [], changed, poison: null, made });
    },
    age: () => {
      const gone = finished.filter(({ dirty }) => dirty);
      finished = [];
      return gone;
    },
    unwritten: () => [...finished, ...(newest ? [newest] : [])].filter(({ dirty }) => dirty),
    forget: () => {
      newest = null;
      finished = [];
    },
  };
}

const { now } = tablesOf(logClock);

/**
 * The end of the longest prefix of the log in which no event has a later `recordedAt`, as far as the clock has read; null where that prefix
 * is empty. `open` where a longer log could give a longer prefix.
 */
export async function prefixAt(db: Pick<Pool, 'query'>, instant: Instant): Promise<{ index: Index | null; open: boolean }> {
  const { rows } = await db.query<{ last_index: string | null; open: boolean }>(
    `select (select last_index from ${now} where at <= $1 order by at desc limit 1) as last_index,
            not exists (select from ${now} where at > $1) as open`,
    [instant],
  );
  const { last_index: last, open } = rows[0]!;
  return { index: last === null ? null : Number(last), open };
}
