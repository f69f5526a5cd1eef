import { redressClient } from '#client';
import type { StoredEvent } from '#event-store';
import { canonicalJson } from '#kernel';
import { wayOf, type Reach } from './options.js';
import { inStoppedHouse } from './stopped-house.js';

/** An event as the API and the export print it: data and metadata as JSON values. */
export interface PrintedEvent {
  readonly index: string;
  readonly position: string;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly previousHash: string;
  readonly hash: string;
}

/** A page of the log with the index of its end. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
}

/** Runs the work over the whole log of a house, page by page, in global order. */
export async function overLog<Result>(reach: Reach, work: (pages: AsyncIterable<LogPage>) => Promise<Result>): Promise<Result> {
  const way = wayOf(reach);
  if ('data' in way) return inStoppedHouse(way.data, ({ store }) => work(store.readAll(null, { pageSize: 2_000 })));
  return work(pagesOver(way));
}

async function* pagesOver({ server, token }: { server: string; token: string }): AsyncIterable<LogPage> {
  const client = redressClient({ server, token });
  let after: string | null = null;
  for (;;) {
    const { body } = await client.call('get', '/v1/log', { query: { limit: 200, ...(after !== null && { after }) } });
    const page = body as { items: readonly PrintedEvent[]; next: string | null };
    if (page.items.length > 0) yield { events: page.items.map(storedFrom) };
    if (page.next === null || page.next === after || page.items.length === 0) return;
    after = page.next;
  }
}

/** What was stored, from what is printed: the stored bytes are the canonical form of the printed values. */
export function storedFrom(printed: PrintedEvent): StoredEvent {
  const { data, metadata, index, ...rest } = printed;
  return { ...rest, index: Number(index), data: canonicalJson(data), metadata: canonicalJson(metadata) };
}

/** An event as it is printed. */
export function printed({ data, metadata, index, ...rest }: StoredEvent): PrintedEvent {
  return { index: String(index), ...rest, data: JSON.parse(data), metadata: JSON.parse(metadata) };
}
