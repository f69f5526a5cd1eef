import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Automatic, Letter, LetterFile } from '../domain/index.js';
import { bounceIn } from './bounce.js';
import { textOfHtml } from './text-of-html.js';

/** What a letter is read by. */
export interface ReadingRules {
  /** The house's own address: what comes from it goes round in circles. */
  readonly own: string | null;
  /** The name of the server that vouches for senders, as it stands in its `Authentication-Results`; null: nobody is asked. */
  readonly authserv: string | null;
}

/** The longest name of a file, in characters. */
const longestName = 200;
const mostFiles = 50;

/** Reads a letter as it came. @throws Error where its parts lie deeper in each other than any letter's. */
export async function readLetter(raw: Uint8Array, { own, authserv }: ReadingRules): Promise<Letter> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'arraybuffer', maxNestingDepth: 50, maxHeadersSize: 1024 * 1024 });
  const from = senderOf(mail.from);
  const plain = mail.text?.trim() ?? '';
  return {
    messageId: idsIn(mail.messageId)[0] ?? null,
    from,
    subject: clean(mail.subject ?? '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    text: clean(plain === '' ? textOfHtml(mail.html ?? '') : plain),
    answers: [...new Set([...idsIn(mail.inReplyTo), ...idsIn(mail.references)])].slice(-50),
    automatic: automaticOf(mail, from?.address ?? null, own),
    bounce: bounceIn(mail.attachments),
    vouched: authserv === null ? null : isVouchedFor(mail, authserv),
    files: mail.attachments.slice(0, mostFiles).map(fileOf),
  };
}

/** Text that can be kept: no control characters but ends of lines, no halves of characters. */
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');

function senderOf(given: Address | undefined): Letter['from'] {
  const address = given?.address?.trim().toLowerCase() ?? '';
  if (!/^[^\s<>@]{1,64}@[^\s<>@]{1,255}$/.test(address)) return null;
  const name = clean(given!.name).replaceAll(/\s+/g, ' ').trim().slice(0, longestName);
  return { name: name === '' || name.toLowerCase() === address ? null : name, address };
}

const idsIn = (header: string | undefined): readonly string[] => header?.match(/<[^<>\s]{1,500}>/g) ?? [];

function fileOf({ filename, mimeType, content }: Email['attachments'][number], n: number): LetterFile {
  const given = clean(filename ?? '')
    .replaceAll(/[\n\t/\\]/g, '_')
    .trim()
    .slice(-longestName);
  const name = given === '' ? `${n + 1}.${mimeType === 'message/rfc822' ? 'eml' : 'bin'}` : given;
  return { name, content: typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content) };
}

/** RFC 3834, and what programs did before it. */
function automaticOf(mail: Email, from: string | null, own: string | null): Automatic | null {
  const header = (name: string): string =>
    mail.headers
      .find(({ key }) => key === name)
      ?.value.trim()
      .toLowerCase() ?? '';
  if (from !== null && from === own?.toLowerCase()) return 'loop';
  const isReport = header('content-type').startsWith('multipart/report');
  if (header('return-path') === '<>' || isReport || /^(mailer-daemon|postmaster)@/.test(from ?? '')) return 'bounce';
  const submitted = header('auto-submitted');
  const said = ['x-autoreply', 'x-autorespond', 'x-auto-response-suppress-reply'].some((name) => header(name) !== '');
  const isAutomatic = (submitted !== '' && !submitted.startsWith('no')) || said || /^(bulk|junk|auto_reply)$/.test(header('precedence'));
  return isAutomatic ? 'auto-reply' : null;
}

/** Only the first header of that server counts: what stands further down may be the sender's own. */
function isVouchedFor(mail: Email, authserv: string): boolean {
  const said = mail.headers.filter(({ key }) => key === 'authentication-results').map(({ value }) => value.toLowerCase());
  const own = said.find((value) => value.split(/[;\s]/)[0] === authserv.toLowerCase());
  return own !== undefined && /(^|;)\s*dmarc\s*=\s*pass\b/.test(own);
}
