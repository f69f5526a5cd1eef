import { z } from 'zod';
import { eventType, sealed, type EventOf } from '#kernel';
import { replacingEvents } from './replacing-events.js';
import { roleSchema } from './roles.js';
import { serviceAccountEvents } from './service-account-events.js';
import { passing } from './succession.js';

const text = z.string().min(1).max(300);
/** A key that people and files name a unit or a process by; it never changes. */
const key = z.string().min(1).max(200);
const reason = z.string().min(1).max(2000);
const id = z.uuid();

/** On the stream `house`. */
export const houseEvents = {
  houseFounded: eventType('HouseFounded', {
    nature: 'content',
    doc: 'The house began: its name, the time zone its days are counted in, and whether it is a demonstration.',
    data: z.strictObject({
      name: text,
      zone: z.string().min(1).max(64),
      demo: z.boolean(),
      /** A keyed hash under the house's secret: tells the house's own key store from another one. */
      keyMark: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  }),
};

/** On the stream `units`: the whole tree is one stream, so that no two writers can close a circle. */
export const unitEvents = {
  unitAdded: eventType('UnitAdded', {
    nature: 'content',
    doc: 'A unit was added to the tree; without a parent it is a root.',
    data: z.strictObject({ unit: id, key, name: text, parent: id.nullable(), head: id.nullable() }),
  }),
  unitRenamed: eventType('UnitRenamed', {
    nature: 'content',
    doc: 'A unit has another name.',
    data: z.strictObject({ unit: id, name: text }),
  }),
  unitMoved: eventType('UnitMoved', {
    nature: 'content',
    doc: 'A unit stands under another unit, or became a root.',
    data: z.strictObject({ unit: id, parent: id.nullable() }),
  }),
  unitHeadSet: eventType('UnitHeadSet', {
    nature: 'content',
    doc: 'A unit has another head, or none.',
    data: z.strictObject({ unit: id, head: id.nullable() }),
  }),
  unitClosed: eventType('UnitClosed', {
    nature: 'content',
    doc: 'A unit was closed; it stays in the history and takes nothing new.',
    data: z.strictObject({ unit: id, reason }),
  }),
};

/** On the stream `person-<id>`. */
export const personEvents = {
  personRegistered: eventType('PersonRegistered', {
    nature: 'content',
    doc: 'A person came into the directory; without a sign-in until one is given.',
    data: z.strictObject({
      person: id,
      name: sealed('directory person', 'name'),
      contact: sealed('directory person', 'contact').nullable(),
      /** What a file of people knows the person by, such as a personnel number. */
      key: sealed('directory person', 'key in other systems').nullable(),
      unit: id.nullable(),
      superior: id.nullable(),
    }),
  }),
  personDetailsChanged: eventType('PersonDetailsChanged', {
    nature: 'content',
    doc: 'A person has another name or contact.',
    data: z.strictObject({
      person: id,
      name: sealed('directory person', 'name'),
      contact: sealed('directory person', 'contact').nullable(),
    }),
  }),
  personMoved: eventType('PersonMoved', {
    nature: 'content',
    doc: 'A person belongs to another unit, or to none.',
    data: z.strictObject({ person: id, unit: id.nullable() }),
  }),
  superiorSet: eventType('SuperiorSet', {
    nature: 'content',
    doc: 'A person has a superior of their own; with none, the head of the unit is meant.',
    data: z.strictObject({ person: id, superior: id.nullable() }),
  }),
  rolesGranted: eventType('RolesGranted', {
    nature: 'content',
    doc: 'A person has further roles.',
    data: z.strictObject({ person: id, roles: z.array(roleSchema).min(1) }),
  }),
  rolesRevoked: eventType('RolesRevoked', {
    nature: 'content',
    doc: 'A person no longer has these roles.',
    data: z.strictObject({ person: id, roles: z.array(roleSchema).min(1) }),
  }),
  signInGiven: eventType('SignInGiven', {
    nature: 'content',
    doc: 'A person may sign in under this user name; the password is not in the log.',
    data: z.strictObject({ person: id, username: sealed('directory person', 'user name'), reservation: z.string().min(1).max(128) }),
  }),
  signInEnded: eventType('SignInEnded', {
    nature: 'content',
    doc: 'A person may no longer sign in.',
    data: z.strictObject({ person: id, reason }),
  }),
  providerAccountLinked: eventType('ProviderAccountLinked', {
    nature: 'content',
    doc: 'A person may sign in with this account at the house’s provider. What the provider calls them stands as a keyed hash in the name of a stream, and sealed.',
    data: z.strictObject({
      person: id,
      issuer: z.url().max(500),
      account: sealed('directory person', 'account at the provider'),
      reservation: z.string().min(1).max(128),
    }),
  }),
  personLeft: eventType('PersonLeft', {
    nature: 'content',
    doc: 'A person left the house: no sign-in, no roles, nothing new is given to them.',
    data: z.strictObject({ person: id, reason }),
  }),
  personReturned: eventType('PersonReturned', {
    nature: 'content',
    doc: 'A person who had left is back, without roles and without a sign-in.',
    data: z.strictObject({ person: id, unit: id.nullable() }),
  }),
  personAccessReported: eventType('PersonAccessReported', {
    nature: 'content',
    doc: 'All that the house holds of a person of the directory was read out (GDPR, art. 15).',
    data: z.strictObject({ person: id }),
  }),
  ...replacingEvents,
};

/** On the stream `process-<id>`. */
export const processEvents = {
  processDefined: eventType('ProcessDefined', {
    nature: 'content',
    doc: 'A process of the house: what records are about and whose owner triages them.',
    data: z.strictObject({ process: id, key, name: text, owner: id.nullable(), unit: id.nullable() }),
  }),
  processRenamed: eventType('ProcessRenamed', {
    nature: 'content',
    doc: 'A process has another name.',
    data: z.strictObject({ process: id, name: text }),
  }),
  processOwnerSet: eventType('ProcessOwnerSet', {
    nature: 'content',
    doc: 'A process has another owner, or none.',
    data: z.strictObject({ process: id, owner: id.nullable() }),
  }),
  processPassedOn: eventType('ProcessPassedOn', {
    nature: 'content',
    doc: 'The owner of a process left or is away without a substitute: somebody else owns it from now on.',
    data: z.strictObject({ process: id, ...passing }),
  }),
  processUnitSet: eventType('ProcessUnitSet', {
    nature: 'content',
    doc: 'A process belongs to another unit, or to none.',
    data: z.strictObject({ process: id, unit: id.nullable() }),
  }),
  processEnded: eventType('ProcessEnded', {
    nature: 'content',
    doc: 'A process is no longer in use; it stays in the history and takes nothing new.',
    data: z.strictObject({ process: id, reason }),
  }),
};

/** On the stream `username-<blind index>`: the first to write it has the name. */
export const userNameEvents = {
  userNameReserved: eventType('UserNameReserved', {
    nature: 'content',
    doc: 'A user name, or an account at a provider, belongs to this person. It stands only in the name of the stream, as a keyed hash.',
    data: z.strictObject({ person: id }),
  }),
  userNameReleased: eventType('UserNameReleased', {
    nature: 'content',
    doc: 'A user name, or an account at a provider, is free again.',
    data: z.strictObject({ person: id }),
  }),
};

export const directoryEvents = {
  ...houseEvents,
  ...unitEvents,
  ...personEvents,
  ...processEvents,
  ...serviceAccountEvents,
  ...userNameEvents,
};

export type HouseEvent = EventOf<typeof houseEvents>;
export type UnitEvent = EventOf<typeof unitEvents>;
export type PersonEvent = EventOf<typeof personEvents>;
export type ProcessEvent = EventOf<typeof processEvents>;
export type ServiceAccountEvent = EventOf<typeof serviceAccountEvents>;
export type UserNameEvent = EventOf<typeof userNameEvents>;
/** What the directory is folded from. Reservations of user names are no part of it. */
export type DirectoryEvent = HouseEvent | UnitEvent | PersonEvent | ProcessEvent | ServiceAccountEvent;
