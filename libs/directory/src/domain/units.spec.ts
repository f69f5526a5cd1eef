import { specsOf } from '#testing';
import { unitEvents, type UnitEvent } from './events.js';
import { directoryOf } from './fold.js';
import { added, administrator, department, idOf, staff } from './sample.js';
import { addUnit, closeUnit, moveUnit, renameUnit, setHeadOfUnit, unitsMachine } from './units.js';

const now = '2026-03-03T12:00:00.000Z';
const tree = department.filter((event): event is UnitEvent => event.type.startsWith('Unit'));
const { given } = specsOf(unitsMachine, { events: unitEvents, now, house: { directory: directoryOf(department) } });
const newUnit = { unit: idOf('archive'), key: 'archive', name: 'Archive', parent: idOf('department'), head: null };

describe('the tree of units', () => {
  it('is kept by administrators only', () => {
    expect(given(...tree).offered(addUnit, staff)).toEqual({ allowed: false, codes: ['administrator-only'] });
    given(...tree)
      .when(addUnit, newUnit)
      .by(staff)
      .refused('administrator-only', { role: 'administrator' });
    given(...tree)
      .when(addUnit, newUnit)
      .by({ person: 'process:import', roles: [], process: 'import' })
      .accepted();
  });

  it('takes a new unit once', () => {
    given()
      .when(addUnit, { ...newUnit, parent: null })
      .by(administrator)
      .accepted(unitEvents.unitAdded({ ...newUnit, parent: null }))
      .when(addUnit, { ...newUnit, parent: null })
      .by(administrator)
      .refused('unit-is-new', { unit: idOf('archive'), key: 'archive' });
    given(...tree)
      .when(addUnit, { ...newUnit, key: 'finance' })
      .by(administrator)
      .refused('unit-is-new', { unit: idOf('finance'), key: 'finance' });
  });

  it('wants a parent and a head that are there', () => {
    const outcome = given(...tree)
      .when(addUnit, { ...newUnit, parent: idOf('ghost'), head: idOf('ghost') })
      .by(administrator);
    outcome.refused('parent-is-open', { parent: idOf('ghost') });
    outcome.refused('person-is-here', { person: idOf('ghost') });
  });

  it('stays a tree', () => {
    const moves = given(...tree);
    moves
      .when(moveUnit, { unit: idOf('services'), parent: idOf('permits') })
      .by(administrator)
      .refused('units-form-a-tree');
    moves
      .when(moveUnit, { unit: idOf('services'), parent: idOf('services') })
      .by(administrator)
      .refused('units-form-a-tree');
    moves
      .when(moveUnit, { unit: idOf('permits'), parent: idOf('finance') })
      .by(administrator)
      .accepted(unitEvents.unitMoved({ unit: idOf('permits'), parent: idOf('finance') }))
      .when(moveUnit, { unit: idOf('permits'), parent: idOf('finance') })
      .by(administrator)
      .quietWhenRepeated();
    const deep = Array.from({ length: 32 }, (_, n) => added(`u${n}`, n === 0 ? undefined : `u${n - 1}`));
    given(...deep)
      .when(addUnit, { ...newUnit, parent: idOf('u30') })
      .by(administrator)
      .accepted();
    given(...deep)
      .when(addUnit, { ...newUnit, parent: idOf('u31') })
      .by(administrator)
      .refused('units-form-a-tree');
    given(...deep, added('branch'), added('twig', 'branch'))
      .when(moveUnit, { unit: idOf('branch'), parent: idOf('u30') })
      .by(administrator)
      .refused('units-form-a-tree', { unit: idOf('branch'), parent: idOf('u30'), limit: 32 });
  });

  it('renames and gives heads, quiet where nothing changes', () => {
    given(...tree)
      .when(renameUnit, { unit: idOf('permits'), name: 'Permits' })
      .by(administrator)
      .accepted(unitEvents.unitRenamed({ unit: idOf('permits'), name: 'Permits' }))
      .when(setHeadOfUnit, { unit: idOf('permits'), head: idOf('olena') })
      .by(administrator)
      .accepted(unitEvents.unitHeadSet({ unit: idOf('permits'), head: idOf('olena') }))
      .when(setHeadOfUnit, { unit: idOf('permits'), head: idOf('olena') })
      .by(administrator)
      .quietWhenRepeated()
      .when(renameUnit, { unit: idOf('ghost'), name: 'x' })
      .by(administrator)
      .refused('unit-is-open');
  });

  it('closes what is empty', () => {
    given(...tree)
      .when(closeUnit, { unit: idOf('services'), reason: 'merged' })
      .by(administrator)
      .refused('unit-has-no-sub-units', { units: [idOf('permits')] });
    given(...tree)
      .when(closeUnit, { unit: idOf('permits'), reason: 'merged' })
      .by(administrator)
      .refused('unit-is-empty', { people: 2, processes: 1 });
    given(...tree, added('archive', 'department'))
      .when(closeUnit, { unit: idOf('archive'), reason: 'merged' })
      .by(administrator)
      .accepted(unitEvents.unitClosed({ unit: idOf('archive'), reason: 'merged' }))
      .when(closeUnit, { unit: idOf('archive'), reason: 'merged' })
      .by(administrator)
      .refused('unit-is-open', { unit: idOf('archive') });
  });
});
