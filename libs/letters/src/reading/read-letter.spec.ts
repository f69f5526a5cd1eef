import { readLetter } from './read-letter.js';
import { textOfHtml } from './text-of-html.js';

const rules = { own: 'zvernennia@dep.example', authserv: null };
const raw = (headers: readonly string[], body: string | Uint8Array = 'Прошу відповісти.'): Buffer =>
  Buffer.concat([Buffer.from([...headers, '', ''].join('\r\n')), Buffer.from(body)]);
const from = 'From: =?UTF-8?B?0JzQsNGA0ZbRjyDQmtC+0LLQsNC70Yw=?= <Maria@Example.org>';
const utf8 = 'Content-Type: text/plain; charset=utf-8';

/** «Їжак» in the charsets that letters still come in. */
const inCharset: readonly (readonly [string, number[]])[] = [
  ['windows-1251', [0xaf, 0xe6, 0xe0, 0xea]],
  ['koi8-u', [0xb7, 0xd6, 0xc1, 0xcb]],
  ['iso-8859-5', [0xa7, 0xd6, 0xd0, 0xda]],
];

describe('a letter is read', () => {
  it('with its sender, its subject and what it answers', async () => {
    const headers = [
      from,
      'Subject: =?windows-1251?Q?=D1=EA=E0=F0=E3=E0?= CO-2026-00042',
      'Message-ID: <a@b>',
      'In-Reply-To: <c@d>',
      'References: <e@f>\r\n <c@d>',
      utf8,
    ];
    expect(await readLetter(raw(headers), rules)).toEqual({
      messageId: '<a@b>',
      from: { name: 'Марія Коваль', address: 'maria@example.org' },
      subject: 'Скарга CO-2026-00042',
      text: 'Прошу відповісти.',
      answers: ['<c@d>', '<e@f>'],
      automatic: null,
      bounce: null,
      vouched: null,
      files: [],
    });
  });

  it.each(inCharset)('in %s', async (charset, bytes) => {
    const letter = await readLetter(raw([from, `Content-Type: text/plain; charset=${charset}`], Uint8Array.from(bytes)), rules);
    expect(letter.text).toBe('Їжак');
  });

  it('where there is only HTML, and where there is nothing', async () => {
    const html =
      '<html><head><style>p{}</style></head><body><p>Добрий день&nbsp;— прошу<br>відповісти</p><script>alert(1)</script></body></html>';
    expect((await readLetter(raw([from, 'Content-Type: text/html; charset=utf-8'], html), rules)).text).toBe(
      'Добрий день — прошу\nвідповісти',
    );
    expect(await readLetter(Buffer.alloc(0), rules)).toMatchObject({ from: null, text: '', messageId: null });
    expect(textOfHtml('<'.repeat(100_000) + '&#1;&#xD800;&unknown;<p')).toContain('&unknown;');
  });

  it('with its files', async () => {
    const parts = [
      '--b',
      utf8,
      '',
      'Див. акт.',
      '--b',
      "Content-Disposition: attachment; filename*=UTF-8''..%2F%D0%90%D0%BA%D1%82.pdf",
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERi0xLjQK',
      '--b--',
      '',
    ];
    const { text, files } = await readLetter(raw([from, 'Content-Type: multipart/mixed; boundary=b'], parts.join('\r\n')), rules);
    expect(text).toBe('Див. акт.');
    expect(files.map(({ name, content }) => [name, Buffer.from(content).toString()])).toEqual([['.._Акт.pdf', '%PDF-1.4\n']]);
  });

  it.each([
    [
      'a boundary that never ends',
      ['Content-Type: multipart/mixed; boundary=b'],
      ['--b', utf8, '', 'Прошу.', '--b', 'Content-Type: text'],
      'Прошу.',
    ],
    ['a boundary that nobody wrote', ['Content-Type: multipart/mixed; boundary=b'], ['Прошу.'], ''],
    ['base64 that is none', [utf8, 'Content-Transfer-Encoding: base64'], ['0J/RgNC+0YjRgy4*** not'], 'Прошу.'],
    [
      'an unknown charset and encoding',
      ['Content-Type: text/plain; charset=x-nothing', 'Content-Transfer-Encoding: x-none'],
      ['Proshu.'],
      'Proshu.',
    ],
    ['a header without a name', ['no header at all', utf8], ['Прошу.'], 'Прошу.'],
  ])('with %s, as far as it can be', async (_, headers, body, text) => {
    const letter = await readLetter(raw([from, ...headers], body.join('\r\n')), rules);
    expect(letter.from).toMatchObject({ address: 'maria@example.org' });
    expect(letter.text.startsWith(text)).toBe(true);
  });

  it('not at all where parts lie in parts without end', async () => {
    const nested = Array.from({ length: 60 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`).join('\r\n');
    await expect(readLetter(raw([from, nested]), rules)).rejects.toThrow(/nest/i);
  });

  it.each([
    ['auto-reply', 'Auto-Submitted: auto-replied'],
    ['auto-reply', 'X-Autoreply: yes'],
    ['auto-reply', 'Precedence: bulk'],
    ['bounce', 'Return-Path: <>'],
    ['bounce', 'Content-Type: multipart/report; boundary=x'],
    [null, 'Auto-Submitted: no'],
    [null, 'Return-Path: <maria@example.org>'],
  ])('%j by the header %j', async (automatic, header) => {
    expect((await readLetter(raw([from, header]), rules)).automatic).toBe(automatic);
  });

  it('as a loop where the house wrote it, as a bounce where a mail server did', async () => {
    expect((await readLetter(raw(['From: zvernennia@DEP.example']), rules)).automatic).toBe('loop');
    expect((await readLetter(raw(['From: MAILER-DAEMON@mx.example']), rules)).automatic).toBe('bounce');
  });

  it.each([
    ['failed', 'Status: 5.1.1', 'message/rfc822', { original: '<m.1@dep.example>', status: '5.1.1' }],
    ['Failed', 'Status: 5.7.26 (refused)', 'text/rfc822-headers', { original: '<m.1@dep.example>', status: '5.7.26' }],
    ['failed', 'Diagnostic-Code: smtp; 550', 'message/rfc822', { original: '<m.1@dep.example>', status: null }],
    ['delayed', 'Status: 4.4.1', 'message/rfc822', null],
    ['failed', 'Status: 5.1.1', 'application/octet-stream', null],
  ])('as a report that a mail %s (%s, %s)', async (action, why, type, bounce) => {
    const parts = [
      ...['--b', utf8, '', 'Не доставлено.', '--b', 'Content-Type: message/delivery-status', ''],
      ...['Reporting-MTA: dns; mx.example', '', 'Final-Recipient: rfc822; olena@dep.example', `Action: ${action}`, why, ''],
      ...['--b', `Content-Type: ${type}`, '', 'Subject: Re', 'Message-ID:', ' <m.1@dep.example>', '', 'Message-ID: <x@y>', '--b--', ''],
    ];
    const headers = [from, 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'];
    expect(await readLetter(raw(headers, parts.join('\r\n')), rules)).toMatchObject({ automatic: 'bounce', bounce });
  });

  it('as vouched for only by the first word of the named server', async () => {
    const vouched = async (...lines: readonly string[]) =>
      (await readLetter(raw([...lines.map((line) => `Authentication-Results: ${line}`), from]), { ...rules, authserv: 'mx.dep.example' }))
        .vouched;
    expect(await vouched('mx.dep.example; spf=pass; dmarc=pass (p=reject) header.from=example.org')).toBe(true);
    expect(await vouched('mx.dep.example; dmarc=fail', 'mx.dep.example; dmarc=pass')).toBe(false);
    expect(await vouched('mx.elsewhere.example; dmarc=pass')).toBe(false);
    expect(await vouched()).toBe(false);
  });
});
