import { recordEvents as e } from '../events/index.js';
import { specsOf } from '#testing';
import { faultsOf } from '#configuration/domain';
import { changeCategory, report, resolve, triage } from '../commands/index.js';
import type { RecordsHouse } from '../house.js';
import { nonconformity } from '../machines.js';
import { contained, corrected, extentAnswered, house, idOf, now, oksana, olena, petro, record, reported, triaged } from '../sample.js';
import { categoriesKind, type Categories } from './categories.js';

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

  describe('where the house asks for one', () => {
    const asking = (requiredFrom: Categories['requiredFrom'], effectiveFrom = now): RecordsHouse => ({
      ...house,
      categories: [...house.categories, { version: 2, effectiveFrom, content: { categories: starter, requiredFrom } }],
    });

    it('is given by triage, or was given before', () => {
      const strict = given(reported).inHouse(asking({ nonconformity: 'triaged' }));
      strict.when(triage, triaging).by(oksana).refused('category-is-given', { status: 'triaged' });
      strict
        .when(triage, { ...triaging, category: 'fees' })
        .by(oksana)
        .accepted();
      given(e.nonconformityReported({ ...reported.data, category: 'fees' }))
        .inHouse(asking({ nonconformity: 'triaged' }))
        .when(triage, triaging)
        .by(oksana)
        .accepted();
    });

    it('is not asked for of another kind, nor before its status', () => {
      for (const requiredFrom of [undefined, {}, { complaint: 'triaged' }, { nonconformity: 'resolved' }] as const)
        given(reported).inHouse(asking(requiredFrom)).when(triage, triaging).by(oksana).accepted();
    });

    it('stands between the record and that status, and those after it', () => {
      const resolving = (from: 'triaged' | 'resolved' | 'closed') =>
        given(reported, triaged(), contained, corrected, extentAnswered)
          .inHouse(asking({ nonconformity: from }))
          .when(resolve, { justification: 'It happened once.' })
          .by(petro);
      resolving('triaged').refused('category-is-given', { status: 'resolved' });
      resolving('resolved').refused('category-is-given', { status: 'resolved' });
      resolving('closed').accepted();
    });

    it('is asked for from the next state on', () => {
      const later = new Date(Date.parse(now) + 3_600_000).toISOString();
      given(reported)
        .inHouse(asking({ nonconformity: 'triaged' }, later))
        .at(later)
        .when(triage, triaging)
        .by(oksana)
        .accepted();
    });
  });

  it('can be asked for only where there is one to choose', () => {
    const content = {
      categories: starter.map((each) => ({ ...each, kinds: ['complaint' as const] })),
      requiredFrom: { finding: 'closed' as const },
    };
    expect(faultsOf(categoriesKind.check(content, categoriesKind.starter, {}))).toEqual([
      expect.objectContaining({ pointer: '/requiredFrom/finding', code: 'required-category-of-none', params: { kind: 'finding' } }),
    ]);
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
