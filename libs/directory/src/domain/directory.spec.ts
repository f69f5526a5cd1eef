import * as fc from 'fast-check';
import { UnknownEvent } from '#kernel';
import { walkLimit } from './directory.js';
import { personEvents, unitEvents, type DirectoryEvent } from './events.js';
import { directoryOf, evolveDirectory } from './fold.js';
import { rolesOf } from './rights.js';
import { added, department, idOf, registered, sealedFor } from './sample.js';

const house = directoryOf(department);
const names = (ids: readonly string[]) =>
  ids.map((id) =>
    ['department', 'services', 'permits', 'finance', 'maria', 'ihor', 'oksana', 'olena', 'petro', 'admin'].find((n) => idOf(n) === id),
  );

describe('the directory', () => {
  it('knows the tree', () => {
    expect(house.unitByKey('permits')?.id).toBe(idOf('permits'));
    expect(house.findUnit('permits')).toBe(house.findUnit(idOf('permits')));
    expect(names(house.unitAncestors(idOf('permits')))).toEqual(['services', 'department']);
    expect(names(house.unitAndSubUnits(idOf('services')))).toEqual(['services', 'permits']);
    expect(house.units().map(({ key }) => key)).toEqual(['department', 'finance', 'services', 'permits']);
    expect(names(house.membersOf(idOf('permits'))).sort()).toEqual(['olena', 'petro']);
  });

  it('finds who is above whom: the own superior first, then the heads upwards, never oneself', () => {
    expect(names([house.superiorOf(idOf('olena'))!])).toEqual(['ihor']);
    expect(names([house.superiorOf(idOf('petro'))!])).toEqual(['oksana']);
    expect(names([house.superiorOf(idOf('ihor'))!])).toEqual(['maria']);
    expect(house.superiorOf(idOf('maria'))).toBeNull();
    expect(house.superiorOf(idOf('admin'))).toBeNull();
    expect(names(house.superiorsOf(idOf('petro')))).toEqual(['oksana', 'maria']);
    expect(house.reportsTo(idOf('olena'), idOf('maria'))).toBe(true);
    expect(house.reportsTo(idOf('maria'), idOf('olena'))).toBe(false);
    expect(house.headOf(idOf('permits'))).toBeNull();
    expect(names([house.nearestHead(idOf('permits'))!])).toEqual(['ihor']);
  });

  it('knows who stands above a unit', () => {
    const above = (person: string) => house.isAbove(idOf(person), idOf('permits'));
    expect([above('ihor'), above('maria'), above('oksana'), above('olena')]).toEqual([true, true, false, false]);
    const deputy = directoryOf([
      ...department,
      ...registered('deputy'),
      personEvents.superiorSet({ person: idOf('ihor'), superior: idOf('deputy') }),
    ]);
    expect(deputy.isAbove(idOf('deputy'), idOf('permits'))).toBe(true);
    expect(deputy.isAbove(idOf('deputy'), idOf('finance'))).toBe(false);
  });

  it('names nobody who has left', () => {
    const after = directoryOf([...department, personEvents.personLeft({ person: idOf('oksana'), reason: 'retired' })]);
    expect(after.processOwner(idOf('issue'))).toBeNull();
    expect(after.headOf(idOf('finance'))).toBeNull();
    expect(names([after.superiorOf(idOf('petro'))!])).toEqual(['ihor']);
    expect(after.withRole('process-owner')).toEqual([]);
    expect(after.person(idOf('oksana'))).toMatchObject({ active: false, signIn: false, roles: [] });
    expect(house.processOwner(idOf('issue'))).toBe(idOf('oksana'));
  });

  it('makes whoever may sign in staff, and gives nothing to whoever may not', () => {
    const signedIn = directoryOf([
      ...department,
      personEvents.signInGiven({ person: idOf('petro'), username: sealedFor('petro'), reservation: 'r2' }),
    ]);
    expect(rolesOf(signedIn, idOf('petro'))).toEqual(['staff']);
    expect(rolesOf(signedIn, idOf('admin'))).toEqual(['staff', 'quality-manager', 'administrator']);
    expect(rolesOf(signedIn, idOf('oksana'))).toBeNull();
    expect(rolesOf(signedIn, idOf('nobody'))).toBeNull();
  });

  it('walks end where two writers closed a circle of superiors', () => {
    const circle = directoryOf([...registered('one', { superior: 'two' }), ...registered('two', { superior: 'one' })]);
    expect(circle.superiorsOf(idOf('one'))).toEqual([idOf('two')]);
    const deep: DirectoryEvent[] = [];
    for (let n = 0; n < 100; n += 1) deep.push(added(`u${n}`, n === 0 ? undefined : `u${n - 1}`));
    expect(directoryOf(deep).unitAncestors(idOf('u99')).length).toBe(walkLimit);
  });

  it('skips no event that it does not know, nor one about what was never there', () => {
    expect(() => evolveDirectory(house, { type: 'UnitPainted', version: 1, data: {} } as never, '')).toThrow(UnknownEvent);
    expect(() => directoryOf([unitEvents.unitRenamed({ unit: idOf('ghost'), name: 'x' })])).toThrow(UnknownEvent);
  });

  it('agrees with a plain map whatever people come and go, and never changes an earlier state', () => {
    const step = fc.record({ person: fc.integer({ min: 0, max: 400 }), unit: fc.constantFrom('a', 'b') });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 600 }), (steps) => {
        const model = new Map<string, string>();
        let directory = directoryOf([]);
        for (const { person, unit } of steps) {
          const id = idOf(`p${person}`);
          const before = directory;
          const events = model.has(id) ? [personEvents.personMoved({ person: id, unit: idOf(unit) })] : registered(`p${person}`, { unit });
          for (const event of events) directory = evolveDirectory(directory, event, '2026-01-01T00:00:00.000Z');
          expect(before.person(id)?.unit).toBe(model.get(id));
          model.set(id, idOf(unit));
        }
        expect(new Map(directory.people().map((each) => [each.id, each.unit]))).toEqual(model);
        expect(directory.people()).toHaveLength(model.size);
      }),
      { numRuns: 20 },
    );
  });
});
