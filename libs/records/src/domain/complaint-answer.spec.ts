import { specsOf } from '#testing';
import {
  closeComplaint as close,
  correctionNotNeeded,
  decideQuestion,
  dispatchAnswer,
  recordSatisfaction,
  register,
  reopen,
  resolve,
  triage,
  answerExtent,
} from './commands/index.js';
import { resultOf } from './complaint-part.js';
import { recordEvents as e } from './events/index.js';
import { complaint } from './machines.js';
import { halyna, house, idOf, maria, nina, now, olena, petro, appeal, sealedFor, yurii } from './sample.js';
import type { LiveRecord } from './state.js';

const { given } = specsOf(complaint, { events: e, house, now });
const words = sealedFor('citizen');
const questions = [{ question: idOf('q1'), text: words }];
const triaged = (severity: 'minor' | 'major', asked = questions) =>
  given()
    .when(register, { ...appeal.data, questions: asked })
    .by(olena)
    .accepted()
    .when(triage, { process: 'intake', unit: 'permits', severity, assignee: petro.person })
    .by(nina)
    .accepted();
const answer = {
  result: 'granted',
  justified: 'justified',
  signatory: maria.person,
  channel: 'letter',
  text: words,
} as const;
const decided = { question: idOf('q1'), result: 'granted', justified: 'justified', reason: words } as const;
const later = '2026-03-05T10:00:00.000Z';

describe('an answer', () => {
  const ready = triaged('minor').when(decideQuestion, decided).by(petro).accepted();

  it('goes out when every question has an outcome, signed by the head or who acts for the head', () => {
    triaged('minor')
      .when(dispatchAnswer, answer)
      .by(petro)
      .refused('every-question-has-an-outcome', { questions: [idOf('q1')] });
    ready
      .when(dispatchAnswer, { ...answer, signatory: petro.person })
      .by(petro)
      .refused('signatory-is-head', { signatory: petro.person });
    ready.when(dispatchAnswer, answer).by(olena).refused('answering-is-yours');
    ready
      .when(dispatchAnswer, { ...answer, signatory: halyna.person })
      .by(petro)
      .noting('AnswerDispatched', 'ObligationMet', 'ObligationMet')
      .leaves((state) => {
        // Who was answered was told with it that the appeal arrived.
        const owed = (state as LiveRecord).obligations.filter(({ name }) => name === 'answer' || name === 'acknowledge');
        expect(owed).toMatchObject([{ status: 'met' }, { status: 'met' }]);
        expect(state).toMatchObject({ status: 'triaged', own: { justified: 'justified', answers: [{ round: 1, by: petro.person }] } });
        expect(resultOf(state as LiveRecord)).toBe('granted');
      })
      .when(dispatchAnswer, answer)
      .by(petro)
      .refused('not-answered-yet', { dispatchedAt: now });
  });

  it('is not signed by whom it complains of', () => {
    const named = { ...appeal.data, against: { persons: [], units: [], wholeDepartment: true, words: null } };
    given()
      .when(register, named)
      .by(olena)
      .accepted()
      .afterwards(e.recordTriaged({ ...triagedData, conflictOfInterest: 'checked' }))
      .when(dispatchAnswer, answer)
      .by(petro)
      .refused('signatory-not-in-conflict', { signatory: maria.person });
  });

  it('is on time by its dispatch, which lies after what it rests on', () => {
    const dispatchedAt = '2026-04-02T20:00:00.000Z';
    const after = ready.at('2026-04-06T08:00:00.000Z');
    after
      .when(dispatchAnswer, { ...answer, dispatchedAt: '2026-03-03T09:00:00.000Z' })
      .by(petro)
      .refused('not-before-what-was-known');
    after
      .when(dispatchAnswer, { ...answer, dispatchedAt: '2026-04-07T08:00:00.000Z' })
      .by(petro)
      .refused('not-in-the-future');
    after
      .when(dispatchAnswer, { ...answer, dispatchedAt })
      .by(petro)
      .noting('AnswerDispatched', 'ObligationMet', 'ObligationMet')
      .leaves((state) =>
        expect((state as LiveRecord).obligations.find(({ name }) => name === 'answer')).toMatchObject({
          status: 'met',
          endedAt: dispatchedAt,
          asStated: true,
          missed: [],
        }),
      );
  });

  it('that refuses names law, motives and appeal; only a complaint proper is judged', () => {
    const refusal = { law: 'Law 393/96, art. 8', motives: words, appeal: words };
    ready
      .when(dispatchAnswer, { ...answer, result: 'refused' })
      .by(petro)
      .refused('refusal-says-why', { result: 'refused' });
    ready
      .when(dispatchAnswer, { ...answer, refusal })
      .by(petro)
      .refused('refusal-says-why', { result: 'granted' });
    ready
      .when(dispatchAnswer, { ...answer, result: 'refused', refusal })
      .by(petro)
      .accepted();
    ready
      .when(dispatchAnswer, { ...answer, justified: null })
      .by(petro)
      .refused('complaint-proper-is-judged', { form: 'complaint' });
    given()
      .when(register, { ...appeal.data, form: 'proposal' })
      .by(olena)
      .accepted()
      .afterwards(e.recordTriaged(triagedData))
      .when(dispatchAnswer, answer)
      .by(petro)
      .refused('complaint-proper-is-judged', { form: 'proposal' });
  });

  it('that finds a grave complaint justified requires a CAPA, and says so to the CAPA that covers it', () => {
    const grave = triaged('major').when(decideQuestion, decided).by(petro).accepted();
    grave
      .when(dispatchAnswer, answer)
      .by(petro)
      .accepted(e.answerDispatched({ ...answer, dispatchedAt: now, refusal: null, severity: 'major', capaRequired: true, capa: null }))
      .when(correctionNotNeeded, { reason: words })
      .by(petro)
      .accepted()
      .when(resolve, { justification: words })
      .by(petro)
      .refused('required-capa-ended-effective');
  });
});

