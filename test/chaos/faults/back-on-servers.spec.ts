import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { eventStoreDbEventStore } from '#event-store';
import { testSwift, whereRedisIs, whereSwiftIs, type TestObjectStore } from '#testing';
import { redress, redressWith } from '../../e2e/walk/redress.js';
import { Browser } from '../../http/provider/browser.js';
import { clientSecret, redirectUri, testProvider, type TestProvider } from '../../http/provider/test-provider.js';
import { untilSettled } from '../checks/views.js';
import { Bystander } from '../house/bystander.js';
import { callerAt, patiently, signIn, type Caller } from '../house/caller.js';
import { ground, patience } from '../house/ground.js';
import { partOptions, readyPart, type App, type Part } from '../house/part.js';
import { adminPassword } from '../house/running-house.js';
import { eventStoreDbIs, startServers, type LogServer, type Servers } from '../house/servers.js';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const bucket = 'evidence';
/** A real EventStoreDB is on no registry: where none is named, the log stays in PostgreSQL. */
const log: LogServer = eventStoreDbIs() === 'missing' ? 'PostgreSQL' : 'EventStoreDB';

whereRedisIs('a house in one process that is put back on servers', () => {
  whereSwiftIs(`evidence in a bucket, the log in ${log}`, () => {
    let servers: Servers;
    let swift: TestObjectStore;
    let provider: TestProvider;
    // Before the folder goes in which they lie.
    afterAll(async () => {
      await Promise.all([servers.close(), swift.stop(), provider.close()]);
    }, patience);
    const here = ground('back-on-servers');
    const there: Record<string, Record<string, unknown>> = { 'sub-olena': { employee_number: '0417' } };
    beforeAll(async () => {
      servers = await startServers(here.home, { durable: false, log });
      [swift, provider] = await Promise.all([testSwift(), testProvider(there)]);
      const { endpoint, region, credentials } = swift;
      const client = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      client.destroy();
    }, patience);

    const oidc = () => ({
      ...{ REDRESS_OIDC_ISSUER: provider.issuer, REDRESS_OIDC_CLIENT_ID: 'redress', REDRESS_OIDC_CLIENT_SECRET: clientSecret },
      REDRESS_OIDC_REDIRECT_URI: redirectUri,
    });
    /** A place on the servers: a database and a data directory of its own, the same bucket. */
    const place = async (name: string): Promise<Readonly<Record<string, string>>> => {
      const bystander = await servers.bystander();
      await bystander.database.query(`create database ${name}`);
      await bystander.end();
      const environment = servers.environment();
      const at = new URL(environment['POSTGRESQL_URL']!);
      at.pathname = `/${name}`;
      return {
        ...{ ...environment, ...oidc(), POSTGRESQL_URL: at.href, REDRESS_DATA: join(here.home, name) },
        ...{ REDRESS_FILES: 's3', S3_BUCKET: bucket, S3_ENDPOINT: swift.endpoint, S3_REGION: swift.region },
        ...{ S3_ACCESS_KEY_ID: swift.credentials.accessKeyId, S3_SECRET_ACCESS_KEY: swift.credentials.secretAccessKey },
        ...(log === 'EventStoreDB' && { EVENTSTOREDB_HOUSE: `${environment['EVENTSTOREDB_HOUSE']}-${name}` }),
      };
    };
    const start = (app: App, environment: Readonly<Record<string, string>>): Promise<Part> =>
      readyPart(here.launch(partOptions(app, { environment })));
    const taken = async (by: Caller, path: string, body: object): Promise<Readonly<Record<string, unknown>>> => {
      const answer = await patiently(() => by.post(path, body));
      expect([path, answer.status < 300 || answer.body]).toEqual([path, true]);
      return answer.body;
    };
    const got = async (by: Caller, path: string): Promise<Readonly<Record<string, unknown>>> => {
      const answer = await patiently(() => by.get(path));
      expect([path, answer.status]).toEqual([path, 200]);
      return answer.body;
    };
    /** By way of the provider, in a browser. @returns who it was */
    const atProvider = async (url: string, login: string): Promise<string> => {
      const nobody = callerAt(url, { token: '', person: '' });
      const { attempt, location } = (await taken(nobody, '/v1/sessions/provider', {})) as { attempt: string; location: string };
      const { code, state, iss } = await new Browser().go(location, { login });
      const { person } = await taken(nobody, '/v1/sessions/provider/complete', { attempt, code, state, iss });
      return (person as { id: string }).id;
    };
    const evidenceOf = async (url: string, token: string, record: string): Promise<Buffer> => {
      const by = callerAt(url, { token, person: '' });
      const { attachments } = (await got(by, `/v1/records/${record}`)) as { attachments: readonly { id: string }[] };
      const content = await fetch(`${url}/v1/attachments/${attachments[0]!.id}?of=${record}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return Buffer.from(await content.arrayBuffer());
    };
    /** What is told of each change, but for its place in the log. */
    const changes = async (by: Caller, subscription: string) => {
      const { items, position } = await got(by, `/v1/subscriptions/${subscription}/changes?limit=3`);
      return { position, items: (items as readonly object[]).map((item) => ({ ...item, position: null })) };
    };

    it(
      'has its evidence, lets people in who are linked at the provider, and tells programs what comes next',
      async () => {
        const before = await here.start({ environment: oidc() });
        const session = await signIn(before.url, { username: 'admin', password: adminPassword });
        const admin = callerAt(before.url, session);
        const { id: olena } = await taken(admin, '/v1/directory/people', { key: '0417', name: 'Олена' });
        expect(await atProvider(before.url, 'sub-olena')).toBe(olena);
        // From here on the provider tells nothing by which she could be found anew.
        there['sub-olena'] = {};

        const { id: record } = await taken(admin, '/v1/nonconformities', { title: 'Акт', description: 'Акт', severity: 'minor' });
        const upload = await fetch(`${before.url}/v1/attachments?of=${String(record)}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${session.token}`, 'content-type': 'application/pdf' },
          body: pdf,
        });
        const { hash } = (await upload.json()) as { hash: string };
        const evidence = { hash, name: 'Акт.pdf', mediaType: 'application/pdf', purpose: 'evidence' };
        await taken(admin, `/v1/records/${String(record)}/attach-evidence`, evidence);

        const { id: program } = await taken(admin, '/v1/directory/service-accounts', { name: 'Сховище', responsible: session.person });
        const { secret } = await taken(admin, `/v1/directory/service-accounts/${String(program)}/issue-service-token`, {
          ...{ label: 'warehouse', scopes: ['log:read', 'log:write'], expiresAt: new Date(Date.now() + 3e10).toISOString() },
        });
        const reader = (url: string): Caller => callerAt(url, { token: String(secret), person: String(program) });
        const { id } = await taken(reader(before.url), '/v1/subscriptions', {
          name: 'Сховище',
          kinds: ['person', 'nonconformity'],
          from: 'beginning',
        });
        const subscription = String(id);
        const first = await changes(reader(before.url), subscription);
        expect(first.items.length).toBeGreaterThan(0);
        await taken(reader(before.url), `/v1/subscriptions/${subscription}/acknowledge`, { position: first.position });
        const next = await changes(reader(before.url), subscription);
        expect(next.items.length).toBeGreaterThan(0);

        const [out, keys] = [join(here.home, 'out'), join(here.home, 'out-keys')];
        expect(await redress('backup', '--data', here.data, '--out', out, '--keys', keys).ended).toMatchObject({ code: 0 });
        await before.kill();

        /** Puts a backup back there, and looks whether all is there. */
        const backAt = async (name: string, from: string, keysFrom: string): Promise<Readonly<Record<string, string>>> => {
          const environment = await place(name);
          const restored = await redressWith(environment, 'restore', '--configured', '--from', from, '--keys', keysFrom).ended;
          expect(restored).toMatchObject({ code: 0, out: expect.stringContaining('compared one by one') as string });
          expect(existsSync(join(here.home, name, 'attachments'))).toBe(false);
          const [api, projector] = [await start('api', environment), await start('projector', environment)];
          const { EVENTSTOREDB_URL, EVENTSTOREDB_HOUSE } = environment;
          const ofLog = { url: EVENTSTOREDB_URL!, house: EVENTSTOREDB_HOUSE! };
          const openLog = log === 'EventStoreDB' ? () => eventStoreDbEventStore(ofLog) : undefined;
          const bystander = await Bystander.at(environment['POSTGRESQL_URL']!, openLog);
          await untilSettled(bystander);
          await bystander.end();
          const { token } = await signIn(api.url, { username: 'admin', password: adminPassword });
          expect((await evidenceOf(api.url, token, String(record))).equals(pdf)).toBe(true);
          expect(await atProvider(api.url, 'sub-olena')).toBe(olena);
          expect((await changes(reader(api.url), subscription)).items).toEqual(next.items);
          for (const part of [api, projector]) expect(await part.end()).toBe(0);
          return environment;
        };
        const environment = await backAt('first', out, keys);

        // Of a house whose evidence lies in a bucket, the bucket is a backup of its own: put back beside it, all is there again.
        const [again, keysAgain] = [join(here.home, 'again'), join(here.home, 'again-keys')];
        const made = await redressWith(environment, 'backup', '--configured', '--out', again, '--keys', keysAgain).ended;
        expect(made).toMatchObject({ code: 0, err: expect.stringContaining('which has its own backup') as string });
        await servers.flush();
        await backAt('second', again, keysAgain);
      },
      2 * patience,
    );
  });
});
