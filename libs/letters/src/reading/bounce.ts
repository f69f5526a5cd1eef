import type { Email } from 'postal-mime';
import type { Bounce } from '../domain/index.js';

type Parts = Email['attachments'];

/** Of a part so much is read, in characters: the fields that count stand at its beginning. */
const most = 100_000;

/** What a report of a mail server (RFC 3464) says of the mail that it gives back; null where it gives up nothing, or does not say which mail. */
export function bounceIn(parts: Parts): Bounce | null {
  const report = textOf(parts, /^message\/(global-)?delivery-status$/);
  const given = textOf(parts, /^(message\/(rfc822|global)|(text|message)\/(rfc822|global)-headers)$/);
  if (report === null || given === null) return null;
  const failed = report
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .find((fields) => fields.get('action')?.toLowerCase() === 'failed');
  const original = /<[^<>\s]{1,500}>/.exec(fieldsOf(given.split(/\n[ \t]*\n/, 1)[0]!).get('message-id') ?? '')?.[0];
  if (!failed || original === undefined) return null;
  return { original, status: /^[245]\.\d{1,3}\.\d{1,3}(?!\d)/.exec(failed.get('status') ?? '')?.[0] ?? null };
}

/** The first part of such a type, as text. */
function textOf(parts: Parts, type: RegExp): string | null {
  const content = parts.find(({ mimeType }) => type.test(mimeType.toLowerCase()))?.content;
  if (content === undefined) return null;
  const text = typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8');
  return text.slice(0, most).replaceAll('\r\n', '\n').trimStart();
}

/** Fields by their names in small letters, unfolded; of several of a name the first. */
function fieldsOf(block: string): ReadonlyMap<string, string> {
  const lines = block
    .replaceAll(/\n[ \t]+/g, ' ')
    .split('\n')
    .reverse();
  return new Map(
    lines.flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]];
    }),
  );
}
