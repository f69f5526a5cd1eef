import { faultsOfTexts, textsBeside } from '#platform';

it('the texts of letters are complete and alike in both languages', () => {
  expect(faultsOfTexts(textsBeside(new URL('./index.ts', import.meta.url).href))).toEqual([]);
});
