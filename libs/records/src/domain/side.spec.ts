import { happenedAt } from '#kernel';
import { specsOf } from '#testing';
import { attachEvidence, comment, importComplaint, link, recordActivities, triage, unwatch, watch } from './commands/index.js';
import { recordEvents as e } from './events/index.js';
import { complaint, nonconformity } from './machines.js';
import { house, idOf, ihor, importer, nina, now, olena, petro, received, record, reported, sealedFor, taras, triaged } from './sample.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const { given: givenComplaint } = specsOf(complaint, { events: e, house, now });
const other = { id: idOf('other'), kind: 'complaint' } as const;

describe('beside the course of a record', () => {
  it('everyone may comment, and mention people of the house', () => {
    given(reported)
      .when(comment, { comment: idOf('c'), text: 'Seen last year too.', mentions: [petro.person, petro.person] })
      .by(olena)
      .accepted(e.commentAdded({ comment: idOf('c'), text: 'Seen last year too.', mentions: [petro.person] }))
      .leaves((state) => expect(state).toMatchObject({ comments: { count: 1, newest: [{ by: olena.person, at: now }] } }));
    given(reported)
      .when(comment, { comment: idOf('c'), text: 'x', mentions: [idOf('nobody')] })
      .by(olena)
      .refused('mentioned-are-here', { persons: [idOf('nobody')] });
    givenComplaint(received)
      .when(comment, { comment: idOf('c'), text: 'x' })
      .by(ihor)
      .refused('not-closed-to-you');
  });

  it('nobody is called to what is closed to them', () => {
    givenComplaint(received)
      .when(comment, { comment: idOf('c'), text: sealedFor('citizen'), mentions: [ihor.person] })
      .by(olena)
      .refused('mentioned-may-read', { persons: [ihor.person] });
  });

  it('who watches is told of comments and of another status, and not of what they did or are mentioned in', () => {
    const watching = given(reported).when(watch).by(petro).accepted();
    const tellings = ({
      history,
    }: {
      readonly history: readonly (readonly [{ readonly type: string; readonly data: object }, unknown])[];
    }) => history.flatMap(([{ type, data }]) => (type === 'RecordWatchersTold' ? [data] : []));
    const commented = watching
      .when(comment, { comment: idOf('c'), text: 'Seen.', mentions: [olena.person] })
      .by(nina)
      .accepted();
    expect(tellings(commented)).toEqual([{ persons: [petro.person], of: 'comment', at: now }]);
    expect(
      tellings(
        watching
          .when(comment, { comment: idOf('c'), text: 'Seen.' })
          .by(petro)
          .accepted(),
      ),
    ).toEqual([{ persons: [olena.person], of: 'comment', at: now }]);
  });

  it('a file is attached once', () => {
    const file = {
      attachment: idOf('f'),
      name: 'permit.pdf',
      mediaType: 'application/pdf',
      size: 12,
      hash: 'a'.repeat(64),
      purpose: 'evidence',
    } as const;
    given(reported, triaged()).when(attachEvidence, file).by(olena).accepted(e.evidenceAttached(file));
    given(reported).when(attachEvidence, file).by(petro).quietWhenRepeated();
    const full = Array.from({ length: 500 }, (_, n) => e.evidenceAttached({ ...file, attachment: idOf(`f${n}`) }));
    given(reported, ...full)
      .when(attachEvidence, file)
      .by(petro)
      .refused('room-for-evidence', { most: 500 });
  });

  it('one may watch, and stop; the reporter does from the start', () => {
    given(reported)
      .when(watch)
      .by(petro)
      .accepted(e.watcherAdded({ person: petro.person }))
      .when(watch)
      .by(petro)
      .quietWhenRepeated()
      .when(unwatch)
      .by(petro)
      .accepted(e.watcherRemoved({ person: petro.person }));
    given(reported).when(watch).by(olena).quietWhenRepeated();
    given(reported).when(unwatch).by(petro).quietWhenRepeated();
    givenComplaint(received).when(watch).by(taras).refused('not-closed-to-you');
  });

  it('links lead to other records', () => {
    given(reported)
      .when(link, { to: other, relation: 'follows-from' })
      .by(petro)
      .accepted()
      .when(link, { to: other, relation: 'follows-from' })
      .by(petro)
      .quietWhenRepeated();
    given(reported)
      .when(link, { to: { id: record, kind: 'nonconformity' }, relation: 'relates-to' })
      .by(petro)
      .refused('other-than-itself', { record });
    const full = Array.from({ length: 200 }, (_, n) =>
      e.recordLinked({ to: { id: idOf(`l${n}`), kind: 'complaint' }, relation: 'repeats', note: null }),
    );
    given(reported, ...full)
      .when(link, { to: other, relation: 'repeats' })
      .by(petro)
      .refused('room-for-links', { most: 200 });
  });
});

