import { z } from 'zod';
import { choice, day, dayOrMoment, flag, id, integer, list, matching, moment, number, span, text, type Kind } from './kinds.js';

const codes = (kind: Kind, value: unknown): string[] =>
  kind.examine(value).map(({ pointer, code }) => `${pointer}${pointer ? ' ' : ''}${code}`);

describe('kinds of fields', () => {
  it.each<[string, Kind, unknown, string[]]>([
    ['text', text({ max: 5 }), 'ґанок', []],
    ['text of no text', text({ max: 5 }), 1, ['text-wanted']],
    ['long text', text({ max: 5 }), 'ґанкові', ['too-long']],
    ['blank text', text({ max: 5 }), ' \u00a0', ['blank']],
    ['short text', text({ max: 5, min: 3 }), 'ab', ['too-short']],
    ['text that may be empty', text({ max: 5, min: 0 }), '', []],
    ['text with NUL', text({ max: 5 }), 'a\u0000', ['forbidden-text']],
    ['half a character', text({ max: 5 }), '\ud800', ['forbidden-text']],
    ['two lines in one', text({ max: 5 }), 'a\nb', ['control-characters']],
    ['two lines', text({ max: 5, lines: true }), 'a\nb', []],
    ['a bell', text({ max: 5, lines: true }), '\u0007', ['control-characters']],
    ['text of a form', text({ max: 5, pattern: /^\d+$/ }), '12a', ['wrong-form']],
    ['an id', id(), '0198a000-0000-7000-8000-000000000001', []],
    ['an id in capitals', id(), '0198A000-0000-7000-8000-000000000001', ['not-an-id']],
    ['a choice', choice(['a']), 'b', ['not-one-of']],
    ['an instant', moment(), '2026-03-03T12:00:00+02:00', []],
    ['an instant without offset', moment(), '2026-03-03T12:00:00', ['not-an-instant']],
    ['an instant before the epoch', moment(), '1969-12-31T23:59:59Z', []],
    ['an instant before all papers', moment(), '0001-01-01T00:00:00Z', ['date-out-of-range']],
    ['an instant after all terms', moment(), '+012026-01-01T00:00:00Z', ['date-out-of-range']],
    ['a span', span(), '2026-03-03T12:00:00+02:00/2026-03-03T10:00:00Z', []],
    ['a span with its ends changed', span(), '2026-03-04T12:00:00Z/2026-03-03T12:00:00Z', ['span-ends-first']],
    ['a span with one end', span(), '2026-03-04T12:00:00Z', ['not-a-span']],
    ['a span of days', span(), '2026-03-04/2026-03-05', ['not-a-span']],
    ['a span beyond all terms', span(), '2026-03-04T12:00:00Z/2200-01-01T00:00:00Z', ['date-out-of-range']],
    ['a day', day(), '2024-02-29', []],
    ['a day that is none', day(), '2026-02-29', ['not-a-date']],
    ['a day or an instant', dayOrMoment(), '2026-02-28', []],
    ['neither', dayOrMoment(), 'soon', ['not-a-date-or-instant']],
    ['a whole number', integer({ min: 1, max: 3 }), 4, ['out-of-range']],
    ['half a number', integer(), 0.5, ['integer-wanted']],
    ['a number beyond', integer(), 2 ** 60, ['integer-wanted']],
    ['a number', number({ min: 0 }), -0.1, ['out-of-range']],
    ['no number', number(), Number.NaN, ['number-wanted']],
    ['a flag', flag(), 'true', ['flag-wanted']],
    ['a list', list(integer({ max: 3 }), { max: 3 }), [1, 9, 'x'], ['/1 out-of-range', '/2 integer-wanted']],
    ['a long list', list(integer(), { max: 1 }), [1, 2], ['too-many']],
    ['a short list', list(integer(), { min: 1, max: 2 }), [], ['too-few']],
    ['a list with twins', list(integer(), { max: 2, unique: true }), [1, 1], ['given-twice']],
    ['no list', list(integer(), { max: 2 }), { length: 1 }, ['list-wanted']],
    ['a schema', matching(z.strictObject({ a: z.array(z.int()) })), { a: [1, 'x'], b: 1 }, ['/a/1 number-wanted', '/b unknown-field']],
    [
      'a schema of all sorts',
      matching(
        z.strictObject({
          ...{
            gone: z.string(),
            none: z.int(),
            text: z.string(),
            whole: z.int(),
            number: z.number(),
            flag: z.boolean(),
            object: z.strictObject({}),
          },
          ...{
            named: z.record(z.string(), z.int()),
            list: z.array(z.int()),
            id: z.uuid(),
            day: z.iso.date(),
            at: z.iso.datetime({ precision: 3 }),
          },
          ...{ key: z.string().regex(/^[a-z]+$/), blank: z.string().min(1), short: z.string().min(3), long: z.string().max(3) },
          either: z.discriminatedUnion('on', [z.strictObject({ on: z.literal('a') }), z.strictObject({ on: z.enum(['b', 'c']) })]),
          ...{
            both: z.union([z.string(), z.int()]),
            near: z.union([z.strictObject({ a: z.int() }), z.strictObject({ b: z.int(), c: z.int() })]),
          },
        }),
      ),
      {
        ...{
          none: null,
          text: 1,
          whole: 1.5,
          number: 'x',
          flag: 'yes',
          object: [],
          named: 'x',
          list: {},
          id: 'x',
          day: '2026-02-30',
          at: 'soon',
        },
        ...{ key: 'X', blank: ' '.repeat(0), short: 'ab', long: 'abcd', either: { on: 'd' }, both: true, near: { b: 1, c: 'x' } },
      },
      [
        ...[
          '/gone required',
          '/none null-refused',
          '/text text-wanted',
          '/whole integer-wanted',
          '/number number-wanted',
          '/flag flag-wanted',
        ],
        ...['/object object-wanted', '/named object-wanted', '/list list-wanted', '/id not-an-id', '/day not-a-date', '/at not-an-instant'],
        ...[
          '/key wrong-form',
          '/blank blank',
          '/short too-short',
          '/long too-long',
          '/either/on not-one-of',
          '/both of-another-kind',
          '/near/c number-wanted',
        ],
      ],
    ],
    ['a schema of numbers', matching(z.array(z.int().min(1).max(9))), [0, 10], ['/0 below-the-least', '/1 above-the-most']],
    ['a schema of a list', matching(z.array(z.int()).max(1)), [0, 10], ['too-many']],
    ['a schema of words', matching(z.strictObject({ a: z.enum(['x', 'y']) })), { a: 'z' }, ['/a not-one-of']],
    [
      'a schema with a rule of its own',
      matching(z.int().superRefine((_, context) => context.addIssue({ code: 'custom', params: { code: 'too-odd' } }))),
      1,
      ['too-odd'],
    ],
  ])('%s', (_, kind, value, expected) => {
    expect(codes(kind, value)).toEqual(expected);
  });

  it('read what a query says in text', () => {
    expect([
      integer().fromText?.('12'),
      integer().fromText?.('1e3'),
      flag().fromText?.('false'),
      flag().fromText?.('no'),
      number().fromText?.('0.5'),
    ]).toEqual([12, '1e3', false, 'no', 0.5]);
    expect(moment().normalise?.('2026-03-03T14:00+02:00')).toBe('2026-03-03T12:00:00.000Z');
  });
});
