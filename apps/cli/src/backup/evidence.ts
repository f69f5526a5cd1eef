import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { directoryFiles, type Files } from '#platform';
import { damaged, evidenceFile, type Part } from './form.js';
import { linesIn, writePart } from './parts.js';

/** Where the evidence of a backup lies, laid out as in the house. */
export const evidenceIn = (folder: string): string => join(folder, 'evidence');

/** What was taken along of the evidence. */
export interface TakenEvidence {
  readonly files: number;
  readonly bytes: number;
  /** Names of those that are not what their names say: they are left out. */
  readonly damaged: readonly string[];
}

/** The names of the files in a store of files. */
async function* namesIn(directory: string): AsyncGenerator<string, undefined> {
  const shards = await readdir(directory).catch(() => []);
  for (const shard of shards.filter((each) => /^[0-9a-f]{2}$/.test(each)).sort())
    for (const name of (await readdir(join(directory, shard))).sort()) if (/^[0-9a-f]{64}$/.test(name)) yield name;
}

/**
 * Copies evidence files that may become more meanwhile; each is compared with its name on the way.
 * @param directory null where they lie in an object store, which has its own backup: then nothing is copied
 */
export async function takeEvidence(directory: string | null, folder: string): Promise<{ part: Part; taken: TakenEvidence }> {
  const to = directoryFiles(evidenceIn(folder));
  const spoilt: string[] = [];
  let [files, bytes] = [0, 0];
  async function* lines(): AsyncGenerator<string, undefined> {
    if (directory === null) return;
    const from = directoryFiles(directory);
    for await (const name of namesIn(directory)) {
      const found = await from.find(name).catch((error: { code?: unknown }) => {
        if (error.code !== 'file-damaged') throw error;
        return null;
      });
      if (found === null) {
        spoilt.push(name);
        continue;
      }
      await to.put(found.content);
      files += 1;
      bytes += found.bytes;
      yield name;
    }
  }
  return { part: await writePart(folder, evidenceFile, lines()), taken: { files, bytes, damaged: spoilt } };
}

/** @throws UnusableBackup where a file is missing or is not what its name says */
export async function checkEvidence(folder: string): Promise<void> {
  const files = directoryFiles(evidenceIn(folder));
  for await (const name of linesIn(folder, evidenceFile)) {
    const found = await files.find(name).catch((error: { code?: unknown }) => {
      if (error.code !== 'file-damaged') throw error;
      throw damaged(`the evidence file ${name} is not what was written`);
    });
    if (found === null) throw damaged(`the evidence file ${name} is missing`);
  }
}

/** Puts evidence files back. @returns how many */
export async function putEvidence(folder: string, to: Files): Promise<number> {
  let files = 0;
  for await (const name of linesIn(folder, evidenceFile)) {
    const { hash } = await to.put(createReadStream(join(evidenceIn(folder), name.slice(0, 2), name)) as AsyncIterable<Buffer>);
    if (hash !== name) throw damaged(`the evidence file ${name} is not what was written`);
    files += 1;
  }
  return files;
}
