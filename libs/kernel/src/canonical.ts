/// <reference lib="es2024.string" />
import { hash } from 'node:crypto';

/**
 * The canonical JSON text of a value (RFC 8785): keys sorted by their UTF-16 units, no white space, numbers as ECMAScript prints them.
 * Undefined fields are left out, as JSON.stringify leaves them out.
 * @throws TypeError for what JSON cannot say: undefined, a function, NaN, infinity, a bigint, half a surrogate pair.
 */
export function canonicalJson(value: unknown): string {
  const text = textOf(value);
  if (text === undefined) throw new TypeError('the value has no JSON form');
  return text;
}

function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return quoted(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
      return String(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'bigint':
      throw new TypeError('a bigint has no JSON form');
    case 'object':
      return value === null ? 'null' : textOfObject(value);
    default:
      return undefined;
  }
}

function textOfObject(value: object): string | undefined {
  if ('toJSON' in value && typeof value.toJSON === 'function') return textOf(value.toJSON());
  let text = '';
  if (Array.isArray(value)) {
    for (let n = 0; n < value.length; n++) text += `${n === 0 ? '' : ','}${textOf(value[n]) ?? 'null'}`;
    return `[${text}]`;
  }
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields).sort()) {
    const field = textOf(fields[key]);
    if (field !== undefined) text += `${text === '' ? '' : ','}${quoted(key)}:${field}`;
  }
  return `{${text}}`;
}

/** What cannot stand between quotes as it is: signs that JSON escapes, and surrogates, which have to come in pairs. */
const notPlain = /["\\]|[^ -\ud7ff\ue000-\uffff]/;

function quoted(text: string): string {
  if (!notPlain.test(text)) return `"${text}"`;
  // JSON.stringify writes half a surrogate pair as an escape, which RFC 8785 forbids.
  if (!text.isWellFormed()) throw new TypeError('the value holds half a surrogate pair');
  return JSON.stringify(text);
}

/** Hex SHA-256 over the canonical JSON of a value: what a signature is bound to. */
export function contentHash(value: unknown): string {
  return hash('sha256', canonicalJson(value), 'hex');
}
