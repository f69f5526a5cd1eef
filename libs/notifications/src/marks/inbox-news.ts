import type { Pool, PoolClient } from 'pg';
import type { Uuid } from '#kernel';

/** What a person does with their inbox in one window, for their others; *unknown*: what was done meanwhile nobody has heard. */
export const inboxDeeds = ['read', 'archived', 'taken-back', 'preferences', 'unknown'] as const;
export type InboxDeed = (typeof inboxDeeds)[number];

/** What another window is told. */
export interface InboxNews {
  readonly did: InboxDeed;
  /** Null where it concerns all of them. */
  readonly notification: Uuid | null;
}

/** On which channel of the database deeds are told to every process. */
export const inboxChannel = 'redress_inbox';

/** What is said on it. */
export const saidOf = (person: Uuid, news: InboxNews): string => JSON.stringify({ person, ...news });

type Tell = (news: InboxNews) => void;

/** Between two tries to listen again, in milliseconds. */
const pause = 1_000;

/**
 * Hears what people do with their inboxes in any process, as long as anybody listens here. Nothing of it is kept: who was away reads the inbox anew, and
 * is told to where the connection was.
 */
export class InboxNewsFeed {
  readonly #windows = new Map<Uuid, Set<Tell>>();
  readonly #ending = new AbortController();
  #listening: Promise<void> | null = null;

  constructor(private readonly pool: Pool) {}

  /** Tells a window of what its person does. @returns what ends it */
  hear(person: Uuid, tell: Tell): () => void {
    const windows = this.#windows.get(person) ?? new Set();
    this.#windows.set(person, windows.add(tell));
    this.#listening ??= this.#listen();
    return () => {
      windows.delete(tell);
      if (windows.size === 0 && this.#windows.get(person) === windows) this.#windows.delete(person);
    };
  }

  async close(): Promise<void> {
    this.#ending.abort();
    await this.#listening;
  }

  async #listen(): Promise<void> {
    const { signal } = this.#ending;
    while (!signal.aborted) {
      await this.#connected(signal).catch(() => undefined);
      await over(pause, signal);
    }
  }

  /** Listens until the connection is gone, or this is closed. */
  async #connected(signal: AbortSignal): Promise<void> {
    const client = await this.pool.connect();
    try {
      const gone = new Promise<void>((resolve) => {
        for (const end of ['error', 'end'] as const) client.once(end, () => resolve());
        signal.addEventListener('abort', () => resolve(), { once: true });
        if (signal.aborted) resolve();
      });
      client.on('notification', ({ payload = '{}' }) => this.#said(payload));
      await client.query(`listen ${inboxChannel}`);
      for (const windows of this.#windows.values()) for (const tell of windows) tell({ did: 'unknown', notification: null });
      await gone;
    } finally {
      dropped(client);
    }
  }

  #said(payload: string): void {
    const { person, ...news } = JSON.parse(payload) as InboxNews & { readonly person: Uuid };
    for (const tell of this.#windows.get(person) ?? []) tell(news);
  }
}

/** A connection that listens is not given to anybody else. */
function dropped(client: PoolClient): void {
  client.on('error', () => undefined);
  client.release(true);
}

function over(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
