import { specsOf } from '#testing';
import { acknowledge, extendAnswer, lengthenAnswerTerm, register, reopen, forward, shortenAnswer, triage } from './commands/index.js';
import { recordEvents as e, recordEventTypes } from './events/index.js';
import { complaint } from './machines.js';
import { halyna, house, idOf, maria, nina, now, olena, petro, appeal, sealedFor, taras, yurii } from './sample.js';
import type { LiveRecord } from './state.js';

const { given } = specsOf(complaint, { events: e, house, now });
const reason = sealedFor('citizen');
const notice = { at: now, channel: 'letter' };
const settled = { process: 'intake', unit: 'permits', severity: 'moderate', assignee: petro.person } as const;
/** Received on 2 March: 15 days end with 17 March, a month with 2 April (summer time began on 29 March), 45 days with 16 April. */
const arrived = appeal.data;
const registered = given().when(register, arrived).by(olena).accepted(appeal);
const [days15, month, days45] = ['2026-03-17T22:00:00.000Z', '2026-04-02T21:00:00.000Z', '2026-04-16T21:00:00.000Z'];
const answerOf = (state: unknown) => (state as { obligations: { name: string }[] }).obligations.findLast(({ name }) => name === 'answer');

describe('an appeal that arrives', () => {
  it('is owed triage, an acknowledgement and, from its receipt, an answer', () => {
    given()
      .when(register, arrived)
      .by(olena)
      .accepted(appeal)
      .leaves((state) =>
        expect(state).toMatchObject({
          status: 'reported',
          reporter: olena.person,
          obligations: [
            { name: 'triage', role: 'quality-manager', due: '2026-03-04T22:00:00.000Z', basis: 'policy' },
            { name: 'acknowledge', assignee: olena.person, due: '2026-03-04T22:00:00.000Z' },
            { name: 'answer', role: 'quality-manager', from: appeal.data.receivedAt, due: month, basis: 'law' },
          ],
        }),
      )
      .when(register, arrived)
      .by(olena)
      .refused('wrong-status');
  });

  it('is owed no acknowledgement where no address is known, and is acknowledged by others where the registrar is named', () => {
    given()
      .when(register, { ...arrived, contact: null })
      .by(olena)
      .accepted()
      .leaves((state) => expect((state as LiveRecord).obligations.map(({ name }) => name)).toEqual(['triage', 'answer']))
      .when(acknowledge, { channel: 'letter' })
      .by(nina)
      .refused('citizen-can-be-reached');
    given()
      .when(register, arrived)
      .by(taras)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ obligations: [{}, { name: 'acknowledge', assignee: maria.person }, {}] }))
      .when(acknowledge, { channel: 'letter' })
      .by(taras)
      .refused('not-closed-to-you');
  });

  it('says all at once what is wrong with it', () => {
    const wrong = given()
      .when(register, {
        ...arrived,
        receivedAt: '2026-03-04T10:00:00.000Z',
        process: 'fax',
        unit: 'archive',
        marks: ['primary', 'repeat'],
        against: { persons: [idOf('nobody')], units: ['nowhere'], wholeDepartment: false, words: null },
      })
      .by(olena);
    wrong.refused('not-in-the-future');
    wrong.refused('process-is-in-use');
    wrong.refused('unit-is-open');
    wrong.refused('marks-fit-together', { marks: ['primary', 'repeat'] });
    wrong.refused('named-are-known', { persons: [idOf('nobody')], units: ['nowhere'] });
  });

  it('is acknowledged once, by whoever speaks with the citizen, and not before it was registered', () => {
    registered.when(acknowledge, { channel: 'letter' }).by(petro).refused('speaking-with-the-citizen-is-yours');
    registered
      .when(acknowledge, { channel: 'e-mail', acknowledgedAt: '2026-03-03T09:00:00.000Z' })
      .by(olena)
      .refused('not-before-what-was-known', { field: 'acknowledgedAt', at: '2026-03-03T09:00:00.000Z', since: now });
    registered
      .when(acknowledge, { channel: 'e-mail' })
      .by(olena)
      .accepted(e.complaintAcknowledged({ channel: 'e-mail', acknowledgedAt: now }))
      .leaves((state) => expect(state).toMatchObject({ obligations: [{}, { name: 'acknowledge', status: 'met' }, {}] }))
      .when(acknowledge, { channel: 'e-mail' })
      .by(olena)
      .refused('not-acknowledged-yet', { at: now });
  });
});

