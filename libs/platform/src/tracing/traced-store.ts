import type { EventMetadata, EventStore } from '#event-store';
import type { Tracing } from '#kernel';

/** The same store, whose appends are steps, with each event that was written as one in it, from which its readers go on. */
export function tracedStore(store: EventStore, tracing: Tracing): EventStore {
  if (!tracing.isOn) return store;
  return {
    ...store,
    append: (stream, events, expected) => {
      const [first] = events;
      const { correlationId = '' } = first ? (JSON.parse(first.metadata) as Partial<EventMetadata>) : {};
      const kind = /^[a-z-]*(?=-)/.exec(stream)?.[0] ?? 'stream';
      const facts = { 'redress.stream.kind': kind, 'redress.events': events.length };
      return tracing.step({ name: `append ${kind}`, kind: 'client', correlationId, facts }, async (tell) => {
        const appended = await store.append(stream, events, expected);
        if (appended.repeated) tell({ 'redress.repeated': true });
        else
          for (const { id, type } of events)
            tracing.passed({ name: `event ${type}`, correlationId, began: performance.now(), event: id, facts: { 'redress.event': id } });
        return appended;
      });
    },
  };
}
