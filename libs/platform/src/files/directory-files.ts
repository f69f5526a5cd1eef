import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileDamaged, FileStoreUnavailable } from './files.js';
import type { Files } from './files.js';

/** Files in a directory, spread over 256 folders by the first two digits of their names. */
export function directoryFiles(directory: string): Files {
  const pathOf = (hash: string): string => join(directory, hash.slice(0, 2), hash);
  return {
    async put(content) {
      const hash = sha256(content);
      const path = pathOf(hash);
      try {
        if ((await sizeOf(path)) !== content.byteLength) await writeDurably(path, content);
      } catch (error) {
        throw new FileStoreUnavailable('the store of files cannot be written', { cause: error });
      }
      return { hash, bytes: content.byteLength };
    },
    async get(hash) {
      if (!/^[0-9a-f]{64}$/.test(hash)) return null;
      let content: Uint8Array;
      try {
        content = await readFile(pathOf(hash));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw new FileStoreUnavailable('the store of files cannot be read', { cause: error });
      }
      if (sha256(content) !== hash) throw new FileDamaged(hash);
      return content;
    },
  };
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

async function sizeOf(path: string): Promise<number | null> {
  return (await stat(path).catch(() => null))?.size ?? null;
}

/** The file appears under its name only when all of it is on the disk. */
async function writeDurably(path: string, content: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = join(folder, `.${randomUUID()}`);
  try {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await sync(folder);
  await sync(dirname(folder));
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
