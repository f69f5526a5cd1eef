import type { DomainEvent } from '#kernel';
import { extended, missedBy } from './changes.js';
import { obligationEvents as e } from './events.js';
import { evolveObligations, noObligations, openObligations, type Obligations, type OpenObligation } from './ledger.js';

const obligation = '00000000-0000-4000-8000-000000000001';
const [first, second, late, later] = [
  '2026-05-11T21:00:00.000Z',
  '2026-05-18T21:00:00.000Z',
  '2026-05-12T08:00:00.000Z',
  '2026-05-19T08:00:00.000Z',
];
const common = { policy: null, term: null, legalBasis: null, calendar: null, derivation: [] };
const opened = e.obligationOpened({
  ...{ obligation, name: 'triage', about: null, assignee: null, role: 'quality-manager', unit: null },
  ...{ from: '2026-05-04T07:00:00.000Z', basis: 'policy', ...common, due: first, run: 1 },
});
const after = (ledger: Obligations, at: string, ...events: readonly DomainEvent[]): Obligations =>
  events.reduce((known, event) => evolveObligations(known, event, { eventId: '', recordedAt: at, occurredAt: at, by: 'p' }), ledger);
const open = (ledger: Obligations): OpenObligation => openObligations(ledger)[0]!;
const missedOnce = () => {
  const ledger = after(noObligations, '2026-05-04T07:00:00.000Z', opened);
  return after(ledger, late, ...missedBy(open(ledger), late));
};
const rederived = (due: string) =>
  e.obligationRederived({ obligation, ...common, due, previousDue: first, cause: 'corrected', asOriginal: false });

describe('a due that was missed and moved', () => {
  it.each([
    ['extended', (ledger: Obligations) => extended(open(ledger), second)],
    ['derived anew', () => rederived(second)],
    [
      'moved by a pause',
      () => e.obligationResumed({ obligation, pausedAt: first, resumedAt: late, previousDue: first, due: second, derivation: [] }),
    ],
  ])('on to a later one, as when %s, is missed again there, and both are noted', (_, move) => {
    const moved = after(missedOnce(), late, move(missedOnce()));
    expect(open(moved)).toMatchObject({ missedAt: null, originalDue: first, due: second });
    expect(missedBy(open(moved), second)).toEqual([]);
    const misses = missedBy(open(moved), later);
    expect(misses).toMatchObject([{ type: 'ObligationMissed', data: { due: second } }]);
    expect(open(after(moved, later, ...misses)).missed.map(({ due }) => due)).toEqual([first, second]);
    expect(missedBy(open(after(moved, later, ...misses)), later)).toEqual([]);
  });

  it('to an earlier one is not missed twice', () => {
    const moved = after(missedOnce(), late, rederived('2026-05-08T21:00:00.000Z'));
    expect(missedBy(open(moved), later)).toEqual([]);
  });
});
