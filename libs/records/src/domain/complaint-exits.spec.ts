import { specsOf } from '#testing';
import {
  addQuestions,
  assign,
  decideQuestion,
  findAdmissible,
  findInadmissible,
  findQuestionAdmissible,
  findQuestionInadmissible,
  forward,
  forwardQuestion,
  proposeInadmissible,
  proposeQuestionForward,
  proposeQuestionInadmissible,
  proposeReturn,
  register,
  reopen,
  returnToCitizen,
  triage,
  withdraw,
} from './commands/index.js';
import { resultOf } from './complaint-part.js';
import { recordEvents as e } from './events/index.js';
import { complaint } from './machines.js';
import { appeal, covered, halyna, house, idOf, maria, nina, now, olena, petro, record, sealedFor, yurii } from './sample.js';
import type { LiveRecord, RecordState } from './state.js';

const { given } = specsOf(complaint, { events: e, house, now });
const reason = sealedFor('citizen');
const notice = { at: now, channel: 'letter' };
const asked = ['q1', 'q2'].map((name) => ({ question: idOf(name), text: reason }));
const [q1, q2] = asked.map(({ question }) => question) as [string, string];
const registered = given().when(register, appeal.data).by(olena).accepted();
const withTwo = given()
  .when(register, { ...appeal.data, questions: asked })
  .by(olena)
  .accepted();
const triaged = withTwo.when(triage, { process: 'intake', unit: 'permits', severity: 'minor', assignee: petro.person }).by(nina).accepted();
const owed = (state: RecordState, name: string) => (state as LiveRecord).obligations.findLast((each) => each.name === name);
const earlier = { id: idOf('earlier'), kind: 'complaint', sameCitizen: true, answered: true } as const;

describe('an appeal that goes back to the citizen', () => {
  it('is owed in 10 days where it is ill-formed and in 5 where it lacks data, from its receipt', () => {
    const proposed = registered.when(proposeReturn, { ground: 'ill-formed', reason }).by(nina).noting('ExitProposed', 'ObligationMet');
    proposed.leaves((state) => expect(owed(state, 'return')).toMatchObject({ due: '2026-03-12T22:00:00.000Z', basis: 'law' }));
    proposed
      .when(proposeReturn, { ground: 'lacks-data', reason })
      .by(nina)
      .accepted()
      .leaves((state) => expect(owed(state, 'return')).toMatchObject({ status: 'open', due: '2026-03-07T22:00:00.000Z' }))
      .when(returnToCitizen, { ground: 'lacks-data', reason, notice })
      .by(nina)
      .accepted(e.complaintReturned({ ground: 'lacks-data', reason, notice }))
      .leaves((state) => {
        expect(owed(state, 'return')).toMatchObject({ status: 'met' });
        expect(owed(state, 'answer')).toMatchObject({ status: 'cancelled', reason: 'returned' });
        expect(resultOf(state as LiveRecord)).toBe('returned');
      })
      .when(returnToCitizen, { ground: 'lacks-data', reason, notice })
      .by(nina)
      .refused('wrong-status');
  });

  it('needs an address, and a notice that was given', () => {
    given()
      .when(register, { ...appeal.data, contact: null })
      .by(olena)
      .accepted()
      .when(proposeReturn, { ground: 'ill-formed', reason })
      .by(nina)
      .refused('citizen-can-be-reached');
    registered
      .when(returnToCitizen, { ground: 'ill-formed', reason, notice: { at: '2026-03-04T10:00:00.000Z', channel: 'letter' } })
      .by(nina)
      .refused('notice-was-given');
    registered.when(returnToCitizen, { ground: 'ill-formed', reason, notice }).by(petro).refused('triage-is-yours');
  });
});

