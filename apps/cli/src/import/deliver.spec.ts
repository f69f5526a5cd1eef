import type { ImportedCase } from './cases.js';
import { BrokenOff, deliver, NotTaken, type CaseResult, type CaseSink } from './deliver.js';

const caseOf = (n: number, activities = 1): ImportedCase => ({
  source: 's',
  externalReference: `c${n}`,
  form: 'application',
  unit: 'General',
  startedAt: '2026-03-03T12:00:00.000Z',
  due: '2026-03-04T12:00:00.000Z',
  activities: Array.from({ length: activities }, (_, a) => ({ id: `${n}-${a}`, name: 'x'.repeat(250), at: '2026-03-03T12:00:00.000Z' })),
});
const cases = (count: number): ImportedCase[] => Array.from({ length: count }, (_, n) => caseOf(n));

/** A house that keeps cases as the real one does: by reference and activity. */
class Keeper implements CaseSink {
  readonly kept = new Map<string, Set<string>>();
  readonly requests: number[] = [];

  constructor(private readonly refuse: (sent: readonly ImportedCase[]) => Error | null = () => null) {}

  async send(sent: readonly ImportedCase[]): Promise<readonly CaseResult[]> {
    const refusal = this.refuse(sent);
    if (refusal) throw refusal;
    this.requests.push(Buffer.byteLength(JSON.stringify(sent)));
    return sent.map(({ externalReference, activities }) => {
      const known = this.kept.get(externalReference);
      const there = known ?? new Set<string>();
      const added = activities.filter(({ id }) => !there.has(id));
      added.forEach(({ id }) => there.add(id));
      this.kept.set(externalReference, there);
      return { externalReference, outcome: !known ? 'imported' : added.length > 0 ? 'completed' : 'already-there', added: added.length };
    });
  }
}

const added = (results: readonly CaseResult[]): number => results.reduce((sum, each) => sum + (each.added ?? 0), 0);

const nowhere = { isTTY: false as const, write: () => true };
const deliverTo = (house: CaseSink, given: readonly ImportedCase[]) => deliver(given, house, nowhere);

describe('a delivery', () => {
  it('sends every case once, in requests that a server takes', async () => {
    const house = new Keeper();
    const results = await deliverTo(house, [...cases(333), caseOf(1_000, 4_000)]);
    expect(results).toHaveLength(334);
    expect(house.kept.size).toBe(334);
    expect(added(results)).toBe(333 + 4_000);
    expect(results.find(({ externalReference }) => externalReference === 'c1000')).toMatchObject({ outcome: 'imported', added: 4_000 });
    expect(Math.max(...house.requests)).toBeLessThan(400_000);
  });

  it('brings nothing twice', async () => {
    const house = new Keeper();
    await deliverTo(house, cases(120));
    const again = await deliverTo(house, cases(120));
    expect(added(again)).toBe(0);
    expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['already-there']));
  });

  it('finds out which case a request was refused for, and brings the others', async () => {
    const house = new Keeper((sent) => (sent.some(({ externalReference }) => externalReference === 'c7') ? new NotTaken('too odd') : null));
    const results = await deliverTo(house, cases(60));
    expect(results.filter(({ outcome }) => outcome === 'refused')).toEqual([
      { externalReference: 'c7', outcome: 'refused', reason: 'too odd' },
    ]);
    expect(house.kept.size).toBe(59);
  });

  it('breaks off with the first failure, says how far it came, and a second run does the rest', async () => {
    let left = 3;
    const house = new Keeper(() => ((left -= 1) < 0 ? new Error('gone') : null));
    const broken = await deliverTo(house, cases(400)).catch((error: unknown) => error);
    expect(broken).toBeInstanceOf(BrokenOff);
    expect(broken).toMatchObject({ acknowledged: 150, of: 400, cause: { message: 'gone' } });
    left = Number.POSITIVE_INFINITY;
    const again = await deliverTo(house, cases(400));
    expect(again.filter(({ outcome }) => outcome === 'imported')).toHaveLength(250);
    expect(house.kept.size).toBe(400);
  });

  it('of nothing sends nothing', async () => {
    expect(await deliverTo(new Keeper(), [])).toEqual([]);
  });
});
