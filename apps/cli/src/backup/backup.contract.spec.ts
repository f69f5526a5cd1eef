import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '#platform/ground';
import { testDatabase, type TestDatabase } from '#testing';
import { adminPassword, testHouse, type TestHouse } from '../../../../test/http/house.js';
import { openHouse, type RunningHouse } from '../../../standalone/src/open-house.js';
import { inStoppedHouse, inStoppedLog } from '../reach/stopped-house.js';
import { booksOf } from './books.js';
import { checkBackup, putBack, type RestoreTarget } from './put-back.js';
import { takeBackup } from './take.js';

const places = { log: { kind: 'postgresql' }, files: { kind: 'directory' } } as const;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
/** A file in the house that is not what its name says. */
const spoilt = 'ab'.repeat(32);
const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const quiet = (): void => undefined;

let house: TestHouse;
let home: string;
let acknowledged: string[];
let waiting: string;
const out = (): string => join(home, 'backup');
const keys = (): string => join(home, 'keys');
const databases: TestDatabase[] = [];

/** An empty place. */
async function place(): Promise<RestoreTarget & { readonly database: TestDatabase }> {
  const database = await testDatabase();
  databases.push(database);
  return { database, databaseUrl: database.url, ...places, dataDirectory: await mkdtemp(join(home, 'place-')) };
}

const source = () => ({ databaseUrl: house.house.core.databaseUrl, ...places, dataDirectory: house.dataDirectory });
const report = async (title: string): Promise<string> =>
  (await house.admin.post('/v1/nonconformities', { title, description: title }).expect(201)).body.id as string;

/** A copy of the backup that a spec may spoil. */
async function copyOfBackup(): Promise<string> {
  const folder = await mkdtemp(join(home, 'copy-'));
  await cp(out(), folder, { recursive: true });
  return folder;
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'redress-backup-'));
  house = await testHouse();
  const { admin } = house;
  const olena = await house.employ({ username: 'olena', contact: 'olena@example.org' });
  const record = await report('Стара плата');
  await admin.upload(`/v1/attachments?of=${record}`, pdf, 'application/pdf').expect(201);
  await admin.post(`/v1/records/${record}/attach-evidence`, {
    ...{ hash: hashOf(pdf), name: 'Акт.pdf', mediaType: 'application/pdf', purpose: 'evidence' },
  });
  await olena.post('/v1/complaints', { description: 'Черга', title: 'Черга', channel: 'oral' });
  await house.settled();
  const { pool } = house.house.core;
  await pool.query(`insert into notifications.read_marks (person, notification) values ($1, gen_random_uuid())`, [olena.person]);
  await pool.query(
    `insert into notifications.messages (id, channel, addressee, state, made_at, next_at)
     values (gen_random_uuid(), 'e-mail', $1, 'open', now(), now() + interval '1 day')`,
    [olena.person],
  );
  waiting = olena.person;
  await pool.query(
    `insert into notifications.deliveries (notification, channel, addressee, due) values (gen_random_uuid(), 'e-mail', $1, now() + interval '1 day')`,
    [olena.person],
  );
  const room = join(house.dataDirectory, 'attachments', spoilt.slice(0, 2));
  await mkdir(room, { recursive: true });
  await writeFile(join(room, spoilt), 'eaten by the disk');
  // Whatever is acknowledged before the backup begins has to be in it; work goes on while it is made.
  acknowledged = await Promise.all(Array.from({ length: 20 }, (_, at) => report(`До копії ${at}`)));
  const [taken] = await Promise.all([
    takeBackup(source(), { out: out(), keys: keys() }, quiet),
    ...Array.from({ length: 20 }, (_, at) => report(`Під час копії ${at}`)),
  ]);
  expect(taken).toMatchObject({
    events: expect.any(Number) as number,
    evidence: { files: 1, damaged: [spoilt] },
    keys: expect.any(Number) as number,
  });
});
afterAll(async () => {
  await house?.close();
  for (const each of databases) await each.drop();
  await rm(home, { recursive: true, force: true });
});

