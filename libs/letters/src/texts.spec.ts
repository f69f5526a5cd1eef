import { faultsOfTexts, keysOf, textsBeside } from '#platform';
import { mailboxEvents, mailboxMachine } from './domain/index.js';

const texts = textsBeside(new URL('./index.ts', import.meta.url).href);
const beside = (library: string) => textsBeside(new URL(`../../${library}/src/index.ts`, import.meta.url).href);

describe('the texts of letters', () => {
  it('are complete and alike in both languages', () => {
    expect(faultsOfTexts(texts)).toEqual([]);
  });

  it('say every code that the mailbox and its events have, where no other library does', () => {
    const said = ['platform', 'directory'].flatMap((library) => Object.keys(beside(library).en));
    const known = new Set([...said, ...Object.keys(texts.en)]);
    const spoken = keysOf([{ events: Object.values(mailboxEvents), machines: [mailboxMachine] }]);
    expect([...spoken].filter((key) => !known.has(key))).toEqual([]);
  });
});
