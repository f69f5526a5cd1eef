import type { EventMetadata } from '#event-store';
import type { Tracing } from '#kernel';
import type { SharedEvent } from '../log/shared-event.js';
import type { Feed } from './feed.js';

/** Of so many requests a batch is shown; a feed whose batches hold more of them is catching up, and shows none. */
const most = 50;

/**
 * Shows a batch that a feed has taken in as a step after the first event that it follows, in each trace that it holds a part of.
 * @param began as `performance.now()` had it
 */
export function showBatch(
  tracing: Tracing,
  { name, types }: Pick<Feed, 'name' | 'types'>,
  events: readonly SharedEvent[],
  began: number,
): void {
  if (types === null) return;
  const parts = new Map<string, { readonly after: string; count: number }>();
  for (const event of events) {
    if (!types.includes(event.stored.type)) continue;
    const { id, metadata } = event.stored;
    const { correlationId } = JSON.parse(metadata) as EventMetadata;
    const known = parts.get(correlationId);
    if (known) known.count += 1;
    else if (parts.size === most) return;
    else parts.set(correlationId, { after: id, count: 1 });
  }
  for (const [correlationId, { after, count }] of parts)
    tracing.passed({ name: `project ${name}`, kind: 'consumer', correlationId, after, began, facts: { 'redress.events': count } });
}
