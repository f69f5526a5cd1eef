import type { Language, Translations } from '#platform';
import { escaped } from '../channels/email/html.js';
import type { MailPart } from '../domain/index.js';

/** Of a page that has one form, and fetches nothing. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
};

interface Asked {
  readonly language: Language;
  readonly parts: readonly MailPart[];
  /** Whether it was done; else it asks. */
  readonly done: boolean;
}

/** Asks whether such mails are to come no more, or says that they do not. The form sends to where the page came from. */
export function unsubscribePage(texts: Translations, { language, parts, done }: Asked): string {
  const say = (key: string, params?: Readonly<Record<string, unknown>>): string =>
    escaped(texts.text(language, `unsubscribe.${key}`, params));
  const button = 'padding:8px 16px;border:0;border-radius:4px;background:#1F4E9E;color:#FFFFFF;font:inherit;cursor:pointer';
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${say(done ? 'done' : 'title')}</title>`,
    '<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"></head>',
    '<body style="margin:0;padding:24px;background:#FBFAF7;color:#1B1D22;font:16px/1.5 sans-serif"><main style="max-width:640px">',
    `<h1 style="margin:0 0 16px;font-size:22px">${say(done ? 'done' : 'title')}</h1>`,
    `<ul>${parts.map((part) => `<li>${escaped(texts.text(language, `mail-part.${part}`))}</li>`).join('')}</ul>`,
    `<p>${say('stays')}</p>`,
    done
      ? `<p>${say('again')}</p>`
      : `<form method="post"><button name="List-Unsubscribe" value="One-Click" style="${button}">${say('button')}</button></form>`,
    '</main></body></html>',
  ].join('\n');
}
