import { specsOf } from '#testing';
import {
  correct,
  cover,
  followInvestigation,
  forward,
  leaveInvestigation,
  leaveWithLead,
  markComplaint,
  noteFollowerLost,
  noteLeadResolution,
  register,
  resolveComplaint as resolve,
  shareInvestigation,
  triage,
  withdraw,
} from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { complaint } from './machines.js';
import { appeal, capa, engine, house, idOf, nina, now, oksana, olena, petro, record, sealedFor, yurii } from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

const { given } = specsOf(complaint, { events: e, house, now });
const reason = sealedFor('citizen');
const notice = { at: now, channel: 'letter' };
const other = idOf('another complaint');
const settled = { process: 'intake', unit: 'permits', severity: 'major', assignee: petro.person } as const;
const ofMany = given()
  .when(register, { ...appeal.data, marks: ['mass'] })
  .by(olena)
  .accepted();
const single = given().when(register, appeal.data).by(olena).accepted();
const working = ofMany.when(triage, settled).by(nina).accepted();
const lead = given()
  .when(register, { ...appeal.data, record: other })
  .by(olena)
  .accepted()
  .when(triage, settled)
  .by(nina)
  .accepted();
const stateOf = (at: { state: RecordState }) => at.state as LiveRecord;
const owed = (state: RecordState, name: string) => (state as LiveRecord).obligations.findLast((each) => each.name === name);
const following = working.when(followInvestigation, { lead: other, resolution: null }).by(engine).accepted();
const led = lead
  .when(shareInvestigation, { complaints: [stateOf(working)], reason })
  .by(nina)
  .accepted();
const concerned = { id: other, kind: 'complaint', sameCitizen: true, answered: false, marks: [] } as const;

describe('marks', () => {
  it('change with a reason, and link the complaint with those that they concern', () => {
    single
      .when(markComplaint, { marks: ['repeat'], reason, concerned: [concerned] })
      .by(nina)
      .accepted(
        e.complaintMarked({ marks: ['repeat'], before: ['primary'], reason, concerned: [{ id: other, kind: 'complaint' }] }),
        e.recordLinked({ to: { id: other, kind: 'complaint' }, relation: 'repeats', note: null }),
      )
      .when(markComplaint, { marks: ['repeat'], reason, concerned: [concerned] })
      .by(nina)
      .accepted();
    single
      .when(markComplaint, { marks: ['mass'], reason, concerned: [] })
      .by(yurii)
      .refused('handling-is-yours');
  });

  it('fit together, and a repeat or a duplicate says what of the same citizen it repeats', () => {
    const mark = (marks: readonly ('primary' | 'repeat' | 'duplicate' | 'mass')[], ...named: (typeof concerned | object)[]) =>
      single.when(markComplaint, { marks, reason, concerned: named as (typeof concerned)[] }).by(nina);
    mark(['primary', 'repeat'], concerned).refused('marks-fit-together');
    mark(['repeat']).refused('repeated-complaint-is-named', { ofOthers: [] });
    mark(['duplicate'], { ...concerned, sameCitizen: false }).refused('repeated-complaint-is-named', { ofOthers: [other] });
    mark(['duplicate'], { ...concerned, marks: ['duplicate'] }).refused('doubled-is-no-duplicate', { records: [other] });
    mark(['mass'], { ...concerned, id: record }).refused('concerned-are-other-complaints', { records: [record] });
    mark(['mass'], { ...concerned, kind: 'finding' }).refused('concerned-are-other-complaints');
  });
});

