import type { AnswerOf } from '#client';
import type { StoredEvent } from '#event-store';
import { canonicalJson } from '#kernel';
import { clientOf, wayOf, type Reach, type ServerReach } from './options.js';

/** An event as the API and the export print it: data and metadata as JSON values. */
export type PrintedEvent = AnswerOf<'/v1/log', 'get'>['items'][number];

/** Events of the log, in its order. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
}

/** The most that the API gives at once. */
const page = 200;

/** Runs the work over the whole log of a house, page by page, in global order; over the API without what is closed to the reader. */
export async function overLog<Result>(reach: Reach, work: (pages: AsyncIterable<LogPage>) => Promise<Result>): Promise<Result> {
  const way = wayOf(reach);
  if ('server' in way) return work(pagesOver(way));
  const { inStoppedLog } = await import('./stopped-house.js');
  return inStoppedLog(way, (store) => work(store.readAll(null, { pageSize: 2_000 })));
}

async function* pagesOver(server: ServerReach): AsyncIterable<LogPage> {
  const client = clientOf(server);
  const next = (after: string | null) => client.get('/v1/log', { query: { limit: page, ...(after !== null && { after }) } });
  let asked: ReturnType<typeof next> | null = next(null);
  while (asked !== null) {
    const { items, position, more }: AnswerOf<'/v1/log', 'get'> = (await asked).body;
    // The server reads the next page while this one is looked at.
    asked = more ? next(position) : null;
    asked?.catch(() => undefined);
    if (items.length > 0) yield { events: items.map(storedFrom) };
  }
}

/** What was stored, from what is printed: the stored bytes are the canonical form of the printed values. */
export function storedFrom({ data, metadata, index, ...rest }: PrintedEvent): StoredEvent {
  return { ...rest, index: Number(index), data: canonicalJson(data), metadata: canonicalJson(metadata) };
}

/** An event as it is printed. */
export function printed({ data, metadata, index, ...rest }: StoredEvent): PrintedEvent {
  return { index: String(index), ...rest, data: JSON.parse(data), metadata: JSON.parse(metadata) };
}
