import type { Vault } from '#privacy';
import { NotThere } from '../commands/errors.js';
import { examination, type Examined } from './examine.js';
import type { Bytes, Files } from './files.js';

/** A file that lies with the evidence files. */
export interface KeptFile {
  /** Hex SHA-256 over the bytes as they are kept. */
  readonly hash: string;
  /** Of the content, in bytes. */
  readonly size: number;
  /** As the content shows it. */
  readonly mediaType: Examined['mediaType'];
}

/** Evidence files: examined by their content, and kept encrypted where they belong to somebody. */
export class EvidenceFiles {
  constructor(
    private readonly parts: {
      readonly files: Files;
      readonly vault: Pick<Vault, 'createSubject' | 'sealBytes' | 'openBytes'>;
      readonly maximumBytes: number;
    },
  ) {}

  /** The largest file that is taken, in bytes of its content. */
  get maximumBytes(): number {
    return this.parts.maximumBytes;
  }

  /**
   * Keeps a file as it comes. With a subject it is sealed under that key, so that the same content twice has two names; nothing of it lies in
   * clear anywhere, also not on the way.
   * @throws FileRefused, FileStoreUnavailable, SubjectErased
   */
  async keep(source: Bytes, declared: string, subject: string | null): Promise<KeptFile> {
    const { files, vault, maximumBytes } = this.parts;
    if (subject !== null) await vault.createSubject(subject);
    const { watch, found } = examination(declared, maximumBytes);
    const { hash } = await files.put(subject === null ? watch(source) : vault.sealBytes(subject, watch(source)));
    return { hash, ...kept(found()) };
  }

  /**
   * The content of a file that is kept, begun: what is wrong with it is told before anything of it is given.
   * @throws NotThere, FileDamaged, FileStoreUnavailable, SubjectErased, and BrokenSeal where it was sealed for somebody else.
   */
  async open(hash: string, subject: string | null): Promise<AsyncIterable<Uint8Array>> {
    const { files, vault } = this.parts;
    const found = await files.find(hash);
    if (found === null) throw new NotThere('file', hash);
    return begun(subject === null ? found.content : vault.openBytes(subject, found.content));
  }

  /**
   * What a kept file is, told by its content. A file that was kept for another subject is not there.
   * @throws NotThere, FileRefused, FileDamaged, FileStoreUnavailable
   */
  async examine(hash: string, declared: string, subject: string | null): Promise<KeptFile> {
    const { watch, found } = examination(declared, this.parts.maximumBytes);
    try {
      for await (const _ of watch(await this.open(hash, subject)));
    } catch (error) {
      throw (error as { code?: unknown }).code === 'broken-seal' ? new NotThere('file', hash) : error;
    }
    return { hash, ...kept(found()) };
  }
}

async function begun(source: AsyncIterable<Uint8Array>): Promise<AsyncIterable<Uint8Array>> {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  return (async function* () {
    if (!first.done) yield first.value;
    yield* { [Symbol.asyncIterator]: () => pieces };
  })();
}

const kept = ({ bytes, mediaType }: Examined): Omit<KeptFile, 'hash'> => ({ size: bytes, mediaType });
