import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf, readText, writeNew } from './durable-files.js';

/** One of the small files of a key store. */
export interface KeyFile {
  /** Below the directory of the store. */
  readonly path: string;
  readonly text: string;
}

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const known = new RegExp(
  `^(house|subjects/[0-9a-f]{2}/${uuid}|marks/[0-9a-f]{3}/[0-9a-f]{64}\\.${uuid}|claims/[0-9a-f]{3}/[0-9a-f]{64})$`,
  'i',
);

/** Whether a path is one of a key store, and leads nowhere else. */
export const isKeyPath = (path: string): boolean => known.test(path);

/**
 * All files of a key store that is in use: what points to a key comes before the key itself, so that nothing points to a key that is not
 * there. What is erased meanwhile comes as erased.
 */
export async function* keyFilesIn(root: string): AsyncGenerator<KeyFile, undefined> {
  for (const room of ['claims', 'marks', 'subjects']) {
    for (const shard of await namesIn(join(root, room))) {
      for (const name of await namesIn(join(root, room, shard))) {
        const path = `${room}/${shard}/${name}`;
        const text = isKeyPath(path) ? await readText(join(root, path)) : null;
        if (text !== null) yield { path, text };
      }
    }
  }
  const house = await readText(join(root, 'house'));
  if (house !== null) yield { path: 'house', text: house };
}

/** Puts a file into a key store. False where another text lies there already; that one stays. */
export async function putKeyFile(root: string, { path, text }: KeyFile): Promise<boolean> {
  if (!isKeyPath(path)) throw new TypeError(`${path} is no file of a key store`);
  const at = join(root, path);
  return (await writeNew(at, text)) || (await readText(at)) === text;
}

/** Tells key stores apart by the secret of their houses; nothing can be opened with it. Null where there is none. */
export async function fingerprintOf(root: string): Promise<string | null> {
  const text = await readText(join(root, 'house'));
  return text === null ? null : createHash('sha256').update(`redress key store\n${text.trim()}`).digest('hex');
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return (await readdir(directory)).filter((name) => !name.startsWith('.')).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
