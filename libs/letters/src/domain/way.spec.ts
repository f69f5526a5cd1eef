import { numbersIn, wayOf, type Way } from './way.js';

const from = { name: 'Марія', address: 'maria@example.org' };
const letter = { automatic: null, from, vouched: true } as const;
const nobody = { colleague: null, named: [] };
const theirs = { id: 'r1', isTheirs: true };
const others = { id: 'r2', isTheirs: false };

describe('a letter', () => {
  it.each<[string, Parameters<typeof wayOf>, Way]>([
    ['of a stranger begins a complaint', [letter, nobody], { way: 'begins' }],
    ['of a stranger who guesses a number begins one, too', [letter, { ...nobody, named: [others] }], { way: 'begins' }],
    ['of the citizen joins their complaint', [letter, { ...nobody, named: [theirs] }], { way: 'joins', record: 'r1', as: 'citizen' }],
    [
      'of the citizen joins theirs, also where another one is named before it',
      [letter, { ...nobody, named: [others, theirs] }],
      { way: 'joins', record: 'r1', as: 'citizen' },
    ],
    ['of a colleague joins the record', [letter, { colleague: 'p', named: [others] }], { way: 'joins', record: 'r2', as: 'colleague' }],
    ['of a colleague about nothing begins a complaint', [letter, { colleague: 'p', named: [] }], { way: 'begins' }],
    [
      'for whose sender the server does not vouch joins nothing',
      [
        { ...letter, vouched: false },
        { colleague: 'p', named: [theirs] },
      ],
      { way: 'begins' },
    ],
    [
      'of a machine is nobody’s',
      [
        { ...letter, automatic: 'auto-reply' },
        { colleague: 'p', named: [theirs] },
      ],
      { way: 'ignored', why: 'auto-reply' },
    ],
    ['without a sender is put aside', [{ ...letter, from: null }, nobody], { way: 'aside', why: 'no-sender' }],
  ])('%s', (_, given, way) => {
    expect(wayOf(...given)).toEqual(way);
  });

  it('names records by numbers in its subject', () => {
    expect(numbersIn('Re: CO-2026-00042, СО 2026 7 та NC-2026-1 (вх. 12-2026-3)')).toEqual(['CO-2026-00042', 'СО 2026 7', 'NC-2026-1']);
    expect(numbersIn('XCO-2026-00042 ABC-2026-1')).toEqual([]);
    expect(numbersIn(Array.from({ length: 9 }, (_, n) => `CO-2026-${n + 1}`).join(' '))).toHaveLength(5);
  });
});
