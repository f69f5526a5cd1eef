import { fileTypeFromStream } from 'file-type';
import type { Bytes } from './files.js';
import { acceptedMediaTypes, undeclaredMediaType, type AcceptedMediaType } from './media-types.js';

export type FileRefusal = 'file-empty' | 'file-too-large' | 'file-type-not-taken' | 'file-type-differs';

/** A file that is not taken as evidence. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  constructor(
    readonly code: FileRefusal,
    /** What the refusal speaks of: `maximumBytes`, `declared`, `found`, `allowed`. */
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** What a file is, told by its content. */
export interface Examined {
  readonly mediaType: AcceptedMediaType;
  readonly bytes: number;
}

/**
 * Looks at a file while it passes through: the type is told by the content, and what the sender says of it must agree.
 * `application/octet-stream` says nothing.
 * @param declared the media type that the sender names; parameters such as `charset` are left aside.
 */
export function examination(
  declared: string,
  maximumBytes: number,
): {
  /** The same bytes, as they come. @throws FileRefused, at the latest in place of the end */
  readonly watch: (source: Bytes) => AsyncIterable<Uint8Array>;
  /** What was found, once all has passed. */
  readonly found: () => Examined;
} {
  const named = (declared.split(';')[0] ?? '').trim().toLowerCase();
  let found: Examined | undefined;
  return {
    async *watch(source) {
      const type = typeTeller();
      const text = textTeller();
      let bytes = 0;
      let head = Buffer.alloc(0);
      try {
        for await (const piece of source) {
          bytes += piece.byteLength;
          if (bytes > maximumBytes) throw new FileRefused('file-too-large', { maximumBytes });
          if (head.length < signatureHead) head = Buffer.concat([head, piece]).subarray(0, signatureHead);
          text.see(piece);
          await type.see(piece);
          yield piece;
        }
      } finally {
        type.end();
      }
      if (bytes === 0) throw new FileRefused('file-empty');
      const told = isSignature(head) ? 'application/pkcs7-signature' : ((await type.told) ?? (text.isText() ? textType(named) : undefined));
      const mediaType = acceptedMediaTypes.find((each) => each === told);
      if (mediaType === undefined) throw new FileRefused('file-type-not-taken', { found: told ?? 'unknown', allowed: acceptedMediaTypes });
      if (named !== mediaType && named !== undeclaredMediaType)
        throw new FileRefused('file-type-differs', { declared: named, found: mediaType });
      found = { mediaType, bytes };
    },
    found: () => {
      if (!found) throw new Error('asked before the file has passed');
      return found;
    },
  };
}

/** Text has no mark of its own: which kind it is only the sender can say. */
const textType = (named: string): string | undefined =>
  named === undeclaredMediaType ? 'text/plain' : named.startsWith('text/') ? named : undefined;

/** Tells the type by marks in the content, reading as much as it needs (the list of a packed document may lie far inside). */
function typeTeller(): { see(piece: Uint8Array): Promise<void>; end(): void; readonly told: Promise<string | undefined> } {
  let wanted = true;
  let controller!: ReadableByteStreamController;
  let pulled = (): void => undefined;
  const stream = new ReadableStream({
    type: 'bytes',
    start: (given) => {
      controller = given;
    },
    pull: () => pulled(),
  });
  const told = fileTypeFromStream(stream).then(
    (type) => type?.mime,
    () => undefined,
  );
  void told.then(() => {
    wanted = false;
    pulled();
  });
  return {
    told,
    async see(piece) {
      if (!wanted) return;
      // The stream takes the memory of what it is given.
      controller.enqueue(Uint8Array.from(piece));
      // What was not read yet is not heaped up in memory.
      if ((controller.desiredSize ?? 1) <= 0) await new Promise<void>((resolve) => (pulled = resolve));
    },
    end: () => {
      if (!wanted) return;
      wanted = false;
      controller.close();
      controller.byobRequest?.respond(0);
    },
  };
}

/** Plain text is what decodes as UTF-8 and holds no control characters but line ends and tabs. */
function textTeller(): { see(piece: Uint8Array): void; isText(): boolean } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = true;
  const see = (piece?: Uint8Array): void => {
    try {
      // eslint-disable-next-line no-control-regex
      text &&= !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(decoder.decode(piece, { stream: piece !== undefined }));
    } catch {
      text = false;
    }
  };
  return {
    see,
    isText: () => {
      if (text) see();
      return text;
    },
  };
}

/** Where the mark of signed data lies, in bytes from the start. */
const signatureHead = 24;

/** CMS signed data (a `.p7s` of a qualified electronic signature): a DER sequence that begins with the object identifier of signed data. */
function isSignature(head: Buffer): boolean {
  const signedData = Buffer.from('06092a864886f70d010702', 'hex');
  return head[0] === 0x30 && head.includes(signedData);
}
