import * as fc from 'fast-check';
import { differences } from './compare.js';
import { codesBroughtBack, faultsOfCodes, faultsOfTree, type InTree } from './codes.js';
import { colour } from './sample.js';

/** A sound tree: each entry stands under one before it, or at the top. */
const soundTree = fc
  .array(fc.nat(), { minLength: 4, maxLength: 30 })
  .map((picks): readonly InTree[] =>
    picks.map((pick, at) => colour(`c${at}`, { parent: at > 0 && pick % 3 > 0 ? `c${pick % at}` : null })),
  );

const planted = fc.record({
  twice: fc.boolean(),
  removed: fc.boolean(),
  unknown: fc.boolean(),
  circle: fc.boolean(),
});

const findingsOf = (entries: readonly InTree[], earlier: readonly InTree[]) =>
  [...faultsOfCodes(entries, earlier, '/codes'), ...faultsOfTree(entries, '/codes')]
    .map(({ code, pointer }) => `${code} ${pointer}`)
    .sort();

describe('the check of a tree of codes', () => {
  it('finds nothing in a sound tree, and exactly the faults that are planted', () => {
    fc.assert(
      fc.property(soundTree, planted, (sound, { twice, removed, unknown, circle }) => {
        expect(findingsOf(sound, sound)).toEqual([]);
        const entries = [...sound];
        const expected: string[] = [];
        const plant = (entry: InTree, ...faults: string[]): void => {
          entries.push(entry);
          expected.push(...faults.map((fault) => fault.replace('#', String(entries.length - 1))));
        };
        if (unknown) plant(colour('lost', { parent: 'nowhere' }), 'parent-unknown /codes/#/parent');
        if (circle) {
          const at = entries.length;
          entries.push(
            colour('x', { parent: 'y' }),
            colour('y', { parent: 'z' }),
            colour('z', { parent: 'x' }),
            colour('hangs', { parent: 'x' }),
          );
          expected.push(`circle /codes/${at}/parent`);
        }
        if (twice) plant(colour('c0'), 'code-twice /codes/#/code');
        const earlier = removed ? [...sound, colour('gone')] : sound;
        if (removed) expected.push('code-removed /codes');
        expect(findingsOf(entries, earlier)).toEqual(expected.sort());
      }),
    );
  });

  it('has nothing against what is brought back', () => {
    fc.assert(
      fc.property(soundTree, soundTree, (earlier, added) => {
        const newest = [...earlier, ...added.map((each) => ({ ...each, code: `new-${each.code}`, parent: null }))];
        const back = codesBroughtBack(earlier, newest);
        expect(findingsOf(back, newest)).toEqual([]);
        expect(back.filter(({ retired }) => !retired)).toEqual(earlier);
      }),
    );
  });
});

describe('two contents side by side', () => {
  it('differ in nothing but what was changed, whatever the order of the codes', () => {
    fc.assert(
      fc.property(soundTree, fc.nat(), (sound, pick) => {
        expect(differences({ codes: sound }, { codes: sound.toReversed() })).toEqual([]);
        const chosen = sound[pick % sound.length]!;
        const renamed = sound.map((each) => (each === chosen ? { ...each, names: { ...each.names, en: 'another' } } : each));
        expect(differences({ codes: sound }, { codes: [...renamed, colour('new')] })).toEqual([
          { pointer: `/codes/${chosen.code}/names/en`, change: 'changed', before: chosen.code, after: 'another' },
          { pointer: '/codes/new', change: 'added', before: null, after: colour('new') },
        ]);
      }),
    );
  });

  it('differ in the order of a list whose order decides, and name its entries wherever they lie', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, amount: 1 }));
    expect(differences({ lines: [a, b] }, { lines: [c, b, { ...a, amount: 2 }] })).toEqual([
      { pointer: '/lines', change: 'changed', before: ['a', 'b'], after: ['b', 'a'] },
      { pointer: '/lines/a/amount', change: 'changed', before: 1, after: 2 },
      { pointer: '/lines/c', change: 'added', before: null, after: c },
    ]);
    const [may, june] = [{ day: '2026-05-01' }, { day: '2026-06-01' }];
    expect(differences([june], [may, june])).toEqual([{ pointer: '/2026-05-01', change: 'added', before: null, after: may }]);
  });
});
