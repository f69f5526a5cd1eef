import { check, commandsOf, machine, unknownEvent } from '#kernel';
import { userNameEvents, type UserNameEvent } from './events.js';
import { administratorOnly, type DirectoryHouse } from './rules.js';

type Free = { readonly status: 'none' };
type Reserved = { readonly status: 'reserved'; readonly person: string };
type Released = { readonly status: 'released' };
export type UserNameState = Free | Reserved | Released;

/** The name is free, or the person's already. */
export const userNameIsFree = check<UserNameState, DirectoryHouse, { person: string }>(
  'user-name-is-free',
  ({ state }, { person }) => state.status !== 'reserved' || state.person === person || {},
);

const command = commandsOf<UserNameState, DirectoryHouse, UserNameEvent>();

export const reserveUserName = command({
  name: 'reserve-user-name',
  doc: 'Reserves a user name for a person.',
  from: ['none', 'reserved', 'released'],
  to: ['reserved', 'stays'],
  rules: [administratorOnly],
  checks: [userNameIsFree],
  then: ({ state }, { person }: { person: string }) => (state.status === 'reserved' ? [] : [userNameEvents.userNameReserved({ person })]),
});

export const releaseUserName = command({
  name: 'release-user-name',
  doc: 'Gives a user name free again.',
  from: ['reserved'],
  to: 'released',
  rules: [administratorOnly],
  checks: [],
  then: ({ state }) => [userNameEvents.userNameReleased({ person: state.person })],
});

/** A user name: `username-<blind index>`. The store's own rule that a stream begins once makes the name unique. */
export const userNameMachine = machine<UserNameState, DirectoryHouse, UserNameEvent>({
  name: 'user-name',
  version: 1,
  initial: { status: 'none' },
  evolve: (_, event) => {
    switch (event.type) {
      case 'UserNameReserved':
        return { status: 'reserved', person: event.data.person };
      case 'UserNameReleased':
        return { status: 'released' };
      default:
        return unknownEvent(event);
    }
  },
  commands: [reserveUserName, releaseUserName],
});
