import type { Language, Translations } from '#platform';
import type { Uuid } from '#kernel';
import { messageIdOf, pageOfSubject, taskHeads, threadOf, type Subject } from '../../domain/index.js';
import { sentenceOf } from '../../views/sentence.js';
import type { NotificationItem } from '../../views/inbox.js';
import { escaped } from './html.js';
import type { LetterTask } from './tasks.js';

/** A mail as it is handed to the server. */
export interface Letter {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The threads that it belongs to; empty where it is about more than one record. */
  readonly references: readonly string[];
  /** Where its reader switches such mails off; null where they cannot be. */
  readonly unsubscribe: string | null;
}

/** What a letter is made of. Nothing in it is more than the addressee's own inbox shows them. */
export interface LetterParts {
  readonly id: Uuid;
  readonly to: string;
  readonly language: Language;
  /** Those that are open to the addressee, oldest first. */
  readonly items: readonly NotificationItem[];
  /** What the addressee owes, the earliest due first; empty in what is no digest. */
  readonly tasks: readonly LetterTask[];
  readonly numbers: ReadonlyMap<string, string>;
  readonly texts: Translations;
  readonly publicUrl: string;
  /** The right side of Message-IDs. */
  readonly domain: string;
  readonly unsubscribe: string | null;
}

interface Line {
  readonly sentence: string;
  readonly number: string | null;
  readonly address: string;
}

/** Lines under one head; without one where nothing else is in the letter. */
interface Part {
  readonly head: string | null;
  readonly lines: readonly Line[];
}

/** One notification, or several as one mail; a digest says before them what its reader owes. */
export function letterOf(parts: LetterParts): Letter {
  const { id, to, language, items, tasks, texts, domain, unsubscribe } = parts;
  const say: Say = (key, params) => texts.text(language, key, params);
  const told = items.map((item) => lineOf(sentenceOf(texts, language, item), subjectOfItem(item), parts));
  const owed = taskHeads.flatMap((head): Part[] => {
    const lines = tasks
      .filter((each) => each.head === head)
      .map(({ name, due, inStead, subject }) =>
        lineOf(say(`mail.task${inStead ? '.in-stead' : ''}`, { obligation: name, due }), subject, parts),
      );
    return lines.length === 0 ? [] : [{ head: say(`mail.tasks.${head}`, { count: lines.length }), lines }];
  });
  const news = owed.length === 0 ? null : say('mail.several', { count: told.length });
  const all: readonly Part[] = told.length === 0 ? owed : [...owed, { head: news, lines: told }];
  const title = titleOf({ told, tasks, say });
  const subject = items.some(({ urgent }) => urgent) ? say('mail.urgent', { title }) : title;
  const threads = [...new Set([...items.map(subjectOfItem), ...tasks.map((each) => each.subject)].map((each) => threadOf(each, domain)))];
  const words: Words = {
    open: say('mail.open'),
    footer: say('mail.footer'),
    fewer: unsubscribe === null ? null : { said: say('mail.fewer'), address: unsubscribe },
  };
  return {
    ...{ messageId: messageIdOf(id, domain), to, subject, unsubscribe },
    text: plainText(all, words),
    html: page({ language, title: subject, parts: all, words }),
    references: threads.length === 1 && tasks.length === 0 ? threads : [],
  };
}

type Say = (key: string, params?: Readonly<Record<string, unknown>>) => string;

const subjectOfItem = ({ subjectKind, subject }: NotificationItem): Subject => ({ kind: subjectKind, id: subject });

const lineOf = (sentence: string, subject: Subject, { numbers, publicUrl }: LetterParts): Line => ({
  ...{ sentence, number: numbers.get(subject.id) ?? null },
  address: pageOfSubject(subject, publicUrl),
});

function titleOf({ told, tasks, say }: { told: readonly Line[]; tasks: readonly LetterTask[]; say: Say }): string {
  const [only] = told;
  if (tasks.length > 0) return say('mail.digest', { overdue: tasks.filter(({ head }) => head === 'overdue').length, count: tasks.length });
  return told.length === 1 && only
    ? say('mail.one', { sentence: only.sentence, number: only.number })
    : say('mail.several', { count: told.length });
}

interface Words {
  readonly open: string;
  readonly footer: string;
  /** How such mails are switched off; null where they cannot be. */
  readonly fewer: { readonly said: string; readonly address: string } | null;
}

function plainText(parts: readonly Part[], { footer, fewer }: Words): string {
  const written = parts.map(({ head, lines }) => {
    const told = lines
      .map(({ sentence, number, address }) => `${number === null ? '' : `${number} · `}${sentence}\n${address}\n`)
      .join('\n');
    return head === null ? told : `${head}\n\n${told}`;
  });
  return `${written.join('\n')}\n-- \n${footer}\n${fewer === null ? '' : `${fewer.said}: ${fewer.address}\n`}`;
}

const fewerOf = ({ fewer }: Words): string =>
  fewer === null ? '' : `<br><a href="${escaped(fewer.address)}" style="color:#545862">${escaped(fewer.said)}</a>`;

/** The one layout of all mails: what is said, where it is opened, who sent it. No image, no script, nothing that is fetched. */
function page({ language, title, parts, words }: { language: Language; title: string; parts: readonly Part[]; words: Words }): string {
  const entry = ({ sentence, number, address }: Line): string =>
    `<p style="margin:0 0 24px">${number === null ? '' : `<strong>${escaped(number)}</strong><br>`}${escaped(sentence)}<br>` +
    `<a href="${escaped(address)}" style="color:#1F4E9E">${escaped(words.open)}</a></p>`;
  const entries = parts.flatMap(({ head, lines }) => [
    ...(head === null ? [] : [`<h2 style="margin:0 0 16px;font-size:18px">${escaped(head)}</h2>`]),
    ...lines.map(entry),
  ]);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`,
    `<body style="margin:0;padding:24px;background:#FBFAF7;color:#1B1D22;font:16px/1.5 sans-serif">`,
    ...entries,
    `<p style="margin:0;padding-top:16px;border-top:1px solid #DCD9D1;color:#545862;font-size:13px">${escaped(words.footer)}${fewerOf(words)}</p>`,
    '</body></html>',
  ].join('\n');
}
