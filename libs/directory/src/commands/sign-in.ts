import { CommandRefused, type CommandAnswer } from '#platform';
import { personAggregate, userNameAggregate } from '../aggregates.js';
import { partOf, type DirectoryDesk, type Sender } from './desk.js';

export interface Credentials {
  readonly username: string;
  /** Given by somebody else, so the person is asked to change it; null where they sign in at the provider alone. */
  readonly password: string | null;
}

/** @throws CommandRefused where the name is another person's; so that nothing of a larger command is done before. */
export async function assertUserNameFree(desk: DirectoryDesk, username: string, person: string): Promise<void> {
  const state = await desk.stateOf(userNameAggregate, desk.vault.blindIndex('username', username));
  if (state.status === 'reserved' && state.person !== person)
    throw new CommandRefused('reserve-user-name', [{ code: 'user-name-is-free', params: {} }]);
}

/**
 * Lets a person sign in: reserves the name in the log, makes the account beside the log, then says so in the log. Each step finds itself
 * done when it comes again, so a crash in the middle is mended by the same command.
 */
export async function giveSignIn(desk: DirectoryDesk, person: string, given: Credentials, sender: Sender): Promise<CommandAnswer> {
  const known = await desk.person(person);
  const { username, password } = given;
  const reservation = desk.vault.blindIndex('username', username);
  await desk.send(userNameAggregate, reservation, 'reserve-user-name', { person }, partOf(sender, 'reserve'));
  const had = await desk.identity.hasAccount(person);
  if (password === null) await desk.identity.giveProviderAccount({ person, username });
  else await desk.identity.giveAccount({ person, username, password, oneTime: true });
  if (password !== null && had && !known.signIn) await desk.identity.resetPassword(person, password);
  const sealed = await desk.vault.seal(person, username);
  const answer = await desk.send(personAggregate, person, 'give-sign-in', { username: sealed, reservation }, sender);
  if (known.reservation !== null && known.reservation !== reservation) {
    await desk.send(userNameAggregate, known.reservation, 'release-user-name', {}, partOf(sender, 'release'));
  }
  return answer;
}

/** Ends a sign-in, by itself or because the person leaves; the log's word comes first and closes every session at once. */
export async function endSignIn(
  desk: DirectoryDesk,
  person: string,
  command: 'end-sign-in' | 'leave',
  input: { readonly reason: string },
  sender: Sender,
): Promise<CommandAnswer> {
  const answer = await desk.send(personAggregate, person, command, input, sender);
  await desk.identity.endAccount(person);
  return answer;
}
