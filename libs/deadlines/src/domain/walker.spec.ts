import { dueOf } from './due.js';
import { vectors } from './due.vectors.js';
import { replay } from './replay.js';
import { shapeVectors } from './shapes.vectors.js';
import { starterCalendar } from './starter.js';
import { termSchema, termUnit, type Term } from './term.js';
import { kyivInstant, walkedDue } from './walker.vectors.js';

const { start: starts, end: ends, rollOver: rollOvers } = termSchema.shape;
const text = (at: number): string => new Date(at).toISOString();

/** Every unit with every start, end and roll-over that it may have. */
const shapes: Omit<Term, 'amount'>[] = termUnit.options
  .flatMap((unit) =>
    starts.options.flatMap((start) => ends.options.flatMap((end) => rollOvers.options.map((rollOver) => ({ unit, start, end, rollOver })))),
  )
  .filter((shape) => termSchema.safeParse({ amount: 1, ...shape }).success);

/** Local times in Kyiv: ends of months and years, leap days, clock changes, nights, breaks, closings, around every moved day, and over 24 March 2022. */
const moments = [
  ...[
    '2020-01-03T10:00',
    '2020-01-10T17:30',
    '2020-02-28T23:59',
    '2020-02-29T09:00',
    '2020-03-28T12:00',
    '2020-04-17T16:44',
    '2020-06-05T08:59',
  ],
  ...[
    '2020-08-21T13:20',
    '2020-10-13T17:15',
    '2020-10-25T00:30',
    '2020-12-31T15:30',
    '2021-01-07T11:00',
    '2021-01-15T16:50',
    '2021-03-04T10:00',
  ],
  ...[
    '2021-04-30T15:50',
    '2021-05-02T03:00',
    '2021-06-18T18:00',
    '2021-08-20T09:00',
    '2021-08-27T16:00',
    '2021-10-13T16:59',
    '2021-10-22T12:00',
  ],
  ...[
    '2021-12-23T10:00',
    '2021-12-31T23:59',
    '2022-03-04T14:00',
    '2022-03-11T16:45',
    '2022-03-22T16:00',
    '2022-03-23T18:30',
    '2022-04-22T10:00',
  ],
  ...[
    '2023-01-30T10:15',
    '2023-03-03T09:00',
    '2023-12-24T07:00',
    '2024-01-31T13:45',
    '2024-02-29T00:00',
    '2024-10-26T22:10',
    '2025-03-30T02:30',
  ],
  ...[
    '2025-08-29T16:44',
    '2026-01-31T10:00',
    '2026-03-20T09:30',
    '2026-05-06T12:00',
    '2026-10-25T03:30',
    '2027-02-28T17:59',
    '2027-12-31T12:00',
  ],
];
const most: Readonly<Record<Term['unit'], readonly number[]>> = {
  hours: [1, 24, 119],
  'working-hours': [1, 4, 37],
  days: [1, 5, 15, 45],
  'working-days': [1, 3, 10, 33],
  months: [1, 2, 13],
  years: [1, 4],
};

