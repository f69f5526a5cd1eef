import { faultsOfTexts, keysOf, textsBeside } from '#platform';
import { configurationMachine } from './domain/index.js';
import { colourKind } from './domain/sample.js';

const texts = textsBeside(new URL('./index.ts', import.meta.url).href);

describe('the texts of configuration', () => {
  it('are complete and alike in both languages', () => {
    expect(faultsOfTexts(texts)).toEqual([]);
    const others = ['status.none', 'refusal.effective-not-before-publishing'];
    const known = new Set([...others, ...Object.keys(texts.en)]);
    const spoken = keysOf([{ events: [], machines: [configurationMachine(colourKind)] }]);
    expect([...spoken].filter((key) => !known.has(key))).toEqual([]);
  });
});
