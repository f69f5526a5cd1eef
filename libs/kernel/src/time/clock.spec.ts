import { instant } from './clock.js';

describe('an instant', () => {
  it.each([
    ['2026-03-03T12:00:00.000Z', '2026-03-03T12:00:00.000Z'],
    ['2026-03-03T14:00:00+02:00', '2026-03-03T12:00:00.000Z'],
    ['2026-03-03T12:00:00.123456Z', '2026-03-03T12:00:00.123Z'],
    ['2026-12-31T23:59:60.000Z', '2026-12-31T23:59:59.000Z'],
  ])('%s is %s', (text, canonical) => {
    expect(instant(text)).toBe(canonical);
  });

  it.each(['2026-02-30T12:00:00.000Z', '2026-13-01T12:00:00.000Z', '2026-03-03T24:00:00.000Z', '2026-03-03T12:00:00.000', 'yesterday'])(
    '%s is none',
    (text) => {
      expect(() => instant(text)).toThrow(RangeError);
    },
  );
});
