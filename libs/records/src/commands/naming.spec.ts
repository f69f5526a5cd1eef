import { names } from './naming.js';

describe('a text', () => {
  const citizen = { name: 'Соломія Крушельницька', contact: 'solomiia@example.org' };

  it.each(['Скарга Крушельницької на плату', 'КРУШЕЛЬНИЦЬКА просила тричі', 'Соломії відмовили', 'писати на Solomiia@example.org'])(
    'names the citizen: %s',
    (text) => expect(names(text, citizen)).toBe(true),
  );

  it.each(['Плату взято за торішнім тарифом', 'Крушина біля входу'])('names nobody: %s', (text) =>
    expect(names(text, citizen)).toBe(false),
  );

  it('names nobody who gave no name', () => {
    expect(names('Скарга Крушельницької', { name: null, contact: null })).toBe(false);
  });
});
