import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { damaged, type Part } from './form.js';

/** Writes a file of a backup, line by line; when it settles, the file survives a loss of power. */
export async function writePart(folder: string, path: string, lines: AsyncIterable<string>): Promise<Part> {
  const at = join(folder, path);
  await mkdir(dirname(at), { recursive: true, mode: 0o700 });
  const file = await open(at, 'wx', 0o600);
  const hash = createHash('sha256');
  let [bytes, count, pending] = [0, 0, ''];
  const flush = async (): Promise<void> => {
    const piece = Buffer.from(pending);
    pending = '';
    hash.update(piece);
    bytes += piece.byteLength;
    await file.writeFile(piece);
  };
  try {
    for await (const line of lines) {
      pending += `${line}\n`;
      count += 1;
      if (pending.length > 1 << 20) await flush();
    }
    await flush();
    await file.sync();
  } finally {
    await file.close();
  }
  return { path, bytes, lines: count, sha256: hash.digest('hex') };
}

/**
 * Compares a file with what the backup says of it.
 * @throws UnusableBackup where it is missing, cut short or changed
 */
export async function checkPart(folder: string, { path, bytes, sha256 }: Part): Promise<void> {
  const hash = createHash('sha256');
  let found = 0;
  try {
    for await (const piece of createReadStream(join(folder, path)) as AsyncIterable<Buffer>) {
      hash.update(piece);
      found += piece.byteLength;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw damaged(`${path} is missing`);
    throw error;
  }
  if (found < bytes) throw damaged(`${path} is cut short: ${found} of ${bytes} bytes are there`);
  if (hash.digest('hex') !== sha256) throw damaged(`${path} is not what was written`);
}

/** The lines of a file of a backup. */
export async function* linesIn(folder: string, path: string): AsyncGenerator<string, undefined> {
  yield* createInterface({ input: createReadStream(join(folder, path)), crlfDelay: Infinity });
}

/** So many at a time. */
export async function* inBatches<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<readonly Item[], undefined> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
