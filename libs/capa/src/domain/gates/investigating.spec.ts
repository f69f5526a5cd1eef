import {
  addCause,
  answerExtent,
  chooseMethod,
  confirmCause,
  finishInvestigation,
  ruleOutCause,
  supportCause,
} from '../commands/investigate.js';
import { capaOwnEvents as e } from '../events/index.js';
import { analysed, capa, causeNode, evidence, id, ihor, investigating, olena } from '../sample.js';

const worn = causeNode('worn template');
const confirm = (name: string) => ({ cause: id(name), evidence: evidence('seen') });

describe('the analysis', () => {
  it('chooses a method once', () => {
    investigating()
      .when(chooseMethod, { method: 'ishikawa' })
      .by(ihor)
      .refused('owner-or-quality-manager')
      .when(chooseMethod, { method: 'ishikawa' })
      .by(olena)
      .quietWhenRepeated();
  });

  it('takes each cause once, under one that is there', () => {
    investigating()
      .when(addCause, causeNode('orphan', { parent: id('nothing') }))
      .by(olena)
      .refused('parent-cause-is-known', { cause: id('nothing') })
      .when(addCause, worn)
      .by(olena)
      .accepted(e.causeAdded({ capa, cycle: 1, cause: worn }))
      .when(addCause, worn)
      .by(olena)
      .refused('cause-is-new', { cause: worn.id });
  });

  it('confirms what is known and not ruled out', () => {
    investigating()
      .when(confirmCause, confirm('nothing'))
      .by(olena)
      .refused('cause-is-known', { cause: id('nothing') })
      .when(addCause, worn)
      .by(olena)
      .accepted()
      .when(ruleOutCause, { cause: worn.id, reason: 'the template is new' })
      .by(olena)
      .accepted()
      .when(confirmCause, confirm('worn template'))
      .by(olena)
      .refused('cause-is-not-ruled-out', { cause: worn.id });
  });

  it('has no room for more than two hundred causes', () => {
    const many = Array.from({ length: 200 }, (_, n) => e.causeAdded({ capa, cycle: 1, cause: causeNode(`cause ${n}`) }));
    investigating()
      .afterwards(...many)
      .when(addCause, worn)
      .by(olena)
      .refused('analysis-has-room', { most: 200 });
  });

  it('knows potential causes only of a preventive CAPA', () => {
    analysed()
      .when(supportCause, { cause: worn.id, basis: 'data', evidence: evidence('trend') })
      .by(olena)
      .refused('only-a-preventive-capa-has-potential-causes', { kind: 'corrective' });
  });
});

describe('leaving the investigation', () => {
  it('says all at once what is missing', () => {
    expect(investigating().offered(finishInvestigation, olena).codes).toEqual([
      'root-cause-method-was-used',
      'root-cause-is-confirmed',
      'extent-is-answered',
    ]);
  });

  it('needs a method that was used', () => {
    investigating()
      .when(addCause, worn)
      .by(olena)
      .accepted()
      .when(finishInvestigation)
      .by(olena)
      .refused('root-cause-method-was-used', { method: null, causes: 1 });
  });

  it('needs a root cause confirmed by evidence; a ruled-out one is none', () => {
    analysed()
      .when(ruleOutCause, { cause: worn.id, reason: 'measured wrongly' })
      .by(olena)
      .accepted()
      .when(finishInvestigation)
      .by(olena)
      .refused('root-cause-is-confirmed', {});
  });

  it('needs the extent', () => {
    investigating()
      .when(chooseMethod, { method: '5-whys' })
      .by(olena)
      .accepted()
      .when(addCause, worn)
      .by(olena)
      .accepted()
      .when(confirmCause, confirm('worn template'))
      .by(olena)
      .accepted()
      .when(finishInvestigation)
      .by(olena)
      .refused('extent-is-answered', {})
      .when(answerExtent, { similarExist: false, similarCouldOccur: true, explanation: 'in the archive' })
      .by(olena)
      .accepted()
      .when(finishInvestigation)
      .by(olena)
      .quietWhenRepeated();
  });

  it.each([
    ['so marked', causeNode('somebody forgot', { humanError: true })],
    ['by its words', causeNode('Людська помилка!')],
    ['by its words in English', causeNode('Human error')],
  ])('refuses human error alone, %s', (_, error) => {
    const blamed = investigating()
      .when(chooseMethod, { method: '5-whys' })
      .by(olena)
      .accepted()
      .when(addCause, error)
      .by(olena)
      .accepted()
      .when(confirmCause, { cause: error.id, evidence: evidence('a note') })
      .by(olena)
      .accepted()
      .when(answerExtent, { similarExist: false, similarCouldOccur: false, explanation: 'no' })
      .by(olena)
      .accepted();
    blamed
      .when(finishInvestigation)
      .by(olena)
      .refused('human-error-has-a-cause-behind', { causes: [error.id] })
      .when(addCause, causeNode('no check list', { parent: error.id }))
      .by(olena)
      .accepted()
      .when(confirmCause, confirm('no check list'))
      .by(olena)
      .accepted()
      .when(finishInvestigation)
      .by(olena)
      .accepted(e.investigationFinished({ capa, cycle: 1, rootCauses: [id('no check list')] }));
  });

  it('takes, in a preventive CAPA, a potential cause supported by data or a risk analysis', () => {
    const potential = investigating({ kind: 'preventive' })
      .when(chooseMethod, { method: 'fault-tree' })
      .by(olena)
      .accepted()
      .when(addCause, worn)
      .by(olena)
      .accepted()
      .when(answerExtent, { similarExist: false, similarCouldOccur: true, explanation: 'it has not happened yet' })
      .by(olena)
      .accepted();
    potential
      .when(finishInvestigation)
      .by(olena)
      .refused('potential-cause-is-supported', {})
      .when(supportCause, { cause: worn.id, basis: 'risk-analysis', evidence: evidence('FMEA of May') })
      .by(olena)
      .accepted()
      .when(finishInvestigation)
      .by(olena)
      .accepted(e.investigationFinished({ capa, cycle: 1, rootCauses: [worn.id] }));
  });
});
