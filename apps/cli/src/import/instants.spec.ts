import { readInstant } from './instants.js';

const read = (text: string, zone = 'Europe/Amsterdam'): string => {
  const found = readInstant(text, zone);
  return 'instant' in found ? found.instant : found.problem;
};

describe('a time of another system', () => {
  it.each([
    ['2011-10-11 13:42:22.688000+02:00', '2011-10-11T11:42:22.688Z'],
    ['2011-12-06T13:41:31.788999+01:00', '2011-12-06T12:41:31.788Z'],
    ['2011-12-06T13:41:31Z', '2011-12-06T13:41:31.000Z'],
    ['2011-12-06T13:41:31+0100', '2011-12-06T12:41:31.000Z'],
    ['2012-03-13 00:00:00+01:00', '2012-03-12T23:00:00.000Z'],
  ])('is what its offset says: %s', (text, instant) => {
    expect(read(text)).toBe(instant);
    expect(read(text, 'Europe/Kyiv')).toBe(instant);
  });

  it('is on the clocks of the zone where it has no offset', () => {
    expect(read('2011-07-01 12:00')).toBe('2011-07-01T10:00:00.000Z');
    expect(read('2011-12-01 12:00:00.5')).toBe('2011-12-01T11:00:00.500Z');
    expect(read('2011-12-01 12:00', 'Europe/Kyiv')).toBe('2011-12-01T10:00:00.000Z');
  });

  it('is the earlier where the clocks show it twice, and none where they skip it', () => {
    expect(read('2011-10-30 02:30')).toBe('2011-10-30T00:30:00.000Z');
    expect(read('2011-03-27 02:30')).toBe('is skipped by the clocks of Europe/Amsterdam');
  });

  it.each(['2011-02-30 12:00', '2011-10-11', '11.10.2011 12:00', 'yesterday', '1318333342', '2011-10-11 25:00'])('is not %s', (text) => {
    expect(read(text)).toBe('is not a date with a time');
  });

  it('does not lie before 1970', () => {
    expect(read('1969-12-31T23:59:59Z')).toBe('lies before 1970');
    expect(read('1970-01-01 00:30')).toBe('lies before 1970');
  });
});
