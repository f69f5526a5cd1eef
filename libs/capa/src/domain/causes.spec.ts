import {
  addCause,
  chooseMethod,
  confirmCause,
  dropCause,
  finishInvestigation,
  moveCause,
  ruleOutCause,
  answerExtent,
} from './commands/investigate.js';
import { rootCauses, stands } from './causes.js';
import { minimalCutSets } from './cut-sets.js';
import { capaOwnEvents as e } from './events/index.js';
import { capa, causeNode, evidence, id, ihor, investigating, olena } from './sample.js';
import type { CapaState, Cause } from './state.js';
import type { CauseNode, RootCauseMethod } from './values.js';

type Node = readonly [name: string, changes?: Partial<CauseNode>];
const under = (parent: string, changes: Partial<CauseNode> = {}): Partial<CauseNode> => ({ parent: id(parent), ...changes });
const confirm = (name: string) => ({ cause: id(name), evidence: evidence('seen') });

/** An analysis by one method, with its nodes. */
const analysis = (method: RootCauseMethod, ...nodes: readonly Node[]) =>
  nodes.reduce(
    (so, [name, changes]) => so.when(addCause, causeNode(name, changes)).by(olena).accepted(),
    investigating().when(chooseMethod, { method }).by(olena).accepted(),
  );
type Analysis = ReturnType<typeof analysis>;
const confirmed = (so: Analysis, ...names: readonly string[]): Analysis =>
  names.reduce((each, name) => each.when(confirmCause, confirm(name)).by(olena).accepted(), so);

function investigationOf(state: CapaState) {
  if (state.status !== 'investigating') throw new Error('not there');
  return state.investigation;
}
const names = (causes: readonly Cause[]) => causes.map(({ text }) => text);
const roots = ({ state }: { state: CapaState }) => names(rootCauses(investigationOf(state), 'corrective'));

describe('a tree of whys', () => {
  const tree = () =>
    analysis('5-whys', ['wrong fee'], ['old table', under('wrong fee')], ['no owner', under('old table')], ['hurry', under('wrong fee')]);

  it('has several branches, whose deepest standing causes are the roots', () => {
    expect(roots(confirmed(tree(), 'wrong fee', 'old table', 'no owner', 'hurry'))).toEqual(['no owner', 'hurry']);
    expect(roots(confirmed(tree(), 'wrong fee', 'hurry'))).toEqual(['hurry']);
  });

  it('moves a branch with all beneath it, never under itself', () => {
    const moving = { cause: id('old table'), parent: id('hurry'), category: null };
    tree()
      .when(moveCause, moving)
      .by(ihor)
      .refused('owner-or-quality-manager')
      .when(moveCause, moving)
      .by(olena)
      .accepted(e.causeMoved({ capa, cycle: 1, ...moving, previous: id('wrong fee') }))
      .when(moveCause, moving)
      .by(olena)
      .refused('place-is-another', { cause: id('old table') });
    for (const parent of ['old table', 'no owner']) {
      tree()
        .when(moveCause, { ...moving, parent: id(parent) })
        .by(olena)
        .refused('causes-form-no-circle', { cause: id('old table'), parent: id(parent) });
    }
    const deep = Array.from({ length: 5 }, (_, n): Node => [`why ${n}`, n === 0 ? {} : under(`why ${n - 1}`)]);
    analysis('5-whys', ...deep)
      .when(moveCause, { cause: id('why 0'), parent: id('why 4'), category: null })
      .by(olena)
      .refused('causes-form-no-circle');
    tree()
      .when(moveCause, { ...moving, cause: id('nothing') })
      .by(olena)
      .refused('cause-is-known', { cause: id('nothing') });
    tree()
      .when(moveCause, { ...moving, parent: id('nothing') })
      .by(olena)
      .refused('parent-cause-is-known', { cause: id('nothing') });
  });

  it('drops a leaf without evidence, with reason; the rest is moved, or ruled out', () => {
    const drop = (name: string) => ({ cause: id(name), reason: 'written twice' });
    tree()
      .when(dropCause, drop('hurry'))
      .by(ihor)
      .refused('owner-or-quality-manager')
      .when(dropCause, drop('hurry'))
      .by(olena)
      .accepted(e.causeDropped({ capa, cycle: 1, ...drop('hurry') }))
      .leaves((state) => expect(names(investigationOf(state).causes)).toEqual(['wrong fee', 'old table', 'no owner']))
      .when(dropCause, drop('hurry'))
      .by(olena)
      .refused('cause-is-known');
    tree()
      .when(dropCause, drop('old table'))
      .by(olena)
      .refused('nothing-hangs-beneath', { causes: [id('no owner')] });
    confirmed(tree(), 'hurry')
      .when(dropCause, drop('hurry'))
      .by(olena)
      .refused('cause-has-no-evidence', { cause: id('hurry') });
  });

  it('grows nothing under what was ruled out', () => {
    const out = tree()
      .when(ruleOutCause, { cause: id('hurry'), reason: 'a calm day' })
      .by(olena)
      .accepted();
    out
      .when(addCause, causeNode('too few people', under('hurry')))
      .by(olena)
      .refused('parent-cause-is-not-ruled-out', { cause: id('hurry') });
    out
      .when(moveCause, { cause: id('no owner'), parent: id('hurry'), category: null })
      .by(olena)
      .refused('parent-cause-is-not-ruled-out', { cause: id('hurry') });
  });
});

