import { edgesOf, mostStretches, twelveBefore } from './steps.js';

describe('stretches of time', () => {
  it('step from local midnight to local midnight, over the change to summer time too', () => {
    expect(edgesOf('2026-02-28T22:00:00.000Z', '2026-04-30T21:00:00.000Z', 'month', 'Europe/Kyiv')).toEqual([
      '2026-02-28T22:00:00.000Z',
      '2026-03-31T21:00:00.000Z',
      '2026-04-30T21:00:00.000Z',
    ]);
  });

  it('the last ends with the period', () => {
    expect(edgesOf('2026-01-01T00:00:00.000Z', '2026-01-02T12:00:00.000Z', 'day', 'UTC')).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-01-02T00:00:00.000Z',
      '2026-01-02T12:00:00.000Z',
    ]);
  });

  it('are not drawn without end', () => {
    expect(edgesOf('2000-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', 'day', 'UTC')).toBeNull();
    expect(edgesOf('2026-01-01T00:00:00.000Z', '2026-06-01T00:00:00.000Z', 'day', 'UTC')?.length).toBeLessThan(mostStretches);
  });

  it('begin a year of months on the first of a month', () => {
    expect(twelveBefore('2026-11-24T10:00:00.000Z', 'month', 'Europe/Kyiv')).toBe('2025-11-30T22:00:00.000Z');
  });
});