describe('the term of the answer', () => {
  const without = registered
    .when(triage, { ...settled, answerTerm: 'no-further-study' })
    .by(nina)
    .accepted();
  const confirmed = registered.when(triage, settled).by(nina).accepted();

  it('is what triage sets: 15 days are the original due, a month stands', () => {
    without.leaves((state) =>
      expect(answerOf(state)).toMatchObject({ due: days15, originalDue: days15, assignee: petro.person, extended: 0 }),
    );
    confirmed.leaves((state) => expect(answerOf(state)).toMatchObject({ due: month, originalDue: month, assignee: petro.person }));
    registered
      .when(triage, settled)
      .by(nina)
      .noting('RecordTriaged', 'AnswerTermSet')
      .leaves((state) => expect(state).toMatchObject({ own: { answerTerm: 'one-month' } }));
  });

  it('is set once: after reopening it stands, whatever triage says then', () => {
    const back = registered
      .when(forward, { body: 'City council', reason, notice })
      .by(nina)
      .accepted()
      .when(reopen, { reason })
      .by(yurii)
      .accepted()
      .leaves((state) => expect(answerOf(state)).toMatchObject({ status: 'open', run: 2, from: appeal.data.receivedAt, due: month }));
    back
      .when(triage, { ...settled, answerTerm: 'no-further-study' })
      .by(nina)
      .accepted()
      .when(forward, { body: 'City council', reason, notice })
      .by(nina)
      .refused('wrong-status');
    given(appeal)
      .when(triage, { ...settled, answerTerm: 'one-month' })
      .by(nina)
      .refused('answer-term-is-open');
  });

  it('becomes a month after all by the head or a deputy; that is an extension', () => {
    without.when(lengthenAnswerTerm, { reason, notice }).by(petro).refused('head-or-deputy-decides');
    without.when(lengthenAnswerTerm, { reason }).by(maria).refused('citizen-was-told');
    without
      .when(lengthenAnswerTerm, { reason, notice })
      .by(halyna)
      .noting('ObligationExtended')
      .leaves((state) => expect(answerOf(state)).toMatchObject({ due: month, originalDue: days15, extended: 1, run: 2 }))
      .when(lengthenAnswerTerm, { reason, notice })
      .by(maria)
      .refused('answer-term-can-be-lengthened', { answerTerm: 'no-further-study', due: month });
    confirmed.when(lengthenAnswerTerm, { reason, notice }).by(maria).refused('answer-term-can-be-lengthened');
    const { decision } = without.when(lengthenAnswerTerm, { reason, notice }).by(halyna);
    for (const { type, data } of decision.outcome === 'accepted' ? decision.events : [])
      expect(recordEventTypes.get(type)!.schema.safeParse(data)).toMatchObject({ success: true });
  });

  it('is extended to 45 days from receipt in total, and not a day further', () => {
    confirmed
      .when(extendAnswer, { due: '2026-04-16T21:00:00.001Z', reason, notice })
      .by(maria)
      .refused('within-the-total-term', { latest: days45 });
    confirmed.when(extendAnswer, { due: month, reason, notice }).by(maria).refused('later-than-the-due', { due: month });
    confirmed.when(extendAnswer, { due: days45, reason, notice }).by(nina).refused('head-or-deputy-decides');
    confirmed
      .when(extendAnswer, { due: '2026-04-10T21:00:00.000Z', reason, notice })
      .by(maria)
      .accepted()
      .leaves((state) => expect(answerOf(state)).toMatchObject({ due: '2026-04-10T21:00:00.000Z', originalDue: month, extended: 1 }))
      .when(extendAnswer, { due: '2026-04-17T21:00:00.000Z', reason, notice })
      .by(maria)
      .refused('within-the-total-term', { latest: days45 })
      .when(extendAnswer, { due: days45, reason, notice })
      .by(maria)
      .accepted()
      .leaves((state) => expect(answerOf(state)).toMatchObject({ due: days45, extended: 2, run: 3 }))
      .when(extendAnswer, { due: days45, reason, notice })
      .by(maria)
      .refused('later-than-the-due');
  });

  it('is not extended once it has run out', () => {
    confirmed
      .at('2026-04-03T08:00:00.000Z')
      .when(extendAnswer, { due: days45, reason, notice })
      .by(maria)
      .refused('answer-is-not-overdue', { due: month });
  });

  it('is shortened with reason and notice, never into the past', () => {
    const due = '2026-03-20T22:00:00.000Z';
    confirmed.when(shortenAnswer, { due, reason }).by(maria).refused('citizen-was-told');
    confirmed.when(shortenAnswer, { due: month, reason, notice }).by(maria).refused('earlier-than-the-due', { due: month, now });
    confirmed.when(shortenAnswer, { due: '2026-03-01T22:00:00.000Z', reason, notice }).by(maria).refused('earlier-than-the-due');
    confirmed
      .when(shortenAnswer, { due, reason, notice })
      .by(maria)
      .noting('ObligationShortened')
      .leaves((state) => expect(answerOf(state)).toMatchObject({ due, originalDue: month, run: 1 }))
      .when(shortenAnswer, { due, reason, notice })
      .by(maria)
      .refused('earlier-than-the-due');
  });

  it('is nothing to decide where no answer is owed, nor for whom the complaint is closed to', () => {
    given(appeal).when(extendAnswer, { due: days45, reason, notice }).by(maria).refused('answer-is-owed');
    confirmed.when(extendAnswer, { due: days45, reason, notice }).by(taras).refused('not-closed-to-you');
    confirmed
      .when(extendAnswer, { due: days45, reason, notice: { at: '2026-03-01T08:00:00.000Z', channel: 'letter' } })
      .by(maria)
      .refused('notice-was-given');
  });
});
