import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const ownerOnly = { file: 0o600, directory: 0o700 } as const;

/** Small files that either are there whole, also after a power cut, or are not there. Readable by their owner alone. */

/** Writes a file that must not exist. False where it does; what is there then stands, and is durable too. */
export async function writeNew(path: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
    await syncDirectory(dirname(path));
  }
}

/** Puts a file in the place of whatever was there. */
export async function replace(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  await rename(draft, path);
  await syncDirectory(dirname(path));
}

/** Overwrites what the file's blocks hold before the file itself is replaced. */
export async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    await file.write(randomBytes(Math.max(size, 1)), 0, size, 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The file's text; null where there is none. */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Makes the directory with those above it, durable up to the first that was there. */
export async function makeDirectory(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: ownerOnly.directory });
  if (first === undefined) return;
  for (let made = path; made.length >= first.length; made = dirname(made)) await syncDirectory(dirname(made));
}

/** What was created in, renamed into or removed from the directory stays so. */
export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The system's word for what went wrong, such as `ENOENT`. */
export function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}

async function writeDraft(path: string, text: string): Promise<string> {
  await makeDirectory(dirname(path));
  const draft = join(dirname(path), `.${randomBytes(8).toString('hex')}.draft`);
  const file = await open(draft, 'wx', ownerOnly.file);
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await unlink(draft);
    throw error;
  } finally {
    await file.close();
  }
  return draft;
}
