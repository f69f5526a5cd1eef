import { specsOf } from '#testing';
import { amendable, amendableFields } from './amending/fields.js';
import { amendableOffers } from './amending/rules.js';
import { amend, closeNonconformity, dispatchAnswer, extendAnswer, register, triage, watch } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { kinds, recordStatuses } from './kinds.js';
import { complaint, finding, nonconformity } from './machines.js';
import {
  appeal,
  contained,
  corrected,
  closed,
  extentAnswered,
  halyna,
  house,
  idOf,
  ihor,
  maria,
  nina,
  now,
  oksana,
  olena,
  petro,
  received,
  record,
  reported,
  resolved,
  sealedFor,
  taras,
  triaged,
  yurii,
} from './sample.js';
import type { LiveRecord } from './state.js';

const nonconformities = specsOf(nonconformity, { events: e, house, now });
const complaints = specsOf(complaint, { events: e, house, now });
const findings = specsOf(finding, { events: e, house, now });
const title = { changes: { title: 'Permit issued without the opinion' }, reason: 'The fire service has given none.' };
const sealed = sealedFor('citizen');
const ownOf = (state: unknown) => (state as LiveRecord).own;

describe('what was written about a nonconformity', () => {
  const { given } = nonconformities;

  it('is amended by who reported it until triage: what it had said stays, and a repeat is quiet', () => {
    given(reported)
      .when(amend, title)
      .by(olena)
      .quietWhenRepeated()
      .leaves((state) => expect(state).toMatchObject({ own: { title: title.changes.title }, amendedAt: now, status: 'reported' }));
    given(reported)
      .when(amend, title)
      .by(olena)
      .accepted(
        e.recordAmended({
          changes: { title: { was: reported.data.title, now: title.changes.title } },
          reason: title.reason,
          amendedBy: [olena.person],
        }),
      );
    given(reported, triaged())
      .when(amend, title)
      .by(olena)
      .refused('amended-is-yours', {
        needed: ['worker', 'quality-manager'],
        fields: ['title'],
      });
    given(reported, triaged()).when(amend, title).by(petro).accepted();
  });

  it('is amended in one event, several fields at once, those that stay as they were left out', () => {
    const { title: before, place, detectedAt } = reported.data;
    given(reported)
      .when(amend, { changes: { title: before, place: 'Counter 3', detectedAt: '2026-03-01T08:00:00.000Z' }, reason: 'so' })
      .by(oksana)
      .accepted(
        e.recordAmended({
          changes: { place: { was: place, now: 'Counter 3' }, detectedAt: { was: detectedAt, now: '2026-03-01T08:00:00.000Z' } },
          reason: 'so',
          amendedBy: [oksana.person],
        }),
      );
    given(reported)
      .when(amend, { changes: { detectedAt: '2026-03-04T08:00:00.000Z' }, reason: 'so' })
      .by(oksana)
      .refused('not-in-the-future');
  });

  it('is no more than what its kind has and what was written', () => {
    given(reported, triaged())
      .when(amend, { changes: { receivedAt: now, evidence: 'seen', correction: 'none', title: 'x' }, reason: 'so' })
      .by(petro)
      .refused('amended-is-of-this-kind', { fields: ['evidence', 'receivedAt'] });
    given(reported, triaged())
      .when(amend, { changes: { correction: 'none', consequences: 'none' }, reason: 'so' })
      .by(petro)
      .refused('amended-is-written', { fields: ['consequences', 'correction'] });
  });

  it('is amended by the quality manager alone once it is closed', () => {
    const ended = given(reported, triaged(), contained, corrected, extentAnswered, resolved, closed);
    ended
      .when(amend, title)
      .by(petro)
      .refused('something-is-yours-to-amend', { needed: ['quality-manager'] });
    ended.when(amend, title).by(nina).accepted();
    expect(ended.offered(amend, petro)).toEqual({ allowed: false, codes: ['something-is-yours-to-amend'] });
    expect(ended.offered(amend, nina)).toEqual({ allowed: true, codes: [] });
  });

  it('keeps who amends a correction from closing it, and names the event that had brought the text', () => {
    const worked = given(reported, triaged(), contained, corrected, extentAnswered);
    const [, of] = worked.history[3]!;
    worked
      .when(amend, { changes: { correction: 'Opinion obtained on 3 March.' }, reason: 'so' })
      .by(oksana)
      .accepted(
        e.recordAmended({
          changes: { correction: { was: 'Opinion obtained.', now: 'Opinion obtained on 3 March.', of: of.eventId } },
          reason: 'so',
          amendedBy: [oksana.person],
        }),
      )
      .afterwards(resolved)
      .when(closeNonconformity)
      .by(oksana)
      .refused('closer-did-not-correct');
  });
});

