import { dueOf } from './due.js';
import { starterCalendar } from './starter.js';
import type { Term } from './term.js';
const t = (amount: number, unit: Term['unit'], start: Term['start'] = 'next-day', end: Term['end'] = 'midnight'): Term => ({
  amount,
  unit,
  start,
  end,
  rollOver: 'none',
});
it.each([
  ['2026-03-20T07:30:00.000Z', t(15, 'days'), '2026-04-04T21:00:00.000Z'],
  ['2026-01-31T08:00:00.000Z', t(1, 'months'), '2026-02-28T22:00:00.000Z'],
  ['2021-12-23T08:00:00.000Z', t(5, 'working-days'), '2021-12-31T22:00:00.000Z'],
  ['2021-03-04T08:00:00.000Z', t(3, 'working-days'), '2021-03-10T22:00:00.000Z'],
  ['2021-08-20T08:00:00.000Z', t(5, 'working-days'), '2021-08-30T21:00:00.000Z'],
  ['2023-03-03T08:00:00.000Z', t(3, 'working-days'), '2023-03-08T22:00:00.000Z'],
] as const)('%s', (from, term, due) => {
  const r = dueOf(term, starterCalendar, from);
  console.log(JSON.stringify(r.derivation));
  expect(r.due).toBe(due);
});
it('speed', () => {
  const n = 20000;
  const s = performance.now();
  for (let i = 0; i < n; i++) dueOf(t(5, 'working-days'), starterCalendar, new Date(Date.UTC(2021, 0, 1) + i * 3600e3).toISOString());
  console.log(((n / (performance.now() - s)) * 1000) | 0, '/s');
  const s2 = performance.now();
  for (let i = 0; i < n; i++) dueOf(t(5, 'working-days'), starterCalendar, new Date(Date.UTC(2021, 0, 1) + i * 3600e3).toISOString());
  console.log(((n / (performance.now() - s2)) * 1000) | 0, '/s');
});
