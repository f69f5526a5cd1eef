import { fileTypeFromBuffer } from 'file-type';

/** Types of evidence that are taken, and how each shows itself. Nothing in here runs in a browser by itself. */
export const acceptedMediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/pkcs7-signature',
  'application/zip',
  'audio/mpeg',
  'video/mp4',
  'text/plain',
  'text/csv',
] as const;

export type AcceptedMediaType = (typeof acceptedMediaTypes)[number];

export type FileRefusal = 'file-empty' | 'file-too-large' | 'file-type-not-taken' | 'file-type-differs';

/** A file that is not taken as evidence. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(
    readonly code: FileRefusal,
    /** What the refusal speaks of: `maximumBytes`, `declared`, `found`. */
    readonly parameters: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

/**
 * The type of a file, told by its content; what the sender says of it must agree.
 * @param declared the media type that the sender names; parameters such as `charset` are left aside.
 * @throws FileRefused
 */
export async function examineFile(content: Uint8Array, declared: string, maximumBytes: number): Promise<AcceptedMediaType> {
  if (content.byteLength === 0) throw new FileRefused('file-empty');
  if (content.byteLength > maximumBytes) throw new FileRefused('file-too-large', { maximumBytes });
  const named = (declared.split(';')[0] ?? '').trim().toLowerCase();
  const found = isSignature(content)
    ? 'application/pkcs7-signature'
    : ((await fileTypeFromBuffer(content))?.mime ?? textType(content, named));
  const accepted = acceptedMediaTypes.find((type) => type === found);
  if (accepted === undefined) throw new FileRefused('file-type-not-taken', { found: found ?? 'unknown' });
  if (named !== accepted) throw new FileRefused('file-type-differs', { declared: named, found: accepted });
  return accepted;
}

/** Plain text has no mark of its own: it is what decodes as UTF-8 and holds no control characters but line ends and tabs. */
function textType(content: Uint8Array, named: string): string | undefined {
  if (!named.startsWith('text/')) return undefined;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    // eslint-disable-next-line no-control-regex
    return /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text) ? undefined : named;
  } catch {
    return undefined;
  }
}

/** CMS signed data (a `.p7s` of a qualified electronic signature): a DER sequence that begins with the object identifier of signed data. */
function isSignature(content: Uint8Array): boolean {
  const signedData = Buffer.from('06092a864886f70d010702', 'hex');
  return content[0] === 0x30 && Buffer.from(content.subarray(0, 24)).includes(signedData);
}
