import { derivedId, type Actor } from '#kernel';
import { unitsAggregate } from '../aggregates.js';
import { keyForm, unitIdOf } from '../domain/index.js';
import type { DirectoryDesk, Sender } from './desk.js';
import { personIdOfKey, registerPerson } from './people.js';

/** Who brings in what a file speaks of. */
export type Bringer = { readonly actor: Actor; readonly correlationId: string };

/** What was found, or made because it was missing. */
export interface Ensured {
  readonly id: string;
  readonly made: boolean;
}

/**
 * The unit with this key, added under its name where there is none: an import meets units that nobody registered.
 * The same key always gives the same id and the same command, however often and from wherever it comes.
 */
export async function ensureUnit(desk: DirectoryDesk, unit: { key: string; name: string; parent?: string }, by: Bringer): Promise<Ensured> {
  const key = keyForm(unit.key);
  const id = unitIdOf(key);
  if (desk.directory.unit(id)) return { id, made: false };
  const input = { unit: id, key, name: unit.name.trim(), parent: unit.parent ?? null, head: null };
  const { repeated } = await desk.send(unitsAggregate, id, 'add-unit', input, senderOf(desk, 'unit', id, by));
  return { id, made: !repeated };
}

/** The person whom other systems know by this key, registered without a sign-in where there is none. */
export async function ensurePerson(
  desk: DirectoryDesk,
  person: { key: string; name: string; unit?: string },
  by: Bringer,
): Promise<Ensured> {
  const id = personIdOfKey(desk, person.key);
  if (desk.directory.person(id)) return { id, made: false };
  const entry = {
    id,
    name: person.name.trim(),
    contact: null,
    key: keyForm(person.key),
    unit: person.unit ?? null,
    superior: null,
    roles: [],
  };
  const { repeated } = await registerPerson(desk, entry, senderOf(desk, 'person', id, by));
  return { id, made: !repeated };
}

function senderOf(desk: DirectoryDesk, what: string, id: string, { actor, correlationId }: Bringer): Sender {
  return { actor, commandId: derivedId('ensure', what, id), bodyHash: desk.vault.commandHash(['ensure', what, id]), correlationId };
}
