import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncDirectory } from '#privacy';
import { FileDamaged, FileStoreUnavailable, isFileName } from './files.js';
import type { Bytes, Files, StoredFile } from './files.js';

/** Files in a directory, spread over 256 folders by the first two digits of their names; drafts lie beside these folders until they are whole. */
export function directoryFiles(directory: string): Files {
  const pathOf = (hash: string): string => join(directory, hash.slice(0, 2), hash);
  return {
    async put(source) {
      const draft = join(directory, `.${randomUUID()}`);
      try {
        const stored = await written(draft, source);
        await storing(appear(draft, pathOf(stored.hash)));
        return stored;
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw error;
      }
    },
    async find(hash) {
      if (!isFileName(hash)) return null;
      const path = pathOf(hash);
      const found = createHash('sha256');
      let bytes = 0;
      try {
        for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
          found.update(piece);
          bytes += piece.byteLength;
        }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw new FileStoreUnavailable('the store of files cannot be read', { cause: error });
      }
      if (found.digest('hex') !== hash) throw new FileDamaged(hash);
      return { hash, bytes, content: { [Symbol.asyncIterator]: () => createReadStream(path)[Symbol.asyncIterator]() } };
    },
  };
}

/** Writes the bytes as they come, so that all of them are on the disk. Only the store's own trouble is told as such. */
async function written(path: string, source: Bytes): Promise<StoredFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  await storing(mkdir(dirname(path), { recursive: true, mode: 0o700 }));
  const file: FileHandle = await storing(open(path, 'wx', 0o600));
  try {
    for await (const piece of source) {
      hash.update(piece);
      bytes += piece.byteLength;
      await storing(file.writeFile(piece));
    }
    await storing(file.sync());
  } finally {
    await file.close();
  }
  return { hash: hash.digest('hex'), bytes };
}

/** A whole draft gets its name; whatever lay there under it was the same, or damaged. */
async function appear(draft: string, path: string): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(draft, path);
  await syncDirectory(folder);
  await syncDirectory(dirname(folder));
}

async function storing<Done>(step: Promise<Done>): Promise<Done> {
  try {
    return await step;
  } catch (error) {
    throw new FileStoreUnavailable('the store of files cannot be written', { cause: error });
  }
}
