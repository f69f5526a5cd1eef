import * as fc from 'fast-check';
import { directoryOf, evolveDirectory } from './fold.js';
import { walkLimit, type Directory } from './directory.js';
import { administrator, department, idOf } from './sample.js';
import { unitsMachine, type UnitsState } from './units.js';

const now = '2026-03-03T12:00:00.000Z';
const recorded = { eventId: 'e', recordedAt: now, occurredAt: now, by: administrator.person };
const unit = fc.integer({ min: 0, max: 7 }).map((n) => idOf(`unit ${n}`));
const orNone = fc.option(unit, { nil: null });
const person = fc.constantFrom(idOf('olena'), idOf('ihor'), idOf('nobody'), null);

const command = fc.oneof(
  fc.record({ name: fc.constant('add-unit'), input: fc.record({ unit, key: unit, name: fc.constant('A'), parent: orNone, head: person }) }),
  fc.record({ name: fc.constant('move-unit'), input: fc.record({ unit, parent: orNone }) }),
  fc.record({ name: fc.constant('rename-unit'), input: fc.record({ unit, name: fc.constantFrom('A', 'B') }) }),
  fc.record({ name: fc.constant('set-head'), input: fc.record({ unit, head: person }) }),
  fc.record({ name: fc.constant('close-unit'), input: fc.record({ unit, reason: fc.constant('merged') }) }),
);

it('whatever is commanded, the units stay a tree, keys stay unique, and the fold agrees with the decider', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      let state: UnitsState = unitsMachine.initial;
      let directory: Directory = directoryOf(department.filter(({ type }) => type.startsWith('Person')));
      for (const { name, input } of commands) {
        const decision = unitsMachine.decide({ state, by: administrator, now, house: { directory } }, name, input, () => recorded);
        if (decision.outcome === 'refused') {
          expect(decision.refusals.length).toBeGreaterThan(0);
          continue;
        }
        state = decision.state;
        for (const event of decision.events) directory = evolveDirectory(directory, event, now);
      }
      const units = [...state.units.values()];
      expect([...directory.facts.units.values()]).toEqual(units);
      expect(new Set(units.map(({ key }) => key)).size).toBe(units.length);
      expect(directory.units()).toHaveLength(units.length);
      for (const { id, parent, closed } of units) {
        expect(directory.unitAncestors(id)).not.toContain(id);
        expect(directory.unitAncestors(id).length).toBeLessThan(walkLimit);
        if (parent !== null && !closed) expect(directory.unit(parent)?.closed).toBe(false);
      }
    }),
    { numRuns: 150 },
  );
});
