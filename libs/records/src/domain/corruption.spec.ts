import { specsOf } from '#testing';
import {
  assign,
  comment,
  concludeInquiry,
  examineReport,
  extendInquiry,
  giveBack,
  handToAuthorisedUnit,
  nameComplainedOf,
  recordOutsideDecision,
  register,
  reopen,
  resumeExamination,
  triage,
} from './commands/index.js';
import { closureOf, isClosedTo } from './conflict.js';
import { recordEvents as e } from './events/index.js';
import { complaint } from './machines.js';
import { appeal, house, idOf, maria, nina, now, olena, petro, roman, sealedFor, sofiia, yurii } from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

const { given } = specsOf(complaint, { events: e, house, now });
const reason = sealedFor('citizen');
const notice = { at: now, channel: 'letter' };
const registered = given().when(register, appeal.data).by(olena).accepted();
const anonymous = given()
  .when(register, { ...appeal.data, citizen: null, name: null, contact: null })
  .by(olena)
  .accepted();
const triaged = registered
  .when(triage, { process: 'intake', unit: 'permits', severity: 'major', assignee: petro.person })
  .by(nina)
  .accepted();
const handed = registered.when(handToAuthorisedUnit, { reason }).by(nina).accepted();
const owed = (state: RecordState, name: string) => (state as LiveRecord).obligations.findLast((each) => each.name === name);
const mayDeal = (state: RecordState, person: string) => !isClosedTo(closureOf(state as LiveRecord), person, house.directory);
const everyone = house.directory.people().map(({ id }) => id);

