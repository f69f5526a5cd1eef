import { simulatedLines } from './simulated-lines.js';

const counted = (key: string, would: number) => ({ key, would, were: 0 });

it('the numbers of a simulation are told with names, in their order, and with the id where nobody else tells them apart', () => {
  const by = {
    rule: [counted('b-ladder', 1), counted('a-ladder', 2)],
    unit: [],
    person: [counted('p1', 3), counted('p2', 4), counted('p3', 5), counted('p4', 6)],
  };
  const numbers = { steps: { would: 9, were: 8, onBoth: 7 }, by, deadlines: { missed: 6, wouldBeWarned: 5, wereWarned: 4 } };
  const names = new Map([
    ['p1', 'Яна'],
    ['p2', 'Ірина'],
    ['p4', 'Ірина'],
  ]);
  const told = simulatedLines(numbers, names).split('\n');
  expect(told.map((line) => line.replace(/ +/g, ' ').trim())).toEqual([
    'would were',
    'steps 9 8',
    'the same on both sides 7 7',
    ...['by rule', 'a-ladder 2 0', 'b-ladder 1 0'],
    ...['by person', 'Ірина (p2) 4 0', 'Ірина (p4) 6 0', 'Яна 3 0', 'p3 5 0'],
    'of 6 missed deadlines warned of before 5 4',
    '',
  ]);
});
