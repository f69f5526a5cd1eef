import { boundBy, boundNow, boundVersion, type Migration } from './binding.js';
import { inForceAt, newestOf, standingOf, starterVersions, type Versions } from './versions.js';

/** Version 3 is published after 2 and takes effect before it: 2 never does. */
const versions: Versions<string> = [
  ...starterVersions('starter'),
  { version: 2, effectiveFrom: '2026-12-01T00:00:00.000Z', content: 'overtaken' },
  { version: 3, effectiveFrom: '2026-11-30T22:00:00.000Z', content: 'December in Kyiv' },
  { version: 4, effectiveFrom: '2027-01-01T00:00:00.000Z', content: 'New Year' },
];

describe('the version in force', () => {
  it.each([
    ['2020-01-01T00:00:00.000Z', 1],
    ['2026-11-30T21:59:59.999Z', 1],
    // 1 December begins at 22:00Z in Kyiv.
    ['2026-11-30T22:00:00.000Z', 3],
    ['2026-12-31T23:59:59.999Z', 3],
    ['2027-01-01T00:00:00.000Z', 4],
  ])('at %s is %i', (at, version) => expect(inForceAt(versions, at).version).toBe(version));

  it('is told from those before, after, and that never were', () => {
    const at = '2026-12-02T00:00:00.000Z';
    expect(versions.map((each) => standingOf(versions, each, at))).toEqual(['past', 'overtaken', 'in-force', 'scheduled']);
    expect(newestOf(versions).version).toBe(4);
  });
});

describe('the version that binds a case', () => {
  const kind = { key: 'words' };
  const bound = (since: string, migration: Migration | null = null) => boundVersion(kind, versions, { since, migration }).version;

  it('is the one in force when the case entered its present state, whatever came since', () => {
    expect(bound('2026-11-20T00:00:00.000Z')).toBe(1);
    expect(bound('2026-12-05T00:00:00.000Z')).toBe(3);
  });

  it('is the one that it was migrated to, until it enters another state', () => {
    const migration = { at: '2026-12-05T00:00:00.000Z', to: { words: 3 } };
    expect(bound('2026-11-20T00:00:00.000Z', migration)).toBe(3);
    expect(bound('2027-02-01T00:00:00.000Z', migration)).toBe(4);
  });

  it('stays the one of the state where a migration was about other kinds', () => {
    expect(bound('2026-11-20T00:00:00.000Z', { at: '2026-12-05T00:00:00.000Z', to: { numbers: 3 } })).toBe(1);
  });

  it('is told for each kind at once', () => {
    const binding = [[kind, versions]] as const;
    expect(boundBy(binding, { since: '2026-11-20T00:00:00.000Z', migration: null })).toEqual({ words: 1 });
    expect(boundNow(binding, '2027-02-01T00:00:00.000Z')).toEqual({ words: 4 });
  });
});
