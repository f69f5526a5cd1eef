import * as fc from 'fast-check';
import { faultsOf } from '#configuration/domain';
import { classifyCause, migrateConfiguration } from '../commands/configuration.js';
import { rateRisk } from '../commands/draft.js';
import { finishInvestigation } from '../commands/investigate.js';
import { approvePlan, submitPlan } from '../commands/plan.js';
import type { CapaHouse } from '../house.js';
import { actor, analysed, awaitingApproval, house, id, nadia, olena, planned, rated, signing } from '../sample.js';
import { capaOwnEvents as e } from '../events/index.js';
import { likelihoods, severities } from '../values.js';
import { approvalLevelsKind } from './approval-levels.js';
import { causeCodesKind } from './cause-codes.js';
import { ishikawaKind } from './ishikawa.js';
import { riskMatrixKind } from './risk-matrix.js';

const administrator = { person: id('admin'), roles: ['administrator'] };
const sinceOf = (state: object): string => (state as { since: string }).since;
const after = (at: string, hours: number): string => new Date(Date.parse(at) + hours * 3_600_000).toISOString();

/** The house in which cause codes are required from an instant on. */
const codesRequired = (effectiveFrom: string): CapaHouse => ({
  ...house,
  causeCodes: [...house.causeCodes, { version: 2, effectiveFrom, content: { ...causeCodesKind.starter, required: true } }],
});
/** The house in which the head of department approves everything, from an instant on. */
const headApproves = (effectiveFrom: string): CapaHouse => ({
  ...house,
  approvalLevels: [
    ...house.approvalLevels,
    {
      version: 2,
      effectiveFrom,
      content: {
        ...approvalLevelsKind.starter,
        approval: { low: 'head-of-department', medium: 'head-of-department', high: 'head-of-department' },
      },
    },
  ],
});

describe('a rule added later', () => {
  it('binds a CAPA from its next state on: codes of causes are not asked of an investigation that began before', () => {
    const begun = analysed();
    const codes = codesRequired(after(sinceOf(begun.state), 1));
    begun
      .inHouse(codes)
      .at(after(sinceOf(begun.state), 2))
      .when(finishInvestigation)
      .by(olena)
      .accepted();
    const later = analysed().inHouse(codesRequired(sinceOf(begun.state)));
    later
      .when(finishInvestigation)
      .by(olena)
      .refused('root-causes-have-codes', { causes: [id('worn template')] })
      .when(classifyCause, { cause: id('worn template'), code: 'template-of-the-moon' })
      .by(olena)
      .refused('cause-code-is-in-use', { code: 'template-of-the-moon' })
      .when(classifyCause, { cause: id('worn template'), code: 'template-outdated' })
      .by(olena)
      .accepted()
      .when(classifyCause, { cause: id('worn template'), code: 'template-outdated' })
      .by(olena)
      .quietWhenRepeated()
      .when(finishInvestigation)
      .by(olena)
      .accepted();
  });

  it('binds it at once where an administrator takes it over, with a reason', () => {
    const begun = analysed();
    const codes = codesRequired(after(sinceOf(begun.state), 1));
    const changed = begun.inHouse(codes).at(after(sinceOf(begun.state), 2));
    changed.when(migrateConfiguration, { reason: 'so' }).by(olena).refused('administrator-migrates');
    changed
      .when(migrateConfiguration, { reason: 'The audit asks for codes.' })
      .by(administrator)
      .accepted(
        e.capaMigrated({
          capa: id('capa'),
          from: { 'approval-levels': 1, 'cause-codes': 1 },
          to: { 'approval-levels': 1, 'cause-codes': 2 },
          reason: 'The audit asks for codes.',
        }),
      )
      .when(migrateConfiguration, { reason: 'again' })
      .by(administrator)
      .quietWhenRepeated()
      .when(finishInvestigation)
      .by(olena)
      .refused('root-causes-have-codes');
  });
});

describe("the approver's level", () => {
  it('is the one in force when the plan was submitted', () => {
    const waiting = awaitingApproval();
    const later = after(sinceOf(waiting.state), 2);
    waiting
      .inHouse(headApproves(after(sinceOf(waiting.state), 1)))
      .at(later)
      .when(approvePlan, signing('nadia', later))
      .by(nadia)
      .accepted();
    const plan = planned();
    const strict = plan.inHouse(headApproves(sinceOf(plan.state)));
    const now = after(sinceOf(plan.state), 1);
    const submitted = strict.at(now).when(submitPlan).by(olena).accepted();
    submitted.leaves((state) => expect(state).toMatchObject({ plan: { submissions: [{ level: 'head-of-department' }] } }));
    submitted.when(approvePlan, signing('nadia', now)).by(nadia).refused('approver-has-the-level', { needed: 'head-of-department' });
    submitted.when(approvePlan, signing('hanna', now)).by(actor('hanna')).accepted();
  });
});

