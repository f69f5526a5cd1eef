import { eventStoreDbEventStore, postgresEventStore, type EventStore } from '#event-store';
import type { Clock } from '#kernel';
import type { LogPlace } from '../configuration/index.js';

/** What opening the log needs beside its place. */
export interface LogParts {
  /** The house's database, where the log lies unless its place says otherwise. */
  readonly databaseUrl: string;
  /** A simulated clock, which then is the store's clock as well. */
  readonly clock?: Clock;
}

/** Opens the house's event log where the configuration says that it lies. */
export function openLog(place: LogPlace, { databaseUrl, clock }: LogParts): Promise<EventStore> {
  const clocks = clock ? { clock, storeClock: clock } : {};
  switch (place.kind) {
    case 'postgresql':
      return postgresEventStore({ url: databaseUrl, ...clocks });
    case 'eventstoredb':
      return eventStoreDbEventStore({ url: place.url, house: place.house, ...clocks });
    default:
      return place satisfies never;
  }
}
