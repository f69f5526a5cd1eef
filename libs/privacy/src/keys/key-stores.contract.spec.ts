import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyStoreDamaged, KeyStoreUnavailable, SubjectErased } from '../errors.js';
import { openVault } from '../vault.js';
import { directoryKeyStore } from './directory.js';
import { memoryKeyStore } from './memory.js';
import type { KeyStore } from './port.js';

const scratch: string[] = [];
const newDirectory = async (): Promise<string> => {
  const path = await mkdtemp(join(tmpdir(), 'redress-keys-'));
  scratch.push(path);
  return join(path, 'keys');
};
afterAll(() => Promise.all(scratch.map((path) => rm(path, { recursive: true }))));

const one = 'a'.repeat(64);
const other = 'b'.repeat(64);

/** What every key store must do. The next adapter joins the list. */
describe.each<[string, () => Promise<KeyStore>]>([
  ['memory', async () => memoryKeyStore()],
  ['directory', async () => directoryKeyStore(await newDirectory())],
])('a key store in %s', (_, open) => {
  it('makes the secret once, also when asked by several at once', async () => {
    const store = await open();
    const secrets = await Promise.all([store.houseSecret(), store.houseSecret(), store.houseSecret()]);
    expect(new Set(secrets.map((secret) => secret.toString('hex'))).size).toBe(1);
    expect(secrets[0]).toHaveLength(32);
  });

  it('makes one key a subject, also when asked by several at once', async () => {
    const store = await open();
    const subject = randomUUID();
    expect(await store.find(subject)).toEqual({ state: 'unknown' });
    const keys = await Promise.all([store.create(subject), store.create(subject), store.create(subject)]);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(keys[0]).toHaveLength(32);
    expect(await store.find(subject)).toEqual({ state: 'present', key: keys[0] });
    expect((await store.create(randomUUID())).equals(keys[0]!)).toBe(false);
  });

  it('finds subjects by their marks', async () => {
    const store = await open();
    const [first, second] = [randomUUID(), randomUUID()].sort() as [string, string];
    await Promise.all([store.create(first), store.create(second)]);
    await Promise.all([store.mark(first, [one, other]), store.mark(second, [one]), store.mark(first, [one])]);
    expect(await store.marked(one)).toEqual([first, second]);
    expect(await store.marked(other)).toEqual([first]);
    expect(await store.marked('c'.repeat(64))).toEqual([]);
  });

  it('gives a mark to one subject alone, also when many claim it at once, and to another when that one is erased', async () => {
    const store = await open();
    const claimants = Array.from({ length: 8 }, () => randomUUID());
    const holders = new Set(await Promise.all(claimants.map((each) => store.claim(one, each))));
    expect(holders.size).toBe(1);
    const [holder] = [...holders] as [string];
    expect(claimants).toContain(holder);
    await store.create(holder);
    expect(await store.claim(one, randomUUID())).toBe(holder);
    const elsewhere = randomUUID();
    expect(await store.claim(other, elsewhere)).toBe(elsewhere);
    await store.destroy(holder);
    const next = randomUUID();
    expect(await store.claim(one, next)).toBe(next);
    expect(await store.claim(other, randomUUID())).toBe(elsewhere);
  });

  it('destroys a key with its marks, for good, and nobody else’s', async () => {
    const store = await open();
    const [gone, stays] = [randomUUID(), randomUUID()];
    await Promise.all([store.create(gone), store.create(stays)]);
    await Promise.all([store.mark(gone, [one, other]), store.mark(stays, [one])]);
    await store.destroy(gone);
    await store.destroy(gone);
    expect(await store.find(gone)).toEqual({ state: 'erased' });
    expect(await store.marked(one)).toEqual([stays]);
    expect(await store.marked(other)).toEqual([]);
    await expect(store.create(gone)).rejects.toThrow(SubjectErased);
    await expect(store.mark(gone, [one])).rejects.toThrow(SubjectErased);
    expect((await store.find(stays)).state).toBe('present');
  });
});

