import { derivedId, type Actor, type Sealed } from '#kernel';
import type { Role } from './roles.js';
import { personEvents, processEvents, unitEvents, type DirectoryEvent } from './events.js';

/** People and units that the specs of the directory speak of. */
export const idOf = (name: string): string => derivedId('sample', name);

/** What a sealed value of the person looks like; no key opens it. */
export const sealedFor = (name: string): Sealed => ({
  sealed: 1,
  subject: idOf(name),
  box: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw==',
  commitment: '0'.repeat(64),
});

export const administrator: Actor = { person: idOf('admin'), roles: ['administrator'] };
export const staff: Actor = { person: idOf('olena'), roles: ['staff'] };

export const registered = (name: string, at: { unit?: string; superior?: string; roles?: Role[] } = {}): DirectoryEvent[] => [
  personEvents.personRegistered({
    person: idOf(name),
    name: sealedFor(name),
    contact: null,
    key: null,
    unit: at.unit ? idOf(at.unit) : null,
    superior: at.superior ? idOf(at.superior) : null,
  }),
  ...(at.roles ? [personEvents.rolesGranted({ person: idOf(name), roles: at.roles })] : []),
];

export const added = (key: string, parent?: string, head?: string) =>
  unitEvents.unitAdded({ unit: idOf(key), key, name: `Unit ${key}`, parent: parent ? idOf(parent) : null, head: head ? idOf(head) : null });

/** A department with two levels below it: `department` → `services` → `permits`; `finance` beside. */
export const department: readonly DirectoryEvent[] = [
  added('department', undefined, 'maria'),
  added('services', 'department', 'ihor'),
  added('permits', 'services'),
  added('finance', 'department', 'oksana'),
  ...registered('maria', { unit: 'department', roles: ['head-of-department'] }),
  ...registered('ihor', { unit: 'services' }),
  ...registered('oksana', { unit: 'finance', roles: ['process-owner'] }),
  ...registered('olena', { unit: 'permits', roles: ['staff'] }),
  ...registered('petro', { unit: 'permits', superior: 'oksana' }),
  ...registered('admin', { roles: ['administrator', 'quality-manager'] }),
  personEvents.signInGiven({ person: idOf('admin'), username: sealedFor('admin'), reservation: 'r1' }),
  processEvents.processDefined({
    process: idOf('issue'),
    key: 'issue',
    name: 'Issue of permits',
    owner: idOf('oksana'),
    unit: idOf('permits'),
  }),
];
