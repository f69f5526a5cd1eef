import { faultsOfTexts, keysOf, textsBeside } from '#platform';
import { capaMachine, capaOwnEvents, caseWatchEvents, caseWatchMachine, proposalEvents, proposalMachine } from './domain/index.js';

const texts = textsBeside(new URL('./index.ts', import.meta.url).href);
const beside = (library: string) => textsBeside(new URL(`../../${library}/src/index.ts`, import.meta.url).href);

describe('the texts of CAPAs', () => {
  it('are complete and alike in both languages', () => {
    expect(faultsOfTexts(texts)).toEqual([]);
  });

  it('say every code that the machine and its events have, where no other library does', () => {
    const said = ['platform', 'directory', 'deadlines', 'escalation', 'configuration'].flatMap((library) =>
      Object.keys(beside(library).en),
    );
    const events = [capaOwnEvents, caseWatchEvents, proposalEvents].flatMap((each) => Object.values(each));
    const known = new Set([...said, ...Object.keys(texts.en)]);
    const missing = [...keysOf([{ events, machines: [capaMachine, proposalMachine, caseWatchMachine] }])].filter((key) => !known.has(key));
    expect(missing).toEqual([]);
  });
});
