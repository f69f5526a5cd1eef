import { numbersIn, wayOf, type Way } from './way.js';

const from = { name: 'Марія', address: 'maria@example.org' };
const letter = { automatic: null, from, vouched: true } as const;
const nobody = { colleague: null, own: null, open: null, mail: null, insideOnly: false };
const own = { kind: 'complaint', id: 'r1' } as const;
const open = { kind: 'capa', id: 'r2' } as const;
const colleague = { ...nobody, colleague: 'p' };

describe('a letter', () => {
  it.each<[string, Parameters<typeof wayOf>, Way]>([
    ['of a stranger begins a complaint', [letter, nobody], { way: 'begins' }],
    ['of a stranger who answers what is answered inside begins one, too', [letter, { ...nobody, insideOnly: true }], { way: 'begins' }],
    ['of the citizen joins their complaint', [letter, { ...nobody, own }], { way: 'joins', to: own, as: 'citizen' }],
    [
      'of a citizen who is a colleague, too, is the citizen’s',
      [letter, { ...colleague, own, open }],
      { way: 'joins', to: own, as: 'citizen' },
    ],
    ['of a colleague joins the record', [letter, { ...colleague, open }], { way: 'joins', to: open, as: 'colleague' }],
    ['of a colleague about nothing that is open to them begins a complaint', [letter, colleague], { way: 'begins' }],
    [
      'of a colleague who was asked to explain is put aside, and in no record',
      [letter, { ...colleague, insideOnly: true }],
      { way: 'aside', why: 'inside-only' },
    ],
    [
      'for whose sender the server does not vouch joins nothing',
      [
        { ...letter, vouched: false },
        { ...colleague, own, open },
      ],
      { way: 'begins' },
    ],
    [
      'of a machine is nobody’s',
      [
        { ...letter, automatic: 'auto-reply' },
        { ...colleague, own },
      ],
      { way: 'ignored', why: 'auto-reply' },
    ],
    [
      'of a server that gives a mail of the house back tells of that mail',
      [
        { ...letter, automatic: 'bounce' },
        { ...nobody, mail: 'm' },
      ],
      { way: 'returns', mail: 'm' },
    ],
    [
      'of a server that gives back what the house did not send is nobody’s',
      [{ ...letter, automatic: 'bounce' }, nobody],
      { way: 'ignored', why: 'bounce' },
    ],
    ['of a person gives nothing back, whatever lies in it', [letter, { ...nobody, mail: 'm' }], { way: 'begins' }],
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
