import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { directoryFiles } from './directory-files.js';
import type { Files } from './files.js';

/** What every store of files must do; `harm` damages a stored file, `listed` counts what lies there, `unwritable` makes it so. */
const stores = {
  directory: async () => {
    const directory = await mkdtemp(join(tmpdir(), 'redress-files-'));
    return {
      files: directoryFiles(join(directory, 'kept')) as Files,
      listed: async () => (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
      harm: (hash: string, other: string) => writeFile(join(directory, 'kept', hash.slice(0, 2), hash), other),
      unwritable: async () => {
        await rm(join(directory, 'kept'), { recursive: true, force: true });
        await writeFile(join(directory, 'kept'), '');
      },
      end: () => rm(directory, { recursive: true }),
    };
  },
};

describe.each(Object.entries(stores))('files in a %s', (_name, make) => {
  const opened: { end(): Promise<void> }[] = [];
  const open = async () => {
    const store = await make();
    opened.push(store);
    return store;
  };
  afterEach(() => Promise.all(opened.splice(0).map((store) => store.end())));
  const content = new TextEncoder().encode('доказ');
  const bytesOf = async (files: Files, name: string): Promise<Buffer | null> => {
    const found = await files.find(name);
    const pieces: Uint8Array[] = [];
    for await (const piece of found?.content ?? []) pieces.push(piece);
    return found && Buffer.concat(pieces);
  };
  const hash = createHash('sha256').update(content).digest('hex');

  it('come back under the hash of their bytes, kept once', async () => {
    const { files, listed } = await open();
    const kept = await Promise.all([files.put([content]), files.put([content.subarray(0, 3), content.subarray(3)])]);
    expect(kept).toEqual([
      { hash, bytes: content.byteLength },
      { hash, bytes: content.byteLength },
    ]);
    expect(await listed()).toBe(1);
    expect((await bytesOf(files, hash))?.toString()).toBe('доказ');
  });

  it('that are not there are not found, whatever the name', async () => {
    const { files } = await open();
    for (const name of [hash, '', '../../etc/passwd', hash.toUpperCase(), `${hash}/`]) expect(await files.find(name)).toBeNull();
  });

  it('that were changed are not given out, and are mended by the same bytes', async () => {
    const { files, harm } = await open();
    await files.put([content]);
    for (const other of ['other', 'x'.repeat(content.length)]) {
      await harm(hash, other);
      await expect(files.find(hash)).rejects.toMatchObject({ code: 'file-damaged', hash });
      await files.put([content]);
      expect((await bytesOf(files, hash))?.toString()).toBe('доказ');
    }
  });

  it('whose source fails leave nothing, and the failure goes on', async () => {
    const { files, listed } = await open();
    const failure = new Error('the sender went away');
    const broken = async function* () {
      yield content;
      throw failure;
    };
    await expect(files.put(broken())).rejects.toBe(failure);
    expect(await listed()).toBe(0);
  });

  it('that cannot be kept are refused with a code, and leave nothing', async () => {
    const { files, unwritable } = await open();
    await unwritable();
    await expect(files.put([content])).rejects.toMatchObject({ code: 'file-store-unavailable' });
  });
});
