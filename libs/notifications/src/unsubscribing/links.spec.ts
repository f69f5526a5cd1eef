import { createHmac } from 'node:crypto';
import { derivedId } from '#kernel';
import { wishIn, wordsOf } from './links.js';

const vault = { hmac: (purpose: string, text: string) => createHmac('sha256', 'house').update(`${purpose} ${text}`).digest('hex') };
const other = { hmac: (purpose: string, text: string) => createHmac('sha256', 'other').update(`${purpose} ${text}`).digest('hex') };
const [person, somebody] = [derivedId('person'), derivedId('somebody')];

describe('the words that switch mails off', () => {
  const words = wordsOf({ person, parts: ['watched', 'tasks'] }, vault);

  it('say who and what, and fit an address as they are', () => {
    expect(wishIn(words, vault)).toEqual({ person, parts: ['watched', 'tasks'] });
    expect(new URL(`https://a.example/?words=${words}`).searchParams.get('words')).toBe(words);
  });

  it.each([
    ['of another house', wordsOf({ person, parts: ['watched', 'tasks'] }, other)],
    ['with somebody else in them', words.replace(person, somebody)],
    ['with more in them', words.replace('watched~', 'watched~escalation~')],
    ['cut short', words.slice(0, -1)],
    ['of a kind that is gone', `${person}.gone.${vault.hmac('mails that are not wanted', `${person}.gone`)}`],
    ['that are none', 'so'],
  ])('%s say nothing', (_, given) => {
    expect(wishIn(given, vault)).toBeNull();
  });
});
