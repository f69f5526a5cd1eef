import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { testSwift, whereSwiftIs, type TestObjectStore } from '#testing';
import type { Files } from './files.js';
import { openFiles } from './open-files.js';

/** A store of files as a spec looks behind it. */
interface Store {
  readonly files: Files;
  /** How many things lie there, whole or not. */
  listed(): Promise<number>;
  /** Damages a stored file. */
  harm(hash: string, other: string): Promise<unknown>;
  /** From now on nothing can be written. */
  unwritable(): Promise<unknown>;
  end(): Promise<unknown>;
}

async function inADirectory(): Promise<Store> {
  const directory = await mkdtemp(join(tmpdir(), 'redress-files-'));
  const files = await openFiles({ kind: 'directory' }, join(directory, 'kept'));
  return {
    files,
    listed: async () => (await readdir(directory, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
    harm: (hash, other) => writeFile(join(directory, 'kept', hash.slice(0, 2), hash), other),
    unwritable: async () => {
      await rm(join(directory, 'kept'), { recursive: true, force: true });
      await writeFile(join(directory, 'kept'), '');
    },
    end: () => rm(directory, { recursive: true }),
  };
}

async function inABucket({ endpoint, region, credentials }: TestObjectStore): Promise<Store> {
  const Bucket = `evidence-${randomUUID()}`;
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true, requestChecksumCalculation: 'WHEN_REQUIRED' });
  await s3.send(new CreateBucketCommand({ Bucket }));
  const files = await openFiles({ kind: 's3', endpoint, region, bucket: Bucket, credentials, bucketInPath: true }, '');
  return {
    files,
    listed: async () => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
      const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket }));
      return Contents.length + Uploads.length;
    },
    harm: (hash, other) => s3.send(new PutObjectCommand({ Bucket, Key: `${hash.slice(0, 2)}/${hash}`, Body: other })),
    unwritable: () => s3.send(new DeleteBucketCommand({ Bucket })),
    end: async () => {
      await files.close();
      s3.destroy();
    },
  };
}

function keepsFiles(make: () => Promise<Store>): void {
  const opened: Store[] = [];
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

  it('larger than what is held at once come back whole; one that breaks off leaves nothing of itself', async () => {
    const { files, listed } = await open();
    const piece = Buffer.alloc(1024 * 1024, 'доказ');
    const failure = new Error('the sender went away');
    const pieces = function* (fails: boolean) {
      for (let n = 0; n < 12; n += 1) yield piece;
      if (fails) throw failure;
    };
    const { hash: large, bytes } = await files.put(pieces(false));
    expect(bytes).toBe(12 * piece.byteLength);
    expect((await bytesOf(files, large))?.equals(Buffer.concat([...pieces(false)]))).toBe(true);
    const before = await listed();
    await expect(files.put(pieces(true))).rejects.toBe(failure);
    expect(await listed()).toBe(before);
  });
}

describe('files in a directory', () => keepsFiles(inADirectory));

whereSwiftIs('files in a bucket of an S3-compatible store', () => {
  let server: TestObjectStore;
  beforeAll(async () => {
    server = await testSwift();
  });
  afterAll(() => server?.stop());

  keepsFiles(() => inABucket(server));

  it('are told to be out of reach where the store is not there, or does not know the house', async () => {
    const { region, credentials, endpoint } = server;
    const place = { kind: 's3', endpoint, region, credentials, bucket: 'evidence', bucketInPath: true } as const;
    for (const wrong of [
      { ...place, endpoint: 'http://127.0.0.1:1' },
      { ...place, bucket: 'not-there' },
      { ...place, credentials: { ...credentials, secretAccessKey: 'another' } },
    ])
      await expect(openFiles(wrong, '')).rejects.toMatchObject({ code: 'file-store-unavailable' });
  });
});
