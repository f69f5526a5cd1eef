import * as fc from 'fast-check';
import { identitiesOf, rootOf } from './merges.js';
import { mergingMachine, type MergingState } from './merging.js';
import { idOf, nina, sealedFor } from './sample.js';

const now = '2026-03-03T12:00:00.000Z';
const recorded = { eventId: 'e', recordedAt: now, occurredAt: now, by: nina.person };
const entries = Array.from({ length: 8 }, (_, n) => idOf(`entry ${n}`));
const entry = fc.constantFrom(...entries);
const reason = fc.constant(sealedFor('reason'));

const command = fc.oneof(
  { weight: 2, arbitrary: fc.record({ name: fc.constant('merge'), input: fc.record({ subject: entry, into: entry, reason }) }) },
  { weight: 1, arbitrary: fc.record({ name: fc.constant('part'), input: fc.record({ subject: entry, reason }) }) },
);

it('whatever is merged and parted, in whatever order: every entry belongs to one citizen, for whom one entry stands', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      let state: MergingState = mergingMachine.initial;
      for (const { name, input } of commands) {
        const decision = mergingMachine.decide({ state, by: nina, now, house: {} }, name, input, () => recorded);
        if (decision.outcome === 'accepted') state = decision.state;
      }
      const { merges } = state;
      const together = new Map<string, string[]>();
      for (const each of entries) together.set(rootOf(merges, each), [...(together.get(rootOf(merges, each)) ?? []), each]);
      expect([...together.keys()].filter((root) => merges[root] !== undefined)).toEqual([]);
      for (const [root, group] of together) expect(new Set(identitiesOf(merges, group.at(-1)!))).toEqual(new Set([root, ...group]));
    }),
  );
});
