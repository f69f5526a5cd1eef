import { endPause, metInTime, openObligations, type PauseTerm } from '#deadlines/domain';
import { specsOf } from '#testing';
import { assign, correct, look as lookNow, pauseTerm, register, report, resumeTerm, triage } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { complaint, nonconformity } from './machines.js';
import { appeal, engine, house, idOf, ihor, nina, now, oksana, olena, petro, record, sealedFor } from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
/** Corrected within five working days of Tuesday, 3 March: by the end of Tuesday, 10 March. */
const owed = given()
  .when(report, { record, title: 'Permit issued', description: 'Nobody asked.', process: 'issue' })
  .by(olena)
  .accepted()
  .when(triage, { process: 'issue', unit: 'permits', severity: 'moderate', assignee: petro.person })
  .by(oksana)
  .accepted();

const term = (state: RecordState, name = 'correct') => (state as LiveRecord).obligations.findLast((each) => each.name === name)!;
const correction = term(owed.state).obligation;
const pausing: PauseTerm = {
  ...{ obligation: correction, awaits: 'other-body', reason: 'The fire service has the file.', legalBasis: 'Procedure P-07, 4.2' },
  ...{ until: null, notice: null },
};
const stopped = owed.when(pauseTerm, pausing).by(oksana).accepted();

describe('pausing a term', () => {
  it('is for who triages and for who stands above the unit, and not for whose term it is', () => {
    for (const by of [oksana, nina, ihor]) owed.when(pauseTerm, pausing).by(by).noting('ObligationPaused', 'ObligationOpened');
    owed
      .when(pauseTerm, pausing)
      .by(petro)
      .refused('stopping-is-yours', { needed: ['process-owner', 'head-of-unit', 'quality-manager'] });
    const own = owed.when(assign, { assignee: nina.person, reason: null }).by(oksana).accepted();
    own.when(pauseTerm, pausing).by(nina).refused('term-is-another-persons', { person: nina.person });
    own
      .when(pauseTerm, pausing)
      .by({ ...oksana, onBehalfOf: nina.person })
      .refused('term-is-another-persons');
  });

  it('says since when, by whom, for whom and why, and until when somebody has to look after it', () => {
    stopped.leaves((state) => {
      expect(term(state)).toMatchObject({
        ...{ status: 'open', pausedAt: now, due: '2026-03-10T22:00:00.000Z' },
        pause: { by: oksana.person, awaits: 'other-body', reason: pausing.reason, legalBasis: pausing.legalBasis, until: null },
      });
      expect(term(state, endPause)).toMatchObject({ about: correction, assignee: petro.person, due: '2026-03-17T22:00:00.000Z' });
    });
    owed
      .when(pauseTerm, { ...pausing, until: '2026-03-06T22:00:00.000Z' })
      .by(oksana)
      .accepted()
      .leaves((state) => expect(term(state, endPause)).toMatchObject({ basis: 'own-date', due: '2026-03-06T22:00:00.000Z' }));
  });

  it('is refused where the policy, the law or the clock does not let it stand still', () => {
    const critical = given()
      .when(report, { record, title: 'Permit issued', description: 'Nobody asked.', process: 'issue' })
      .by(olena)
      .accepted()
      .when(triage, { process: 'issue', unit: 'permits', severity: 'critical', assignee: petro.person })
      .by(oksana)
      .accepted();
    critical.when(pauseTerm, pausing).by(oksana).refused('some-term-can-be-paused');
    critical
      .when(pauseTerm, { ...pausing, obligation: term(critical.state, 'contain').obligation })
      .by(oksana)
      .refused('policy-lets-it-pause', { obligation: 'contain', legalBasis: null });
    owed
      .when(pauseTerm, { ...pausing, obligation: idOf('nothing') })
      .by(oksana)
      .refused('obligation-is-open', { obligation: idOf('nothing') });
    owed.at('2026-03-10T22:00:00.001Z').when(pauseTerm, pausing).by(oksana).refused('term-has-not-run-out', {
      due: '2026-03-10T22:00:00.000Z',
    });
    owed.at('2026-03-10T22:00:00.000Z').when(pauseTerm, pausing).by(oksana).accepted();
    owed
      .when(pauseTerm, { ...pausing, until: now })
      .by(oksana)
      .refused('awaited-lies-ahead', { until: now, now });
    stopped.when(pauseTerm, pausing).by(oksana).refused('term-runs', { since: now });
  });

  it('needs a reminder: where the house has no term for one, by when it is awaited', () => {
    const policies = house.deadlines.policies.map((set) => ({
      ...set,
      policies: set.policies.filter(({ obligation }) => obligation !== endPause),
    }));
    const bare = specsOf(nonconformity, { events: e, house: { ...house, deadlines: { ...house.deadlines, policies } }, now });
    const there = bare.given(...owed.history.map(([event]) => event));
    there.when(pauseTerm, pausing).by(oksana).refused('somebody-is-reminded');
    there
      .when(pauseTerm, { ...pausing, until: '2026-03-06T22:00:00.000Z' })
      .by(oksana)
      .accepted();
  });

  it('tells the citizen who is waited for, and never stops a term of law', () => {
    const { given: givenAppeal } = specsOf(complaint, { events: e, house, now });
    const worked = givenAppeal()
      .when(register, appeal.data)
      .by(olena)
      .accepted()
      .when(triage, { process: 'intake', unit: 'permits', severity: 'moderate', assignee: petro.person });
    const open = worked.by(nina).accepted();
    const asked = { ...pausing, obligation: term(open.state).obligation, reason: sealedFor('citizen') };
    open
      .when(pauseTerm, { ...asked, awaits: 'citizen' })
      .by(nina)
      .refused('citizen-was-told');
    open
      .when(pauseTerm, { ...asked, awaits: 'citizen', notice: { at: now, channel: 'letter' } })
      .by(nina)
      .accepted();
    open
      .when(pauseTerm, { ...asked, awaits: 'citizen', notice: { at: '2026-03-04T10:00:00.000Z', channel: 'letter' } })
      .by(nina)
      .refused('notice-was-given');
    open.when(pauseTerm, asked).by(nina).accepted();
    const answer = term(open.state, 'answer');
    open
      .when(pauseTerm, { ...asked, obligation: answer.obligation })
      .by(nina)
      .refused('policy-lets-it-pause', { obligation: 'answer', legalBasis: answer.legalBasis });
  });
});

