import { Throttled } from '#identity';
import { standingClock } from '#kernel';
import { Patience } from './patience.js';

describe('patience with an address', () => {
  const start = Date.parse('2026-03-03T10:00:00.000Z');
  const at = (seconds: number): string => new Date(start + seconds * 1000).toISOString();

  it('ends after so many times in a span, for that address alone, and begins anew with the next span', () => {
    let now = at(0);
    const patience = new Patience({ ...standingClock(now), now: () => now }, { times: 2, seconds: 60 });
    const use = (address: string): void => {
      patience.assertOpen(address);
      patience.count(address);
    };
    use('one');
    use('one');
    now = at(20);
    expect(() => use('one')).toThrow(new Throttled(40));
    use('other');
    now = at(60);
    use('one');
  });

  it('does not shut out for longer where the clock was set back', () => {
    let now = at(0);
    const patience = new Patience({ ...standingClock(now), now: () => now }, { times: 1, seconds: 60 });
    patience.count('one');
    expect(() => patience.assertOpen('one')).toThrow(Throttled);
    now = at(-3600);
    patience.assertOpen('one');
  });
});
