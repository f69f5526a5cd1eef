/** A row of a view in memory, with what the tables know of it. */
export interface Entry {
  readonly key: string;
  /** Null where there is no such row now. */
  row: unknown;
  /** The row as a line of COPY without key and validity; empty where there is none. */
  line: string;
  /** The index of the event that made this version. */
  validFrom: number;
  /** Whether a row of this key stands in the table of open rows. */
  stored: boolean;
  /** Whether the table of open rows has to be told. */
  dirty: boolean;
}

/**
 * The rows last used, in two generations: when the young one is full, the old one goes and the young becomes old. As cheap as two maps, and
 * what leaves, leaves in bulk.
 */
export class RowCache {
  private young = new Map<string, Entry>();
  private old = new Map<string, Entry>();

  /** @param limit Rows of one generation: at most twice as many stay after `age`. */
  constructor(private readonly limit: number) {}

  get(key: string): Entry | undefined {
    const entry = this.young.get(key);
    if (entry) return entry;
    const aged = this.old.get(key);
    if (aged) {
      this.old.delete(key);
      this.young.set(key, aged);
    }
    return aged;
  }

  add(entry: Entry): void {
    this.young.set(entry.key, entry);
  }

  /** Drops the old generation where the young one is full; gives what was dropped. To be called between batches. */
  age(): Iterable<Entry> {
    if (this.young.size < this.limit) return [];
    const dropped = this.old;
    this.old = this.young;
    this.young = new Map();
    return dropped.values();
  }

  *all(): Iterable<Entry> {
    yield* this.old.values();
    yield* this.young.values();
  }

  clear(): void {
    this.young.clear();
    this.old.clear();
  }
}
