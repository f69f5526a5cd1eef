/** What two houses of one seed and date may differ in: hashes over ciphertexts, and over bodies that name such a hash or a password. */
const overSecrets = new Set(['hash', 'previousHash', 'bodyHash']);

/** What of an event is the same in every house of the same seed and date: all but keys, salts, ciphertexts and the hashes over them. */
export function comparable(value: unknown, key = ''): unknown {
  if (overSecrets.has(key)) return `<${key}>`;
  if (Array.isArray(value)) return value.map((each) => comparable(each));
  if (typeof value !== 'object' || value === null) return value;
  if ('commitment' in value) return { sealed: (value as { subject?: unknown }).subject };
  // Whoever closes a CAPA signs all of it, with the sealed names of earlier signatures.
  const { contentHash, ...signature } = value as { readonly contentHash?: unknown; readonly meaning?: unknown };
  const isOverNames = contentHash !== undefined && signature.meaning === 'capa-closed';
  return Object.fromEntries(Object.entries(isOverNames ? signature : value).map(([name, each]) => [name, comparable(each, name)]));
}
