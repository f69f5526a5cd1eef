import { check, commandsOf, machine, type AnyState, type Instant } from '#kernel';
import type { ServiceAccount } from './entries.js';
import type { ServiceAccountEvent } from './events.js';
import { evolveServiceAccount } from './fold.js';
import { inOrder, type Role } from './roles.js';
import { administratorOnly, type DirectoryHouse } from './rules.js';
import { serviceAccountEvents as e } from './service-account-events.js';

type None = { readonly status: 'none' };
type Active = { readonly status: 'active'; readonly account: ServiceAccount };
type Ended = { readonly status: 'ended'; readonly account: ServiceAccount };
export type ServiceAccountState = None | Active | Ended;

/** Tokens of one program that hold at a time: more than any rotation needs. */
const mostTokens = 20;
const dayLength = 86_400_000;
/** A token holds two years at the most, counted in days: what nobody renews ends. */
const longestDays = 730;

const responsibleIsHere = check<AnyState, DirectoryHouse, { responsible: string }>(
  'person-is-here',
  ({ house }, { responsible }) => house.directory.isActive(responsible) || { person: responsible },
);

const expiresInTime = check<AnyState, DirectoryHouse, { expiresAt: Instant }>('token-expires-in-time', ({ now }, { expiresAt }) => {
  const latest = new Date(Date.parse(now) + longestDays * dayLength).toISOString();
  return (expiresAt > now && expiresAt <= latest) || { expiresAt, after: now, latest };
});

const roomForTokens = check<Active, DirectoryHouse, object>('room-for-tokens', ({ state, now }) => {
  const holding = state.account.tokens.filter(({ expiresAt }) => expiresAt > now);
  return holding.length < mostTokens || { most: mostTokens };
});

const tokenIsThere = check<Active, DirectoryHouse, { token: string }>(
  'token-is-there',
  ({ state }, { token }) => state.account.tokens.some(({ id }) => id === token) || { token },
);

const command = commandsOf<ServiceAccountState, DirectoryHouse, ServiceAccountEvent>();

export const registerServiceAccount = command({
  name: 'register-service-account',
  doc: 'Lets a program act in the house, in the given roles; a person answers for it.',
  from: ['none'],
  to: 'active',
  rules: [administratorOnly],
  checks: [responsibleIsHere],
  then: (_, input: { account: string; name: string; responsible: string; roles: readonly Role[] }) => [
    e.serviceAccountRegistered({ ...input, roles: [...inOrder(input.roles)] }),
  ],
});

export const setServiceRoles = command({
  name: 'set-service-roles',
  doc: 'Sets the roles in which a program acts.',
  from: ['active'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [],
  then: ({ state: { account } }, input: { roles: readonly Role[] }) => {
    const roles = [...inOrder(input.roles)];
    return roles.join() === account.roles.join() ? [] : [e.serviceAccountRolesSet({ account: account.id, roles })];
  },
});

export const setServiceResponsible = command({
  name: 'set-service-responsible',
  doc: 'Names another person who answers for a program.',
  from: ['active'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [responsibleIsHere],
  then: ({ state: { account } }, { responsible }: { responsible: string }) =>
    account.responsible === responsible ? [] : [e.serviceAccountResponsibleSet({ account: account.id, responsible })],
});

export const issueServiceToken = command({
  name: 'issue-service-token',
  doc: 'Gives a program a token for some uses and a time.',
  from: ['active'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [expiresInTime, roomForTokens],
  then: ({ state: { account } }, input: { token: string; label: string; scopes: readonly string[]; expiresAt: Instant }) => [
    e.serviceTokenIssued({ ...input, account: account.id, scopes: [...new Set(input.scopes)].sort() }),
  ],
});

export const revokeServiceToken = command({
  name: 'revoke-service-token',
  doc: 'Ends a token of a program.',
  from: ['active'],
  to: 'stays',
  rules: [administratorOnly],
  checks: [tokenIsThere],
  then: ({ state: { account } }, { token, reason }: { token: string; reason: string }) => [
    e.serviceTokenRevoked({ account: account.id, token, reason }),
  ],
});

export const endServiceAccount = command({
  name: 'end-service-account',
  doc: 'Ends a program’s account with all its tokens.',
  from: ['active'],
  to: 'ended',
  rules: [administratorOnly],
  checks: [],
  then: ({ state: { account } }, { reason }: { reason: string }) => [e.serviceAccountEnded({ account: account.id, reason })],
});

/** A program of the house: `service-account-<id>`. */
export const serviceAccountMachine = machine<ServiceAccountState, DirectoryHouse, ServiceAccountEvent>({
  name: 'service-account',
  version: 1,
  initial: { status: 'none' },
  evolve: (state, event) => {
    const account = evolveServiceAccount(state.status === 'none' ? undefined : state.account, event);
    return { status: account.active ? 'active' : 'ended', account };
  },
  commands: [registerServiceAccount, setServiceRoles, setServiceResponsible, issueServiceToken, revokeServiceToken, endServiceAccount],
});