describe('an appeal that is not to be considered', () => {
  const proposed = registered.when(proposeInadmissible, { ground: 'out-of-time', reason }).by(nina).accepted();

  it('is proposed by triage and decided by the head or a deputy within 5 days of receipt', () => {
    proposed.leaves((state) =>
      expect(owed(state, 'decide-inadmissible')).toMatchObject({ role: 'head-of-department', due: '2026-03-07T22:00:00.000Z' }),
    );
    registered.when(findInadmissible, { reason, notice }).by(maria).refused('inadmissibility-is-proposed');
    proposed.when(findInadmissible, { reason, notice }).by(nina).refused('head-or-deputy-decides');
    proposed.when(findInadmissible, { reason }).by(maria).refused('citizen-was-told');
    proposed
      .when(findInadmissible, { reason, notice })
      .by(halyna)
      .accepted(e.complaintFoundInadmissible({ ground: 'out-of-time', reason, notice }))
      .leaves((state) => {
        expect(owed(state, 'answer')).toMatchObject({ status: 'cancelled', reason: 'inadmissible' });
        expect(resultOf(state as LiveRecord)).toBe('not-considered');
      })
      .when(findInadmissible, { reason, notice })
      .by(maria)
      .refused('wrong-status');
  });

  it('is owed once: who proposes the same again takes no missed decision out of the figures', () => {
    const again = proposed.when(proposeInadmissible, { ground: 'incapable-person', reason }).by(nina).accepted();
    const all = (state: RecordState, name: string) => (state as LiveRecord).obligations.filter((each) => each.name === name);
    again.leaves((state) => expect(all(state, 'decide-inadmissible')).toMatchObject([{ status: 'open' }]));
    const returning = { ground: 'ill-formed', reason } as const;
    again
      .when(proposeReturn, returning)
      .by(nina)
      .accepted()
      .when(proposeReturn, returning)
      .by(nina)
      .accepted()
      .leaves((state) => {
        expect(all(state, 'decide-inadmissible')).toMatchObject([{ status: 'cancelled' }]);
        expect(all(state, 'return')).toMatchObject([{ status: 'open' }]);
      });
  });

  it('goes back to triage, which is owed anew, where it is considered after all', () => {
    proposed
      .when(findAdmissible, { reason })
      .by(maria)
      .accepted(e.complaintFoundAdmissible({ reason }))
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'reported', proposal: null });
        expect(owed(state, 'triage')).toMatchObject({ status: 'open', due: '2026-03-04T22:00:00.000Z' });
        expect(owed(state, 'decide-inadmissible')).toMatchObject({ status: 'met' });
      })
      .when(findAdmissible, { reason })
      .by(maria)
      .refused('inadmissibility-is-proposed');
  });

  it('has a ground that fits: a repeat names what it repeats, only who gave no name is anonymous', () => {
    registered.when(proposeInadmissible, { ground: 'anonymous', reason }).by(nina).refused('ground-fits', { ground: 'anonymous' });
    registered.when(proposeInadmissible, { ground: 'repeat', reason }).by(nina).refused('repeats-an-answered-one', { earlier: null });
    registered
      .when(proposeInadmissible, { ground: 'repeat', reason, earlier: { ...earlier, answered: false } })
      .by(nina)
      .refused('repeats-an-answered-one', { earlier: earlier.id });
    registered
      .when(proposeInadmissible, { ground: 'repeat', reason, earlier: { ...earlier, id: record } })
      .by(nina)
      .refused('other-than-itself');
    registered
      .when(proposeInadmissible, { ground: 'repeat', reason, earlier })
      .by(nina)
      .accepted(
        e.recordLinked({ to: { id: earlier.id, kind: 'complaint' }, relation: 'repeats', note: null }),
        e.exitProposed({ exit: 'inadmissible', ground: 'repeat', to: null, reason }),
      );
    given()
      .when(register, { ...appeal.data, form: 'application' })
      .by(olena)
      .accepted()
      .when(proposeInadmissible, { ground: 'out-of-time', reason })
      .by(nina)
      .refused('ground-fits', { ground: 'out-of-time' });
  });
});