describe('an Ishikawa diagram', () => {
  it('has bones of a category that the house draws, and causes along them', () => {
    analysis('ishikawa', ['an old order', { category: 'law' }], ['nobody reads it', under('an old order')])
      .when(addCause, causeNode('a bone of nothing'))
      .by(olena)
      .refused('category-is-drawn')
      .when(addCause, causeNode('a bone', { category: 'weather' }))
      .by(olena)
      .refused('category-is-drawn')
      .when(moveCause, { cause: id('nobody reads it'), parent: null, category: null })
      .by(olena)
      .refused('category-is-drawn')
      .when(moveCause, { cause: id('nobody reads it'), parent: null, category: 'staff' })
      .by(olena)
      .accepted();
  });

  it('knows no gates, as little as whys do', () => {
    for (const method of ['ishikawa', '5-whys'] as const) {
      analysis(method)
        .when(addCause, causeNode('both', { gate: 'and', category: 'law' }))
        .by(olena)
        .refused('gate-is-of-a-fault-tree', { method });
    }
  });
});

describe('a fault tree', () => {
  /** The fee is wrong if the table is old and nobody checks, or the system rounds. */
  const tree = () =>
    analysis(
      'fault-tree',
      ['wrong fee', { gate: 'or' }],
      ['old and unchecked', under('wrong fee', { gate: 'and' })],
      ['old table', under('old and unchecked')],
      ['no check', under('old and unchecked')],
      ['rounding', under('wrong fee')],
    );

  it('holds above what its gates let through', () => {
    const standing = (so: Analysis) => {
      const investigation = investigationOf(so.state);
      return names(investigation.causes.filter((cause) => stands(investigation, cause, 'corrective')));
    };
    expect(standing(confirmed(tree(), 'old table'))).toEqual(['old table']);
    expect(standing(confirmed(tree(), 'old table', 'no check'))).toEqual(['wrong fee', 'old and unchecked', 'old table', 'no check']);
    expect(standing(confirmed(tree(), 'rounding'))).toEqual(['wrong fee', 'rounding']);
  });

  it('has as roots only what has led to its top event', () => {
    expect(roots(confirmed(tree(), 'old table'))).toEqual([]);
    expect(roots(confirmed(tree(), 'old table', 'no check'))).toEqual(['old table', 'no check']);
    const finished = (so: Analysis) =>
      so
        .when(answerExtent, { similarExist: false, similarCouldOccur: false, explanation: 'looked' })
        .by(olena)
        .accepted()
        .when(finishInvestigation)
        .by(olena);
    finished(confirmed(tree(), 'old table')).refused('root-cause-is-confirmed');
    finished(confirmed(tree(), 'rounding')).accepted(e.investigationFinished({ capa, cycle: 1, rootCauses: [id('rounding')] }));
  });

  it('takes no evidence for what follows from a gate', () => {
    tree()
      .when(confirmCause, confirm('wrong fee'))
      .by(olena)
      .refused('cause-has-evidence-of-its-own', { cause: id('wrong fee'), gate: 'or' });
  });

  it('shows its minimal cut sets, without those that hold another, and not at all where they are many', () => {
    const sets = (so: Analysis) => minimalCutSets(investigationOf(so.state));
    expect(sets(tree())).toEqual([{ cause: id('wrong fee'), sets: [[id('old table'), id('no check')], [id('rounding')]] }]);
    const checked = tree()
      .when(ruleOutCause, { cause: id('no check'), reason: 'there is one' })
      .by(olena)
      .accepted();
    expect(sets(checked)).toEqual([{ cause: id('wrong fee'), sets: [[id('rounding')]] }]);
    expect(sets(analysis('5-whys', ['wrong fee']))).toBeNull();
    const wide = Array.from({ length: 6 }, (_, n): Node[] => [
      [`or ${n}`, under('all', { gate: 'or' })],
      [`a ${n}`, under(`or ${n}`)],
      [`b ${n}`, under(`or ${n}`)],
    ]);
    expect(sets(analysis('fault-tree', ['all', { gate: 'and' }], ...wide.flat()))).toBeNull();
  });
});
