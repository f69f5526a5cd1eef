import { specsOf } from '#testing';
import { subjectEvents as e } from './events.js';
import { admin, idOf, maria, nina, olena, sealedFor } from './sample.js';
import { registerSubject, reportAccess, subjectMachine } from './subject.js';

const now = '2026-03-03T12:00:00.000Z';
const { given } = specsOf(subjectMachine, { events: e, now, house: {} });
const subject = idOf('solomiia');
const entry = { subject, name: sealedFor('solomiia'), contact: null };
const registered = e.subjectRegistered(entry);

describe('a citizen in the register of subjects', () => {
  it('comes into it with the first appeal, whoever registers that, and once', () => {
    given().when(registerSubject, entry).by(olena).accepted(registered).when(registerSubject, entry).by(nina).accepted();
  });

  it('is told of only under the own key', () => {
    given()
      .when(registerSubject, { ...entry, contact: sealedFor('taras') })
      .by(olena)
      .refused('sealed-for-the-subject', { subject });
  });

  it('is told what the house holds of them by the quality manager or the head, and every reading is noted', () => {
    const read = e.subjectAccessReported({ subject, identities: [subject] });
    for (const by of [nina, maria]) {
      given(registered)
        .when(reportAccess, { identities: [subject] })
        .by(by)
        .accepted(read)
        .when(reportAccess, { identities: [subject] })
        .by(by)
        .accepted(read);
    }
    const needed = ['quality-manager', 'head-of-department'];
    for (const by of [olena, admin]) {
      given(registered)
        .when(reportAccess, { identities: [subject] })
        .by(by)
        .refused('access-report-is-yours', { needed });
    }
  });

  it('is told at most of so many entries at once', () => {
    const identities = Array.from({ length: 201 }, (_, n) => idOf(String(n)));
    given(registered).when(reportAccess, { identities }).by(nina).refused('identities-within-limit', { most: 200 });
  });
});
