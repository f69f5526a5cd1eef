import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { WrongConfiguration, readConfiguration } from './configuration.js';
import type { WrongSetting } from './reader.js';

function wrongIn(environment: Record<string, string>, options: { apart?: boolean } = {}): readonly WrongSetting[] {
  try {
    readConfiguration(environment, options);
    return [];
  } catch (error) {
    if (error instanceof WrongConfiguration) return error.wrong;
    throw error;
  }
}

describe('the configuration', () => {
  it('is whole where nothing is set', () => {
    expect(readConfiguration({})).toEqual({
      http: { host: '127.0.0.1', port: 3000, requestsAtOnce: 500, proxies: [] },
      directories: {
        data: resolve('.redress'),
        postgres: resolve('.redress/postgres'),
        keys: resolve('.redress/keys'),
        attachments: resolve('.redress/attachments'),
      },
      database: { kind: 'embedded' },
      log: { kind: 'postgresql' },
      queue: { kind: 'postgresql' },
      adminPassword: null,
      logLevel: 'info',
      zone: 'Europe/Kyiv',
      attachments: { maximumBytes: 25 * 1024 * 1024, place: { kind: 'directory' } },
      mail: null,
      mailIn: null,
      alarms: { horizon: 86_400_000 },
      simulations: { steps: 200_000, milliseconds: 120_000 },
      webhooks: { addresses: [] },
      tracing: null,
      provider: null,
      outgoing: { keptDays: 90 },
    });
  });

  it('names the addresses inside the network that webhooks may reach', () => {
    const { webhooks } = readConfiguration({ REDRESS_WEBHOOK_ADDRESSES: '10.20.0.0/16, fd00::1' });
    expect(webhooks.addresses).toEqual([
      { address: '10.20.0.0', prefix: 16, family: 'ipv4' },
      { address: 'fd00::1', prefix: 128, family: 'ipv6' },
    ]);
    expect(wrongIn({ REDRESS_WEBHOOK_ADDRESSES: '10.20.0.0/16,everything' })).toMatchObject([{ name: 'REDRESS_WEBHOOK_ADDRESSES' }]);
  });

  it('names the collector that takes traces, by which headers it knows the house, and of how many there is one', () => {
    expect(readConfiguration({ REDRESS_TRACE_SHARE: '0.5' }).tracing).toBeNull();
    const given = {
      REDRESS_OTLP_URL: 'https://collector.example.org:4318/otlp/',
      REDRESS_OTLP_HEADERS: 'Authorization: Bearer t\nx-house: ours\n',
    };
    expect(readConfiguration(given).tracing).toEqual({
      url: 'https://collector.example.org:4318/otlp',
      headers: { Authorization: 'Bearer t', 'x-house': 'ours' },
      share: 1,
    });
    expect(readConfiguration({ ...given, REDRESS_TRACE_SHARE: '0.05' }).tracing?.share).toBe(0.05);
    const wrong = { REDRESS_OTLP_URL: 'grpc://collector', REDRESS_OTLP_HEADERS: 'no header', REDRESS_TRACE_SHARE: '1.5' };
    expect(wrongIn(wrong).map(({ name, given: shown }) => [name, shown])).toEqual([
      ['REDRESS_OTLP_URL', 'grpc://collector'],
      ['REDRESS_OTLP_HEADERS', null],
      ['REDRESS_TRACE_SHARE', '1.5'],
    ]);
  });

  it('names the proxies whose word on who comes is believed', () => {
    const { http } = readConfiguration({ REDRESS_PROXIES: '10.42.0.0/16, ::1' });
    expect(http.proxies).toEqual([
      { address: '10.42.0.0', prefix: 16, family: 'ipv4' },
      { address: '::1', prefix: 128, family: 'ipv6' },
    ]);
    expect(wrongIn({ REDRESS_PROXIES: 'proxy' })).toMatchObject([{ name: 'REDRESS_PROXIES' }]);
  });

  it('names the provider at which people sign in, and which of its groups mean which role', () => {
    const wanted = {
      REDRESS_OIDC_ISSUER: 'https://login.example.org/realms/house',
      REDRESS_OIDC_CLIENT_ID: 'redress',
      REDRESS_OIDC_REDIRECT_URI: 'http://localhost:3000/signed-in',
    };
    expect(readConfiguration(wanted).provider).toMatchObject({
      clientSecret: null,
      scope: 'openid profile email',
      people: { match: 'key' },
    });
    const roles = 'Quality = quality-manager,CN=Heads, OU=x=head-of-department';
    expect(wrongIn({ ...wanted, REDRESS_OIDC_ROLES: roles })).toMatchObject([{ name: 'REDRESS_OIDC_ROLES' }]);
    const { people } = readConfiguration({
      ...wanted,
      REDRESS_OIDC_ROLES: 'Quality = quality-manager,CN=Heads=head-of-department',
    }).provider!;
    expect([...people.roles]).toEqual([
      ['Quality', 'quality-manager'],
      ['CN=Heads', 'head-of-department'],
    ]);
    const namesOf = (environment: Record<string, string>) => wrongIn(environment).map(({ name }) => name);
    expect(namesOf({ REDRESS_OIDC_ISSUER: wanted.REDRESS_OIDC_ISSUER })).toEqual(['REDRESS_OIDC_CLIENT_ID', 'REDRESS_OIDC_REDIRECT_URI']);
    for (const [name, wrong] of [
      ['REDRESS_OIDC_ISSUER', 'http://login.example.org'],
      ['REDRESS_OIDC_ISSUER', 'login.example.org'],
      ['REDRESS_OIDC_REDIRECT_URI', 'https://redress.example.org/?page=signed-in'],
      ['REDRESS_OIDC_SCOPE', 'profile'],
      ['REDRESS_OIDC_MATCH', 'name'],
      ['REDRESS_OIDC_ROLES', 'Quality=king'],
      ['REDRESS_OIDC_ROLES', 'A=staff,A=auditor'],
    ] as const)
      expect(namesOf({ ...wanted, [name]: wrong })).toEqual([name]);
  });

  it('is what the environment says', () => {
    const { http, directories, adminPassword, zone } = readConfiguration({
      PORT: '0',
      HOST: '::1',
      REDRESS_DATA: '/var/lib/redress',
      REDRESS_ADMIN_PASSWORD: 'довгий пароль',
      REDRESS_ZONE: 'Europe/Lisbon',
      REDRESS_LOG_LEVEL: '',
    });
    expect({ http, data: directories.data, adminPassword, zone }).toEqual({
      http: { host: '::1', port: 0, requestsAtOnce: 500, proxies: [] },
      data: '/var/lib/redress',
      adminPassword: 'довгий пароль',
      zone: 'Europe/Lisbon',
    });
  });

  it('places the log in EventStoreDB where that is said, which then needs an address', () => {
    const url = 'esdb://log.example.org:2113';
    expect(readConfiguration({ EVENTSTOREDB_URL: url }).log).toEqual({ kind: 'postgresql' });
    expect(readConfiguration({ REDRESS_LOG: 'eventstoredb', EVENTSTOREDB_URL: url }).log).toEqual({
      kind: 'eventstoredb',
      url,
      house: 'redress',
    });
    expect(wrongIn({ REDRESS_LOG: 'eventstoredb' })).toMatchObject([{ name: 'EVENTSTOREDB_URL', given: null }]);
    expect(wrongIn({ REDRESS_LOG: 'eventstoredb', EVENTSTOREDB_URL: 'http://user:secret@here' })).toMatchObject([
      { name: 'EVENTSTOREDB_URL', given: null },
    ]);
  });

  it('places evidence files in a bucket where that is said, and wants both halves of a key', () => {
    const bucket = { REDRESS_FILES: 's3', S3_BUCKET: 'evidence' };
    expect(readConfiguration({ S3_BUCKET: 'evidence' }).attachments.place).toEqual({ kind: 'directory' });
    expect(readConfiguration(bucket).attachments.place).toEqual({
      ...{ kind: 's3', bucket: 'evidence', endpoint: null, region: 'us-east-1', credentials: null, bucketInPath: true },
    });
    const own = {
      S3_ENDPOINT: 'https://files.example.org',
      S3_BUCKET_IN: 'host',
      S3_ACCESS_KEY_ID: 'house',
      S3_SECRET_ACCESS_KEY: 'secret',
    };
    expect(readConfiguration({ ...bucket, ...own }).attachments.place).toMatchObject({
      endpoint: 'https://files.example.org',
      credentials: { accessKeyId: 'house', secretAccessKey: 'secret' },
      bucketInPath: false,
    });
    expect(wrongIn({ REDRESS_FILES: 's3', S3_ENDPOINT: 'files.example.org', S3_SECRET_ACCESS_KEY: 'secret' })).toMatchObject([
      { name: 'S3_BUCKET', given: null },
      { name: 'S3_ENDPOINT', given: 'files.example.org' },
      { name: 'S3_ACCESS_KEY_ID', given: null },
    ]);
  });

  it('places database and queue in servers of their own where that is said, and wants both of processes that run apart', () => {
    const environment = { POSTGRESQL_URL: 'postgresql://db/redress', REDRESS_QUEUE: 'redis', REDIS_URL: 'rediss://queue' };
    expect(readConfiguration(environment, { apart: true })).toMatchObject({
      database: { kind: 'server', url: 'postgresql://db/redress' },
      queue: { kind: 'redis', address: 'rediss://queue', authorities: null },
    });
    expect(wrongIn({ REDRESS_QUEUE: 'redis' })).toMatchObject([{ name: 'REDIS_URL', given: null }]);
    expect(wrongIn({}, { apart: true })).toMatchObject([
      { name: 'POSTGRESQL_URL', given: null },
      { name: 'REDRESS_QUEUE', given: 'postgresql' },
    ]);
  });

  it('takes a secret from the file that its variable with _FILE names, without the end of line that an editor leaves', () => {
    const folder = mkdtempSync(join(tmpdir(), 'redress-secrets-'));
    try {
      const path = join(folder, 'password');
      writeFileSync(path, 'a secret of the house\n');
      expect(readConfiguration({ REDRESS_ADMIN_PASSWORD_FILE: path }).adminPassword).toBe('a secret of the house');
      expect(wrongIn({ REDRESS_ADMIN_PASSWORD_FILE: path, REDRESS_ADMIN_PASSWORD: 'another secret' })).toMatchObject([
        { name: 'REDRESS_ADMIN_PASSWORD_FILE', allowed: expect.stringContaining('not both') as string },
      ]);
      expect(wrongIn({ REDRESS_ADMIN_PASSWORD_FILE: join(folder, 'none') })).toMatchObject([{ name: 'REDRESS_ADMIN_PASSWORD_FILE' }]);
      writeFileSync(path, 'short\n');
      expect(wrongIn({ REDRESS_ADMIN_PASSWORD_FILE: path })).toEqual([
        { name: 'REDRESS_ADMIN_PASSWORD', given: null, allowed: 'at least 8 characters' },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['REDRESS_LOG', 'files'],
    ['REDRESS_QUEUE', 'kafka'],
    ['EVENTSTOREDB_HOUSE', 'Our House'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['PORT', ' 3000'],
    ['HOST', 'http://here'],
    ['REDRESS_ZONE', 'Europe/Atlantis'],
    ['REDRESS_LOG_LEVEL', 'loud'],
    ['REDRESS_ATTACHMENT_MB', '0'],
    ['REDRESS_ALARM_HOURS', '169'],
    ['REDRESS_SIMULATION_STEPS', '0'],
    ['REDRESS_SIMULATION_SECONDS', '3601'],
  ])('refuses %s=%s, saying which and what would be right', (name, value) => {
    expect(wrongIn({ [name]: value })).toEqual([{ name, given: value, allowed: expect.stringMatching(/\w/) as string }]);
    expect(() => readConfiguration({ [name]: value })).toThrow(`${name} is "${value}": wanted is `);
  });

  it('names every wrong value at once, and no secret', () => {
    const wrong = wrongIn({ PORT: 'x', REDRESS_ADMIN_PASSWORD: 'secret', REDRESS_ZONE: 'x' });
    expect(wrong.map(({ name }) => name).sort()).toEqual(['PORT', 'REDRESS_ADMIN_PASSWORD', 'REDRESS_ZONE']);
    expect(() => readConfiguration({ REDRESS_ADMIN_PASSWORD: 'secret' })).toThrow(
      expect.objectContaining({ message: 'REDRESS_ADMIN_PASSWORD: wanted is at least 8 characters.' }) as Error,
    );
  });
});