describe('the directory of keys', () => {
  it('is what it was when it is opened again', async () => {
    const path = await newDirectory();
    const subject = randomUUID();
    const before = await directoryKeyStore(path);
    const [secret, key] = [await before.houseSecret(), await before.create(subject)];
    await before.mark(subject, [one]);
    const after = await directoryKeyStore(path);
    expect(await after.houseSecret()).toEqual(secret);
    expect(await after.create(subject)).toEqual(key);
    expect(await after.marked(one)).toEqual([subject]);
  });

  it('of a house that stands makes nothing in the place of what is missing', async () => {
    const path = join(await newDirectory(), 'lost');
    const store = await directoryKeyStore(path, { isNew: false });
    await expect(store.houseSecret()).rejects.toMatchObject({ code: 'key-store-missing' });
    await expect(stat(path)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is readable by its owner alone, and leaves no draft behind', async () => {
    const path = await newDirectory();
    const store = await directoryKeyStore(path);
    const subject = randomUUID();
    await store.houseSecret();
    await Promise.all([store.create(subject), store.create(subject)]);
    await store.mark(subject, [one]);
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      expect((mode & 0o777).toString(8)).toBe(entry.isDirectory() ? '700' : '600');
      expect(entry.name).not.toContain('draft');
    }
  });

  it('holds no name and no contact, neither in a file nor in the name of one', async () => {
    const path = await newDirectory();
    const vault = await openVault(await directoryKeyStore(path));
    const subject = randomUUID();
    await vault.createSubject(subject);
    await vault.seal(subject, 'Олена Коваль');
    await vault.markSubject(subject, [
      { by: 'name', value: 'Олена Коваль' },
      { by: 'contact', value: 'olena@example.ua' },
    ]);
    await vault.claimSubject(subject, [{ by: 'name', value: 'Олена Коваль' }]);
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      const text = entry.isFile() ? await readFile(join(entry.parentPath, entry.name), 'utf8') : '';
      expect(`${entry.name} ${text}`.toLowerCase()).not.toMatch(/олена|коваль|olena|example/u);
      expect(text).toMatch(/^(redress-key-1 [\w+/=]{44}\n|[\w-]{36}\n)?$/);
    }
  });

  it('leaves nothing of a destroyed key in its file', async () => {
    const path = await newDirectory();
    const store = await directoryKeyStore(path);
    const subject = randomUUID();
    const key = await store.create(subject);
    await store.destroy(subject);
    for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) expect(await readFile(join(entry.parentPath, entry.name), 'utf8')).not.toContain(key.toString('base64'));
    }
  });

  it('says that it cannot be written, and goes on when it can', async () => {
    const path = await newDirectory();
    const store = await directoryKeyStore(path);
    await writeFile(join(path, 'subjects'), 'in the way of the directory');
    await expect(store.create(randomUUID())).rejects.toThrow(KeyStoreUnavailable);
    await rm(join(path, 'subjects'));
    expect(await store.create(randomUUID())).toHaveLength(32);
  });

  it('frees a claim whose holder was erased, where the erasure was cut short before it', async () => {
    const path = await newDirectory();
    const store = await directoryKeyStore(path);
    const [gone, next] = [randomUUID(), randomUUID()];
    await store.destroy(gone);
    await store.claim(one, gone);
    expect(await store.claim(one, next)).toBe(next);
  });

  it('says where a key file was damaged, and takes no name that leads elsewhere', async () => {
    const path = await newDirectory();
    const store = await directoryKeyStore(path);
    const subject = randomUUID();
    await store.create(subject);
    const [file] = (await readdir(path, { recursive: true, withFileTypes: true })).filter((entry) => entry.name === subject);
    await writeFile(join(file!.parentPath, file!.name), 'redress-key-1 c2hvcnQ=\n');
    await expect(store.find(subject)).rejects.toThrow(KeyStoreDamaged);
    await expect(store.create('../../etc/passwd')).rejects.toThrow(TypeError);
    await expect(store.marked('../x')).rejects.toThrow(TypeError);
  });
});
