import { examineFile, NotThere, type Files } from '#platform';
import type { Vault } from '#privacy';
import { limits } from '../domain/index.js';

/** A file that lies with the evidence files. */
export interface KeptFile {
  /** Hex SHA-256 over the bytes as they are kept. */
  readonly hash: string;
  /** Of the content, in bytes. */
  readonly size: number;
  /** As the content shows it. */
  readonly mediaType: string;
}

/** Evidence files: examined by their content, and kept encrypted where they belong to somebody. */
export class Evidence {
  constructor(
    private readonly files: Files,
    private readonly vault: Vault,
  ) {}

  /**
   * Keeps a file. With a subject it is sealed under that key, so that the same content twice has two names.
   * @throws FileRefused, FileStoreUnavailable
   */
  async keep(content: Uint8Array, declared: string, subject: string | null): Promise<KeptFile> {
    const mediaType = await examineFile(content, declared, limits.bytesOfOneAttachment);
    const { hash } = await this.files.put(subject === null ? content : await joined(this.vault.sealBytes(subject, [content])));
    return { hash, size: content.byteLength, mediaType };
  }

  /**
   * The content of a file that is kept.
   * @throws NotThere, FileDamaged, BrokenSeal where it was sealed for somebody else.
   */
  async open(hash: string, subject: string | null): Promise<Uint8Array> {
    const kept = await this.files.get(hash);
    if (kept === null) throw new NotThere('file', hash);
    return subject === null ? kept : joined(this.vault.openBytes(subject, [kept]));
  }

  /** What a kept file is, told by its content. @throws NotThere, FileRefused, BrokenSeal */
  async examine(hash: string, declared: string, subject: string | null): Promise<KeptFile> {
    const content = await this.open(hash, subject);
    return { hash, size: content.byteLength, mediaType: await examineFile(content, declared, limits.bytesOfOneAttachment) };
  }
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
