import type { Sealed } from '#kernel';
import type { CommandAnswer } from '#platform';
import { personAggregate } from '../aggregates.js';
import { personIdOf, keyForm, type Person, type Role } from '../domain/index.js';
import type { DirectoryDesk, Sender } from './desk.js';

/** A person as they come in, in clear. */
export interface PersonInClear {
  readonly id: string;
  readonly name: string;
  readonly contact: string | null;
  readonly key: string | null;
  readonly unit: string | null;
  readonly superior: string | null;
  readonly roles: readonly Role[];
}

/** Takes a person into the directory; what identifies them is sealed before the machine sees it. */
export async function registerPerson(desk: DirectoryDesk, person: PersonInClear, sender: Sender): Promise<CommandAnswer> {
  const { id, name, contact, key, unit, superior, roles } = person;
  await desk.vault.createSubject(id);
  const sealed = await desk.vault.sealMany(id, { name, contact, key });
  return desk.send(personAggregate, id, 'register-person', { person: id, ...sealed, unit, superior, roles }, sender);
}

/** @throws NotThere before anything is sealed: another stream may have a key under that id, and nobody is to be told whether it has. */
export async function changeDetails(
  desk: DirectoryDesk,
  id: string,
  details: { readonly name: string; readonly contact: string | null },
  sender: Sender,
): Promise<CommandAnswer> {
  const { name, contact } = details;
  await desk.stateAndRevision(personAggregate, id);
  return desk.send(personAggregate, id, 'change-details', await desk.vault.sealMany(id, { name, contact }), sender);
}

/** Everybody with this sealed value, upper and lower case alike. All are opened: for what is asked seldom. */
export async function peopleWith(
  desk: DirectoryDesk,
  valueOf: (person: Person) => Sealed | null,
  sought: string,
): Promise<readonly Person[]> {
  const form = (text: string): string => keyForm(text).toLowerCase();
  const found: Person[] = [];
  for (const person of desk.directory.people()) {
    const value = await desk.vault.openText(valueOf(person));
    if (value !== null && form(value) === form(sought)) found.push(person);
  }
  return found;
}

/** The id of the person whom other systems know by this key. */
export function personIdOfKey(desk: DirectoryDesk, key: string): string {
  return personIdOf(desk.vault.blindIndex('key', keyForm(key)));
}
