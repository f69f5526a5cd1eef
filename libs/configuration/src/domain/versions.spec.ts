import { boundVersion, inForceAt, newestOf, standingOf, starterVersions, type Versions } from './versions.js';

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
  const since = '2026-11-20T00:00:00.000Z';
  it('is the one in force when the case entered its present state, whatever came since', () => {
    expect(boundVersion(versions, { since, migratedTo: null }).version).toBe(1);
    expect(boundVersion(versions, { since: '2026-12-05T00:00:00.000Z', migratedTo: null }).version).toBe(3);
  });
  it('is the one that it was migrated to, until it enters another state', () => {
    const migratedTo = { at: '2026-12-05T00:00:00.000Z', version: 3 };
    expect(boundVersion(versions, { since, migratedTo }).version).toBe(3);
    expect(boundVersion(versions, { since: '2027-02-01T00:00:00.000Z', migratedTo }).version).toBe(4);
  });
});
