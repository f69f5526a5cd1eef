import { Temporal } from 'temporal-polyfill';
import { dueOf, starterCalendar, type Term } from '#deadlines/domain';
import { atLeast, inTurn, medianOf, present, type Contender } from './harness.js';

const derivations = 20_000;
const day = 86_400_000;
const first = Date.parse('2020-01-01T07:10:00.000Z');
/** Over eight years, at all times of day: what was counted once helps as much as it does in a house. */
const starts = Array.from({ length: 997 }, (_, n) => new Date(first + ((n * 2_903) % 2_900) * day + n * 547_000).toISOString());
const byDays = { start: 'next-day', end: 'midnight', rollOver: 'none' } as const;
const byClock = { start: 'instant', end: 'instant', rollOver: 'none' } as const;
const terms: Readonly<Record<string, Term>> = {
  '4 working hours': { ...byClock, amount: 4, unit: 'working-hours' },
  '15 days': { ...byDays, amount: 15, unit: 'days' },
  '1 month, 45 days in total': { ...byDays, amount: 1, unit: 'months', maximum: { amount: 45, unit: 'days' } },
  '10 working days': { ...byDays, amount: 10, unit: 'working-days' },
};

const timed =
  (derive: (from: string, n: number) => unknown): Contender =>
  () => {
    const began = performance.now();
    let kept: unknown;
    for (let n = 0; n < derivations; n += 1) kept = derive(starts[n % starts.length]!, n);
    const seconds = (performance.now() - began) / 1_000;
    if (kept === undefined) throw new Error('nothing was derived');
    return Promise.resolve({ 'per second': derivations / seconds });
  };

/** The same days walked with Temporal, as one writes it without an engine, holidays in a set and nothing derived: the peer. */
const holidays = new Set(starterCalendar.holidays.filter(({ day: each }) => each < '2022-03-24').map(({ day: each }) => each));
function byTemporal(from: string): number {
  let at = Temporal.Instant.from(from).toZonedDateTimeISO(starterCalendar.zone).toPlainDate();
  for (let counted = 0; counted < 10;) {
    at = at.add({ days: 1 });
    if (at.dayOfWeek <= 5 && !holidays.has(at.toString())) counted += 1;
  }
  return at.add({ days: 1 }).toZonedDateTime(starterCalendar.zone).epochMilliseconds;
}

/** Deadlines with every step of their derivation, by the pure engine; with a pause; and the limit that the form in which an event keeps them sets. */
export async function termEngine(): Promise<void> {
  const working = terms['10 working days']!;
  const paused = (from: string) => {
    const [begun, ended] = [2, 5].map((days) => new Date(Date.parse(from) + days * day).toISOString());
    return dueOf(working, starterCalendar, from, { pauses: [{ from: begun!, to: ended! }] });
  };
  const peer = '10 working days walked with Temporal, nothing derived';
  const limit = 'a derivation of 10 working days, copied as JSON';
  const derived = dueOf(working, starterCalendar, starts[0]!);
  const rows = await inTurn({
    ...Object.fromEntries(
      Object.entries(terms).map(([name, term]) => [name, timed((from) => dueOf(term, starterCalendar, from))] as const),
    ),
    '10 working days, paused for three': timed(paused),
    [limit]: timed(() => JSON.parse(JSON.stringify(derived))),
    [peer]: timed(byTemporal),
  });
  const of = (name: string): number => medianOf(rows, name, 'per second');
  await present({
    name: 'terms',
    what: `due and derivation of terms, ${derivations} of each, on one core`,
    rows,
    ratios: [
      atLeast('10 working days with their derivation, against the walk without one', of('10 working days') / of(peer), 1),
      { name: '10 working days, against copying their derivation as JSON', ratio: of('10 working days') / of(limit) },
      { name: 'with a pause, against without', ratio: of('10 working days, paused for three') / of('10 working days') },
    ],
  });
}
