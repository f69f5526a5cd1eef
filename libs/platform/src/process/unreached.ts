import type { Configuration } from '../configuration/index.js';

/** What somebody may do about a server that does not take a process in, by the code of the error: PostgreSQL's, the system's, or TLS's. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/^ECONNREFUSED$/, 'nobody listens there'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'no machine is known by that name'],
  [/^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN)$/, 'no way leads there'],
  [/^28/, 'it does not let this user in, by this password'],
  [/^(WRONGPASS|NOAUTH|NOPERM)/, 'it does not let this user in, by this password'],
  [/^3D000$/, 'it has no database of that name'],
  [/^57P03$/, 'it is just starting or ending; begin again in a moment'],
  [/^53300$/, 'it takes no more connections'],
  [/^42501$/, 'this user may not make what the house needs there; make it the owner of its database'],
  [/^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|ERR_TLS|ERR_SSL)/, 'its certificate is not trusted here'],
];

/** Why, as far as the error and its causes say; the first that is known. */
function reasonOf(error: unknown): string {
  const { code, message, cause, errors } = (error ?? {}) as {
    code?: unknown;
    message?: unknown;
    cause?: unknown;
    errors?: readonly unknown[];
  };
  const found = reasons.find(([form]) => [code, message].some((each) => typeof each === 'string' && form.test(each)));
  if (found) return found[1];
  const deeper = errors?.[0] ?? cause;
  return deeper === undefined ? 'it does not answer' : reasonOf(deeper);
}

/** Host and port of an address, without user and password; nothing where it names several, or is none. */
function placeOf(address: string): string {
  const [, place = ''] = /^[^/]+:\/\/(?:[^@/?]*@)?([^/?,@]+)(?:[/?]|$)/.exec(address) ?? [];
  return place === '' ? '' : ` at ${place}`;
}

const sentence = (server: string, address: string, setting: string, error: unknown): string =>
  `${server}${placeOf(address)} cannot be used: ${reasonOf(error)}. Start or mend it, or name another one in ${setting}.`;

/** Which of the house's servers a process could not begin with, why, and what to do; null where the error says nothing of one. */
export function unreached(error: unknown, { database, log, queue }: Pick<Configuration, 'database' | 'log' | 'queue'>): string | null {
  const { code } = (error ?? {}) as { code?: unknown };
  const ofDatabase = (): string | null =>
    database.kind === 'server' ? sentence('PostgreSQL', database.url, 'POSTGRESQL_URL', error) : null;
  switch (code) {
    case 'database-out-of-reach':
      return ofDatabase();
    case 'store-unavailable':
      return log.kind === 'eventstoredb' ? sentence('EventStoreDB', log.url, 'EVENTSTOREDB_URL', error) : ofDatabase();
    case 'queue-out-of-reach':
      return queue.kind === 'redis' ? sentence('Redis', queue.address, 'REDIS_URL', error) : ofDatabase();
    default:
      return null;
  }
}
