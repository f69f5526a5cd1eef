import * as fc from 'fast-check';
import {
  dayOf,
  evolveDirectory,
  personMachine,
  processMachine,
  unitsMachine,
  type Directory,
  type DirectoryEvent,
  type Person,
  type Role,
} from '#directory/domain';
import { versionsAtFounding } from '#configuration/domain';
import { openObligations } from '#deadlines/domain';
import { derivedId, type Actor, type AnyState, type DomainEvent, type Instant, type Machine, type Recorded } from '#kernel';
import { categoriesKind, recordFieldsKind, recordMachines, type RecordsHouse } from '#records/domain';
import { capaMachine, type CapaHouse, type CapaState } from '../domain/index.js';
import {
  assessing,
  awaitingApproval,
  drafted,
  house as sample,
  id,
  implementing,
  investigating,
  monday,
  verified,
  done,
} from '../domain/sample.js';

const names = ['hanna', 'petro', 'maria', 'maksym', 'olena', 'ihor', 'stepan', 'nadia', 'bohdan', 'taras', 'admin'];
const unitNames = ['department', 'services', 'registry', 'archive'];
const admin: Actor = { person: id('admin'), roles: ['administrator'] };
const engine: Actor = { person: 'process:passing-on', roles: [], process: 'passing-on' };

const person = fc.constantFrom(...names);
const unit = fc.constantFrom(...unitNames);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('leave'), who: person }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('come-back'), who: person, unit }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('move-person'), who: person, unit }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set-superior'), who: person, other: fc.option(person) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('announce-absence'),
      who: person,
      other: fc.option(person),
      in: fc.integer({ min: 0, max: 3 }),
      days: fc.integer({ min: 0, max: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('end-absence'), who: person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('revoke-roles'), who: person }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('set-head'), unit, other: fc.option(person) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close-unit'), unit }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('sleep'), days: fc.integer({ min: 1, max: 3 }) }) },
);
type Step = {
  readonly do: string;
  readonly who?: string;
  readonly other?: string | null;
  readonly unit?: string;
  readonly in?: number;
  readonly days?: number;
};

/** Everything that is held in the house: cases with their machines, as they stand. */
interface Held {
  readonly machine: Machine<AnyState, never, DomainEvent>;
  state: AnyState;
}

/** A CAPA in every status in which something is owed. */
const capas: readonly CapaState[] = [
  drafted(),
  investigating(),
  awaitingApproval(),
  implementing(),
  done(implementing()),
  verified(),
  assessing(),
].map(({ state }) => state);

class World {
  now: Instant = '2026-03-02T22:30:00.000Z';
  directory: Directory;
  readonly held: Held[];
  constructor() {
    this.directory = withAdmin(sample.directory);
    this.held = capas.map((state) => ({ machine: capaMachine as never, state }));
    for (const process of ['permits', 'nobody']) {
      const held: Held = { machine: recordMachines.nonconformity as never, state: recordMachines.nonconformity.initial };
      this.held.push(held);
      this.send(held, { person: id('stepan'), roles: ['staff'] }, 'report', {
        record: derivedId('record', process),
        title: 'a',
        description: 'b',
        process: process === 'nobody' ? null : process,
      });
    }
    const triaged: Held = { machine: recordMachines.nonconformity as never, state: this.held.at(-1)!.state };
    this.held.push(triaged);
    const settled = { process: 'permits', unit: 'registry', severity: 'critical', assignee: id('ihor') };
    this.send(triaged, { person: id('nadia'), roles: ['quality-manager'] }, 'triage', settled);
    expect(triaged.state.status).toBe('triaged');
  }

  get house(): RecordsHouse & CapaHouse {
    return { ...recordsHouse, ...sample, directory: this.directory };
  }

  get day(): string {
    return dayOf(this.directory, this.now);
  }

  send(held: Held, by: Actor, name: string, input: object): readonly DomainEvent[] {
    const recorded = (n: number): Recorded => ({ eventId: derivedId('e', n), recordedAt: this.now, occurredAt: this.now, by: by.person });
    const decision = held.machine.decide({ state: held.state, by, now: this.now, house: this.house as never }, name, input, recorded);
    if (decision.outcome === 'refused') return [];
    held.state = decision.state;
    return decision.events;
  }

