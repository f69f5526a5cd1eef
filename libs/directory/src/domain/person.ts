import { check, commandsOf, machine, rule, type Sealed } from '#kernel';
import { personEvents, type PersonEvent } from './events.js';
import { evolvePerson } from './fold.js';
import type { Here, PersonState } from './person-state.js';
import { dayOf } from './replacing.js';
import { endingsAt, replacingCommands } from './replacing-commands.js';
import { inOrder, type Role } from './roles.js';
import {
  administratorOnly,
  anotherAdministrator,
  engineOnly,
  personsReportIsYours,
  sealedUnderOwnKey,
  superiorIsHere,
  superiorsFormNoCircle,
  unitIsOpen,
  type DirectoryHouse,
} from './rules.js';

export interface RegisterPerson {
  readonly person: string;
  readonly name: Sealed;
  readonly contact: Sealed | null;
  readonly key: Sealed | null;
  readonly unit: string | null;
  readonly superior: string | null;
  readonly roles: readonly Role[];
}
export interface ChangeDetails {
  readonly name: Sealed;
  readonly contact: Sealed | null;
}
export interface GiveSignIn {
  readonly username: Sealed;
  /** What the stream of the reservation is called after its prefix. */
  readonly reservation: string;
}

export interface LinkProviderAccount {
  readonly issuer: string;
  /** What the provider calls the person. */
  readonly account: Sealed;
  /** What the stream of its reservation is called after its prefix. */
  readonly reservation: string;
}

const ownId = (state: unknown): string => (state as Here).person.id;

/** The house never loses its last administrator who can sign in. */
export const anAdministratorRemains = rule<Here, DirectoryHouse>('an-administrator-remains', ({ state, house }) => {
  const { person } = state;
  const administers = person.signIn && person.roles.includes('administrator');
  return !administers || anotherAdministrator(house.directory, person.id) || { person: person.id };
});

/** The same, where it depends on the roles that are to go. */
export const anAdministratorRemainsAfter = check<Here, DirectoryHouse, { roles: readonly Role[] }>(
  'an-administrator-remains',
  (situation, { roles }) => !roles.includes('administrator') || anAdministratorRemains.holds(situation),
);

const namesAreSealed = sealedUnderOwnKey<RegisterPerson>(
  'sealed-under-own-key',
  (_, { person }) => person,
  ({ name, contact, key }) => [name, contact, key],
);
const detailsAreSealed = sealedUnderOwnKey<ChangeDetails>('sealed-under-own-key', ownId, ({ name, contact }) => [name, contact]);
const userNameIsSealed = sealedUnderOwnKey<GiveSignIn>('sealed-under-own-key', ownId, ({ username }) => [username]);
const accountIsSealed = sealedUnderOwnKey<LinkProviderAccount>('sealed-under-own-key', ownId, ({ account }) => [account]);

/** Who was shut out stays out, whatever the provider says: a sign-in is given again by hand, or by the directory’s source. */
export const signInWasNotEnded = rule<Here, DirectoryHouse>('sign-in-was-not-ended', ({ state }) => !state.person.barred || {});

/** What the provider says of a newcomer may be an address that was another’s before: an account that is linked stays the one. */
export const noOtherAccountIsLinked = check<Here, DirectoryHouse, LinkProviderAccount>(
  'no-other-account-is-linked',
  ({ state }, { reservation }) => state.person.provider === null || state.person.provider === reservation || {},
);
const noCircle = superiorsFormNoCircle(({ state }) => ownId(state));

const command = commandsOf<PersonState, DirectoryHouse, PersonEvent>();
const e = personEvents;

export const registerPerson = command({
  name: 'register-person',
  doc: 'Takes a person into the directory.',
  from: ['none'],
  to: 'here',
  rules: [administratorOnly],
  checks: [namesAreSealed, unitIsOpen, superiorIsHere],
  then: (_, { roles, ...entry }: RegisterPerson) => [
    e.personRegistered(entry),
    ...(roles.length === 0 ? [] : [e.rolesGranted({ person: entry.person, roles: [...inOrder(roles)] })]),
  ],
});

