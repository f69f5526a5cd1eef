import type { Actor } from '#kernel';
import type { Numbers, ReaderRights } from '#platform';
import type { Change } from '../reading/changes.js';
import type { Connection } from './connection.js';

/** So many are waited for; who has been told of more without a number reads the oldest of them again. */
const limit = 1_000;

/** What a client was told of before it had a number: told once more when it has one. */
export class LateNumbers {
  private readonly awaited = new Map<string, Change>();

  get waiting(): boolean {
    return this.awaited.size > 0;
  }

  /** Remembers a change that began something and had no number. */
  await(change: Change): void {
    this.awaited.set(change.id, change);
    if (this.awaited.size > limit) this.awaited.delete(this.awaited.keys().next().value!);
  }

  /** Sends the changes that have their numbers now. They move nobody's place in the log: they have no id. */
  async tell({ connection, numbers, rights, reader }: Told): Promise<void> {
    const known = await numbers.of([...this.awaited.keys()]);
    if (known.size === 0) return;
    const found = [...known.keys()].map((id) => this.awaited.get(id)!);
    const closed = rights ? await rights.closedTo(reader, found.map(streamOf)) : new Set();
    for (const change of found) {
      this.awaited.delete(change.id);
      if (!closed.has(streamOf(change))) await connection.send('change', { ...change, number: known.get(change.id)! });
    }
  }
}

interface Told {
  readonly connection: Connection;
  readonly numbers: Pick<Numbers, 'of'>;
  readonly rights: ReaderRights | null;
  readonly reader: Actor;
}

const streamOf = ({ kind, id }: Change): string => `${kind}-${id}`;
