import * as fc from 'fast-check';
import { noObligations, obligationEvents, evolveObligations, ownDeadline } from '#deadlines/domain';
import { directoryOf, personEvents, replacingEvents, roles, unitEvents, type DirectoryEvent, type Role } from '#directory/domain';
import { lookNow, noStepsTaken, type EscalationRule, type Recipient } from '#escalation/domain';
import { recordEvents as e } from './events/index.js';
import { evolve } from './evolve/evolve.js';
import { house, idOf, now, received, sealedFor } from './sample.js';
import { escalationSubjectOf } from './subjects.js';
import type { LiveRecord } from './state.js';

const [people, units] = [12, 5];
const personOf = (n: number): string => idOf(`person ${n}`);
const unitOf = (n: number): string => idOf(`unit ${n}`);
const recorded = { eventId: 'e', recordedAt: now, occurredAt: now, by: idOf('person 0') };
const [from, due, later] = ['2026-03-03T10:00:00.000Z', '2026-03-06T10:00:00.000Z', '2026-03-20T10:00:00.000Z'];

/** One person: of a unit, below somebody hired before, away or not, with a substitute or not. */
const somebody = fc.record({
  unit: fc.nat(units - 1),
  above: fc.nat(people - 1),
  signIn: fc.integer({ min: 0, max: 9 }).map((pick) => pick > 0),
  away: fc.integer({ min: 0, max: 3 }).map((pick) => pick === 0),
  substitute: fc.option(fc.nat(people - 1)),
  roles: fc.subarray(roles.filter((role) => role !== 'staff' && role !== 'head-of-department')),
});
const world = fc.record({
  staff: fc.array(somebody, { minLength: people, maxLength: people }),
  heads: fc.array(fc.option(fc.nat(people - 1)), { minLength: units, maxLength: units }),
  parents: fc.array(fc.nat(units - 1), { minLength: units, maxLength: units }),
  headOfDepartment: fc.boolean(),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

const superiorIn = ({ staff }: World, n: number): number | null => (n === 0 ? null : staff[n]!.above % n);
const parentIn = ({ parents }: World, n: number): number | null => (n === 0 ? null : parents[n]! % n);

function* directoryEvents(given: World): IterableIterator<DirectoryEvent> {
  for (const [n, head] of given.heads.entries()) {
    const parent = parentIn(given, n);
    const id = unitOf(n);
    yield unitEvents.unitAdded({
      unit: id,
      key: `u${n}`,
      name: `u${n}`,
      parent: parent === null ? null : unitOf(parent),
      head: head === null ? null : personOf(head),
    });
  }
  for (const [n, { unit, signIn, away, substitute, roles: held }] of given.staff.entries()) {
    const [person, above] = [personOf(n), superiorIn(given, n)];
    yield personEvents.personRegistered({
      ...{ person, name: sealedFor(`p${n}`), contact: null, key: null, unit: unitOf(unit) },
      superior: above === null ? null : personOf(above),
    });
    const own: Role[] = ['staff', ...held, ...(n === 0 && given.headOfDepartment ? ['head-of-department' as const] : [])];
    yield personEvents.rolesGranted({ person, roles: own });
    if (signIn) yield personEvents.signInGiven({ person, username: sealedFor(`p${n}`), reservation: `r${n}` });
    const days = { from: '2026-03-01', to: '2026-03-31' };
    if (away) yield replacingEvents.absenceAnnounced({ person, absence: idOf(`absence ${n}`), ...days });
    if (substitute !== null && substitute !== n)
      yield replacingEvents.substituteNamed({
        ...{ person, substitution: idOf(`substitution ${n}`), substitute: personOf(substitute), ...days },
        ...{ scope: { of: 'everything' }, absence: null },
      });
  }
}

/** By the words of the domain alone: the named, all below them, and those of named units with their sub-units and heads. */
function closedIn(given: World, named: { readonly persons: readonly number[]; readonly units: readonly number[] }): ReadonlySet<string> {
  const below = (n: number | null): boolean => n !== null && (named.persons.includes(n) || below(superiorIn(given, n)));
  const within = (n: number | null): boolean => n !== null && (named.units.includes(n) || within(parentIn(given, n)));
  const closed = given.staff.flatMap(({ unit }, n) => (below(n) || within(unit) ? [personOf(n)] : []));
  const heads = given.heads.flatMap((head, n) => (head !== null && within(n) ? [personOf(head)] : []));
  return new Set([...closed, ...heads]);
}

const recipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.constantFrom<Recipient>({ to: 'assignee' }, { to: 'owner' }, { to: 'head-of-unit' }),
  fc.integer({ min: 1, max: 4 }).map((levels): Recipient => ({ to: 'superior', levels })),
  fc.constantFrom(...roles).map((role): Recipient => ({ to: 'role', role })),
  fc.nat(people - 1).map((n): Recipient => ({ to: 'person', person: personOf(n) })),
);
const trigger = fc.constantFrom<EscalationRule['trigger']>(
  { on: 'share', percent: 75 },
  { on: 'lag', span: { amount: 1, unit: 'days' } },
  { on: 'no-activity', span: { amount: 2, unit: 'days' } },
);
const rules = fc.array(fc.record({ trigger, to: fc.array(recipient, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 4 });
/** Who owes it: a person, or whoever holds a role, perhaps in one unit. */
const owner = fc.oneof(
  fc.nat(people - 1).map((n) => ({ assignee: personOf(n), role: null, unit: null })),
  fc.record({
    assignee: fc.constant(null),
    role: fc.constantFrom(...roles),
    unit: fc.option(fc.nat(units - 1)).map((n) => (n === null ? null : unitOf(n))),
  }),
);
const named = fc.record({
  persons: fc.uniqueArray(fc.integer({ min: 0, max: people - 1 }), { maxLength: 2 }),
  units: fc.uniqueArray(fc.integer({ min: 1, max: units - 1 }), { maxLength: 1 }),
});

it('over random directories, substitutions and rules, who is complained of and who reports to them is never told', () => {
  let [told, passedOver] = [0, 0];
  fc.assert(
    fc.property(world, rules, named, owner, (given, ladders, against, owes) => {
      const directory = directoryOf(directoryEvents(given));
      const complaint = e.complaintReceived({
        ...received.data,
        unit: unitOf(0),
        against: { persons: against.persons.map(personOf), units: against.units.map(unitOf), wholeDepartment: false, words: null },
      });
      const state = { ...(evolve({ status: 'none' }, complaint, recorded) as LiveRecord), assignee: owes.assignee } as LiveRecord;
      const owing = obligationEvents.obligationOpened({
        ...{ obligation: idOf('owed'), name: 'answer', about: null, ...owes, from, run: 1 },
        ...{ basis: 'own-date', ...ownDeadline({ due, source: 'action' }) },
      });
      const ledger = evolveObligations(noObligations, owing, recorded);
      const set = ladders.map(({ trigger: on, to }, n): EscalationRule => ({
        ...{ id: `r${n}`, trigger: on, scope: {}, calendar: 'ua' },
        ladder: [
          {
            id: 's',
            after: { amount: 0, unit: 'minutes' },
            since: 'step-before',
            action: 'notify',
            to,
            channel: null,
            urgent: false,
            repeat: null,
          },
        ],
      }));
      const around = {
        ...house,
        directory,
        escalation: { ruleSets: [{ version: 1, effectiveFrom: '2020-01-01T00:00:00.000Z', rules: set }] },
      };
      const closed = closedIn(given, against);
      const steps = lookNow(ledger, { taken: noStepsTaken, subject: escalationSubjectOf(state, around), house: around, now: later });
      for (const step of steps) {
        if (step.type !== 'EscalationStepTaken') continue;
        told += step.data.recipients.length;
        passedOver += step.data.recipients.filter(({ found }) => found.some(({ how }) => how === 'closed-to')).length;
        expect(step.data.recipients.filter(({ person }) => closed.has(person))).toEqual([]);
      }
    }),
    { numRuns: 50 },
  );
  expect([told > 0, passedOver > 0]).toEqual([true, true]);
});
