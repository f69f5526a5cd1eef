import { derivedId } from '#kernel';
import { HttpProblem, type CommandAnswer } from '#platform';
import { personAggregate, userNameAggregate } from '../../aggregates.js';
import { keyForm, type Person } from '../../domain/index.js';
import { partOf, type DirectoryDesk, type Sender } from '../desk.js';
import { changeDetails, personIdOfKey, registerPerson } from '../people.js';
import { endSignIn, giveSignIn } from '../sign-in.js';

/** What a source of people wants a person to be; what it leaves out stays as it is. */
export interface WantedUser {
  readonly userName?: string;
  /** The key that other systems know the person by. It is said once, and never changes. */
  readonly externalId?: string;
  readonly name?: string;
  readonly email?: string | null;
  readonly active?: boolean;
  /** Key of a unit; one that the house has not changes nothing. */
  readonly department?: string | null;
  /** Who stands above the person; one who is not here changes nothing, and null leaves it to the head of the unit. */
  readonly manager?: string | null;
}

/**
 * Takes a person into the directory with a sign-in at the provider. Somebody whom a file or an import brought in under the same key is
 * found, and completed.
 * @throws HttpProblem `scim-uniqueness` where the user is there already, or the user name is another's.
 */
export async function createUser(
  desk: DirectoryDesk,
  wanted: WantedUser & { readonly userName: string; readonly name: string },
  sender: Sender,
): Promise<string> {
  const { userName, externalId, name, email = null } = wanted;
  const id = externalId === undefined ? derivedId('record', sender.commandId) : personIdOfKey(desk, externalId);
  await assertNameIsFree(desk, userName, id);
  const known = desk.directory.person(id);
  if (known?.reservation) throw new HttpProblem('scim-uniqueness', { params: { attribute: 'externalId' } });
  if (!known) {
    const key = externalId === undefined ? null : keyForm(externalId);
    const entry = { id, name, contact: email, key, unit: unitOf(desk, wanted) ?? null, superior: null, roles: [] };
    await registerPerson(desk, entry, partOf(sender, 'register'));
  }
  if (!known || known.active) await giveSignIn(desk, id, { username: userName, password: null }, partOf(sender, 'give-sign-in'));
  await bringUser(desk, id, { ...wanted, active: wanted.active ?? true }, sender);
  return id;
}

/**
 * The several commands that one request of a source leads to. Where it comes under a condition, each goes to the revision that the one before has left:
 * what anybody else says of the person in between is not written over.
 */
class Parts {
  private revision: number | undefined;

  constructor(private readonly sender: Sender) {
    this.revision = sender.ifMatch;
  }

  async send(part: string, command: (sender: Sender) => Promise<CommandAnswer>): Promise<void> {
    const condition = this.revision === undefined ? {} : { ifMatch: this.revision };
    const { revision } = await command({ ...partOf(this.sender, part), ...condition });
    if (this.revision !== undefined) this.revision = revision;
  }
}

/**
 * Brings a person to what the source says of them. Quiet where they are so already.
 * @throws StaleRevision where the sender names a revision that is not theirs any more
 */
export async function bringUser(desk: DirectoryDesk, id: string, wanted: WantedUser, sender: Sender): Promise<void> {
  const before = desk.directory.person(id)!;
  const parts = new Parts(sender);
  const renamed = wanted.userName !== undefined && before.reservation !== desk.vault.blindIndex('username', wanted.userName);
  if (renamed) await assertNameIsFree(desk, wanted.userName!, id);
  await bringDetails(desk, before, wanted, parts);
  if (wanted.active === false) {
    if (before.active) await leave(desk, id, 'SCIM: active = false', parts);
    return;
  }
  const unit = unitOf(desk, wanted);
  if (!before.active) {
    if (wanted.active !== true) return;
    const back = { unit: unit ?? openUnit(desk, before.unit) };
    await parts.send('come-back', (by) => desk.send(personAggregate, id, 'come-back', back, by));
    const username = wanted.userName ?? (await desk.vault.openText(before.username));
    if (username !== null) await parts.send('give-sign-in-again', (by) => giveSignIn(desk, id, { username, password: null }, by));
    return;
  }
  if (unit !== undefined && before.unit !== unit)
    await parts.send('move', (by) => desk.send(personAggregate, id, 'move-person', { unit }, by));
  await bringManager(desk, id, wanted, parts);
  // Whom an administrator shut out gets no other name: that would let them in again.
  if (renamed && !before.barred)
    await parts.send('rename', (by) => giveSignIn(desk, id, { username: wanted.userName!, password: null }, by));
}

/** The person has left, and everything that is theirs passes on. Quiet where they had left before. */
export async function leaveAsDeleted(desk: DirectoryDesk, { id, active }: Person, sender: Sender): Promise<void> {
  if (active) await leave(desk, id, 'SCIM: DELETE', new Parts(sender));
}

const leave = (desk: DirectoryDesk, id: string, reason: string, parts: Parts): Promise<void> =>
  parts.send('leave', (by) => endSignIn(desk, id, 'leave', { reason }, by));

async function bringDetails(desk: DirectoryDesk, before: Person, { name, email }: WantedUser, parts: Parts): Promise<void> {
  const [nameNow, contactNow] = await Promise.all([desk.vault.openText(before.name), desk.vault.openText(before.contact)]);
  const details = { name: name ?? nameNow, contact: email === undefined ? contactNow : email };
  // What was erased is not written anew by what says nothing of it.
  if (details.name === null || (details.name === nameNow && details.contact === contactNow)) return;
  const whole = { name: details.name, contact: details.contact };
  await parts.send('details', (by) => changeDetails(desk, before.id, whole, by));
}

/** Somebody who comes later in the list is named again by the source when they are here. */
async function bringManager(desk: DirectoryDesk, id: string, { manager }: WantedUser, parts: Parts): Promise<void> {
  if (manager === undefined || desk.directory.person(id)!.superior === manager) return;
  if (manager !== null && !desk.directory.isActive(manager)) return;
  await parts.send('superior', (by) => desk.send(personAggregate, id, 'set-superior', { superior: manager }, by));
}

function unitOf(desk: DirectoryDesk, { department }: WantedUser): string | null | undefined {
  if (department === undefined || department === null) return department;
  const unit = desk.directory.unitByKey(keyForm(department));
  return unit && !unit.closed ? unit.id : undefined;
}

const openUnit = (desk: DirectoryDesk, unit: string | null): string | null =>
  unit !== null && desk.directory.unit(unit)?.closed === false ? unit : null;

async function assertNameIsFree(desk: DirectoryDesk, username: string, person: string): Promise<void> {
  const state = await desk.stateOf(userNameAggregate, desk.vault.blindIndex('username', username));
  if (state.status === 'reserved' && state.person !== person)
    throw new HttpProblem('scim-uniqueness', { params: { attribute: 'userName' } });
}

/** Gives a role to people, or takes it from them; who is not here is passed over. */
export async function bringRole(
  desk: DirectoryDesk,
  role: Person['roles'][number],
  { add = [], remove = [] }: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
  sender: Sender,
): Promise<void> {
  for (const [command, people] of [
    ['grant-roles', add],
    ['revoke-roles', remove],
  ] as const) {
    for (const id of people) {
      const person = desk.directory.person(id);
      if (!person) throw new HttpProblem('scim-invalid-value', { params: { attribute: 'members' } });
      if (person.active && person.roles.includes(role) === (command === 'revoke-roles'))
        await desk.send(personAggregate, id, command, { roles: [role] }, partOf(sender, command, id));
    }
  }
}