describe('a report of corruption', () => {
  it('goes to the authorised unit under its own term, be it anonymous or not, and has no other', () => {
    for (const report of [registered, anonymous]) {
      report
        .when(handToAuthorisedUnit, { reason })
        .by(nina)
        .accepted(e.complaintEntrusted({ unit: idOf('integrity'), assignee: roman.person, reason }))
        .leaves((state) => {
          expect(state).toMatchObject({ status: 'with-authorised-unit', assignee: roman.person });
          expect(owed(state, 'examine-report')).toMatchObject({
            ...{ status: 'open', assignee: roman.person, basis: 'law', due: '2026-03-16T22:00:00.000Z' },
            legalBasis: 'Law of Ukraine 1700-VII, art. 53-2',
          });
          expect(owed(state, 'triage')).toMatchObject({ status: 'met' });
          expect(owed(state, 'answer')).toMatchObject({ status: 'cancelled', reason: 'handed-to-authorised-unit' });
        })
        .when(handToAuthorisedUnit, { reason })
        .by(nina)
        .refused('wrong-status');
    }
  });

  it('is found by who triages it or works on it, also in the middle of the work', () => {
    registered.when(handToAuthorisedUnit, { reason }).by(yurii).refused('handling-is-yours');
    triaged
      .when(handToAuthorisedUnit, { reason })
      .by(petro)
      .accepted()
      .leaves((state) => {
        const open = (state as LiveRecord).obligations.filter(({ status }) => status === 'open');
        expect(open.map(({ name }) => name)).toEqual(['examine-report']);
      });
  });

  it('waits until the house has named a unit, and for one that it does not complain of', () => {
    const unnamed = { ...house, handling: { ...house.handling, authorisedUnit: null } };
    registered.inHouse(unnamed).when(handToAuthorisedUnit, { reason }).by(nina).refused('authorised-unit-is-named');
    const against = { ...appeal.data.against, units: [idOf('integrity')] };
    given()
      .when(register, { ...appeal.data, against })
      .by(olena)
      .accepted()
      .when(handToAuthorisedUnit, { reason })
      .by(nina)
      .refused('authorised-unit-is-free');
  });

  it('is closed to everyone who is not of the unit, whoever handed it over and whatever their office', () => {
    handed.leaves((state) => {
      expect(everyone.filter((person) => mayDeal(state, person)).sort()).toEqual([roman.person, sofiia.person].sort());
    });
    for (const by of [nina, maria, olena, petro, yurii])
      handed
        .when(comment, { comment: idOf('c'), text: reason })
        .by(by)
        .refused('not-closed-to-you');
    handed.when(examineReport, { outcome: 'no-grounds', reason, notice }).by(nina).refused('authorised-unit-acts');
    handed
      .when(comment, { comment: idOf('c'), text: reason })
      .by({ ...sofiia, onBehalfOf: nina.person })
      .refused('not-closed-to-you');
  });

  it('stays in the unit when the one who examines it is named in it', () => {
    handed
      .when(assign, { assignee: nina.person })
      .by(roman)
      .refused('assignee-not-in-conflict')
      .when(assign, { assignee: sofiia.person })
      .by(roman)
      .accepted()
      .leaves((state) => expect(owed(state, 'examine-report')).toMatchObject({ assignee: sofiia.person }))
      .when(nameComplainedOf, { against: { persons: [sofiia.person], units: [], wholeDepartment: false, words: null }, reason })
      .by(roman)
      .accepted()
      .leaves((state) => {
        expect(state).toMatchObject({ assignee: roman.person });
        expect(owed(state, 'examine-report')).toMatchObject({ status: 'open', assignee: roman.person });
      });
  });

  it('ends with what the examination finds, or with an inquiry in a term of its own', () => {
    handed
      .when(examineReport, { outcome: 'handed-to-investigators', reason })
      .by(roman)
      .refused('investigators-are-named')
      .when(examineReport, { outcome: 'handed-to-investigators', body: 'НАБУ', reason, notice })
      .by(roman)
      .accepted()
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'closed' });
        expect(owed(state, 'examine-report')).toMatchObject({ status: 'met' });
      });
    handed
      .when(concludeInquiry, { outcome: 'confirmed', reason, notice })
      .by(roman)
      .refused('under-inquiry')
      .when(examineReport, { outcome: 'inquiry', reason, notice })
      .by(roman)
      .accepted()
      .leaves((state) => expect(owed(state, 'inquire')).toMatchObject({ status: 'open', due: '2026-04-02T21:00:00.000Z' }))
      .when(examineReport, { outcome: 'no-grounds', reason, notice })
      .by(roman)
      .refused('not-under-inquiry')
      .when(concludeInquiry, { outcome: 'confirmed', reason, notice })
      .by(sofiia)
      .accepted()
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'closed' });
        expect((state as LiveRecord).obligations.filter(({ status }) => status === 'open')).toEqual([]);
      });
  });

  it('is inquired into for up to 45 days, by decision of the unit’s head before the term runs out, and who reported it is told', () => {
    const inquiry = handed.when(examineReport, { outcome: 'inquiry', reason, notice }).by(roman).accepted();
    const days45 = '2026-04-17T21:00:00.000Z';
    handed.when(extendInquiry, { due: days45, reason, notice }).by(roman).refused('under-inquiry');
    inquiry
      .when(extendInquiry, { due: days45, reason, notice })
      .by(sofiia)
      .refused('head-of-the-authorised-unit-decides', { head: roman.person });
    inquiry.when(extendInquiry, { due: days45, reason, notice }).by(maria).refused('not-closed-to-you');
    inquiry.when(extendInquiry, { due: days45, reason }).by(roman).refused('citizen-was-told');
    inquiry
      .when(extendInquiry, { due: '2026-04-17T21:00:00.001Z', reason, notice })
      .by(roman)
      .refused('within-the-total-term', { latest: days45 });
    inquiry.when(extendInquiry, { due: '2026-04-02T21:00:00.000Z', reason, notice }).by(roman).refused('later-than-the-due');
    inquiry.at('2026-04-02T21:00:00.001Z').when(extendInquiry, { due: days45, reason, notice }).by(roman).refused('inquiry-is-not-overdue');
    inquiry
      .when(extendInquiry, { due: days45, reason, notice })
      .by(roman)
      .noting('ObligationExtended')
      .leaves((state) =>
        expect(owed(state, 'inquire')).toMatchObject({
          ...{ due: days45, originalDue: '2026-04-02T21:00:00.000Z', run: 2 },
          approvals: [{ act: 'term-extended', by: roman.person, at: now }],
        }),
      )
      .when(extendInquiry, { due: days45, reason, notice })
      .by(roman)
      .refused('later-than-the-due');
  });

  it('is taken up again by the unit alone, and what it had found stays', () => {
    const ended = handed.when(examineReport, { outcome: 'no-grounds', reason, notice }).by(roman).accepted();
    ended.when(reopen, { reason }).by(nina).refused('is-no-report-of-corruption');
    ended
      .when(resumeExamination, { reason })
      .by(sofiia)
      .accepted(e.examinationResumed({ reason, time: 1 }))
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'with-authorised-unit', own: { corruption: { examinations: [{ outcome: 'no-grounds' }] } } });
        expect((state as LiveRecord).endings).toHaveLength(1);
        expect(owed(state, 'examine-report')).toMatchObject({ status: 'open', run: 2 });
      });
  });

  it('that nobody inside may deal with goes outside, from where its decision comes back and ends it', () => {
    const document = { name: reason, mediaType: 'application/pdf', size: 1, hash: 'a'.repeat(64) };
    const decision = { decidedAt: now, result: 'granted', reference: reason, document } as const;
    handed.when(recordOutsideDecision, decision).by(nina).refused('with-the-outside-handler');
    handed
      .when(nameComplainedOf, { against: { persons: [maria.person], units: [], wholeDepartment: false, words: null }, reason })
      .by(roman)
      .noting('ComplainedOfNamed', 'ComplaintHandedOutside')
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'with-authorised-unit' });
        expect((state as LiveRecord).obligations.filter(({ status }) => status === 'open')).toEqual([]);
        expect(everyone.filter((person) => mayDeal(state, person))).toEqual([]);
      })
      .when(recordOutsideDecision, decision)
      .by(nina)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'closed', own: { outside: { decision: { result: 'granted' } } } }))
      .when(recordOutsideDecision, decision)
      .by(nina)
      .refused('wrong-status');
  });

  it('that is none is given back: to triage, with the term of the law that it had', () => {
    handed
      .when(giveBack, { reason })
      .by(roman)
      .accepted()
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'reported', assignee: null, own: { corruption: null } });
        expect(owed(state, 'answer')).toMatchObject({ status: 'open', from: appeal.data.receivedAt });
        expect(owed(state, 'triage')).toMatchObject({ status: 'open', role: 'quality-manager' });
        expect(owed(state, 'examine-report')).toMatchObject({ status: 'cancelled', reason: 'given-back' });
        expect([nina, olena].map(({ person }) => mayDeal(state, person))).toEqual([true, true]);
      });
  });
});
