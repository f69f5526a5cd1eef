import { Temporal } from 'temporal-polyfill';
import { check, commandsOf, machine, rule, unknownEvent } from '#kernel';
import type { HouseFacts } from './entries.js';
import { houseEvents, type HouseEvent } from './events.js';

type NotYet = { readonly status: 'none' };
type Founded = { readonly status: 'founded' } & HouseFacts;
export type HouseState = NotYet | Founded;

export interface Found {
  readonly name: string;
  readonly zone: string;
  readonly demo: boolean;
  readonly keyMark: string;
}

/** Nobody founds a house over HTTP: the start does, once. */
export const onlyTheFounding = rule<HouseState, object>(
  'only-the-founding',
  ({ by }) => by.process === 'founding' || { process: 'founding' },
);

/** The zone is one that time arithmetic knows. */
export const zoneIsKnown = check<HouseState, object, Found>('zone-is-known', (_, { zone }) => {
  try {
    return new Temporal.ZonedDateTime(0n, zone).timeZoneId.length > 0 || { zone };
  } catch {
    return { zone };
  }
});

const command = commandsOf<HouseState, object, HouseEvent>();

export const foundHouseCommand = command({
  name: 'found-house',
  doc: 'Begins the house.',
  from: ['none'],
  to: 'founded',
  rules: [onlyTheFounding],
  checks: [zoneIsKnown],
  then: (_, input: Found) => [houseEvents.houseFounded(input)],
});

/** The house itself: one stream, `house`. */
export const houseMachine = machine<HouseState, object, HouseEvent>({
  name: 'house',
  version: 1,
  initial: { status: 'none' },
  evolve: (_, event, { recordedAt }) => {
    switch (event.type) {
      case 'HouseFounded':
        return { status: 'founded', ...event.data, foundedAt: recordedAt };
      default:
        return unknownEvent(event.type);
    }
  },
  commands: [foundHouseCommand],
});
