import { randomBytes } from 'node:crypto';
import { derivedId, type Actor } from '#kernel';
import { houseAggregate } from '../aggregates.js';
import { roles } from '../domain/index.js';
import { partOf, type DirectoryDesk, type Sender } from './desk.js';
import { personIdOfKey, registerPerson } from './people.js';
import { giveSignIn } from './sign-in.js';

/** The first user of a house, with all roles. */
export interface FirstUser {
  /** The user's id where it has to be a certain one; else it follows from the user name under the house's secret. */
  readonly id?: string;
  /** How the user is shown. */
  readonly name: string;
  /** The first password of the user `admin`; one is made up where there is none. */
  readonly password: string | null;
  /** Told the made-up password before the sign-in is noted: a crash in between gives another one at the next start, not none. */
  readonly announce: (password: string) => void;
}

export interface Founding {
  readonly name: string;
  readonly zone: string;
  readonly demo?: boolean;
  /** Null where nobody is there to be told a password: the first start that has someone makes up for it. */
  readonly firstUser: FirstUser | null;
}

/** The user name of the first user. */
export const firstUserName = 'admin';

const founder: Actor = { person: 'process:founding', roles: [], process: 'founding' };

/** The key store is not the one that the house was founded with: its people could not be read, and new ones would be sealed beside them. */
export class ForeignKeyStore extends Error {
  readonly code = 'foreign-key-store';
  constructor() {
    super('The keys of persons are not those of this house. Bring back the directory of keys that belongs to this database.');
  }
}

/**
 * Founds the house where that has not been done, whole: the house's own event first, then the first user with all
 * roles. Whatever a crash left undone is done by the next call; a founded house is left as it is.
 * @throws ForeignKeyStore
 */
export async function foundHouse(
  desk: DirectoryDesk,
  founding: Founding,
): Promise<{ readonly founded: boolean; readonly administrator: string }> {
  const keyMark = desk.vault.hmac('house', 'whose keys these are');
  const { house } = desk.directory;
  if (house !== null && house.keyMark !== keyMark) throw new ForeignKeyStore();
  // The last step of a founding; and the directory never lets go of the last administrator who can sign in.
  const first = desk.directory.withRole('administrator').find((each) => desk.directory.person(each)?.reservation);
  if (first !== undefined) return { founded: false, administrator: first };
  const administrator = founding.firstUser?.id ?? personIdOfKey(desk, firstUserName);

  const sender: Sender = {
    actor: founder,
    commandId: derivedId('founding'),
    bodyHash: desk.vault.commandHash(['founding']),
    correlationId: derivedId('founding'),
  };
  if (house === null) {
    const { name, zone, demo = false } = founding;
    await desk.send(houseAggregate, 'house', 'found-house', { name, zone, demo, keyMark }, sender);
  }
  const { firstUser } = founding;
  if (firstUser === null) return { founded: house === null, administrator };
  if (!desk.directory.person(administrator)) {
    const person = {
      id: administrator,
      name: firstUser.name,
      contact: null,
      key: firstUserName,
      unit: null,
      superior: null,
      roles,
    };
    await registerPerson(desk, person, partOf(sender, 'administrator'));
  }
  const password = firstUser.password ?? randomBytes(15).toString('base64url');
  if (firstUser.password === null) firstUser.announce(password);
  await giveSignIn(desk, administrator, { username: firstUserName, password }, partOf(sender, 'sign-in'));
  return { founded: true, administrator };
}
