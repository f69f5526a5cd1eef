import { seedOfRun } from '#testing';
import type { ServerName } from '../house/servers.js';
import { randomFrom } from '../load/random.js';
import { troublesOf } from './troubles.js';
import { turnsOf, type Disturbance } from './turns.js';

const serverNames: readonly ServerName[] = ['PostgreSQL', 'Redis', 'EventStoreDB'];
const everywhere = troublesOf({ names: serverNames, mortal: serverNames });

/** The first disturbances of a run, told apart by how many troubles come at once. */
function drawn(count: number, about: string | null = null): readonly [alone: readonly Disturbance[], pairs: readonly Disturbance[]] {
  const next = turnsOf(randomFrom(seedOfRun), everywhere, about);
  const all = Array.from({ length: count }, next);
  return [all.filter(({ troubles }) => troubles.length === 1), all.filter(({ troubles }) => troubles.length === 2)];
}

describe(`the troubles of a house (seed ${seedOfRun})`, () => {
  it('come alone, each of them, before any comes again', () => {
    const [alone] = drawn(2 * everywhere.length);
    expect(alone.map(({ sort }) => sort).toSorted()).toEqual(everywhere.map(({ sort }) => sort).toSorted());
    expect(alone.map(({ sort }) => sort)).toEqual(expect.arrayContaining(serverNames.map((name) => `${name} killed`)));
  });

  it('come in pairs: those first of which two end, and never is the same hit twice', () => {
    const [, pairs] = drawn(1_000);
    const what = pairs.map(({ troubles }) => troubles.map((each) => each.what));
    expect(what.filter(([one, other]) => one === other)).toEqual([]);
    const apps = ['api', 'worker', 'projector'];
    // Two of six sorts of parts, two of one of three processes, and PostgreSQL during a rebuild with any but itself.
    const deadly = (6 * 5) / 2 + apps.length + 5;
    const ends = (each: string): boolean => each.includes('killed');
    expect(what.findIndex((pair) => !pair.every(ends))).toBe(deadly);
    const named = what.slice(0, deadly).map((pair) => pair.map((each) => each.replace(/ \d/, '')).join());
    expect(new Set(named).size).toBe(deadly);
  });

  it('have all to do with one server where that is asked for', () => {
    const [alone, pairs] = drawn(200, 'EventStoreDB');
    expect(new Set(alone.map(({ sort }) => sort)).size).toBe(6);
    for (const { troubles } of [...alone, ...pairs]) expect(troubles.some(({ what }) => what.includes('EventStoreDB'))).toBe(true);
  });
});
