import type { EventStore, LogPoint } from '#event-store';
import type { Clock } from '#kernel';

/**
 * How old the first event behind a point of the log is, in seconds; 0 where there is none. Readers that keep up with each other stand at the same
 * event: the log is asked once for all of them, under load most of all.
 */
export function agesBehind(store: Pick<EventStore, 'readAll'>, clock: Clock): (point: LogPoint | null) => Promise<number> {
  const known = new Map<number, Promise<number>>();
  const look = async (point: LogPoint | null): Promise<number> => {
    for await (const { events } of store.readAll(point, { pageSize: 1 })) {
      const { recordedAt } = JSON.parse(events[0]?.metadata ?? '{}') as { recordedAt?: string };
      return recordedAt === undefined ? 0 : Math.max(0, (Date.parse(clock.now()) - Date.parse(recordedAt)) / 1_000);
    }
    return 0;
  };
  return (point) => {
    const at = point?.index ?? -1;
    const age = known.get(at) ?? look(point);
    known.set(at, age);
    return age;
  };
}