describe('a house that was put back', () => {
  let again: RunningHouse;
  let target: Awaited<ReturnType<typeof place>>;
  beforeAll(async () => {
    target = await place();
    const backup = await checkBackup(out(), keys());
    // Broken off in the middle of the log: until it has come to its end, nobody opens the house.
    const breaksOff = (): never => {
      throw new Error('the machine goes off');
    };
    await expect(putBack(backup, target, breaksOff)).rejects.toThrow('the machine goes off');
    const open = () =>
      openHouse({ ...target, zone: 'Europe/Kyiv', adminPassword: null, tellPassword: quiet, logger: createLogger('fatal') });
    await expect(open()).rejects.toMatchObject({ code: 'restore-unfinished' });
    const restored = await putBack(backup, target, quiet);
    expect(restored).toMatchObject({ events: backup.manifest.log.events, files: 1, withoutKey: [] });
    again = await open();
  });
  afterAll(() => again?.close());

  it('has every record that was acknowledged before the backup began', async () => {
    for (const id of acknowledged) {
      const types: string[] = [];
      for await (const { type } of again.core.store.read(`nonconformity-${id}`)) types.push(type);
      expect([id, types[0]]).toEqual([id, 'NonconformityReported']);
    }
  });

  it('lets people sign in, and no session of before', async () => {
    const { rows } = await again.core.pool.query('select from identity.sessions');
    expect(rows).toEqual([]);
    const { person } = await again.identity.signIn({ username: 'admin', password: adminPassword, address: '127.0.0.1' });
    expect(person).toBe(house.admin.person);
  });

  it('opens its files and reads who people are', async () => {
    const pieces = [];
    for await (const piece of await again.core.evidence.open(hashOf(pdf), null)) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(pdf)).toBe(true);
    const { rows } = await again.core.pool.query<{ person: string }>('select person from identity.accounts');
    expect(rows.map(({ person }) => person)).toContain(waiting);
  });

  it('has all that the log does not know, row by row; what waited to be sent is withheld', async () => {
    const taken = await booksOf(house.house.core.pool as never);
    expect(await booksOf(again.core.pool as never)).toEqual(taken);
    const { rows } = await again.core.pool.query('select state, reason from notifications.messages where addressee = $1', [waiting]);
    expect(rows).toEqual([
      { state: 'withheld', reason: 'restored' },
      { state: 'withheld', reason: 'restored' },
    ]);
    const { rows: left } = await again.core.pool.query('select from notifications.deliveries where message is null');
    expect(left).toEqual([]);
    for (const table of ['notifications.read_marks', 'identity.accounts']) {
      const all = (each: RunningHouse) => each.core.pool.query(`select * from ${table} order by 1, 2`).then((found) => found.rows);
      expect([table, await all(again)]).toEqual([table, await all(house.house)]);
    }
  });

  it('takes nothing a second time: a house is put back into an empty place', async () => {
    await expect(putBack(await checkBackup(out(), keys()), target, quiet)).rejects.toMatchObject({ code: 'place-taken' });
  });
});

