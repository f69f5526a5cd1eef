import type { Pool } from 'pg';
import { Client } from 'pg';
import { Bell } from './waiting.js';

const channel = 'redress_views';

interface Notice {
  /** How far feeds have come, by `name_hash`. */
  readonly reached?: Readonly<Record<string, number>>;
  /** Something has changed in the books: who waits for a lease looks again. */
  readonly look?: true;
}

/** What processes on one database tell each other: how far feeds have come. Lost notices do no harm, who waits also looks. */
export class Notices {
  /** Rung when a feed has come further, here or elsewhere. */
  readonly progress = new Bell();
  /** Rung when the books have changed by hand or by a rebuild. */
  readonly look = new Bell();
  private readonly reached = new Map<string, number>();
  private untold: Record<string, number> = {};
  private telling: NodeJS.Timeout | null = null;
  private client: Client | null = null;
  private connecting: Promise<void> | null = null;
  private closed = false;

  constructor(private readonly pool: Pool) {}

  /** How far a feed has come as far as this process knows. */
  known(feed: string): number {
    return this.reached.get(feed) ?? -1;
  }

  /** A feeder of this process has committed (or taken over) up to this index. Others hear of it within some milliseconds. */
  moved(feed: string, index: number): void {
    this.reached.set(feed, index);
    this.progress.ring();
    this.untold[feed] = index;
    if (this.closed) return;
    this.telling ??= setTimeout(() => {
      this.telling = null;
      const reached = this.untold;
      this.untold = {};
      void this.tell({ reached });
    }, 15);
  }

  /** What a look into the books has shown. */
  seen(feed: string, index: number): void {
    this.reached.set(feed, index);
  }

  /** Says that the books have changed. */
  async stir(): Promise<void> {
    this.look.ring();
    await this.tell({ look: true });
  }

  private async tell(notice: Notice): Promise<void> {
    await this.pool.query('select pg_notify($1, $2)', [channel, JSON.stringify(notice)]).catch(() => undefined);
  }

  /** Begins to hear other processes, once. */
  listen(): Promise<void> {
    if (this.closed) return Promise.resolve();
    this.connecting ??= this.connect().catch(() => {
      this.connecting = null;
    });
    return this.connecting;
  }

  private async connect(): Promise<void> {
    const client = new Client(this.pool.options);
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.hear(payload ?? '{}'));
    await client.connect();
    await client.query(`listen ${channel}`);
    if (this.closed) await client.end();
    else this.client = client;
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = null;
    this.connecting = null;
  }

  private hear(payload: string): void {
    const { reached, look } = JSON.parse(payload) as Notice;
    for (const [feed, index] of Object.entries(reached ?? {})) this.reached.set(feed, index);
    if (reached) this.progress.ring();
    if (look) this.look.ring();
  }

  async close(): Promise<void> {
    this.closed = true;
    if (this.telling) clearTimeout(this.telling);
    const client = this.client;
    this.client = null;
    await this.connecting;
    await client?.end();
  }
}

/** The name of a feed in notices. */
export function feedName({ name, hash }: { name: string; hash: string }): string {
  return `${name}_${hash}`;
}
