import type { EventMetadata, EventStore } from '#event-store';
import type { Tracing } from '#kernel';

/** The words before the id of whatever the stream is of; the first word where it is none of a record's or person's. */
const kindOf = (stream: string): string => /^[a-z]+(?:-[a-z]+)*?(?=-[0-9a-f]{8}-|$)/.exec(stream)?.[0] ?? /^[a-z]*/.exec(stream)![0];

/** The same store, whose appends are steps, with each event that was written as one in it, from which its readers go on. */
export function tracedStore(store: EventStore, tracing: Tracing): EventStore {
  if (!tracing.isOn) return store;
  return {
    ...store,
    append: (stream, events, expected) => {
      const [first] = events;
      const { correlationId = '' } = first ? (JSON.parse(first.metadata) as Partial<EventMetadata>) : {};
      const kind = kindOf(stream);
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
