import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { BrokenSeal } from '../errors.js';

/**
 * Bytes of any length under a subject's key. Header: `RDX1` and a 16-byte salt, from which and the subject's key this file's own key follows
 * (HKDF-SHA-256). Then pieces of 64 KiB, each AES-256-GCM with its 16-byte tag; the nonce is the piece's number (11 bytes) and a byte that
 * says whether it is the last, so pieces cannot be cut off, exchanged or repeated, and each is proven before it is given out.
 */
const magic = Buffer.from('RDX1');
const saltLength = 16;
const tagLength = 16;
const pieceLength = 64 * 1024;

/** Bytes as they come from a file, a request or a store. */
export type Bytes = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

export async function* sealPieces(subject: string, key: Buffer, source: Bytes): AsyncIterableIterator<Buffer> {
  const salt = randomBytes(saltLength);
  const own = ownKey(subject, key, salt);
  yield Buffer.concat([magic, salt]);
  for await (const { piece, number, last } of pieces(source, pieceLength)) {
    const cipher = createCipheriv('aes-256-gcm', own, nonceOf(number, last));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws BrokenSeal at the first piece that is not what was sealed. */
export async function* openPieces(subject: string, key: Buffer, source: Bytes): AsyncIterableIterator<Buffer> {
  const rest = headed(subject, source);
  const { value: header } = await rest.next();
  const own = ownKey(subject, key, (header as Buffer).subarray(magic.length));
  for await (const { piece, number, last } of pieces(rest, pieceLength + tagLength)) {
    if (piece.length < tagLength) throw new BrokenSeal(subject);
    const decipher = createDecipheriv('aes-256-gcm', own, nonceOf(number, last), { authTagLength: tagLength });
    decipher.setAuthTag(piece.subarray(piece.length - tagLength));
    const clear = decipher.update(piece.subarray(0, piece.length - tagLength));
    try {
      decipher.final();
    } catch {
      throw new BrokenSeal(subject);
    }
    yield clear;
  }
}

function ownKey(subject: string, key: Buffer, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, `redress bytes 1 ${subject}`, 32));
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Cuts a source into pieces of one length; the last may be shorter, and is empty where the source is. */
async function* pieces(source: Bytes, length: number) {
  let held = Buffer.alloc(0);
  let number = 0;
  for await (const chunk of source) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    while (held.length > length) {
      yield { piece: held.subarray(0, length), number, last: false };
      held = held.subarray(length);
      number += 1;
    }
  }
  yield { piece: held, number, last: true };
}

/** First the whole header, then what follows it. */
async function* headed(subject: string, source: Bytes): AsyncGenerator<Buffer> {
  const length = magic.length + saltLength;
  let held = Buffer.alloc(0);
  let given = false;
  for await (const chunk of source) {
    if (given) {
      yield Buffer.from(chunk);
      continue;
    }
    held = Buffer.concat([held, chunk]);
    if (held.length < length) continue;
    if (!held.subarray(0, magic.length).equals(magic)) break;
    yield held.subarray(0, length);
    given = true;
    if (held.length > length) yield held.subarray(length);
  }
  if (!given) throw new BrokenSeal(subject);
}
