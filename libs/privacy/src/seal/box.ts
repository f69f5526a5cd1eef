import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { canonicalJson, type Sealed } from '#kernel';
import { BrokenSeal } from '../errors.js';

const nonceLength = 12;
const tagLength = 16;
const saltLength = 16;

/** Seals a JSON value under a subject's key, in the form that the kernel's `Sealed` describes. */
export function sealValue(subject: string, key: Buffer, value: unknown): Sealed {
  const salt = randomBytes(saltLength);
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(subject));
  const text = canonicalJson([salt.toString('base64'), value]);
  const box = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { sealed: 1, subject, box: box.toString('base64'), commitment: commitmentOf(salt, value) };
}

/** What was sealed, and the salt by which its commitment is proven. */
export interface Opened {
  readonly value: unknown;
  readonly salt: Buffer;
}

/** @throws BrokenSeal where box, subject or commitment were changed. */
export function openValue(sealed: Sealed, key: Buffer): Opened {
  const { subject } = sealed;
  const box = Buffer.from(sealed.box, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceLength), { authTagLength: tagLength })
      .setAAD(boundTo(subject))
      .setAuthTag(box.subarray(box.length - tagLength));
    const text = Buffer.concat([decipher.update(box.subarray(nonceLength, box.length - tagLength)), decipher.final()]).toString('utf8');
    const [salt, value] = JSON.parse(text) as [string, unknown];
    const opened = { value, salt: Buffer.from(salt, 'base64') };
    if (verifies(sealed, opened)) return opened;
  } catch {
    throw new BrokenSeal(subject);
  }
  throw new BrokenSeal(subject);
}

/** Whether a disclosed value and salt are what the commitment in the log was made over. Needs no key. */
export function verifies(sealed: Pick<Sealed, 'commitment'>, { salt, value }: Opened): boolean {
  return sealed.commitment === commitmentOf(salt, value);
}

function commitmentOf(salt: Buffer, value: unknown): string {
  return createHash('sha256').update(salt).update(canonicalJson(value)).digest('hex');
}

/** A box that is put into another subject's field does not open. */
function boundTo(subject: string): Buffer {
  return Buffer.from(`redress sealed 1 ${subject}`, 'utf8');
}