  /** The directory changes as its own machines allow. */
  change(step: Step): void {
    const { who, other = null, unit } = step;
    if (step.do === 'sleep') {
      this.now = new Date(Date.parse(this.now) + step.days! * 86_400_000).toISOString();
      return;
    }
    const entry = who === undefined ? undefined : this.directory.person(id(who));
    const machine = (who === undefined ? unitsMachine : personMachine) as unknown as Held['machine'];
    const state =
      who === undefined
        ? { status: 'kept', units: this.directory.facts.units }
        : { status: entry?.active ? 'here' : 'left', person: entry };
    const days = { from: ahead(this.day, step.in ?? 0), to: ahead(this.day, (step.in ?? 0) + (step.days ?? 0)) };
    const inputs: Record<string, object> = {
      leave: { reason: 'so' },
      'come-back': { unit: unit && id(unit) },
      'move-person': { unit: unit && id(unit) },
      'set-superior': { superior: other && id(other) },
      'announce-absence': { ...days, substitute: other && id(other) },
      'end-absence': { absence: entry?.absences.at(-1)?.id ?? id('none') },
      'revoke-roles': { roles: ['quality-manager', 'auditor', 'process-owner'] },
      'set-head': { unit: unit && id(unit), head: other && id(other) },
      'close-unit': { unit: unit && id(unit), reason: 'merged' },
    };
    const events = this.send({ machine, state }, admin, step.do, inputs[step.do]!);
    for (const event of events) this.directory = evolveDirectory(this.directory, event as DirectoryEvent, this.now);
  }

  /** One look at everything, as the watch takes it; what passed, by what held it. */
  look(): readonly { readonly held: Held | null; readonly from: string | null; readonly to: string }[] {
    const passed: { held: Held | null; from: string | null; to: string }[] = [];
    const note = (held: Held | null, events: readonly DomainEvent[]): void => {
      for (const { type, data } of events)
        if (type.endsWith('PassedOn'))
          passed.push({ held, from: (data as { person: string | null }).person, to: (data as { to: string }).to });
    };
    for (const process of this.directory.processes()) {
      const events = this.send(
        { machine: processMachine as never, state: { status: 'in-use', process } as AnyState },
        engine,
        'pass-on',
        {},
      );
      for (const event of events) this.directory = evolveDirectory(this.directory, event as DirectoryEvent, this.now);
      note(null, events);
    }
    for (const held of this.held) note(held, this.send(held, engine, 'pass-on', {}));
    return passed;
  }
}

const recordsHouse: Pick<RecordsHouse, 'handling' | 'categories' | 'recordFields'> = {
  handling: { deputies: [], authorisedUnit: null, outsideHandler: null },
  categories: versionsAtFounding(categoriesKind),
  recordFields: versionsAtFounding(recordFieldsKind),
};
const ahead = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function withAdmin(directory: Directory): Directory {
  const sealed = { sealed: 1 as const, subject: id('admin'), box: 'AAAA', commitment: '0'.repeat(64) };
  const events: DirectoryEvent[] = [
    {
      type: 'PersonRegistered',
      version: 1,
      data: { person: id('admin'), name: sealed, contact: null, key: null, unit: null, superior: null },
    },
    { type: 'RolesGranted', version: 1, data: { person: id('admin'), roles: ['administrator'] } },
    { type: 'SignInGiven', version: 1, data: { person: id('admin'), username: sealed, reservation: 'admin' } },
  ] as DirectoryEvent[];
  return events.reduce((known, event) => evolveDirectory(known, event, monday), directory);
}

/** The independent model: who looks after things, told by nothing but the plain facts of the directory. */
class Model {
  constructor(
    readonly directory: Directory,
    readonly day: string,
  ) {}

  looksAfter(who: string): boolean {
    const entry = this.directory.facts.people.get(who);
    if (!entry?.active) return false;
    const isHere = (other: string): boolean => {
      const found = this.directory.facts.people.get(other);
      return found !== undefined && found.active && !found.absences.some(({ from, to }) => from <= this.day && this.day <= to);
    };
    if (isHere(who)) return true;
    return entry.substitutions.some(
      ({ from, to, substitute, scope }) => from <= this.day && this.day <= to && scope.of === 'everything' && isHere(substitute),
    );
  }

  anybodyInOffice(...roles: readonly Role[]): boolean {
    return [...this.directory.facts.people.values()].some(
      (each) => each.roles.some((role) => roles.includes(role)) && this.looksAfter(each.id),
    );
  }