describe('the risk', () => {
  it('is rated by the matrix in force, and says which it was', () => {
    const all = Object.fromEntries(severities.map((row) => [row, Object.fromEntries(likelihoods.map((each) => [each, 'high']))]));
    const { content } = riskMatrixKind;
    const begun = rated();
    const effectiveFrom = after(sinceOf(begun.state), 1);
    const anxious: CapaHouse = {
      ...house,
      riskMatrix: [...house.riskMatrix, { version: 2, effectiveFrom, content: content.parse({ levels: all }) }],
    };
    const judged = { severity: 'minor', likelihood: 'rare', reason: null } as const;
    const rating = (level: 'low' | 'high', matrix: { id: string; version: number }) =>
      e.capaRiskRated({ capa: id('capa'), risk: { severity: 'minor', likelihood: 'rare', level, matrix }, reason: null });
    begun
      .inHouse(anxious)
      .when(rateRisk, judged)
      .by(olena)
      .accepted(rating('low', { id: 'starter', version: 1 }));
    begun
      .inHouse(anxious)
      .at(effectiveFrom)
      .when(rateRisk, judged)
      .by(olena)
      .accepted(rating('high', { id: 'house', version: 2 }));
  });
});

describe('the check of a draft', () => {
  it('finds exactly the holes and the words of a matrix that are planted', () => {
    const cells = severities.flatMap((row) => likelihoods.map((column) => [row, column] as const));
    fc.assert(
      fc.property(fc.subarray(cells), fc.subarray(cells), fc.boolean(), (holes, odd, alien) => {
        const levels: Record<string, Record<string, string>> = structuredClone(riskMatrixKind.starter.levels);
        const expected: string[] = [];
        for (const [row, column] of holes) {
          delete levels[row]![column];
          expected.push(`matrix-has-a-hole /levels/${row}/${column}`);
        }
        for (const [row, column] of odd) {
          if (levels[row]![column] === undefined) continue;
          levels[row]![column] = 'enormous';
          expected.push(`word-unknown /levels/${row}/${column}`);
        }
        if (alien) {
          levels['fatal'] = { rare: 'low' };
          expected.push('word-unknown /levels/fatal');
        }
        const found = riskMatrixKind.check({ levels }, riskMatrixKind.starter, {});
        expect(found.map(({ code, pointer }) => `${code} ${pointer}`).sort()).toEqual(expected.sort());
        expect(riskMatrixKind.content.safeParse({ levels }).success).toBe(expected.length === 0);
      }),
    );
  });

  it('names approvers that are missing, that nobody knows, that cannot approve, and that would fall', () => {
    const codes = (draft: Parameters<typeof approvalLevelsKind.check>[0]) =>
      faultsOf(approvalLevelsKind.check(draft, approvalLevelsKind.starter, {})).map(({ code, pointer }) => `${code} ${pointer}`);
    const { starter } = approvalLevelsKind;
    expect(codes(starter)).toEqual([]);
    expect(
      codes({
        approval: { low: 'quality-manager', medium: 'head-of-unit', enormous: 'minister' },
        unrated: 'capa-owner',
        extension: { first: 'quality-manager', further: 'head-of-unit' },
      }),
    ).toEqual([
      'level-without-approver /approval/high',
      'word-unknown /approval/enormous',
      'role-cannot-approve /approval/enormous',
      'role-cannot-approve /unrated',
      'approver-falls /approval/medium',
      'extension-falls /extension/further',
    ]);
  });

  it('finds the faults of a tree of cause codes, and nothing in what every house begins with', () => {
    expect(causeCodesKind.check(causeCodesKind.starter, causeCodesKind.starter, {})).toEqual([]);
    const { required, codes } = causeCodesKind.starter;
    const [first, ...rest] = codes;
    const found = causeCodesKind.check({ required, codes: [...rest, { ...rest[0]!, parent: 'nowhere' }] }, causeCodesKind.starter, {});
    expect(found.map(({ code }) => code).sort()).toEqual(
      [
        'code-removed',
        'code-twice',
        'parent-unknown',
        ...rest.filter(({ parent }) => parent === first!.code).map(() => 'parent-unknown'),
      ].sort(),
    );
  });

  it('finds sets of bones without categories, and codes that are twice there or gone', () => {
    const { starter, check } = ishikawaKind;
    expect(check(starter, starter, {})).toEqual([]);
    const [sixM, administration] = starter.sets;
    const [people, ...others] = sixM!.categories;
    const found = check(
      {
        sets: [
          { ...sixM!, categories: [...others, others[0]!] },
          { ...administration!, categories: administration!.categories.map((each) => ({ ...each, retired: true })) },
        ],
      },
      starter,
      {},
    );
    expect(found.map(({ code, pointer, params }) => [code, pointer, params])).toEqual([
      ['code-twice', '/sets/0/categories/5/code', { code: others[0]!.code }],
      ['code-removed', '/sets/0/categories', { code: people!.code }],
      ['set-without-categories', '/sets/1/categories', { code: 'administration' }],
    ]);
  });
});