describe('a backup that cannot be used', () => {
  const ofManifest = (change: (json: Record<string, unknown>) => void) => async (folder: string) => {
    const path = join(folder, 'backup.json');
    const json = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
    change(json);
    await writeFile(path, JSON.stringify(json));
  };
  const spoilEvidence = async (folder: string): Promise<void> => {
    const name = hashOf(pdf);
    await writeFile(join(folder, 'evidence', name.slice(0, 2), name), 'something else');
  };

  it.each<[string, (folder: string) => Promise<void>, string]>([
    ['nothing says what it is', (folder) => rm(join(folder, 'backup.json')), 'no-backup'],
    ['something else wrote it', ofManifest((json) => void (json['form'] = 'other')), 'no-backup'],
    ['a later release wrote it', ofManifest((json) => void (json['version'] = 2)), 'backup-of-later-release'],
    [
      'it names a file outside of it',
      ofManifest((json) => void ((json['parts'] as { path: string }[])[0]!.path = '../x')),
      'backup-damaged',
    ],
    ['the log is cut short', (folder) => truncate(join(folder, 'log.jsonl'), 1_000), 'backup-damaged'],
    ['a file was changed', (folder) => writeFile(join(folder, 'books', 'identity.accounts.jsonl'), '["person"]\n'), 'backup-damaged'],
    ['a table is missing', (folder) => rm(join(folder, 'books', 'identity.accounts.jsonl')), 'backup-damaged'],
    ['a piece of evidence was changed', spoilEvidence, 'backup-damaged'],
    ['a piece of evidence is missing', (folder) => rm(join(folder, 'evidence'), { recursive: true }), 'backup-damaged'],
  ])('%s', async (_, spoil, code) => {
    const folder = await copyOfBackup();
    await spoil(folder);
    await expect(checkBackup(folder, keys())).rejects.toMatchObject({ name: 'UnusableBackup', code });
  });

  it.each<[string, (text: string) => string, string]>([
    ['keys that are cut short', (text) => text.split('\n').slice(0, -2).join('\n'), 'backup-damaged'],
    ['keys of which one is missing', (text) => text.split('\n').toSpliced(1, 1).join('\n'), 'backup-damaged'],
    ['keys of another house', (text) => text.replace(/"house":"\w/, '"house":"x'), 'keys-of-another-house'],
    ['a file that holds no keys', () => 'a shopping list\n', 'no-backup'],
    ['keys that a later release wrote', (text) => text.replace('"version":1', '"version":2'), 'backup-of-later-release'],
  ])('%s', async (_, spoil, code) => {
    const file = join(home, 'spoilt-keys');
    await writeFile(file, spoil(await readFile(keys(), 'utf8')));
    await expect(checkBackup(out(), file)).rejects.toMatchObject({ name: 'UnusableBackup', code });
  });

  it('knows of a table that this release has not', async () => {
    const folder = await copyOfBackup();
    const path = join(folder, 'books', 'future.things.jsonl');
    const text = '["a"]\n{"a":1}\n';
    await writeFile(path, text);
    const part = { path: 'books/future.things.jsonl', bytes: text.length, lines: 2, sha256: hashOf(Buffer.from(text)) };
    await ofManifest((json) => void (json['parts'] as object[]).push(part))(folder);
    await expect(putBack(await checkBackup(folder, keys()), await place(), quiet)).rejects.toMatchObject({
      code: 'backup-of-later-release',
    });
  });
});

it('commands reach a house on servers while it runs', async () => {
  const { databaseUrl, dataDirectory } = source();
  const onServers = { data: dataDirectory, database: { kind: 'server', url: databaseUrl } } as const;
  expect((await inStoppedLog(onServers, (store) => store.end()))?.index).toBeGreaterThan(20);
  const found = await inStoppedHouse(onServers, 'standing', async ({ core, founded }) => {
    const { rows } = await core.pool.query('select from identity.accounts');
    return { founded, accounts: rows.length };
  });
  expect(found).toEqual({ founded: false, accounts: 2 });
});

it('a restore with keys from before somebody came says whose are missing', async () => {
  const olha = await house.employ({ username: 'olha' });
  const later = join(home, 'later');
  await takeBackup(source(), { out: later }, quiet);
  expect(await putBack(await checkBackup(later, keys()), await place(), quiet)).toMatchObject({ withoutKey: [olha.person] });
});

describe('a backup', () => {
  it('appears whole or not at all, never over something, and never with the keys in it', async () => {
    await expect(takeBackup(source(), { out: out() }, quiet)).rejects.toMatchObject({ name: 'WrongTarget' });
    const next = join(home, 'next');
    await expect(takeBackup(source(), { out: next, keys: join(next, 'keys') }, quiet)).rejects.toMatchObject({ name: 'WrongTarget' });
    await expect(takeBackup({ ...source(), dataDirectory: join(home, 'nowhere') }, { out: next }, quiet)).rejects.toMatchObject({
      name: 'NoHouse',
    });
    expect((await readdir(home)).filter((name) => name === 'next')).toEqual([]);
  });

  it('holds no key, and the file of the keys is for its owner alone', async () => {
    const secret = (await readFile(join(house.dataDirectory, 'keys', 'house'), 'utf8')).trim().split(' ')[1]!;
    for (const name of await readdir(out(), { recursive: true, withFileTypes: true }))
      if (name.isFile()) expect((await readFile(join(name.parentPath, name.name), 'utf8')).includes(secret)).toBe(false);
    expect(await readFile(keys(), 'utf8')).toContain(secret);
  });
});