describe('an investigation that complaints share', () => {
  it('is followed by those that are marked as one of many, each under its own term of the answer', () => {
    following.leaves((state) => {
      expect(state).toMatchObject({ status: 'triaged', own: { follows: { lead: other, resolution: null } } });
      expect(owed(state, 'correct')).toMatchObject({ status: 'cancelled', reason: 'follows-another' });
      expect(owed(state, 'contain')).toMatchObject({ status: 'cancelled', reason: 'follows-another' });
      expect(owed(state, 'answer')).toMatchObject({ status: 'open', assignee: petro.person });
    });
    following.when(correct, { description: reason }).by(petro).refused('investigates-by-itself', { lead: other });
    following.when(resolve, {}).by(petro).refused('followed-investigation-resolved', { lead: other });
    following
      .when(cover, { capa, cycle: 1, sameCause: 'not-asked', recurrence: false, from: null })
      .by(engine)
      .accepted(
        e.coverageRefused({
          ...{ capa, record, kind: 'complaint' },
          refusals: [{ code: 'investigates-by-itself', params: { lead: other } }],
        }),
      );
    following
      .when(markComplaint, { marks: ['primary'], reason, concerned: [] })
      .by(nina)
      .refused('marks-keep-what-it-follows');
  });

  it('is offered by whoever handles both, to complaints that may follow: what hinders is said of all at once', () => {
    const share = (...complaints: LiveRecord[]) => lead.when(shareInvestigation, { complaints, reason });
    share(stateOf(working)).by(yurii).refused('handling-is-yours');
    share(stateOf(working), stateOf(lead))
      .by(nina)
      .refused('concerned-are-other-complaints', { records: [other] });
    share(stateOf(single))
      .by(nina)
      .refused('followers-may-follow', { complaints: [{ record, because: ['marked-as-one-of-many'] }] });
    share({ ...stateOf(single), status: 'resolved' } as LiveRecord)
      .by(nina)
      .refused('followers-may-follow', { complaints: [{ record, because: ['marked-as-one-of-many', 'may-still-follow'] }] });
    share(stateOf(working), stateOf(working))
      .by(nina)
      .accepted(e.investigationShared({ complaints: [record], reason, resolution: null }));
    const against = { ...appeal.data.against, persons: [petro.person] };
    const closed = given()
      .when(register, { ...appeal.data, marks: ['mass'], against })
      .by(olena)
      .accepted();
    share(stateOf(closed))
      .by(nina)
      .refused('investigator-not-in-conflict', { records: [record] });
    led
      .when(shareInvestigation, { complaints: [stateOf(working)], reason })
      .by(nina)
      .quietWhenRepeated();
  });

  it('has no chain and no circle: who leads does not follow, who follows does not lead, and nobody follows two', () => {
    const share = { complaints: [stateOf(lead)], reason };
    following.when(shareInvestigation, share).by(nina).refused('investigates-by-itself');
    lead
      .when(shareInvestigation, { complaints: [stateOf(following)], reason })
      .by(nina)
      .refused('followers-may-follow', { complaints: [{ record, because: ['investigates-by-itself'] }] });
    const leads = working
      .when(shareInvestigation, { complaints: [{ ...stateOf(ofMany), id: idOf('third') }], reason })
      .by(nina)
      .accepted();
    leads
      .when(followInvestigation, { lead: other, resolution: null })
      .by(engine)
      .accepted(e.investigationRefused({ lead: other, refusals: [{ code: 'leads-nobody', params: {} }] }));
    following
      .when(followInvestigation, { lead: idOf('third'), resolution: null })
      .by(engine)
      .accepted(e.investigationRefused({ lead: idOf('third'), refusals: [{ code: 'investigates-by-itself', params: { lead: other } }] }));
    led
      .when(noteFollowerLost, { complaint: record })
      .by(engine)
      .accepted(e.followerLost({ complaint: record }))
      .leaves((state) => expect(state).toMatchObject({ own: { followers: [] } }));
  });

  it('resolves those that follow when it has come to its end, and tells them when it goes on again', () => {
    led
      .afterwards(
        e.correctionNotNeeded({ reason, decidedBy: [oksana.person] }),
        e.extentAnswered({ similar: 'none', explanation: reason, records: [] }),
      )
      .afterwards(e.containmentNotNeeded({ reason }))
      .when(resolve, { justification: reason })
      .by(petro)
      .noting('RecordResolved', 'SharedInvestigationResolved');
    following
      .when(noteLeadResolution, { lead: other, resolution: { capa: null } })
      .by(engine)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'resolved', own: { follows: { resolution: { capa: null } } } }));
    ofMany
      .when(followInvestigation, { lead: other, resolution: { capa: null } })
      .by(engine)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'reported' }))
      .when(triage, settled)
      .by(nina)
      .accepted()
      .leaves((state) => expect(owed(state, 'correct')).toBeUndefined())
      .when(resolve, {})
      .by(petro)
      .accepted();
  });

  it('is left, and the work that was shared is owed again', () => {
    following
      .when(leaveInvestigation, { reason })
      .by(petro)
      .accepted(e.investigationLeft({ lead: other, how: 'left', reason }))
      .leaves((state) => {
        expect(owed(state, 'correct')).toMatchObject({ status: 'open', assignee: petro.person });
        expect(owed(state, 'contain')).toMatchObject({ status: 'open', assignee: petro.person });
      })
      .when(leaveInvestigation, { reason })
      .by(petro)
      .refused('follows-another');
  });

  it('ends for all when its lead leaves, and for one when that leaves', () => {
    led
      .when(withdraw, { channel: 'letter' })
      .by(olena)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'withdrawn', own: { followers: [] } }));
    led.when(withdraw, { channel: 'letter' }).by(olena).noting('ComplaintWithdrawn', 'SharedInvestigationEnded');
    following
      .when(leaveWithLead, { lead: other })
      .by(engine)
      .accepted(e.investigationLeft({ lead: other, how: 'lead-left', reason: null }))
      .leaves((state) => expect(owed(state, 'correct')).toMatchObject({ status: 'open' }))
      .when(leaveWithLead, { lead: other })
      .by(engine)
      .accepted();
    ofMany
      .when(followInvestigation, { lead: other, resolution: null })
      .by(engine)
      .accepted()
      .when(forward, { body: 'Міська рада', reason, notice })
      .by(nina)
      .noting('RecordForwarded', 'InvestigationLeft');
  });
});