describe('a case of another system', () => {
  const startedAt = '2011-10-11T11:42:22.688Z';
  const due = '2011-12-06T12:41:31.788Z';
  const row = {
    record,
    externalReference: 'case-10011',
    source: 'receipt.csv',
    form: 'application',
    channel: 'Internet',
    startedAt,
    unit: 'archive',
    obligation: { due, endedAt: '2011-12-01T00:00:00.000Z' },
    endedAt: '2011-12-01T00:00:00.000Z',
    activities: [
      { name: 'Confirmation of receipt', at: '2011-10-11T11:45:40.276Z', person: petro.person },
      { name: 'Archived', at: '2012-01-05T00:00:00.000Z', person: idOf('gone'), reference: 'task-42' },
    ],
  } as const;

  it('comes in with its start, activities, deadline and end at their own times, and opens only what its row has', () => {
    givenComplaint()
      .when(importComplaint, row)
      .by(importer)
      .noting(
        'ComplaintImported',
        'ObligationOpened',
        'ActivityRecorded',
        'ActivityRecorded',
        'ImportedDeadlineMet',
        'ObligationMet',
        'ImportedCaseEnded',
      )
      .leaves((state) =>
        expect(state).toMatchObject({
          status: 'closed',
          closedAt: row.endedAt,
          reportedAt: startedAt,
          recordedAt: now,
          unit: idOf('archive'),
          activities: 2,
          obligations: [{ name: 'imported', status: 'met', from: startedAt, due, endedAt: row.endedAt, basis: 'imported' }],
          endings: [{ status: 'closed', at: row.endedAt }],
        }),
      )
      .when(importComplaint, row)
      .by(importer)
      .refused('wrong-status');
  });

  it('may be open, and is then worked on like any other: the first command here wakes its deadline', () => {
    givenComplaint()
      .when(importComplaint, { ...row, obligation: { due }, endedAt: null })
      .by(importer)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'reported', obligations: [{ status: 'open', dormant: true }] }))
      .when(triage, { process: 'issue', unit: 'permits', severity: 'minor', assignee: petro.person })
      .by(nina)
      .noting('RecordTriaged', 'ObligationAwakened', 'ObligationOpened');
  });

  it('names people and units of the directory and nothing from the future, and is brought in by an administrator', () => {
    givenComplaint()
      .when(importComplaint, row)
      .by(nina)
      .refused('may-import', { needed: ['administrator'] });
    const refused = givenComplaint()
      .when(importComplaint, {
        ...row,
        unit: 'nowhere',
        startedAt: '2030-01-01T00:00:00.000Z',
        activities: [{ name: 'x', at: startedAt, person: idOf('nobody'), unit: 'nowhere' }],
      })
      .by(importer);
    refused.refused('unit-is-known', { unit: 'nowhere' });
    refused.refused('person-is-known', { persons: [idOf('nobody')] });
    refused.refused('activity-unit-is-known', { units: ['nowhere'] });
    refused.refused('not-in-the-future', { field: 'startedAt', at: '2030-01-01T00:00:00.000Z', now });
  });

  it('further activities are facts in any status, before the start and after the end', () => {
    const activity = { name: 'Looked at', at: '2009-01-01T00:00:00.000Z', person: null };
    givenComplaint()
      .when(importComplaint, row)
      .by(importer)
      .accepted()
      .when(recordActivities, { activities: [activity] })
      .by(importer)
      .accepted(happenedAt(activity.at, e.activityRecorded({ name: 'Looked at', person: null, unit: null, reference: null })))
      .leaves((state) => expect(state).toMatchObject({ status: 'closed', activities: 3 }));
    givenComplaint(received)
      .when(recordActivities, { activities: Array.from({ length: 401 }, () => activity) })
      .by(importer)
      .refused('not-too-many-activities', { most: 400 });
    givenComplaint(received)
      .when(recordActivities, { activities: [activity] })
      .by(petro)
      .refused('may-import');
  });
});
