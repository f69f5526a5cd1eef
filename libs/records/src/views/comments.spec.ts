import { commentOf } from './record-answer.js';

const [program, colleague, at] = ['program', 'colleague', '2026-03-03T10:00:00.000Z'];
const letter = { from: 'colleague', receivedAt: at } as const;

describe('a comment', () => {
  it.each([
    ['that was written here is by who wrote it', undefined, program, null],
    ['that came as a letter of long ago is by the program', letter, program, { ...letter, writer: null, verified: false }],
    [
      'that came as a letter for whose sender nobody vouches is by the program, and says whose address it bears',
      { ...letter, writer: colleague, verified: false },
      program,
      { ...letter, writer: colleague, verified: false },
    ],
    [
      'that came as a verified letter of a colleague is theirs',
      { ...letter, writer: colleague, verified: true },
      colleague,
      { ...letter, writer: colleague, verified: true },
    ],
    [
      'that came as a verified letter of the citizen is by the program',
      { ...letter, from: 'citizen', verified: true } as const,
      program,
      { ...letter, from: 'citizen', writer: null, verified: true },
    ],
  ])('%s', async (_, came, by, shown) => {
    const said = { comment: 'c', text: 'Так', mentions: [], by: program, at, ...(came && { letter: came }) };
    expect(await commentOf(said, async () => 'Так')).toEqual({ id: 'c', text: 'Так', mentions: [], by, at, letter: shown });
  });
});
