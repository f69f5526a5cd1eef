import { createHash, randomBytes } from 'node:crypto';
import { readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isUuid } from '#kernel';
import { KeyStoreDamaged, KeyStoreMissing, KeyStoreUnavailable, SubjectErased } from '../errors.js';
import { codeOf, makeDirectory, overwrite, readText, replace, syncDirectory, writeNew } from './durable-files.js';
import type { KeyState, KeyStore, SubjectKey } from './port.js';

/**
 * A directory of small files, readable by their owner alone:
 *
 *     house                       the house's secret
 *     subjects/<2 hex>/<subject>  one key, or the word that it was destroyed
 *     marks/<3 hex>/<mark>.<subject>  empty; whoever lists one shard finds the subjects under a mark
 *     claims/<3 hex>/<mark>       the one subject that has the mark for itself
 *
 * A key file begins with the name of its form, so that wrapped keys can lie beside plain ones.
 * @param isNew false where a house stands on these keys already: then nothing is made in the place of a secret that is not there.
 * @param secret the secret (32 bytes) of a house that is new, where it is not left to chance
 */
export async function directoryKeyStore(
  root: string,
  { isNew = true, secret = randomBytes(32) }: { isNew?: boolean; secret?: Buffer } = {},
): Promise<KeyStore> {
  if (isNew) await makeDirectory(root);
  const subjectPath = (subject: string): string => join(root, 'subjects', shardOf(subject), checked(subject));
  const markShard = (mark: string): string => join(root, 'marks', mark.slice(0, 3));
  const claimPath = (mark: string): string => join(root, 'claims', checkedMark(mark).slice(0, 3), mark);

  async function find(subject: string): Promise<KeyState> {
    const path = subjectPath(subject);
    const text = await readText(path);
    if (text === null) return { state: 'unknown' };
    if (text.startsWith(erasedForm)) return { state: 'erased' };
    return { state: 'present', key: keyIn(text, path) };
  }

  async function create(subject: string): Promise<SubjectKey> {
    const key = randomBytes(32);
    if (await writeNew(subjectPath(subject), keyText(key))) return key;
    const known = await find(subject);
    if (known.state === 'erased') throw new SubjectErased(subject);
    if (known.state === 'present') return known.key;
    throw new KeyStoreDamaged(`the key of ${subject} went away while it was read`);
  }

  /** Takes a claim away from a subject that was erased. */
  async function free(mark: string, subject: string): Promise<void> {
    const path = claimPath(mark);
    if ((await readText(path))?.trim() !== subject) return;
    await unlink(path).catch(unlessGone);
    await syncDirectory(dirname(path));
  }

  const store: KeyStore = {
    houseSecret: async () => {
      const path = join(root, 'house');
      const known = await readText(path);
      if (known !== null) return keyIn(known, path);
      if (!isNew) throw new KeyStoreMissing(root);
      await writeNew(path, keyText(secret));
      return keyIn((await readText(path)) ?? '', path);
    },
    create: async (subject) => {
      const known = await find(subject);
      if (known.state === 'erased') throw new SubjectErased(subject);
      return known.state === 'present' ? known.key : create(subject);
    },
    find,
    destroy: async (subject) => {
      const path = subjectPath(subject);
      if ((await find(subject)).state === 'present') await overwrite(path);
      await replace(path, `${erasedForm}\n`);
      for (const shard of await namesIn(join(root, 'marks'))) {
        const directory = join(root, 'marks', shard);
        const mine = (await namesIn(directory)).filter((name) => name.endsWith(`.${subject}`));
        await Promise.all(mine.map((name) => unlink(join(directory, name)).catch(unlessGone)));
        if (mine.length > 0) await syncDirectory(directory);
      }
      for (const shard of await namesIn(join(root, 'claims'))) {
        const directory = join(root, 'claims', shard);
        for (const mark of await namesIn(directory)) await free(mark, subject);
      }
    },
    mark: async (subject, marks) => {
      if ((await find(subject)).state === 'erased') throw new SubjectErased(subject);
      await Promise.all(marks.map((mark) => writeNew(join(markShard(checkedMark(mark)), `${mark}.${checked(subject)}`), '')));
    },
    marked: async (mark) => {
      const names = await namesIn(markShard(checkedMark(mark)));
      return names.flatMap((name) => (name.startsWith(`${mark}.`) ? [name.slice(mark.length + 1)] : [])).sort();
    },
    claim: async (mark, subject) => {
      const path = claimPath(mark);
      while (!(await writeNew(path, `${checked(subject)}\n`))) {
        const holder = (await readText(path))?.trim();
        if (holder === undefined) continue;
        if (!isUuid(holder)) throw new KeyStoreDamaged(`${path} does not name a subject`);
        if ((await find(holder)).state !== 'erased') return holder;
        // The erasure was cut short. Two who free it at once may make two of one citizen, as nobody had known them: merging mends that.
        await free(mark, holder);
      }
      return subject;
    },
  };
  return saying(store);
}

/** The same store, whose errors of the system are the port's own. */
function saying(store: KeyStore): KeyStore {
  const told = <Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) => {
    return async (...given: Arguments): Promise<Result> => {
      try {
        return await work(...given);
      } catch (error) {
        if (isOfTheSystem(error)) throw new KeyStoreUnavailable(`the key store does not answer: ${codeOf(error)}`, { cause: error });
        throw error;
      }
    };
  };
  return {
    houseSecret: told(store.houseSecret),
    create: told(store.create),
    find: told(store.find),
    destroy: told(store.destroy),
    mark: told(store.mark),
    marked: told(store.marked),
    claim: told(store.claim),
  };
}

const keyForm = 'redress-key-1';
const erasedForm = 'redress-erased-1';

function keyText(key: Buffer): string {
  return `${keyForm} ${key.toString('base64')}\n`;
}

function keyIn(text: string, path: string): Buffer {
  const [form, encoded] = text.trim().split(' ');
  const key = Buffer.from(encoded ?? '', 'base64');
  if (form !== keyForm || key.length !== 32) throw new KeyStoreDamaged(`${path} does not hold a key`);
  return key;
}

/** Ids made of time share their beginning; their hash does not. */
function shardOf(subject: string): string {
  return createHash('sha256').update(subject).digest('hex').slice(0, 2);
}

function checked(subject: string): string {
  if (!isUuid(subject)) throw new TypeError('a data subject is named by a UUID');
  return subject;
}

function checkedMark(mark: string): string {
  if (!/^[0-9a-f]{64}$/.test(mark)) throw new TypeError('a mark is 64 hex digits');
  return mark;
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Errors of the file system have a name and a number; ours have a code alone. */
function isOfTheSystem(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errno' in error;
}

function unlessGone(error: unknown): void {
  if (codeOf(error) !== 'ENOENT') throw error;
}
