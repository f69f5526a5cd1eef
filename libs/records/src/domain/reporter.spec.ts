import { specsOf } from '#testing';
import type { Actor } from '#kernel';
import { answerAsReporter, askReporter, report } from './commands/index.js';
import { recordEvents as e, type RecordEvent } from './events/index.js';
import { nonconformity } from './machines.js';
import { confidentialSubject, unnamedReporter } from './reporter.js';
import { engine, house, idOf, nina, now, olena, oksana, petro, record, reported, sealedFor } from './sample.js';
import type { LiveRecord } from './state.js';

const { given } = specsOf(nonconformity, { events: e, house, now });
const said = { record, title: 'Registers on paper', description: 'Nobody can find them.' };
const hidden = { ...sealedFor('olena'), subject: confidentialSubject(record) };
const anonymous = e.nonconformityReported({ ...reported.data, reporter: null, reporting: 'anonymously' });
const reporterOf = (state: unknown) => (state as LiveRecord).reporter;

describe('who reports', () => {
  it('stands in the report by name, and nowhere else', () => {
    given()
      .when(report, said)
      .by(olena)
      .accepted()
      .leaves((state) => expect([reporterOf(state), (state as LiveRecord).watchers]).toEqual([olena.person, [olena.person]]));
    given()
      .when(report, { ...said, reporting: 'anonymously' })
      .by(unnamedReporter)
      .accepted()
      .leaves((state) => expect([reporterOf(state), (state as LiveRecord).watchers]).toEqual([null, []]));
    given()
      .when(report, { ...said, reporting: 'confidentially', confidentialReporter: hidden })
      .by(unnamedReporter)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ reporter: null, own: { confidentialReporter: hidden } }));
  });

  it('is not said by the sender of a report without a name, nor by whose key seals it', () => {
    const refused = (by: Actor, input: Partial<Parameters<typeof report.then>[1]>) =>
      given()
        .when(report, { ...said, ...input })
        .by(by)
        .refused('who-reported-stays-hidden', { reporting: input.reporting ?? 'by-name' });
    refused(olena, { reporting: 'anonymously' });
    refused(olena, { reporting: 'confidentially', confidentialReporter: hidden });
    refused(olena, { confidentialReporter: hidden });
    refused(unnamedReporter, {});
    refused(unnamedReporter, { reporting: 'confidentially' });
    refused(unnamedReporter, { reporting: 'confidentially', confidentialReporter: sealedFor('olena') });
    refused(unnamedReporter, { reporting: 'anonymously', confidentialReporter: hidden });
  });
});

describe('whoever reported without a name', () => {
  const asked = { message: idOf('asked'), text: 'Which room?' };
  const answered = { message: idOf('answered'), text: 'The third.' };
  const heardBy = (...people: readonly Actor[]) => e.reporterAnswered({ ...answered, recipients: people.map(({ person }) => person) });

  it('is asked by those who triage the record or work on it, and answers by the code', () => {
    given(anonymous)
      .when(askReporter, asked)
      .by(oksana)
      .accepted(e.reporterAsked(asked))
      .when(answerAsReporter, answered)
      .by(unnamedReporter)
      .accepted(heardBy(oksana))
      .leaves((state) =>
        expect(state).toMatchObject({
          own: {
            messages: [
              { ...asked, from: 'house', by: oksana.person },
              { ...answered, from: 'reporter', by: 'process:reporter' },
            ],
          },
        }),
      );
    given(anonymous).when(askReporter, asked).by(nina).accepted(e.reporterAsked(asked));
    given(anonymous).when(askReporter, asked).by(petro).refused('asking-the-reporter-is-yours');
  });

  it('is heard by whoever works on the record and whoever asked; else by the owner of the process, else by the quality manager', () => {
    const heard = (...before: readonly RecordEvent[]) =>
      given(...before)
        .when(answerAsReporter, answered)
        .by(unnamedReporter);
    const without = e.nonconformityReported({ ...anonymous.data, process: null });
    heard(anonymous).accepted(heardBy(oksana));
    heard(without).accepted(heardBy(nina));
    given(without)
      .when(askReporter, asked)
      .by(nina)
      .accepted()
      .when(answerAsReporter, answered)
      .by(unnamedReporter)
      .accepted(heardBy(nina));
  });

  it('is answered for by nobody else', () => {
    for (const by of [nina, petro, engine]) given(anonymous).when(answerAsReporter, answered).by(by).refused('comes-by-the-code', {});
  });

  it('is asked by a comment where the record names them', () => {
    given(reported).when(askReporter, asked).by(nina).refused('reported-without-a-name', {});
    given(reported).when(answerAsReporter, answered).by(unnamedReporter).refused('reported-without-a-name', {});
  });

  it('writes and is written to so often at most', () => {
    const many = Array.from({ length: 200 }, (_, n) => e.reporterAnswered({ message: idOf(`m${n}`), text: 'again', recipients: [] }));
    given(anonymous, ...many)
      .when(askReporter, asked)
      .by(nina)
      .refused('room-for-messages', { most: 200 });
    given(anonymous, ...many)
      .when(answerAsReporter, answered)
      .by(unnamedReporter)
      .refused('room-for-messages', { most: 200 });
  });
});
