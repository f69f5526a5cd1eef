import { Chance } from './chance.js';
import { Timeline, type Story } from './timeline.js';

const at = (minute: number): string => `2026-03-03T09:${String(minute).padStart(2, '0')}:00.000Z`;

it('stories take turns in the order of their instants, and what lies beyond the end stays undone', async () => {
  const timeline = new Timeline();
  const told: string[] = [];
  async function* story(name: string, ...minutes: readonly number[]): Story {
    told.push(`${name} begins`);
    for (const minute of minutes) {
      yield at(minute);
      told.push(`${name} at ${minute}`);
    }
  }
  timeline.begin(at(2), story('one', 5, 9, 40));
  timeline.begin(at(1), story('two', 5, 8));
  await timeline.runUntil(at(30), {
    passTo: (to) => Promise.resolve(void (to === at(30) && told.push('end'))),
    settle: () => Promise.resolve(),
  });
  expect(told).toEqual(['two begins', 'one begins', 'two at 5', 'one at 5', 'two at 8', 'one at 9', 'end']);
});

describe('chance', () => {
  it('is the same for the same seed, and that of one part is moved by no other', () => {
    const drawn = (seed: string, part: string): number[] => {
      const chance = new Chance(seed).of(part);
      return [chance.between(1, 1000), chance.between(1, 1000), chance.between(1, 1000)];
    };
    expect(drawn('1', 'a')).toEqual(drawn('1', 'a'));
    expect(drawn('1', 'b')).not.toEqual(drawn('1', 'a'));
    expect(drawn('2', 'a')).not.toEqual(drawn('1', 'a'));
  });

  it('keeps to its bounds and weights', () => {
    const chance = new Chance('bounds');
    const many = Array.from({ length: 2_000 }, () => chance.between(3, 5));
    expect(new Set(many)).toEqual(new Set([3, 4, 5]));
    const heavy = Array.from({ length: 2_000 }, () => chance.weighted([['often', 9], ['never', 0], ['seldom', 1]])); // prettier-ignore
    expect(heavy).not.toContain('never');
    const often = heavy.filter((each) => each === 'often').length;
    expect(often).toBeGreaterThan(1_700);
    expect(often).toBeLessThan(1_900);
    expect(() => chance.oneOf([])).toThrow(RangeError);
  });
});
