import { changesPage, streamsOfKinds, type ChangesSource } from '#audit-trail';
import type { LogPoint, StoredEvent } from '#event-store';
import type { Actor } from '#kernel';
import type { LogReader } from '#projections';
import type { SubscriptionFacts } from '../domain/index.js';

/** What a subscription gives from where it is. */
export type Batch = Awaited<ReturnType<typeof changesPage>>;

export interface ReadingOn {
  readonly source: ChangesSource;
  readonly ofUnits: { among(events: readonly StoredEvent[], units: readonly string[]): Promise<readonly StoredEvent[]> };
  readonly log: LogReader;
  readonly reader: Actor;
  readonly limit: number;
  /** How long the caller waits for something new, in milliseconds. */
  readonly waitMs: number;
  /** Aborted where nobody waits any longer. */
  readonly signal: AbortSignal;
  /** Told of a stretch of the log in which nothing concerns the subscription. */
  readonly pass: (from: LogPoint | null, to: LogPoint) => Promise<void>;
}

/** The least time between two looks of one who waits, in milliseconds: what comes meanwhile is looked at together. */
const lookEvery = 100;

/** The next changes of a subscription behind a point; waits for some where there are none. */
export async function readOn(
  { kinds, types, units }: Pick<SubscriptionFacts, 'kinds' | 'types' | 'units'>,
  from: LogPoint | null,
  { source, ofUnits, log, reader, limit, waitMs, signal, pass }: ReadingOn,
): Promise<Batch> {
  const until = AbortSignal.any([signal, AbortSignal.timeout(waitMs)]);
  const among = units.length === 0 ? {} : { among: (events: readonly StoredEvent[]) => ofUnits.among(events, units) };
  const asked = { limit, streams: streamsOfKinds(kinds), types, reader, ...among };
  for (let after = from; ;) {
    const batch = await changesPage(source, { ...asked, after });
    if (batch.changes.length > 0) return batch;
    if (batch.point && batch.point.index > (after?.index ?? -1)) await pass(after, batch.point);
    if (until.aborted) return batch;
    after = batch.point;
    const rest = pause(lookEvery, until);
    if (!batch.more) await log.after(after, 1, until);
    await rest;
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
  });
}
