import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * The canonical JSON text of a value (RFC 8785): keys sorted, no white space, numbers as ECMAScript prints them.
 * @throws TypeError for what JSON cannot say (undefined at the root, a function, NaN, infinity).
 */
export function canonicalJson(value: unknown): string {
  const text = (canonicalize as unknown as (value: unknown) => string | undefined)(value);
  if (text === undefined) throw new TypeError('the value has no JSON form');
  return text;
}

/** Hex SHA-256 over the canonical JSON of a value: what a signature is bound to. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
