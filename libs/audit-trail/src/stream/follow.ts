import type { EventCatalogue, LogPoint, StoredEvent } from '#event-store';
import type { Actor } from '#kernel';
import { noticedEvents, noticesOf, type Notice, type NoticedEnvelope, type NoticedEvent } from '#notifications/domain';
import type { ReaderRights } from '#platform';
import { changeOf } from '../reading/changes.js';
import type { Connection } from './connection.js';

/** The log as one client's stream reads it. */
export interface LiveLog {
  /** The events after a point; waits where there are none. Null when the signal is aborted. */
  after(
    point: LogPoint | null,
    limit: number,
    signal: AbortSignal,
  ): Promise<{ readonly events: readonly { readonly stored: StoredEvent }[]; readonly last: LogPoint } | null>;
}

export interface Following {
  readonly log: LiveLog;
  readonly catalogue: Pick<EventCatalogue, 'decode'>;
  readonly rights: ReaderRights | null;
  readonly reader: Actor;
  readonly connection: Connection;
  /** Whether the reader's session still holds; asked at every beat. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly signal: AbortSignal;
  readonly beatEvery?: number;
}

const noticed = new Set<string>(Object.values(noticedEvents).map(({ type }) => type));
const pageSize = 200;

/** Sends what happens after a point until the signal is aborted, the client is gone, or the session has ended. */
export async function follow(from: LogPoint | null, following: Following): Promise<void> {
  const { log, connection, signal, mayGoOn, beatEvery = 15_000 } = following;
  let point = from;
  await connection.beat(point?.position ?? null);
  while (!signal.aborted) {
    const page = await withinBeat(log, point, signal, beatEvery);
    if (signal.aborted) return;
    if (page === 'quiet') {
      if (!(await mayGoOn())) return;
      await connection.beat(point?.position ?? null);
      continue;
    }
    await sendPage(
      page.events.map(({ stored }) => stored),
      following,
    );
    point = page.last;
  }
}

/** The next events, or the word that there were none for the length of a beat. */
async function withinBeat(log: LiveLog, point: LogPoint | null, signal: AbortSignal, beatEvery: number) {
  const page = await log.after(point, pageSize, AbortSignal.any([signal, AbortSignal.timeout(beatEvery)]));
  return page ?? ('quiet' as const);
}

async function sendPage(events: readonly StoredEvent[], following: Following): Promise<void> {
  const { connection, reader, rights } = following;
  const closed = rights ? await rights.closedTo(reader, [...new Set(events.map(({ stream }) => stream))]) : new Set();
  for (const event of events) {
    if (closed.has(event.stream)) continue;
    const change = changeOf(event);
    // The id goes with the last message of an event: who comes back gets none of it twice, and misses none.
    const notices = noticesFor(event, following);
    for (const [n, notice] of notices.entries()) {
      const last = change === null && n === notices.length - 1;
      await connection.send('notification', shown(notice), last ? event.position : undefined);
    }
    if (change) await connection.send('change', change, event.position);
  }
}

function noticesFor(event: StoredEvent, { catalogue, reader }: Following): readonly Notice[] {
  if (!noticed.has(event.type)) return [];
  const logged = catalogue.decode(event) as unknown as NoticedEvent & NoticedEnvelope;
  return noticesOf(logged).filter(({ person }) => person === reader.person);
}

function shown({ id, kind, subject, obligation, urgent }: Notice) {
  return { id, kind, subject, obligation, urgent };
}
