import { derivedId } from '#kernel';
import { deadlines, type TaskRow } from '#deadlines';
import { calendarOf, deadlinesAtFounding, officeCalendar } from '#deadlines/domain';
import { textsBeside, translations } from '#platform';
import { addressIn, messageIdOf, pageOfSubject, subjectKinds, subjectOfThread, threadOf } from '../../domain/index.js';
import type { NotificationItem } from '../../views/inbox.js';
import { letterOf } from './letter.js';
import { tasksToTell, type LetterTask } from './tasks.js';

const texts = translations([textsBeside(new URL('../../index.ts', import.meta.url).href), deadlines.texts]);
const [message, record, other] = [derivedId('message'), derivedId('record'), derivedId('other')];
const item = (more: Partial<NotificationItem> = {}): NotificationItem => ({
  ...{ id: derivedId('n'), person: derivedId('olena'), kind: 'mentioned', subjectKind: 'nonconformity', subject: record, obligation: null },
  ...{
    urgent: false,
    channel: null,
    tellAt: null,
    step: null,
    earlier: [],
    count: 1,
    moved: null,
    at: '2026-03-03T10:00:00.000Z',
    place: 1,
  },
  ...{ obligationName: null, due: null },
  ...more,
});
const letter = (
  items: readonly NotificationItem[],
  numbers: readonly (readonly [string, string])[] = [],
  language: 'uk' | 'en' = 'en',
  tasks: readonly LetterTask[] = [],
  unsubscribe: string | null = null,
) =>
  letterOf({
    ...{ id: message, to: 'olena@example.org', language, items, tasks, numbers: new Map(numbers), texts },
    ...{ publicUrl: 'https://redress.example.org/', domain: 'example.org', unsubscribe },
  });

describe('a letter', () => {
  it('about one thing says it in its subject, with its number, and leads there', () => {
    const { subject, text, html, references, messageId } = letter([item()], [[record, 'NC-2026-00042']]);
    expect([subject, messageId]).toEqual(['You were mentioned in a comment (NC-2026-00042)', `<m.${message}@example.org>`]);
    expect(text).toContain(`NC-2026-00042 · You were mentioned in a comment\nhttps://redress.example.org/records/${record}\n`);
    expect(html).toContain(`<a href="https://redress.example.org/records/${record}"`);
    expect(references).toEqual([`<nonconformity.${record}@example.org>`]);
  });

  it('about several counts them, in the forms of each language, and stands in no thread', () => {
    const items = [1, 2, 3, 4, 5].map((n) => item({ id: derivedId('n', n), subject: n === 1 ? other : record }));
    expect(letter(items).subject).toBe('5 notifications');
    expect(letter(items, [], 'uk').subject).toBe('5 сповіщень');
    expect(letter(items.slice(0, 2), [], 'uk').subject).toBe('2 сповіщення');
    expect(letter(items).references).toEqual([]);
    expect(letter(items.slice(1)).references).toHaveLength(1);
  });

  it('says where such mails are switched off, unless they cannot be', () => {
    const address = 'https://redress.example.org/v1/unsubscribe?words=a&b';
    const { text, html } = letter([item()], [], 'en', [], address);
    expect(text.endsWith(`\nStop mails like this: ${address}\n`)).toBe(true);
    expect(html).toContain('<a href="https://redress.example.org/v1/unsubscribe?words=a&amp;b"');
    expect(letter([item()]).html).not.toContain('Stop mails');
  });

  it('says that it is urgent, and lets no text become HTML', () => {
    const { subject, html } = letter([item({ urgent: true })], [[record, '<b onclick="x">\'&']]);
    expect(subject).toMatch(/^Urgent: /);
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;&#39;&amp;');
    expect(html).not.toContain('<b ');
  });
});

describe('a digest', () => {
  const task = (head: LetterTask['head'], more: Partial<LetterTask> = {}): LetterTask => ({
    ...{ head, subject: { kind: 'nonconformity', id: record }, name: 'triage', due: '2026-03-04T15:00:00.000Z', inStead: false },
    ...more,
  });

  it('says what is owed under its heads, with number and link, and then what is new', () => {
    const tasks = [task('overdue'), task('week', { subject: { kind: 'explanation', id: other }, name: 'explain', inStead: true })];
    const { subject, text, html, references } = letter([item()], [[record, 'NC-2026-00042']], 'en', tasks);
    expect(subject).toBe('Your day: 2 to do, 1 overdue');
    const [overdue, week, news] = ['Overdue: 1', 'Due within a week: 1', '1 notification'].map((head) => text.indexOf(`${head}\n\n`));
    expect([overdue === 0, week! > overdue!, news! > week!]).toEqual([true, true, true]);
    expect(text).toMatch(new RegExp(`NC-2026-00042 · .+\\. Due 4 March 2026 at 17:00\nhttps://redress.example.org/records/${record}\n`));
    expect(text).toContain('in somebody’s stead');
    expect(text).toContain(`https://redress.example.org/explanations/${other}\n`);
    expect(html).toContain('<h2');
    expect(references).toEqual([]);
  });

  it('in Ukrainian, with nothing new, has no head for it', () => {
    const { subject, text } = letter([], [], 'uk', [task('today')]);
    expect(subject).toBe('Ваш день: до виконання — 1, прострочено — 0');
    expect(text).toMatch(/^Строк — сьогодні: 1\n\n/);
    expect(text).not.toMatch(/^\d+ сповіщен/m);
  });

  it('names neither what stands still nor what is far away, and of an explanation nothing but itself', () => {
    const office = officeCalendar(calendarOf(deadlinesAtFounding, 'ua')!);
    const row = (more: object) =>
      ({
        name: 'correct',
        assignee: item().person,
        subject: record,
        subjectKind: 'complaint',
        about: null,
        pausedAt: null,
        onBehalfOf: null,
        ...more,
      }) as TaskRow;
    const [soon, far] = ['2026-03-03T12:00:00.000Z', '2026-04-03T12:00:00.000Z'];
    const rows = [
      row({ due: soon }),
      row({ due: soon, pausedAt: soon }),
      row({ due: far }),
      row({ due: soon, name: 'explain', about: other }),
    ];
    expect(tasksToTell(rows, item().person, '2026-03-03T10:00:00.000Z', office)).toMatchObject([
      { head: 'today', subject: { kind: 'complaint', id: record } },
      { head: 'today', subject: { kind: 'explanation', id: other } },
    ]);
  });
});

describe('the thread of a record', () => {
  it.each(subjectKinds)('of kind %s is known again in a reply to this house, and to no other', (kind) => {
    const subject = { kind, id: record };
    expect(subjectOfThread(threadOf(subject, 'example.org'), 'example.org')).toEqual(subject);
    expect(subjectOfThread(threadOf(subject, 'example.com'), 'example.org')).toBeNull();
    expect(pageOfSubject(subject, 'https://h')).toMatch(new RegExp(`^https://h/[a-z]+/${record}$`));
  });

  it('is no message of its own', () => {
    expect(subjectOfThread(messageIdOf(message, 'example.org'), 'example.org')).toBeNull();
  });
});

describe('a contact', () => {
  it.each([
    ['olena@example.org', 'olena@example.org'],
    ['тел. 12-34, Olena <olena@example.org>; кабінет 5', 'olena@example.org'],
    ['пошта@приклад.укр', 'пошта@приклад.укр'],
    ['+380441234567', null],
    ['olena@example.org\r\nBcc: all@example.org', 'olena@example.org'],
    ['@', null],
    [null, null],
  ])('%j has the mail address %j', (contact, address) => {
    expect(addressIn(contact)).toBe(address);
  });
});