describe('the engine, and a walk minute by minute and day by day', () => {
  it('know as many shapes of terms as there are', () => {
    expect(shapes).toHaveLength(2 * 3 + 4 * 3 * 3 * 3);
  });

  it.each(vectors)('agree on $from, $term.amount $term.unit: $why', ({ from, term, pauses, due }) => {
    const spans = pauses.map(([a, b]) => [kyivInstant(a), kyivInstant(b)] as const);
    expect(Date.parse(due)).toBe(walkedDue(termSchema.parse(term), kyivInstant(from), spans));
  });

  it('agree with a third way on every shape, from every year', () => {
    const named = ({ unit, start, end, rollOver }: Omit<Term, 'amount'>): string => [unit, start, end, rollOver].join();
    expect(shapeVectors.map(([, , unit, start, end, rollOver]) => named({ unit, start, end, rollOver })).sort()).toEqual(
      shapes.map(named).sort(),
    );
    expect([...new Set(shapeVectors.map(([from]) => from.slice(0, 4)))].sort()).toEqual(
      [2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].map(String),
    );
    for (const [from, amount, unit, start, end, rollOver, due] of shapeVectors) {
      const term: Term = { amount, unit, start, end, rollOver };
      const at = kyivInstant(from);
      const told = [text(Date.parse(due)), from, term];
      expect([dueOf(term, starterCalendar, text(at)).due, from, term]).toEqual(told);
      expect([text(walkedDue(term, at)), from, term]).toEqual(told);
    }
  });

  it.each(shapes)('agree on $unit, $start to $end, roll-over $rollOver, from 42 moments of 2020 to 2027', (shape) => {
    for (const [nth, from] of moments.entries()) {
      const start = kyivInstant(from);
      const amounts = most[shape.unit];
      const amount = amounts[nth % amounts.length]!;
      // Every third moment has a pause: over a night, over days, of none at all.
      const begins = start + (nth % 7) * 17 * 3_600_000;
      const spans = nth % 3 === 1 ? [[begins, begins + (nth % 5) * 19 * 3_600_000] as const] : [];
      const maximum = nth % 6 === 4 ? ({ amount: 9, unit: 'days' } as const) : undefined;
      const term: Term = { ...shape, amount, ...(maximum && { maximum }) };
      const pauses = spans.map(([a, b]) => ({ from: text(a), to: text(b) }));
      const { due, derivation } = dueOf(term, starterCalendar, text(start), { pauses });
      expect([from, amount, due]).toEqual([from, amount, text(walkedDue(term, start, spans))]);
      expect(replay(derivation)).toBe(due);
    }
  });

  it.each([
    [
      'a petition to the President: 10 working days (law 393/96, art. 23-1), over the holidays of May 2021',
      '2021-04-29T10:00',
      { amount: 10, unit: 'working-days' },
      '2021-05-18T21:00Z',
    ],
    ['an appeal: 1 month (art. 20)', '2021-08-31T09:00', { amount: 1, unit: 'months' }, '2021-09-30T21:00Z'],
    [
      'without further study: 15 days, weekends and holidays included (art. 20)',
      '2021-12-20T09:00',
      { amount: 15, unit: 'days' },
      '2022-01-04T22:00Z',
    ],
    ['in total: 45 days (art. 20)', '2024-02-01T09:00', { amount: 45, unit: 'days' }, '2024-03-17T22:00Z'],
    ['forwarded: 5 days (art. 7), to the end of a Sunday', '2026-11-17T09:00', { amount: 5, unit: 'days' }, '2026-11-22T22:00Z'],
    ['the same in working days, where a lawyer says so', '2026-11-17T09:00', { amount: 5, unit: 'working-days' }, '2026-11-24T22:00Z'],
    [
      'the same rolled over, where a lawyer says so',
      '2026-11-17T09:00',
      { amount: 5, unit: 'days', rollOver: 'next-working-day' },
      '2026-11-23T22:00Z',
    ],
    [
      'administrative procedure: 30 days that end on a Saturday go on to Monday (2073-IX, art. 33)',
      '2024-05-02T09:00',
      { amount: 30, unit: 'days', rollOver: 'next-working-day' },
      '2024-06-03T21:00Z',
    ],
    ['the same complaint before martial law', '2021-05-06T09:00', { amount: 3, unit: 'working-days' }, '2021-05-12T21:00Z'],
    ['and under it', '2023-05-04T09:00', { amount: 3, unit: 'working-days' }, '2023-05-09T21:00Z'],
  ] as const)('agree on %s', (_, from, part, due) => {
    const term: Term = { start: 'next-day', end: 'midnight', rollOver: 'none', ...part };
    const start = kyivInstant(from);
    expect(dueOf(term, starterCalendar, text(start)).due).toBe(text(Date.parse(due)));
    expect(walkedDue(term, start)).toBe(Date.parse(due));
  });

  it.each([
    ['the hour that is left out: as much after it', '2026-03-28T03:30', '2026-03-29T01:30Z'],
    ['the hour that comes twice: the first', '2026-10-24T03:30', '2026-10-25T00:30Z'],
  ])('agree on a due at %s', (_, from, due) => {
    const term: Term = { amount: 1, unit: 'days', start: 'instant', end: 'instant', rollOver: 'none' };
    const start = kyivInstant(from);
    expect(dueOf(term, starterCalendar, text(start)).due).toBe(text(Date.parse(due)));
    expect(walkedDue(term, start)).toBe(Date.parse(due));
  });

  it('take a year of 250 working days in 2021', () => {
    const due = dueOf(
      { amount: 250, unit: 'working-days', start: 'next-day', end: 'midnight', rollOver: 'none' },
      starterCalendar,
      text(kyivInstant('2020-12-31T12:00')),
    );
    expect(due.due).toBe('2021-12-31T22:00:00.000Z');
  });
});