  /** The first above a person who looks after things: by the plain chain of own superiors and heads, each asked once. */
  firstAbove(who: string): string | null {
    const { people, units } = this.directory.facts;
    const asked = new Set([who]);
    for (let at: string | null = who; at !== null;) {
      const { superior, unit }: Person = people.get(at)!;
      let above: string | null = superior !== null && superior !== at && people.get(superior)?.active ? superior : null;
      for (let where = unit; above === null && where !== null; where = units.get(where)?.parent ?? null) {
        const head = units.get(where)?.head ?? null;
        if (head !== null && head !== at && people.get(head)?.active) above = head;
      }
      if (above === null || asked.has(above)) return null;
      if (this.looksAfter(above)) return above;
      asked.add(above);
      at = above;
    }
    return null;
  }
}

describe('what people hold who are not there', () => {
  it('passes to the next who is, and nothing open is ever without somebody who looks after it', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        const world = new World();
        for (const each of steps) {
          world.change(each);
          const model = new Model(world.directory, world.day);
          const passed = world.look();
          for (const { held, from, to } of passed) {
            // Who approved the plan, or is to, is given no part of it: then it goes further up.
            const isApart = held !== null && (approversIn(held.state).length > 0 || held.state.status === 'awaiting-approval');
            if (from !== null && !isApart && model.firstAbove(from) !== null) expect(to).toBe(model.firstAbove(from));
          }
          const offices = model.anybodyInOffice('quality-manager', 'head-of-department', 'administrator');
          if (!offices) continue;
          expect(world.look()).toEqual([]);
          for (const held of world.held) isLookedAfter(held.state, model);
          for (const { owner, ended } of world.directory.processes())
            if (owner !== null && !ended) expect([owner, model.looksAfter(owner)]).toEqual([owner, true]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not come back by itself with those who come back', () => {
    const world = new World();
    const holder = () => (world.held[3]!.state as AnyState & { owner: string }).owner;
    expect(holder()).toBe(id('olena'));
    world.change({ do: 'announce-absence', who: 'olena', in: 0, days: 1 });
    expect(world.look().length).toBeGreaterThan(0);
    expect(holder()).toBe(id('maria'));
    world.change({ do: 'sleep', days: 3 });
    expect(world.look()).toEqual([]);
    expect(holder()).toBe(id('maria'));
  });

  it('stays where a substitute looks after it, and passes on when the substitute goes', () => {
    const world = new World();
    const holder = () => (world.held[3]!.state as AnyState & { owner: string }).owner;
    world.change({ do: 'announce-absence', who: 'olena', other: 'ihor', in: 1, days: 3 });
    expect(world.look()).toEqual([]);
    world.change({ do: 'sleep', days: 1 });
    expect(world.look()).toEqual([]);
    expect(holder()).toBe(id('olena'));
    world.change({ do: 'leave', who: 'ihor' });
    world.look();
    expect(holder()).toBe(id('maria'));
  });
});

function approversIn(state: AnyState): readonly unknown[] {
  const { plan } = state as { plan?: { submissions: readonly { outcome: { decision: string } }[] } };
  return (plan?.submissions ?? []).filter(({ outcome }) => outcome.decision === 'approved');
}

/** Whoever owes or owns something in it looks after it, or, where nobody is named, somebody in that office does. */
function isLookedAfter(state: AnyState, model: Model): void {
  const { obligations, owner, assignee } = state as unknown as {
    obligations: Parameters<typeof openObligations>[0];
    owner?: string | null;
    assignee?: string | null;
  };
  for (const { name, assignee: by, role } of openObligations(obligations)) {
    const after = by === null ? role !== null && model.anybodyInOffice(role) : model.looksAfter(by);
    expect([state.status, name, by, role, after]).toEqual([state.status, name, by, role, true]);
  }
  for (const holder of [owner, assignee])
    if (holder) expect([state.status, holder, model.looksAfter(holder)]).toEqual([state.status, holder, true]);
  const { plan } = state as { plan?: { actions: readonly { status: string; owner: string }[] } };
  if (state.status !== 'implementing') return;
  for (const { status, owner: by } of plan!.actions)
    if (!['completed', 'verified', 'cancelled'].includes(status)) expect([by, model.looksAfter(by)]).toEqual([by, true]);
}
