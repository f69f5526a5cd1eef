import { Agent } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import supertest, { type Test } from 'supertest';
import { createLogger } from '#platform/ground';
import { testDatabase } from '#testing';
import { groundOfHouses } from './ground.js';
import { openHouse, type HouseOptions, type RunningHouse } from '../../apps/standalone/src/open-house.js';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody with a session. */
export interface Client {
  readonly person: string;
  readonly token: string;
  get(path: string): Test;
  put(path: string, body?: object): Test;
  patch(path: string, body: object): Test;
  delete(path: string): Test;
  /** With a fresh key, unless one is set on the request. */
  post(path: string, body?: object): Test;
  /** Bytes as they are, under a type. */
  upload(path: string, content: Buffer, type: string): Test;
  /** The request as it is given: any body or none, any headers. */
  raw(verb: Verb, path: string, content: Buffer | null, type?: string, headers?: Readonly<Record<string, string>>): Test;
}

/** A whole house in this process, on a database of its own: api, worker and projector as they run in a pilot. */
export interface TestHouse {
  readonly house: RunningHouse;
  readonly dataDirectory: string;
  /** Without a session. */
  readonly anyone: Omit<Client, 'person' | 'token'>;
  readonly admin: Client;
  signIn(username: string, password: string): Promise<Client>;
  /** Somebody whose session was begun otherwise. */
  withToken(person: string, token: string): Client;
  /** A new person with an account and the given roles. */
  employ(given: {
    id?: string;
    username: string;
    name?: string;
    contact?: string;
    roles?: readonly string[];
    unit?: string;
    superior?: string;
  }): Promise<Client>;
  /** Where it listens. */
  listening(): Promise<AddressInfo>;
  /** Resolves when the processes have dealt with all that the log holds, with what they added themselves too, and every read model has seen it. */
  settled(): Promise<void>;
  /** Ends it and opens it again on the same database and directory; sessions go on. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const adminPassword = 'admin-password-of-tests';

/** What a spec may settle of its house. */
export type TestHouseOptions = Partial<
  Pick<
    HouseOptions,
    'clock' | 'log' | 'tracing' | 'maximumBytesOfAFile' | 'mail' | 'mailIn' | 'webhooks' | 'provider' | 'logger' | 'simulationLimits'
  >
>;

/** A machine under load is slow, not wrong: this only ends what would never end. In milliseconds. */
const patience = 50_000;

/** Opens it. Takes about a second: one for a spec file. */
export async function testHouse(given: TestHouseOptions = {}): Promise<TestHouse> {
  const database = await testDatabase(groundOfHouses);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'redress-test-house-'));
  const open = async (): Promise<RunningHouse> => {
    const opened = await openHouse({
      databaseUrl: database.url,
      dataDirectory,
      zone: 'Europe/Kyiv',
      adminPassword,
      tellPassword: () => undefined,
      logger: createLogger('fatal'),
      patience: { number: patience, arrival: patience },
      ...given,
    });
    // A spec says itself when the rounds are gone that a house goes every minute: they would come in between where it takes longer.
    const { passingOn, monitoring, cases } = opened.worker;
    await Promise.all([passingOn, monitoring, cases].map((each) => each.stop()));
    await seen(opened);
    await opened.api.app.listen(0, '127.0.0.1');
    return opened;
  };
  let house = await open();
  const address = (): AddressInfo => house.api.app.getHttpServer().address() as AddressInfo;
  // Connections stay, as those of any client: a request of a spec costs what it asks for, not a socket each time.
  const connections = new Agent({ keepAlive: true });
  const ended = new Agent();
  const send = (verb: Verb, path: string, token?: string, body?: object): Test => {
    const request = supertest(`http://127.0.0.1:${address().port}`)[verb](path).agent(connections).set('accept-language', 'en');
    if (token !== undefined) void request.set('authorization', `Bearer ${token}`);
    return body === undefined ? request : request.send(body);
  };
  const raw = (
    token: string | undefined,
    verb: Verb,
    path: string,
    content: Buffer | null,
    type = 'application/json',
    headers: Readonly<Record<string, string>> = {},
  ): Test => {
    const request = send(verb, path, token).set(headers);
    if (content === null) return request;
    // What is refused before it is read ends its connection.
    if (type !== 'application/json' || content.length > 1_000_000) void request.agent(ended);
    return request
      .set('content-type', type)
      .serialize((bytes: unknown) => bytes as string)
      .send(content as unknown as string);
  };
  const verbs = (token?: string) => ({
    get: (path: string) => send('get', path, token),
    put: (path: string, body?: object) => send('put', path, token, body),
    patch: (path: string, body: object) => send('patch', path, token, body),
    delete: (path: string) => send('delete', path, token),
    post: (path: string, body: object = {}) => send('post', path, token, body),
    upload: (path: string, content: Buffer, type: string) => raw(token, 'post', path, content, type),
    raw: (verb: Verb, path: string, content: Buffer | null, type?: string, headers?: Readonly<Record<string, string>>) =>
      raw(token, verb, path, content, type, headers),
  });
  const anyone = verbs();
  const signIn = async (username: string, password: string): Promise<Client> => {
    const { body } = await anyone.post('/v1/sessions', { username, password }).expect(201);
    return { person: personOf(body as { person: string | { id: string } }), token: body.token as string, ...verbs(body.token as string) };
  };
  const admin = await signIn('admin', adminPassword);
  return {
    get house() {
      return house;
    },
    dataDirectory,
    anyone,
    admin,
    signIn,
    withToken: (person, token) => ({ person, token, ...verbs(token) }),
    async employ({ username, name = username, ...rest }) {
      const password = `password of ${username}`;
      await admin.post('/v1/directory/people', { name, username, password, ...rest }).expect(201);
      return signIn(username, password);
    },
    async restart() {
      await house.close();
      house = await open();
    },
    async listening() {
      return address();
    },
    async settled() {
      const end = await house.core.processes.settled(patience);
      if (end === false) throw new Error('the processes have not come up to the log');
      if (end === null) return;
      await seen(house, end.index);
    },
    async close() {
      connections.destroy();
      await house.close();
      await database.drop();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** Resolves when every read model has seen the log up to there, or to its end. */
async function seen({ core: { store, views } }: RunningHouse, upTo?: number): Promise<void> {
  const index = upTo ?? (await store.end())!.index;
  const names = views.feeds.map(({ name }) => name);
  if (!(await views.waitFor(names, { index }, patience))) throw new Error('the read models have not come up to the log');
}

const personOf = ({ person }: { person: string | { id: string } }): string => (typeof person === 'string' ? person : person.id);
