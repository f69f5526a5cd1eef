import { randomUUID } from 'node:crypto';
import { ProviderAnswerUnsound, type NewSession, type Provider, type ProviderAnswer, type Vouched } from '#identity';
import type { Actor, Refusal, Sealed } from '#kernel';
import { CommandRefused, type ProviderPlace } from '#platform';
import { personAggregate, userNameAggregate } from '../aggregates.js';
import { inOrder, type Person, type Role } from '../domain/index.js';
import { partOf, type DirectoryDesk, type Sender } from './desk.js';
import { peopleWith, personIdOfKey } from './people.js';

/** Which person the provider means, and in which roles: the house's side of it. */
export type PeopleOfProvider = ProviderPlace['people'];

/** The provider vouches for somebody whom the house does not let in. */
export class SignInRefused extends Error {
  readonly code = 'sign-in-refused';
  constructor(readonly refusals: readonly Refusal[]) {
    super(`sign-in refused: ${refusals.map(({ code }) => code).join(', ')}`);
  }
}

/** The claims without which nobody is found, or given roles. */
export const claimsWanted = ({ matchClaim, rolesClaim, roles }: PeopleOfProvider): readonly string[] => [
  matchClaim,
  ...(matchClaim === 'email' ? ['email_verified'] : []),
  ...(roles.size > 0 ? [rolesClaim] : []),
];

/** How an account at a provider is known in the house: by a keyed hash, for good, whatever the person is called. */
const accountOf = (desk: DirectoryDesk, { issuer, subject }: Vouched): string =>
  desk.vault.hmac('account at a provider', JSON.stringify([issuer, subject]));

const byProvider: Actor = { person: 'process:sign-in', roles: [], process: 'sign-in' };

/**
 * Opens a session for somebody whom the provider vouches for: links the account at the first sign-in, brings the roles that the house lets it
 * decide to what it says. Each step finds itself done when it comes again.
 * @throws SignInRefused
 */
export async function signInFromProvider(desk: DirectoryDesk, people: PeopleOfProvider, vouched: Vouched): Promise<NewSession> {
  const account = accountOf(desk, vouched);
  const person = await personMeant(desk, people, vouched, account);
  if (!person) throw refused('person-is-in-the-directory');
  if (!person.active) throw refused('person-has-not-left');
  const commandId = randomUUID();
  const sender: Sender = {
    ...{ actor: byProvider, commandId, correlationId: commandId },
    bodyHash: desk.vault.commandHash(['sign-in at the provider', commandId]),
  };
  if (!person.signIn || person.provider !== account) await link(desk, person, vouched, account, sender);
  await desk.identity.giveProviderAccount({ person: person.id, username: null });
  await bringRoles(desk, people, vouched, person, sender);
  return desk.identity.sessions.begin(person.id, 'provider');
}

/** Whoever the account is linked to; else whom the provider's words find. */
async function personMeant(
  desk: DirectoryDesk,
  people: PeopleOfProvider,
  { claims }: Vouched,
  account: string,
): Promise<Person | undefined> {
  const linked = await holderOf(desk, account);
  if (linked?.provider === account) return linked;
  const said = claimed(people, claims);
  switch (people.match) {
    case 'username':
      return holderOf(desk, desk.vault.blindIndex('username', said));
    case 'key':
      return desk.directory.person(personIdOfKey(desk, said)) ?? onlyOneWith(desk, ({ key }) => key, said);
    case 'contact':
      return onlyOneWith(desk, ({ contact }) => contact, said);
    default:
      return people.match satisfies never;
  }
}

/** Who has this sealed value: looked for once in the life of an account. Of several, one who has not left. */
async function onlyOneWith(desk: DirectoryDesk, valueOf: (person: Person) => Sealed | null, sought: string): Promise<Person | undefined> {
  const found = await peopleWith(desk, valueOf, sought);
  const here = found.filter(({ active }) => active);
  if (here.length > 1) throw refused('provider-means-one-person');
  return here[0] ?? found[0];
}

/** Whose the user name or the account is that is reserved under this hash. */
async function holderOf(desk: DirectoryDesk, reservation: string): Promise<Person | undefined> {
  const state = await desk.stateOf(userNameAggregate, reservation);
  return state.status === 'reserved' ? desk.directory.person(state.person) : undefined;
}

function claimed({ matchClaim }: PeopleOfProvider, claims: Vouched['claims']): string {
  const value = claims[matchClaim];
  const text = typeof value === 'number' ? String(value) : value;
  const isSaid = typeof text === 'string' && text.trim() !== '' && text.length <= 300;
  if (!isSaid || (matchClaim === 'email' && claims['email_verified'] !== true)) throw refused('provider-says-who', { claim: matchClaim });
  return text.trim();
}

async function link(desk: DirectoryDesk, { id }: Person, { issuer, subject }: Vouched, account: string, sender: Sender): Promise<void> {
  try {
    await desk.send(userNameAggregate, account, 'reserve-user-name', { person: id }, partOf(sender, 'reserve'));
  } catch (error) {
    throw error instanceof CommandRefused ? refused('provider-account-is-free') : error;
  }
  const sealed = await desk.vault.seal(id, subject);
  try {
    await desk.send(
      personAggregate,
      id,
      'link-provider-account',
      { issuer, account: sealed, reservation: account },
      partOf(sender, 'link'),
    );
  } catch (error) {
    throw error instanceof CommandRefused ? new SignInRefused(error.refusals) : error;
  }
}

/** A provider that says nothing of groups changes nothing; one that says none takes what it may give. */
async function bringRoles(
  desk: DirectoryDesk,
  { roles, rolesClaim }: PeopleOfProvider,
  { claims }: Vouched,
  { id, roles: held }: Person,
  sender: Sender,
): Promise<void> {
  const said = claims[rolesClaim];
  if (roles.size === 0 || said === undefined || said === null) return;
  const groups = [said].flat();
  const wanted = new Set([...roles].flatMap(([group, role]): Role[] => (groups.includes(group) ? [role] : [])));
  const granted = inOrder(wanted).filter((role) => !held.includes(role));
  const revoked = inOrder(roles.values()).filter((role) => held.includes(role) && !wanted.has(role));
  if (granted.length > 0) await desk.send(personAggregate, id, 'grant-roles', { roles: granted }, partOf(sender, 'grant'));
  for (const role of revoked) {
    try {
      await desk.send(personAggregate, id, 'revoke-roles', { roles: [role] }, partOf(sender, 'revoke', role));
    } catch (error) {
      // The last administrator stays one, and is not shut out for it.
      if (!(error instanceof CommandRefused)) throw error;
    }
  }
}

const refused = (code: string, params: Refusal['params'] = {}): SignInRefused => new SignInRefused([{ code, params }]);

/**
 * Keeps for one signature that its signer was authenticated anew.
 * @throws ProviderAnswerUnsound also where another person came back than the one who was sent.
 */
export async function authenticatedForSignature(
  desk: DirectoryDesk,
  provider: Provider,
  by: string,
  attempt: string,
  answer: ProviderAnswer,
) {
  const { vouched, person, act, authentication } = await provider.completeSignature(attempt, answer);
  const isThem = person === by && desk.directory.person(by)?.provider === accountOf(desk, vouched);
  if (!isThem) throw new ProviderAnswerUnsound('another-person');
  return provider.fresh.keep(by, act, authentication);
}
