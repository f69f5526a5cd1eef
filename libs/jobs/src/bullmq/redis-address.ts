import type { RedisOptions } from 'ioredis';

const form =
  /^(?<scheme>rediss?)(?<sentinel>\+sentinel)?:\/\/(?:(?<user>[^:@/?]*)(?::(?<password>[^@/?]*))?@)?(?<hosts>[^/?@]+)(?:\/(?<path>[^?]*))?(?:\?(?<query>.*))?$/;
const hostForm = /^(?<host>\[[0-9a-f:.]+\]|[^:[\]]+)(?::(?<port>\d{1,5}))?$/i;

/**
 * How a Redis is reached, from its address:
 * `redis://[user:password@]host[:port][/database]`, `rediss://…` with TLS, and through Sentinels
 * `redis+sentinel://[user:password@]host[:port],host[:port]…/master[/database][?sentinel-password=…]`, with TLS `rediss+sentinel://…`.
 * @param authorities certificates of the authorities that vouch for it over TLS, as PEM; those that Node.js trusts where not given
 * @throws Error where it is none; the message quotes nothing of it, for it may hold a password.
 */
export function redisAddress(address: string, authorities?: string): RedisOptions {
  const trusted = authorities === undefined ? {} : { ca: authorities };
  const parts = form.exec(address)?.groups;
  if (!parts) throw new Error('this is no address of a Redis');
  const { scheme, sentinel, user, password, hosts = '', path = '', query = '' } = parts;
  const places = hosts.split(',').map((each) => hostOf(each, sentinel === undefined ? 6379 : 26379));
  const named = path.split('/').filter((each) => each !== '');
  const database = Number((sentinel === undefined ? named[0] : named[1]) ?? 0);
  if (!Number.isInteger(database) || named.length > (sentinel === undefined ? 1 : 2))
    throw new Error('the database of a Redis is a number at the end of its address');
  const tls = scheme === 'rediss' ? trusted : null;
  const common: RedisOptions = {
    db: database,
    ...(user && { username: decodeURIComponent(user) }),
    ...(password && { password: decodeURIComponent(password) }),
    ...(tls && { tls }),
  };
  if (sentinel === undefined) {
    if (places.length > 1) throw new Error('several hosts are Sentinels: the address begins with redis+sentinel://');
    return { ...common, ...places[0]! };
  }
  const [master] = named;
  if (master === undefined) throw new Error('an address of Sentinels ends with the name of their master');
  const sentinelPassword = new URLSearchParams(query).get('sentinel-password');
  return {
    ...common,
    ...(tls && { sentinelTLS: tls, enableTLSForSentinelMode: true }),
    sentinels: places,
    name: master,
    ...(sentinelPassword !== null && { sentinelPassword }),
  };
}

function hostOf(text: string, standardPort: number): { host: string; port: number } {
  const parts = hostForm.exec(text)?.groups;
  const port = Number(parts?.['port'] ?? standardPort);
  if (!parts?.['host'] || port > 65_535) throw new Error('a host of a Redis is a name or an address, with a port from 0 to 65535');
  return { host: parts['host'].replace(/^\[|\]$/g, ''), port };
}
