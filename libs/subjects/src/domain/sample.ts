import { derivedId, type Actor, type Sealed } from '#kernel';

/** Whom the specs of the register speak of. */
export const idOf = (name: string): string => derivedId('sample', name);

/** What a sealed value of the citizen looks like; no key opens it. */
export const sealedFor = (name: string): Sealed => ({
  sealed: 1,
  subject: idOf(name),
  box: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGw==',
  commitment: '0'.repeat(64),
});

export const olena: Actor = { person: idOf('olena'), roles: ['staff'] };
export const nina: Actor = { person: idOf('nina'), roles: ['staff', 'quality-manager'] };
export const maria: Actor = { person: idOf('maria'), roles: ['staff', 'head-of-department'] };
export const admin: Actor = { person: idOf('admin'), roles: ['staff', 'administrator'] };
