import { recordEvents as e } from '../events/index.js';
import { specsOf } from '#testing';
import { changeCategory, report, triage } from '../commands/index.js';
import { nonconformity } from '../machines.js';
import { house, idOf, now, oksana, olena, petro, record, reported, triaged } from '../sample.js';
import { categoriesKind } from './categories.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const starter = categoriesKind.starter.categories;
const triaging = { process: 'issue', unit: 'permits', severity: 'moderate', assignee: idOf('petro') } as const;

describe('the category of a record', () => {
  it('is one in use, for records of its kind', () => {
    const without = (code: string) => ({
      ...house,
      categories: [
        ...house.categories,
        { version: 2, effectiveFrom: now, content: { categories: starter.map((each) => ({ ...each, retired: each.code === code })) } },
      ] as const,
    });
    const reporting = { record, title: 'a', description: 'b', category: 'deadline' };
    given().when(report, reporting).by(olena).accepted();
    given()
      .inHouse(without('deadline'))
      .when(report, reporting)
      .by(olena)
      .refused('category-is-in-use', { category: 'deadline', kind: 'nonconformity' });
    given(reported)
      .when(triage, { ...triaging, category: 'dead-line' })
      .by(oksana)
      .refused('category-is-in-use');
    given(reported)
      .when(triage, { ...triaging, category: 'fees' })
      .by(oksana)
      .accepted(e.recordTriaged({ ...triaged().data, category: 'fees' }));
  });

  it('stays as it was reported where triage says nothing, also when it has been retired since, or never was a code', () => {
    given(e.nonconformityReported({ ...reported.data, category: 'in words of an older release' }))
      .when(triage, triaging)
      .by(oksana)
      .accepted(e.recordTriaged({ ...triaged().data, category: 'in words of an older release' }));
  });

  it('is changed with a reason by whoever triages, and quietly not where it is the same', () => {
    const changing = { category: 'fees', reason: 'It is about the fee.' };
    given(reported, triaged())
      .when(changeCategory, changing)
      .by(oksana)
      .accepted(e.categoryChanged({ from: null, to: 'fees', reason: 'It is about the fee.', process: idOf('issue') }))
      .leaves((state) => expect(state).toMatchObject({ category: 'fees' }))
      .when(changeCategory, changing)
      .by(oksana)
      .quietWhenRepeated()
      .when(changeCategory, { category: 'conduct of the moon', reason: 'so' })
      .by(oksana)
      .refused('category-is-in-use');
    given(reported, triaged()).when(changeCategory, changing).by(petro).refused('triage-is-yours');
  });
});