describe('questions', () => {
  it('are written down as they are found, each once', () => {
    registered
      .when(addQuestions, { questions: asked })
      .by(nina)
      .accepted(e.questionsAdded({ questions: asked }));
    withTwo
      .when(addQuestions, { questions: [asked[0]!] })
      .by(nina)
      .refused('questions-are-new', { questions: [q1] });
    const many = Array.from({ length: 199 }, (_, n) => ({ question: idOf(`n${n}`), text: reason }));
    withTwo.when(addQuestions, { questions: many }).by(nina).refused('room-for-questions', { most: 200 });
    withTwo
      .when(addQuestions, { questions: many.slice(1) })
      .by(petro)
      .refused('speaking-with-the-citizen-is-yours');
  });

  it('are forwarded by themselves, within 5 days; the last takes the complaint with it', () => {
    triaged
      .when(proposeQuestionForward, { question: q1, unit: 'finance', reason })
      .by(petro)
      .refused('not-to-whom-it-complains-of', { unit: idOf('finance') });
    const first = triaged
      .when(proposeQuestionForward, { question: q1, body: 'Council', reason })
      .by(petro)
      .accepted()
      .leaves((state) =>
        expect(owed(state, 'forward')).toMatchObject({ about: q1, assignee: petro.person, due: '2026-03-07T22:00:00.000Z' }),
      )
      .when(forwardQuestion, { question: q1, body: 'Council', reason, notice })
      .by(petro)
      .accepted()
      .leaves((state) => {
        expect(state.status).toBe('triaged');
        expect(owed(state, 'forward')).toMatchObject({ status: 'met' });
      });
    first.when(forwardQuestion, { question: q1, body: 'Council', reason, notice }).by(petro).refused('question-is-open');
    first
      .when(forwardQuestion, { question: q2, body: 'Court', reason, notice })
      .by(petro)
      .noting('QuestionForwarded', 'RecordForwarded')
      .leaves((state) => {
        expect(state).toMatchObject({ status: 'forwarded', to: { unit: null, body: null } });
        expect((state as LiveRecord).obligations.filter(({ status }) => status === 'open')).toEqual([]);
      })
      .when(reopen, { reason })
      .by(yurii)
      .accepted()
      .leaves((state) => expect(state).toMatchObject({ status: 'reported', own: { questions: [{ outcome: null }, { outcome: null }] } }));
  });

  it('are found inadmissible by themselves, by the head or a deputy', () => {
    const proposed = triaged.when(proposeQuestionInadmissible, { question: q2, ground: 'incapable-person', reason }).by(petro).accepted();
    proposed.leaves((state) => expect(owed(state, 'decide-inadmissible')).toMatchObject({ about: q2, status: 'open' }));
    triaged.when(findQuestionInadmissible, { question: q2, reason, notice }).by(maria).refused('question-is-proposed-inadmissible');
    proposed.when(findQuestionInadmissible, { question: q2, reason, notice }).by(petro).refused('head-or-deputy-decides');
    proposed
      .when(findQuestionInadmissible, { question: q2, reason, notice })
      .by(maria)
      .accepted(e.questionFoundInadmissible({ question: q2, ground: 'incapable-person', reason, notice }))
      .when(forward, { body: 'Council', reason, notice })
      .by(nina)
      .refused('wrong-status');
    proposed
      .when(findQuestionAdmissible, { question: q2, reason })
      .by(halyna)
      .accepted()
      .leaves((state) => expect(owed(state, 'decide-inadmissible')).toMatchObject({ status: 'met' }));
  });

  it('are to be forwarded by whoever owes the answer, also after triage and when somebody else works on it', () => {
    const proposed = withTwo.when(proposeQuestionForward, { question: q1, body: 'Council', reason }).by(nina).accepted();
    proposed.leaves((state) => expect(owed(state, 'forward')).toMatchObject({ assignee: null, role: 'quality-manager' }));
    const worked = proposed
      .when(triage, { process: 'intake', unit: 'permits', severity: 'minor', assignee: petro.person })
      .by(nina)
      .accepted()
      .leaves((state) => expect(owed(state, 'forward')).toMatchObject({ about: q1, assignee: petro.person, status: 'open' }));
    worked
      .when(assign, { assignee: yurii.person })
      .by(nina)
      .accepted()
      .leaves((state) => {
        expect(owed(state, 'forward')).toMatchObject({ assignee: yurii.person });
        expect(owed(state, 'answer')).toMatchObject({ assignee: yurii.person });
      });
  });

  it('go the way that was proposed last, and only that one is owed', () => {
    const forwards = triaged.when(proposeQuestionForward, { question: q1, body: 'Council', reason }).by(petro).accepted();
    const judged = forwards.when(proposeQuestionInadmissible, { question: q1, ground: 'incapable-person', reason }).by(petro).accepted();
    judged.leaves((state) => {
      expect(owed(state, 'forward')).toMatchObject({ status: 'cancelled', reason: 'left-otherwise' });
      expect(owed(state, 'decide-inadmissible')).toMatchObject({ status: 'open' });
    });
    judged
      .when(proposeQuestionForward, { question: q1, body: 'Council', reason })
      .by(petro)
      .accepted()
      .leaves((state) => {
        expect(owed(state, 'decide-inadmissible')).toMatchObject({ status: 'cancelled', reason: 'left-otherwise' });
        expect(owed(state, 'forward')).toMatchObject({ status: 'open' });
      });
  });

  it('that are inadmissible one and all make the complaint so', () => {
    const proposed = [q1, q2].reduce(
      (so, question) => so.when(proposeQuestionInadmissible, { question, ground: 'incapable-person', reason }).by(nina).accepted(),
      withTwo,
    );
    proposed
      .when(findQuestionInadmissible, { question: q1, reason, notice })
      .by(maria)
      .accepted()
      .when(findQuestionInadmissible, { question: q2, reason, notice })
      .by(maria)
      .noting('QuestionFoundInadmissible', 'ComplaintFoundInadmissible')
      .leaves((state) => expect(state).toMatchObject({ status: 'inadmissible', ground: 'incapable-person' }));
  });

  it('hold a whole appeal back from going another way', () => {
    const decided = { question: q1, result: 'explained', justified: 'not-justified', reason } as const;
    withTwo.when(decideQuestion, decided).by(nina).refused('wrong-status');
    const back = triaged
      .when(decideQuestion, decided)
      .by(petro)
      .accepted()
      .afterwards(e.recordReopened({ from: 'triaged', reason, time: 1 }));
    back
      .when(forward, { body: 'Council', reason, notice })
      .by(nina)
      .refused('no-question-has-another-outcome', { questions: [q1] });
    back.when(proposeReturn, { ground: 'ill-formed', reason }).by(nina).refused('no-question-has-another-outcome');
    back.when(proposeInadmissible, { ground: 'incapable-person', reason }).by(nina).refused('no-question-has-another-outcome');
    triaged
      .when(decideQuestion, { ...decided, question: idOf('q9') })
      .by(petro)
      .refused('question-is-there', { question: idOf('q9') });
  });

  it('do not leave while a CAPA runs for the complaint', () => {
    triaged
      .afterwards(e.recordCovered({ ...covered.data, kind: 'complaint' }))
      .when(forwardQuestion, { question: q1, body: 'Council', reason, notice })
      .by(petro)
      .refused('no-capa-runs-for-it');
  });
});

describe('a withdrawal', () => {
  it('is the citizenʼs word, before the answer; what is owed ends with it', () => {
    triaged.when(withdraw, { channel: 'letter' }).by(yurii).refused('speaking-with-the-citizen-is-yours');
    triaged.when(withdraw, { channel: 'letter', withdrawnAt: '2026-03-01T08:00:00.000Z' }).by(olena).refused('not-before-what-was-known');
    triaged
      .when(withdraw, { channel: 'letter', reason })
      .by(olena)
      .accepted(e.complaintWithdrawn({ withdrawnAt: now, channel: 'letter', reason, goesOnAs: null }))
      .leaves((state) => {
        expect(state.status).toBe('withdrawn');
        expect((state as LiveRecord).obligations.filter(({ status }) => status === 'open')).toEqual([]);
        expect(resultOf(state as LiveRecord)).toBe('not-considered');
      })
      .when(withdraw, { channel: 'letter', reason })
      .by(olena)
      .refused('wrong-status');
  });
});
