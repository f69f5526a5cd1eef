import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { fingerprintOf, isKeyPath, keyFilesIn, putKeyFile, syncDirectory, type KeyFile } from '#privacy';
import { backupVersion, expectForm, parsed, UnusableBackup } from './form.js';

/*
 * The keys of persons, in a file by itself: the first line says what it is, then a line for each small file of the key store, and the last line
 * tells how many there were and their SHA-256.
 */
const head = z.strictObject({
  form: z.literal('redress-keys'),
  version: z.literal(backupVersion),
  id: z.uuid(),
  madeAt: z.iso.datetime(),
  house: z.string(),
});
const entry = z.strictObject({ path: z.string().refine(isKeyPath), text: z.string() });
const end = z.strictObject({ keys: z.int(), sha256: z.string() });

const damaged = (file: string, what: string): UnusableBackup =>
  new UnusableBackup('backup-damaged', `The keys in ${file} are damaged: ${what}.`);

/**
 * Writes the keys of a house that may run, readable by their owner alone. The file appears whole or not at all.
 * @returns how many files of the key store it holds
 */
export async function takeKeys(root: string, file: string, madeAt: string): Promise<number> {
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  const handle = await open(partial, 'wx', 0o600);
  const hash = createHash('sha256');
  let keys = 0;
  try {
    const house = await fingerprintOf(root);
    await handle.writeFile(`${JSON.stringify({ form: 'redress-keys', version: backupVersion, id: randomUUID(), madeAt, house })}\n`);
    for await (const each of keyFilesIn(root)) {
      const line = `${JSON.stringify(each)}\n`;
      hash.update(line);
      await handle.writeFile(line);
      keys += 1;
    }
    await handle.writeFile(`${JSON.stringify({ keys, sha256: hash.digest('hex') })}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
  await syncDirectory(dirname(file));
  return keys;
}

/**
 * The files of the key store that a backup of keys holds; what is wrong with it is told at the end at the latest.
 * @throws UnusableBackup
 */
async function* keysIn(file: string, house: string): AsyncGenerator<KeyFile, undefined> {
  const hash = createHash('sha256');
  let [first, last, keys] = [true, false, 0];
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    if (last) throw damaged(file, 'something follows its end');
    const json = parsed(line);
    if (first) {
      first = false;
      expectForm(json, 'redress-keys', file);
      const known = head.safeParse(json);
      if (!known.success) throw damaged(file, 'its first line is not what this release writes');
      if (known.data.house !== house)
        throw new UnusableBackup('keys-of-another-house', `The keys in ${file} are not those of the house in the backup.`);
      continue;
    }
    const ending = end.safeParse(json);
    if (ending.success) {
      last = true;
      if (ending.data.keys !== keys || ending.data.sha256 !== hash.digest('hex')) throw damaged(file, 'it is not what was written');
      continue;
    }
    const known = entry.safeParse(json);
    if (!known.success) throw damaged(file, `line ${keys + 2} holds no key`);
    hash.update(`${line}\n`);
    keys += 1;
    yield known.data;
  }
  if (first) throw new UnusableBackup('no-backup', `${file} was not written as a backup of Redress.`);
  if (!last) throw damaged(file, 'it is cut short');
}

/** @throws UnusableBackup where the file is not whole, or belongs to another house */
export async function checkKeys(file: string, house: string): Promise<void> {
  for await (const _ of keysIn(file, house));
}

/** Puts the keys into a key store in which nothing else lies. @returns how many */
export async function putKeys(file: string, house: string, root: string): Promise<number> {
  let keys = 0;
  for await (const each of keysIn(file, house)) {
    if (!(await putKeyFile(root, each))) throw damaged(file, `${each.path} lies in the house with another content`);
    keys += 1;
  }
  return keys;
}