describe('resuming a term', () => {
  const friday = '2026-03-06T10:00:00.000Z';

  it('lets it go on in its own unit, and nobody looks after the pause any more', () => {
    for (const by of [oksana, petro, nina, ihor])
      stopped.at(friday).when(resumeTerm, { obligation: correction }).by(by).noting('ObligationResumed', 'ObligationMet');
    stopped.at(friday).when(resumeTerm, { obligation: correction }).by(olena).refused('resuming-is-yours');
    stopped
      .at(friday)
      .when(resumeTerm, { obligation: correction })
      .by(petro)
      .accepted()
      .leaves((state) => {
        // Wednesday, Thursday and Friday did not count: three working days more, and a weekend is none.
        expect(term(state)).toMatchObject({
          due: '2026-03-13T22:00:00.000Z',
          originalDue: '2026-03-10T22:00:00.000Z',
          pausedAt: null,
          run: 1,
        });
        expect(term(state).derivation.find(({ rule }) => rule === 'pause')).toMatchObject({ amount: 3, unit: 'working-days' });
        expect(term(state, endPause).status).toBe('met');
      })
      .when(resumeTerm, { obligation: correction })
      .by(petro)
      .refused('some-term-stands-still');
  });

  it('changes nothing where it follows at once', () => {
    stopped
      .when(resumeTerm, { obligation: correction })
      .by(oksana)
      .accepted()
      .leaves((state) => expect(term(state).due).toBe(term(owed.state).due));
  });

  it('follows by itself with what ends the term: done in the pause is done in time', () => {
    stopped
      .at('2026-03-16T10:00:00.000Z')
      .when(correct, { description: 'Opinion obtained.' })
      .by(petro)
      .noting('CorrectionRecorded', 'ObligationResumed', 'ObligationMet', 'ObligationMet')
      .leaves((state) => {
        expect(openObligations((state as LiveRecord).obligations)).toEqual([]);
        expect(metInTime(term(state), 'current')).toBe(true);
      });
  });
});

describe('a pause across what happens to the record', () => {
  it('goes with the term to whoever works on it now', () => {
    stopped
      .when(assign, { assignee: olena.person, reason: null })
      .by(oksana)
      .accepted()
      .leaves((state) => {
        expect(term(state)).toMatchObject({ assignee: olena.person, pausedAt: now });
        expect(term(state, endPause).assignee).toBe(olena.person);
      });
  });

  it('is escalated where it was forgotten, and the term itself is not', () => {
    const { history } = stopped.at('2026-03-18T08:00:00.000Z').when(lookNow).by(engine).accepted();
    const noted = history.slice(stopped.history.length).map(([event]) => event);
    const reminder = term(stopped.state, endPause).obligation;
    expect(noted.some(({ type }) => type === 'ObligationMissed')).toBe(true);
    expect(noted.every(({ data }) => (data as { obligation: string }).obligation === reminder)).toBe(true);
    expect(noted.some(({ type }) => type === 'EscalationStepTaken')).toBe(true);
  });
});
