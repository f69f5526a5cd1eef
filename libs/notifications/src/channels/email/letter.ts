import type { Language, Translations } from '#platform';
import type { Uuid } from '#kernel';
import { messageIdOf, pageOfSubject, threadOf, type Subject } from '../../domain/index.js';
import { sentenceOf } from '../../views/sentence.js';
import type { NotificationItem } from '../../views/inbox.js';

/** A mail as it is handed to the server. */
export interface Letter {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The threads that it belongs to; empty where it is about more than one record. */
  readonly references: readonly string[];
}

/** What a letter is made of. Nothing in it is more than the addressee's own inbox shows them. */
export interface LetterParts {
  readonly id: Uuid;
  readonly to: string;
  readonly language: Language;
  /** Those that are open to the addressee, oldest first. */
  readonly items: readonly NotificationItem[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly texts: Translations;
  readonly publicUrl: string;
  /** The right side of Message-IDs. */
  readonly domain: string;
}

interface Line {
  readonly sentence: string;
  readonly number: string | null;
  readonly address: string;
  readonly urgent: boolean;
}

/** One notification, or several as one mail. */
export function letterOf({ id, to, language, items, numbers, texts, publicUrl, domain }: LetterParts): Letter {
  const say = (key: string, params?: Readonly<Record<string, unknown>>): string => texts.text(language, key, params);
  const lines = items.map((item): Line => ({
    sentence: sentenceOf(texts, language, item),
    number: numbers.get(item.subject) ?? null,
    address: pageOfSubject(subjectOfItem(item), publicUrl),
    urgent: item.urgent,
  }));
  const [only] = lines;
  const title =
    lines.length === 1 && only
      ? say('mail.one', { sentence: only.sentence, number: only.number })
      : say('mail.several', { count: lines.length });
  const urgent = lines.some((line) => line.urgent);
  const subject = urgent ? say('mail.urgent', { title }) : title;
  const threads = [...new Set(items.map((item) => threadOf(subjectOfItem(item), domain)))];
  const words = { open: say('mail.open'), footer: say('mail.footer') };
  return {
    ...{ messageId: messageIdOf(id, domain), to, subject },
    text: plainText(lines, words),
    html: page({ language, title: subject, lines, words }),
    references: threads.length === 1 ? threads : [],
  };
}

const subjectOfItem = ({ subjectKind, subject }: NotificationItem): Subject => ({ kind: subjectKind, id: subject });

interface Words {
  readonly open: string;
  readonly footer: string;
}

function plainText(lines: readonly Line[], { footer }: Words): string {
  const told = lines.map(({ sentence, number, address }) => `${number === null ? '' : `${number} · `}${sentence}\n${address}\n`);
  return `${told.join('\n')}\n-- \n${footer}\n`;
}

/** The one layout of all mails: what is said, where it is opened, who sent it. No image, no script, nothing that is fetched. */
function page({ language, title, lines, words }: { language: Language; title: string; lines: readonly Line[]; words: Words }): string {
  const entries = lines.map(
    ({ sentence, number, address }) =>
      `<p style="margin:0 0 24px">${number === null ? '' : `<strong>${escaped(number)}</strong><br>`}${escaped(sentence)}<br>` +
      `<a href="${escaped(address)}" style="color:#1F4E9E">${escaped(words.open)}</a></p>`,
  );
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#FBFAF7;color:#1B1D22;font:16px/1.5 sans-serif">`,
    ...entries,
    `<p style="margin:0;padding-top:16px;border-top:1px solid #DCD9D1;color:#545862;font-size:13px">${escaped(words.footer)}</p>`,
    '</body></html>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand in HTML, in an attribute too. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}
