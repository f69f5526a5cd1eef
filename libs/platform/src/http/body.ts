/** Why a body was not taken. `code` is a code of the problem table. */
export class BadBody extends Error {
  constructor(
    readonly code: 'malformed-json' | 'malformed-text' | 'forbidden-text' | 'too-deep',
    readonly params: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** Objects and lists inside each other beyond this are refused. */
export const deepest = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
/** Names by which an object's prototype is reached: no field of ours is called so. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The JSON value of a body: UTF-8 only, no lone surrogate, no U+0000, no key that reaches for a prototype, not too deep.
 * An empty body is no value.
 * @throws BadBody
 */
export function parseBody(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    throw new BadBody('malformed-text');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadBody('malformed-json');
  }
  inspect(value, '', 0);
  return value;
}

/** Whether a text can be stored and shown: whole characters only, and no U+0000. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000');
}

/** One step of a JSON pointer (RFC 6901). */
export function pointerStep(key: string | number): string {
  return `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

function inspect(value: unknown, pointer: string, depth: number): void {
  if (typeof value === 'string' && !isStorableText(value)) throw new BadBody('forbidden-text', { pointer });
  if (typeof value === 'number' && !Number.isFinite(value)) throw new BadBody('malformed-json');
  if (typeof value !== 'object' || value === null) return;
  if (depth >= deepest) throw new BadBody('too-deep', { most: deepest });
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) inspect(item, `${pointer}/${index}`, depth + 1);
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (!isStorableText(key) || forbiddenKeys.has(key)) throw new BadBody('forbidden-text', { pointer });
    inspect(item, pointer + pointerStep(key), depth + 1);
  }
}
