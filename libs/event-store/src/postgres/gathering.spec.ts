import { gathering, type AskedStream } from './gathering.js';

/** Answers statement by statement, when it is let: a page says what it was asked for. */
function heldSource(most: Parameters<typeof gathering>[1]) {
  const statements: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const ask = gathering(async (asked: readonly AskedStream[]) => {
    const names = asked.map(({ stream, from }) => `${stream}@${from}`);
    statements.push(names);
    await new Promise<void>((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve())));
    return names;
  }, most);
  const asked = (...streams: readonly string[]) => Promise.allSettled(streams.map((stream) => ask({ stream, from: 0 })));
  return { statements, ends, asked };
}

describe('pages of streams', () => {
  it('are asked for at once while nothing is under way, and together meanwhile', async () => {
    const { statements, ends, asked } = heldSource({ streams: 3, statements: 1 });
    const answers = asked('a', 'b', 'c', 'd', 'e');
    expect(statements).toEqual([['a@0']]);
    for (const nth of [0, 1, 2]) {
      while (ends.length <= nth) await new Promise(setImmediate);
      ends[nth]!();
    }
    expect((await answers).map((each) => each.status === 'fulfilled' && each.value)).toEqual(['a@0', 'b@0', 'c@0', 'd@0', 'e@0']);
    expect(statements).toEqual([['a@0'], ['b@0', 'c@0', 'd@0'], ['e@0']]);
  });

  it('that fail fail those that shared the statement, and no later one', async () => {
    const { statements, ends, asked } = heldSource({ streams: 2, statements: 1 });
    const [first, others] = [asked('a'), asked('b', 'c')];
    ends[0]!();
    while (ends.length < 2) await new Promise(setImmediate);
    ends[1]!(new Error('lost'));
    expect([await first, await others].map((each) => each.map(({ status }) => status))).toEqual([['fulfilled'], ['rejected', 'rejected']]);
    const later = asked('d');
    ends[2]!();
    expect(await later).toMatchObject([{ value: 'd@0' }]);
    expect(statements).toHaveLength(3);
  });
});
