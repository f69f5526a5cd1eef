import { telling } from './telling.js';

it('tells once that nobody takes the spans, and once that somebody does again; every result goes on', () => {
  const results = [0, 1, 1, 0, 0, 1];
  const told: string[] = [];
  const given: number[] = [];
  const exporter = telling(
    { export: (_, done) => done({ code: results.shift()!, error: new Error('away') }), shutdown: () => Promise.resolve() },
    { lost: (error) => void told.push((error as Error).message), again: () => void told.push('again') },
  );
  for (const _ of [...results]) exporter.export([], ({ code }) => void given.push(code));
  expect(told).toEqual(['away', 'again', 'away']);
  expect(given).toEqual([0, 1, 1, 0, 0, 1]);
});
