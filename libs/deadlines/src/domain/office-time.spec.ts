import { assert, integer, property } from 'fast-check';
import { officeCalendar } from './office-days.js';
import { afterOfficeTime, OfficeTime, officeTimeBetween } from './office-time.js';
import { starterCalendar } from './starter.js';

const office = officeCalendar(starterCalendar);
const [begins, ends] = [Date.parse('2021-12-20T00:00:00.000Z'), Date.parse('2023-01-10T00:00:00.000Z')];
const instants = integer({ min: begins / 60_000, max: ends / 60_000 }).map((minute) => minute * 60_000);
const minutes = integer({ min: 0, max: 60 * 24 * 30 }).map((each) => each * 60_000);

describe('office time', () => {
  it('is used up where a walk that notes every day uses it up, over changes of the clock and holidays', () => {
    assert(
      property(instants, minutes, (from, time) => {
        const walk = new OfficeTime(office, from);
        walk.use(time);
        expect(afterOfficeTime(office, from, time)).toBe(walk.at);
        expect(officeTimeBetween(office, from, walk.at)).toBe(time);
      }),
    );
  });
});