describe('what was written about an appeal', () => {
  const { given } = complaints;
  const registered = given().when(register, appeal.data).by(olena).accepted(appeal);
  const earlier = { changes: { receivedAt: '2026-02-26T08:00:00.000Z' }, reason: sealed };
  const answerOf = (state: unknown) => (state as LiveRecord).obligations.find(({ name }) => name === 'answer');

  it('moves its term of law with the day of its receipt, and that is the original due too', () => {
    registered
      .when(amend, earlier)
      .by(nina)
      .noting('RecordAmended', 'ObligationRederived')
      .leaves((state) =>
        expect(answerOf(state)).toMatchObject({
          from: earlier.changes.receivedAt,
          due: '2026-03-26T22:00:00.000Z',
          originalDue: '2026-03-26T22:00:00.000Z',
          basis: 'law',
        }),
      )
      .when(amend, earlier)
      .by(halyna)
      .accepted()
      .leaves((state) => expect(ownOf(state)).toMatchObject({ receivedAt: earlier.changes.receivedAt }));
  });

  it('tells those who owe it and those who watch from when to when its due moved, and not who moved it', () => {
    const watched = [olena, ihor, halyna].reduce((known, by) => known.when(watch).by(by).accepted(), registered);
    const moves = watched
      .when(amend, earlier)
      .by(halyna)
      .noting('RecordAmended', 'DueMoveTold')
      .history.flatMap(([event]) => (event.type === 'DueMoveTold' ? [event.data] : []));
    const previousDue = answerOf(registered.state)!.due;
    const due = '2026-03-26T22:00:00.000Z';
    expect(moves).toMatchObject([{ previousDue, due, persons: [nina.person, olena.person, ihor.person] }]);
  });

  it('keeps a due that the head decided, as far as 45 days from receipt let it', () => {
    const extended = registered
      .when(extendAnswer, { due: '2026-04-16T21:00:00.000Z', reason: sealed, notice: { at: now, channel: 'letter' } })
      .by(maria)
      .accepted();
    extended
      .when(amend, earlier)
      .by(nina)
      .noting('ObligationRederived')
      .leaves((state) =>
        expect(answerOf(state)).toMatchObject({ due: '2026-04-12T21:00:00.000Z', originalDue: '2026-04-02T21:00:00.000Z' }),
      );
  });

  it('has its receipt amended by the head, a deputy or the quality manager, and not to after it was known', () => {
    registered
      .when(amend, earlier)
      .by(olena)
      .refused('amended-is-yours', { needed: ['head-or-deputy', 'quality-manager'], fields: ['receivedAt'] });
    registered
      .at('2026-03-05T10:00:00.000Z')
      .when(amend, { changes: { receivedAt: '2026-03-04T08:00:00.000Z' }, reason: sealed })
      .by(nina)
      .refused('received-before-it-was-registered', { receivedAt: '2026-03-04T08:00:00.000Z', recordedAt: now });
  });

  it('stands as the answer found it, once that was sent; another answer corrects it after reopening', () => {
    const answered = registered
      .when(triage, { process: 'intake', unit: 'permits', severity: 'moderate', assignee: petro.person })
      .by(nina)
      .accepted()
      .when(dispatchAnswer, { result: 'explained', justified: 'not-justified', signatory: maria.person, channel: 'letter', text: sealed })
      .by(petro)
      .accepted();
    answered
      .when(amend, earlier)
      .by(nina)
      .refused('amended-is-not-sealed-by-the-answer', { sentAt: now, fields: ['receivedAt'] });
    answered
      .when(amend, { changes: { channel: 'e-mail' }, reason: sealed })
      .by(petro)
      .accepted();
  });

  it('is amended by nobody to whom it is closed', () => {
    given(received)
      .when(amend, { changes: { channel: 'e-mail' }, reason: sealed })
      .by(ihor)
      .refused('not-closed-to-you');
    given(received)
      .when(amend, { changes: { channel: 'e-mail' }, reason: sealed })
      .by(taras)
      .refused('not-closed-to-you');
  });
});

describe('what an auditor found', () => {
  const { given } = findings;
  const issued = e.findingIssued({
    record,
    title: 'Registers on paper',
    audit: 'IA-1',
    criterion: { standard: 'ISO 9001', edition: null, clause: '7.5.3' },
    evidence: 'seen',
    grade: 'minor-nonconformity',
    severity: 'minor',
    auditee: idOf('permits'),
    process: idOf('issue'),
    category: null,
    foundAt: null,
    externalReference: null,
    auditors: [yurii.person],
  });
  const criterion = { changes: { criterion: { standard: 'ISO 9001', edition: '2015', clause: '7.5.3.1' } }, reason: 'so' };

  it('is amended by an auditor, and by nobody of the unit that was audited', () => {
    given(issued).when(amend, criterion).by(yurii).quietWhenRepeated();
    given(issued)
      .when(amend, criterion)
      .by(nina)
      .refused('amended-is-yours', { needed: ['auditor'], fields: ['criterion'] });
    given(issued)
      .when(amend, criterion)
      .by({ ...petro, roles: ['staff', 'auditor'] })
      .refused('amended-is-yours');
  });
});

describe('the table of what may be amended', () => {
  it('opens no field in a status twice, and every field to somebody', () => {
    for (const field of amendableFields) {
      const statuses = amendable[field].openings.flatMap((opening) => opening.in);
      expect(statuses).toHaveLength(new Set(statuses).size);
      for (const { by } of amendable[field].openings) expect(by.length).toBeGreaterThan(0);
      expect(recordStatuses).toEqual(expect.arrayContaining(statuses));
      expect(kinds).toEqual(expect.arrayContaining([...amendable[field].kinds]));
    }
  });

  it('tells of each field of the kind whether it is the reader’s to amend', () => {
    const state = nonconformities.given(reported, triaged()).state as LiveRecord;
    const offers = amendableOffers({ state, by: petro, now, house });
    expect(offers.find(({ name }) => name === 'title')).toEqual({ name: 'title', allowed: true, refusals: [] });
    expect(offers.find(({ name }) => name === 'correction')?.refusals).toEqual([
      { code: 'amended-is-written', params: { fields: ['correction'] } },
    ]);
    expect(offers.map(({ name }) => name)).not.toContain('receivedAt');
  });
});
