import { assignOwner, beginInvestigation, describe as describeCapa, draft, rateRisk } from '../commands/draft.js';
import { capaOwnEvents as e } from '../events/index.js';
import {
  actor,
  capa,
  drafted,
  drafting,
  given,
  id,
  ihor,
  implementing,
  investigating,
  nadia,
  olena,
  planning,
  rated,
  units,
} from '../sample.js';

const rating = { severity: 'moderate', likelihood: 'possible', reason: null } as const;

describe('drafting', () => {
  it('is for those who own processes or answer for quality', () => {
    given()
      .when(draft, drafting())
      .by(ihor)
      .refused('may-draft-a-capa', { roles: ['process-owner', 'quality-manager', 'auditor', 'head-of-department'] })
      .when(draft, drafting())
      .by(olena)
      .quietWhenRepeated();
  });

  it('asks each named record once', () => {
    const record = { record: id('record'), recordKind: 'nonconformity' } as const;
    given()
      .when(draft, drafting({ records: [record, record] }))
      .by(olena)
      .refused('records-are-named-once', { records: [record.record] })
      .when(draft, drafting({ records: [record] }))
      .by(olena)
      .noting('CapaDrafted', 'CapaCoverageAsked');
  });

  it('takes only units, processes and people that are there', () => {
    const wrong = drafting({ owner: id('zoya'), units: [id('nowhere')], process: id('nothing') });
    const { decision } = given().when(draft, wrong).by(olena);
    expect(decision).toEqual({
      outcome: 'refused',
      refusals: [
        { code: 'person-is-here', params: { person: id('zoya') } },
        { code: 'unit-is-open', params: { units: [id('nowhere')] } },
        { code: 'process-in-use', params: { process: id('nothing') } },
      ],
    });
  });

  it('lets nobody else describe it', () => {
    const { title, description, kind, leadUnit, units: concerned, process } = drafting({ title: 'Better said' });
    const frame = { title, description, kind, leadUnit, units: concerned, process };
    drafted()
      .when(describeCapa, frame)
      .by(ihor)
      .refused('owner-or-quality-manager', { owner: olena.person })
      .when(describeCapa, frame)
      .by(nadia)
      .accepted(e.capaDescribed({ capa, ...frame, units: [...concerned] }));
    investigating()
      .when(describeCapa, { ...frame, kind: null, leadUnit: null, units: [] })
      .by(olena)
      .refused('frame-stays-whole', { missing: ['kind', 'leadUnit', 'units'] });
    implementing().when(describeCapa, frame).by(olena).refused('wrong-status');
  });
});

describe('leaving the draft', () => {
  it('says all at once what is missing', () => {
    const bare = drafted({ kind: null, owner: null, leadUnit: null, units: [] });
    expect(bare.offered(beginInvestigation, olena)).toEqual({
      allowed: false,
      codes: ['risk-is-rated', 'kind-is-set', 'owner-is-set', 'lead-unit-is-set', 'units-concerned-are-set'],
    });
  });

  it.each([
    ['risk-is-rated', drafted()],
    ['kind-is-set', rated({ kind: null })],
    ['owner-is-set', rated({ owner: null })],
    ['lead-unit-is-set', rated({ leadUnit: null })],
    ['units-concerned-are-set', rated({ units: [] })],
  ])('needs %s', (code, capaCase) => {
    capaCase.when(beginInvestigation).by(olena).refused(code, {});
    rated().when(beginInvestigation).by(olena).quietWhenRepeated();
  });

  it('begins the first cycle and its obligation', () => {
    rated()
      .when(beginInvestigation)
      .by(olena)
      .noting('CapaCycleBegan', 'ObligationOpened')
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'investigating', cycle: 1, everOwners: [olena.person] });
        expect(state).toMatchObject({ obligations: [{ name: 'investigate', assignee: olena.person, policy: { id: expect.any(String) } }] });
      });
  });
});

describe('rating the risk', () => {
  it('follows the matrix, and names its version', () => {
    drafted()
      .when(rateRisk, { severity: 'critical', likelihood: 'likely', reason: 'twice this year' })
      .by(olena)
      .accepted(
        e.capaRiskRated({
          capa,
          risk: { severity: 'critical', likelihood: 'likely', level: 'high', matrix: { id: 'starter', version: 1 } },
          reason: 'twice this year',
        }),
      );
  });

  it('is not done behind the back of an approver', () => {
    implementing().when(rateRisk, rating).by(olena).refused('wrong-status');
  });
});

describe('the owner', () => {
  it('is another person of the house', () => {
    planning()
      .when(assignOwner, { owner: id('zoya'), reason: null })
      .by(olena)
      .refused('person-is-here', { person: id('zoya') })
      .when(assignOwner, { owner: olena.person, reason: null })
      .by(olena)
      .refused('owner-is-another', { owner: olena.person })
      .when(assignOwner, { owner: ihor.person, reason: 'knows the templates' })
      .by(olena)
      .noting('CapaOwnerAssigned', 'ObligationReassigned')
      .leaves((state) => expect(state).toMatchObject({ owner: ihor.person, everOwners: [olena.person, ihor.person] }))
      .when(assignOwner, { owner: olena.person, reason: null })
      .by(olena)
      .refused('owner-or-quality-manager', { owner: ihor.person });
  });

  it('is never who approved the plan', () => {
    implementing()
      .when(assignOwner, { owner: nadia.person, reason: 'nobody else' })
      .by(olena)
      .refused('owner-did-not-approve-the-plan', { person: nadia.person })
      .when(assignOwner, { owner: actor('maria').person, reason: 'her unit' })
      .by(olena)
      .accepted();
  });

  it('of a draft may still be nobody who counts: only from the first cycle on', () => {
    rated()
      .when(assignOwner, { owner: ihor.person, reason: null })
      .by(olena)
      .accepted()
      .when(beginInvestigation)
      .by(ihor)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ everOwners: [ihor.person], leadUnit: units.registry }));
  });
});
