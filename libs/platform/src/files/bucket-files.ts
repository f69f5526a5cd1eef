import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { S3Client, S3ClientConfig } from '@aws-sdk/client-s3';
import type { BucketPlace } from '../configuration/index.js';
import { FileDamaged, FileStoreUnavailable, isFileName } from './files.js';
import type { Bytes, OpenedFiles, StoredFile } from './files.js';

/** What of a file is on its way at once, in bytes; the store takes parts of at least 5 MiB. */
const partSize = 8 * 1024 * 1024;
/** Drafts lie here until they are whole. A rule of the bucket may remove what is older than a day: a process died over it. */
const drafts = 'drafts/';

/**
 * Files in a bucket of an S3-compatible store, which any number of processes share. A file comes in as a draft, since its name is the hash of all
 * its bytes; the store then copies it to where that name says. No process holds more of a file than a part or two, and none writes to a disk.
 * @throws FileStoreUnavailable where the bucket cannot be reached
 */
export async function bucketFiles(place: BucketPlace): Promise<OpenedFiles> {
  const { s3, Upload } = await programs();
  const { bucket: Bucket } = place;
  const client: S3Client = new s3.S3Client(clientOf(place));
  const keyOf = (hash: string): string => `${hash.slice(0, 2)}/${hash}`;

  async function reading(hash: string, IfMatch?: string) {
    const { Body, ETag } = await client.send(new s3.GetObjectCommand({ Bucket, Key: keyOf(hash), ...(IfMatch && { IfMatch }) }));
    return { pieces: Body as Readable, etag: ETag };
  }

  await storing('reached', client.send(new s3.HeadBucketCommand({ Bucket })));
  return {
    async put(source) {
      const Key = `${drafts}${randomUUID()}`;
      const { pieces, seen } = watched(source);
      const Body = Readable.from(pieces, { objectMode: false });
      try {
        await new Upload({ client, params: { Bucket, Key, Body }, partSize, queueSize: 2 }).done();
        const { hash, bytes } = seen();
        await client.send(new s3.CopyObjectCommand({ Bucket, Key: keyOf(hash), CopySource: `${Bucket}/${Key}` }));
        return { hash, bytes };
      } catch (error) {
        const { failure } = seen();
        throw failure === null ? new FileStoreUnavailable('the store of files cannot be written', { cause: error }) : failure.cause;
      } finally {
        await client.send(new s3.DeleteObjectCommand({ Bucket, Key })).catch(() => undefined);
      }
    },

    async find(hash) {
      if (!isFileName(hash)) return null;
      const found = createHash('sha256');
      let bytes = 0;
      let etag: string | undefined;
      try {
        const read = await reading(hash);
        etag = read.etag;
        for await (const piece of read.pieces as AsyncIterable<Buffer>) {
          found.update(piece);
          bytes += piece.byteLength;
        }
      } catch (error) {
        if ((error as Error).name === 'NoSuchKey') return null;
        throw new FileStoreUnavailable('the store of files cannot be read', { cause: error });
      }
      if (found.digest('hex') !== hash) throw new FileDamaged(hash);
      // What is given is what was compared: where it is another by now, the store refuses.
      const content = async function* (): AsyncIterableIterator<Uint8Array> {
        const { pieces } = await storing('read', reading(hash, etag));
        yield* pieces as AsyncIterable<Buffer>;
      };
      return { hash, bytes, content: { [Symbol.asyncIterator]: content } };
    },

    async close() {
      client.destroy();
    },
  };
}

/** The client is large: only a house whose files lie in such a store loads it. */
async function programs() {
  // It warns of a Node.js that its later versions will not take; which version runs is the lockfile's matter.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  const [s3, { Upload }] = await Promise.all([import('@aws-sdk/client-s3'), import('@aws-sdk/lib-storage')]);
  return { s3, Upload };
}

const clientOf = ({ endpoint, region, credentials, bucketInPath }: BucketPlace): S3ClientConfig => ({
  region,
  forcePathStyle: bucketInPath,
  ...(endpoint !== null && { endpoint }),
  ...(credentials !== null && { credentials }),
  // A store that is down is told within seconds; one that is slow goes on as long as something comes.
  requestHandler: { connectionTimeout: 3_000, socketTimeout: 15_000 },
  // Stores other than Amazon's do not know its newer checksums; every file is compared with its hash when it is read.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
});

/** The bytes as they pass by: their hash and number, and whether it was the sender that failed. */
function watched(source: Bytes) {
  const hash = createHash('sha256');
  let bytes = 0;
  let failure: { readonly cause: unknown } | null = null;
  async function* pieces(): AsyncIterableIterator<Uint8Array> {
    try {
      for await (const piece of source) {
        hash.update(piece);
        bytes += piece.byteLength;
        yield piece;
      }
    } catch (cause) {
      failure = { cause };
      throw cause;
    }
  }
  return {
    pieces: pieces(),
    seen: (): StoredFile & { readonly failure: { readonly cause: unknown } | null } => ({
      hash: failure === null ? hash.copy().digest('hex') : '',
      bytes,
      failure,
    }),
  };
}

async function storing<Done>(what: 'reached' | 'read', step: Promise<Done>): Promise<Done> {
  try {
    return await step;
  } catch (error) {
    throw new FileStoreUnavailable(`the store of files cannot be ${what}`, { cause: error });
  }
}