export const changeDetails = command({
  name: 'change-details',
  doc: 'Gives a person another name or contact.',
  from: ['here', 'left'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [detailsAreSealed],
  then: ({ state }, { name, contact }: ChangeDetails) => [e.personDetailsChanged({ person: state.person.id, name, contact })],
});

export const movePerson = command({
  name: 'move-person',
  doc: 'Puts a person into another unit.',
  from: ['here'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [unitIsOpen],
  then: ({ state }, { unit }: { unit: string | null }) =>
    state.person.unit === unit ? [] : [e.personMoved({ person: state.person.id, unit })],
});

export const setSuperior = command({
  name: 'set-superior',
  doc: 'Names a superior of the person’s own; with none, the head of the unit is meant.',
  from: ['here'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [superiorIsHere, noCircle],
  then: ({ state }, { superior }: { superior: string | null }) =>
    state.person.superior === superior ? [] : [e.superiorSet({ person: state.person.id, superior })],
});

export const grantRoles = command({
  name: 'grant-roles',
  doc: 'Gives a person further roles.',
  from: ['here'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [],
  then: ({ state }, { roles }: { roles: readonly Role[] }) => {
    const added = inOrder(roles).filter((role) => !state.person.roles.includes(role));
    return added.length === 0 ? [] : [e.rolesGranted({ person: state.person.id, roles: added })];
  },
});

export const revokeRoles = command({
  name: 'revoke-roles',
  doc: 'Takes roles from a person.',
  from: ['here'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [anAdministratorRemainsAfter],
  then: ({ state }, { roles }: { roles: readonly Role[] }) => {
    const gone = inOrder(roles).filter((role) => state.person.roles.includes(role));
    return gone.length === 0 ? [] : [e.rolesRevoked({ person: state.person.id, roles: gone })];
  },
});

export const giveSignIn = command({
  name: 'give-sign-in',
  doc: 'Lets a person sign in under a user name that was reserved for them.',
  from: ['here'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [userNameIsSealed],
  then: ({ state }, { username, reservation }: GiveSignIn) =>
    state.person.signIn && state.person.reservation === reservation
      ? []
      : [e.signInGiven({ person: state.person.id, username, reservation })],
});

export const linkProviderAccount = command({
  name: 'link-provider-account',
  doc: 'Lets a person sign in with their account at the house’s provider.',
  from: ['here'],
  to: 'stays',
  rules: [engineOnly, signInWasNotEnded],
  checks: [accountIsSealed, noOtherAccountIsLinked],
  then: ({ state }, { issuer, account, reservation }: LinkProviderAccount) =>
    state.person.signIn && state.person.provider === reservation
      ? []
      : [e.providerAccountLinked({ person: state.person.id, issuer, account, reservation })],
});

export const endSignIn = command({
  name: 'end-sign-in',
  doc: 'Ends a person’s sign-in.',
  from: ['here'],
  to: 'stays',
  rules: [administratorOnly, anAdministratorRemains],
  checks: [],
  then: ({ state }, { reason }: { reason: string }) => (state.person.signIn ? [e.signInEnded({ person: state.person.id, reason })] : []),
});

export const leave = command({
  name: 'leave',
  doc: 'Notes that a person left the house.',
  from: ['here'],
  to: 'left',
  rules: [administratorOnly, anAdministratorRemains],
  checks: [],
  then: ({ state, house, now }, { reason }: { reason: string }) => [
    ...endingsAt(state.person, dayOf(house.directory, now)),
    e.personLeft({ person: state.person.id, reason }),
  ],
});

export const comeBack = command({
  name: 'come-back',
  doc: 'Notes that a person who had left is back.',
  from: ['left'],
  to: 'here',
  rules: [administratorOnly],
  checks: [unitIsOpen],
  then: ({ state }, { unit }: { unit: string | null }) => [e.personReturned({ person: state.person.id, unit })],
});

export const readOut = command({
  name: 'read-out',
  doc: 'Reads out all that the house holds of a person of the directory.',
  from: ['here', 'left'],
  to: 'stays',
  rules: [personsReportIsYours],
  checks: [],
  then: ({ state }) => [e.personAccessReported({ person: state.person.id })],
});

/** A person of the directory: `person-<id>`. */
export const personMachine = machine<PersonState, DirectoryHouse, PersonEvent>({
  name: 'person',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event) => {
    const person = evolvePerson(state.status === 'none' ? undefined : state.person, event);
    return { status: person.active ? 'here' : 'left', person };
  },
  commands: [
    registerPerson,
    changeDetails,
    movePerson,
    setSuperior,
    grantRoles,
    revokeRoles,
    giveSignIn,
    linkProviderAccount,
    endSignIn,
    leave,
    comeBack,
    readOut,
    ...replacingCommands,
  ],
});