const triagedData = {
  process: idOf('intake'),
  unit: idOf('permits'),
  severity: 'minor',
  assignee: petro.person,
  category: null,
  conflictOfInterest: 'none-named',
  capaRequired: false,
  capa: null,
  note: null,
} as const;

describe('closing a complaint', () => {
  const resolved = triaged('minor')
    .when(decideQuestion, decided)
    .by(petro)
    .accepted()
    .when(correctionNotNeeded, { reason: words })
    .by(petro)
    .accepted()
    .when(answerExtent, { similar: 'none', explanation: words })
    .by(petro)
    .accepted()
    .when(resolve, { justification: words })
    .by(petro)
    .accepted();

  it('waits until the citizen was told the outcome of every question', () => {
    resolved
      .when(close, {})
      .by(nina)
      .refused('told-of-every-question', { questions: [idOf('q1')], answerOwed: true });
    expect(resolved.offered(close, nina)).toEqual({ allowed: false, codes: ['told-of-every-question'] });
    resolved
      .when(dispatchAnswer, answer)
      .by(petro)
      .accepted()
      .when(close, {})
      .by(nina)
      .accepted(e.recordClosed({ note: null }));
  });

  it('is owed by who answered, and may be done by who corrected', () => {
    triaged('minor')
      .when(decideQuestion, decided)
      .by(petro)
      .accepted()
      .when(dispatchAnswer, answer)
      .by(petro)
      .accepted()
      .afterwards(
        e.correctionNotNeeded({ reason: words, decidedBy: [petro.person] }),
        e.extentAnswered({ similar: 'none', explanation: words, records: [] }),
      )
      .when(resolve, { justification: words })
      .by(petro)
      .noting('RecordResolved', 'ObligationOpened')
      .leaves((state) => expect((state as LiveRecord).obligations.at(-1)).toMatchObject({ name: 'close', assignee: petro.person }))
      .when(close, {})
      .by(petro)
      .accepted();
  });

  it('asks for a new answer to a question that was decided anew after reopening', () => {
    const again = resolved.when(dispatchAnswer, answer).by(petro).accepted();
    again
      .when(decideQuestion, decided)
      .by(petro)
      .refused('question-is-open', { question: idOf('q1'), outcome: 'decided' });
    again
      .at(later)
      .when(reopen, { reason: words })
      .by(yurii)
      .accepted()
      .when(triage, { process: 'intake', unit: 'permits', severity: 'minor', assignee: petro.person })
      .by(nina)
      .accepted()
      .when(decideQuestion, { ...decided, justified: 'not-justified', result: 'explained' })
      .by(petro)
      .accepted()
      .when(dispatchAnswer, { ...answer, justified: 'not-justified', result: 'explained' })
      .by(petro)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ own: { justified: 'not-justified', answers: [{ round: 1 }, { round: 2 }] } }));
  });
});

describe('satisfaction with the handling', () => {
  it('is asked of who had an answer', () => {
    triaged('minor', []).when(recordSatisfaction, { rating: 4, channel: 'telephone' }).by(petro).refused('answered');
    triaged('minor', [])
      .when(dispatchAnswer, answer)
      .by(petro)
      .accepted()
      .when(recordSatisfaction, { rating: 4, channel: 'telephone', saidAt: '2026-03-02T10:00:00.000Z' })
      .by(petro)
      .refused('not-before-what-was-known')
      .when(recordSatisfaction, { rating: 4, channel: 'telephone' })
      .by(olena)
      .accepted(e.satisfactionRecorded({ rating: 4, channel: 'telephone', saidAt: now, comment: null }));
  });
});
