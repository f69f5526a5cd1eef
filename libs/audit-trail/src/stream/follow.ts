import type { LogPoint, StoredEvent } from '#event-store';
import type { Actor, Clock } from '#kernel';
import { noticedEvents, noticesOf, type Notice, type NoticedEnvelope, type NoticedEvent, type NoticeKind } from '#notifications/domain';
import type { Numbers, ReaderRights } from '#platform';
import { changesOf } from '../reading/changes.js';
import type { Connection } from './connection.js';
import { HeldNotices, waitsUntil, type HeldNotice } from './held-notices.js';
import { LateNumbers } from './late-numbers.js';

/** The log as one client's stream reads it; what is parsed of an event is parsed once for all clients. */
export interface LiveLog {
  /** The events after a point; waits where there are none. Null when the signal is aborted. */
  after(point: LogPoint | null, limit: number, signal: AbortSignal): Promise<LivePage | null>;
}

interface LivePage {
  readonly events: readonly LiveEvent[];
  readonly last: LogPoint;
}

interface LiveEvent {
  readonly stored: StoredEvent;
  /** In today's form; parsed when it is first asked for. */
  readonly logged: object;
}

export interface Following {
  readonly log: LiveLog;
  readonly rights: ReaderRights | null;
  readonly numbers: Pick<Numbers, 'of' | 'upTo' | 'begins'>;
  readonly reader: Actor;
  /** Kinds of notifications that the reader wants to hear of only where they are urgent. */
  readonly muted: () => Promise<readonly NoticeKind[]>;
  readonly connection: Connection;
  readonly clock: Clock;
  /** What the reader was not told of yet, of what came before the stream began: outside office or in quiet hours. */
  readonly held: readonly HeldNotice[];
  /** Whether the reader's session still holds; asked at every beat. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly signal: AbortSignal;
  readonly beatEvery?: number;
  /** How often it is looked whether numbers that were late have come, in milliseconds. */
  readonly lookEvery?: number;
}

const noticed = new Set<string>(Object.values(noticedEvents).map(({ type }) => type));
const pageSize = 200;
/** A timer may ring a little early on the house's clock: it is not looked more often than this for what is held, in milliseconds. */
const leastWait = 10;

/** Sends what happens after a point until the signal is aborted, the client is gone, or the session has ended. */
export async function follow(from: LogPoint | null, following: Following): Promise<void> {
  const { log, connection, signal, mayGoOn, clock, beatEvery = 15_000, lookEvery = 500 } = following;
  const late = new LateNumbers();
  const held = new HeldNotices(following.held);
  let point = from;
  await connection.beat(point?.position ?? null);
  let nextBeat = performance.now() + beatEvery;
  while (!signal.aborted) {
    const look = Math.min(late.waiting ? lookEvery : Infinity, Math.max(leastWait, held.untilNext(clock.now())));
    const turn = Math.min(nextBeat, performance.now() + look);
    const page = await pageBefore(turn, (until) => log.after(point, pageSize, until), signal);
    if (page) {
      await sendPage(page.events, following, late, held);
      point = page.last;
    }
    if (late.waiting && !signal.aborted) await late.tell(following);
    await tellHeld(held, following);
    if (signal.aborted || performance.now() < nextBeat) continue;
    if (!(await mayGoOn())) return;
    await connection.beat(point?.position ?? null);
    nextBeat = performance.now() + beatEvery;
  }
}

/** What comes before an instant; null where nothing does, or the signal is aborted. */
async function pageBefore(
  instant: number,
  read: (until: AbortSignal) => Promise<LivePage | null>,
  signal: AbortSignal,
): Promise<LivePage | null> {
  const turn = new AbortController();
  const end = (): void => turn.abort();
  const timer = setTimeout(end, Math.max(0, instant - performance.now()));
  signal.addEventListener('abort', end, { once: true });
  try {
    return await read(turn.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

async function sendPage(events: readonly LiveEvent[], following: Following, late: LateNumbers, held: HeldNotices): Promise<void> {
  const { connection, reader, rights, numbers, clock } = following;
  const now = clock.now();
  const closed = rights ? await rights.closedTo(reader, [...new Set(events.map(({ stored }) => stored.stream))]) : new Set();
  const open = events.filter(({ stored }) => !closed.has(stored.stream));
  const { changes } = await changesOf(
    open.map(({ stored }) => stored),
    numbers,
  );
  const changed = new Map(changes.map((change) => [change.position, change]));
  for (const event of events) {
    const { position, type, stream } = event.stored;
    const change = changed.get(position) ?? null;
    // The id goes with the last message of an event: who comes back misses none of them.
    const told = noticesFor(event, following).filter(({ subject }) => !closed.has(stream) || subject.kind === 'explanation');
    const all = await wanted(told, following);
    const notices = all.filter((notice) => waitsUntil(notice, now) === null);
    for (const notice of all) {
      const tellAt = waitsUntil(notice, now);
      if (tellAt !== null) held.hold({ ...notice, tellAt });
    }
    for (const [n, notice] of notices.entries()) {
      const last = change === null && n === notices.length - 1;
      await connection.send('notification', shown(notice, change?.number ?? null), last ? position : undefined);
    }
    if (!change) continue;
    await connection.send('change', change, position);
    if (change.number === null && numbers.begins(type)) late.await(change);
  }
}

/** What may be told by now, and is not closed to the reader meanwhile. It moves nobody's place in the log: it has no id. */
async function tellHeld(held: HeldNotices, following: Following): Promise<void> {
  const { connection, clock, reader, rights, numbers } = following;
  const due = held.due(clock.now());
  if (due.length === 0) return;
  const streamOf = ({ subject }: HeldNotice): string => `${subject.kind}-${subject.id}`;
  const closed = rights ? await rights.closedTo(reader, due.map(streamOf)) : new Set();
  const known = await numbers.of(due.map(({ subject }) => subject.id));
  for (const notice of await wanted(due, following))
    if (!closed.has(streamOf(notice))) await connection.send('notification', shown(notice, known.get(notice.subject.id) ?? null));
}

function noticesFor(event: LiveEvent, { reader }: Following): readonly Notice[] {
  if (!noticed.has(event.stored.type)) return [];
  return noticesOf(event.logged as NoticedEvent & NoticedEnvelope).filter(({ person }) => person === reader.person);
}

/** Without what the reader has muted. */
async function wanted<N extends Pick<Notice, 'kind' | 'urgent'>>(notices: readonly N[], { muted }: Following): Promise<readonly N[]> {
  if (notices.every(({ urgent }) => urgent)) return notices;
  const unwanted = await muted();
  return notices.filter(({ kind, urgent }) => urgent || !unwanted.includes(kind));
}

function shown({ id, kind, subject, obligation, urgent }: Omit<HeldNotice, 'tellAt'>, number: string | null) {
  return { id, kind, subject: { ...subject, number }, obligation, urgent };
}
