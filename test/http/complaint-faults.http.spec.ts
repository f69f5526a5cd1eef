import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

/** Every command of a complaint by somebody who has nothing to do with it, and with what belongs to others, is closed, or has left. */
const clock = standingClock('2026-03-03T10:00:00.000Z');
let house: TestHouse;
let [nina, maria, olena, petro, stranger]: Client[] = [];
let [id, other, gone]: string[] = [];
let [question, theirs]: string[] = [];

const letter = { form: 'complaint', channel: 'letter', text: 'Плату взято двічі.', citizen: { name: 'Хтось', contact: 'x@example.org' } };
const register = async (): Promise<string> =>
  (await olena!.post('/v1/complaints', { ...letter, questions: ['Хто поверне?'] }).expect(201)).body.id as string;
const pageOf = async (by: Client, of: string) => (await by.get(`/v1/records/${of}`).expect(200)).body;
const settled = () => ({ process: 'issue', unit: 'permits', severity: 'moderate', assignee: petro!.person });

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  await admin.post('/v1/directory/units', { key: 'permits', name: 'Дозволи' }).expect(201);
  const { body: archive } = await admin.post('/v1/directory/units', { key: 'archive', name: 'Архів' }).expect(201);
  await admin.post(`/v1/directory/units/${archive.id}/close-unit`, { reason: 'Обʼєднано.' }).expect(200);
  await admin.post('/v1/directory/processes', { key: 'issue', name: 'Видача довідок' }).expect(201);
  [nina, maria, olena, petro, stranger] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'maria', roles: ['head-of-department'] }),
    house.employ({ username: 'olena', unit: 'permits' }),
    house.employ({ username: 'petro', unit: 'permits' }),
    house.employ({ username: 'stranger' }),
  ]);
  gone = (await house.employ({ username: 'gone' })).person;
  await admin.post(`/v1/directory/people/${gone}/leave`, { reason: 'На пенсії.' });
  [id, other] = [await register(), await register()];
  for (const each of [id, other]) await nina!.post(`/v1/records/${each}/triage`, settled()).expect(200);
  [question, theirs] = await Promise.all([id, other].map(async (of) => (await pageOf(nina!, of!)).complaint.questions[0].id as string));
});
afterAll(() => house?.close());

const reason = 'Так треба.';
const notice = { at: clock.now(), channel: 'letter' };
/** What anyone may do who sees the record. */
const anyones = ['comment', 'attach-evidence', 'watch', 'unwatch', 'link'];

/** A well-formed body for each command that is offered on a complaint. */
const bodies = (): Readonly<Record<string, object>> => ({
  acknowledge: { channel: 'letter' },
  triage: settled(),
  'propose-forward': { body: 'Рада', reason },
  forward: { body: 'Рада', reason, notice },
  contain: { description: reason },
  'record-consequences': { description: reason },
  correct: { description: reason },
  'answer-extent': { similar: 'none', explanation: reason },
  'change-severity': { severity: 'major', reason },
  assign: { assignee: petro!.person },
  'propose-return': { ground: 'ill-formed', reason },
  return: { ground: 'ill-formed', reason, notice },
  'propose-inadmissible': { ground: 'anonymous', reason },
  'find-inadmissible': { reason, notice },
  'add-questions': { questions: [reason] },
  'decide-question': { question, result: 'granted', justified: 'justified', reason },
  'propose-question-forward': { question, body: 'Рада', reason },
  'forward-question': { question, body: 'Рада', reason, notice },
  'propose-question-inadmissible': { question, ground: 'incapable-person', reason },
  'find-question-inadmissible': { question, reason, notice },
  'find-question-admissible': { question, reason },
  'lengthen-answer-term': { reason, notice },
  'extend-answer': { reason, notice, due: '2026-04-10' },
  'shorten-answer': { reason, notice, due: '2026-03-10' },
  'dispatch-answer': { result: 'granted', justified: 'justified', signatory: maria!.person, channel: 'letter', text: reason },
  'record-satisfaction': { rating: 5, channel: 'letter' },
  withdraw: { channel: 'letter' },
  'go-on-as-nonconformity': { title: reason, description: reason },
  mark: { marks: ['mass'], reason },
  'share-investigation': { complaints: [other], reason },
  'leave-investigation': { reason },
  'hand-to-authorised-unit': { reason },
  'give-back': { reason },
  'examine-report': { outcome: 'no-grounds', reason, notice },
  'extend-inquiry': { reason, notice, due: '2026-04-10' },
  'conclude-inquiry': { outcome: 'confirmed', reason, notice },
  'resume-examination': { reason },
  'name-complained-of': { persons: [maria!.person], reason },
});

describe('a command to a complaint by somebody who has nothing to do with it', () => {
  it('is refused with its reasons in either language, and changes nothing', async () => {
    const before = await pageOf(nina!, id!);
    const offered = ((await pageOf(stranger!, id!)).commands as { name: string; allowed: boolean; refusals: object[] }[]).filter(
      ({ name }) => !anyones.includes(name),
    );
    expect(offered.filter(({ allowed }) => allowed).map(({ name }) => name)).toEqual([]);
    for (const { name, refusals } of offered) {
      expect([name, refusals.length > 0]).toEqual([name, true]);
      const body = bodies()[name] ?? { reason };
      for (const [language, letters] of [
        ['uk', /\p{Script=Cyrillic}/u],
        ['en', /^[^\p{Script=Cyrillic}]+$/u],
      ] as const) {
        const answer = await stranger!.post(`/v1/records/${id}/${name}`, body).set('accept-language', language);
        const messages = (answer.body.refusals as { message: string }[] | undefined)?.map(({ message }) => message) ?? [];
        if (answer.status === 400) continue;
        expect([name, [409, 422].includes(answer.status), messages.length > 0, messages.every((message) => letters.test(message))]).toEqual(
          [name, true, true, true],
        );
      }
    }
    expect((await pageOf(nina!, id!)).revision).toBe(before.revision);
  });
});

describe('a command that names what is not there for it', () => {
  const codesOf = async (by: Client, name: string, body: object) => {
    const { body: said } = await by.post(`/v1/records/${id}/${name}`, { ...bodies()[name], ...body });
    return (said as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code);
  };

  it.each([
    ['a unit that is closed', 'propose-question-forward', { body: null, unit: 'archive' }, 'unit-is-open'],
    ['a unit that is not', 'forward-question', { body: null, unit: 'nowhere' }, 'unit-is-open'],
    ['two places at once', 'forward-question', { unit: 'permits' }, 'goes-to-one-place'],
    ['no place', 'forward-question', { body: null }, 'goes-to-one-place'],
    ['a notice before the letter', 'forward-question', { notice: { ...notice, at: '2020-03-03T09:00:00Z' } }, 'notice-was-given'],
    ['no notice', 'forward-question', { notice: null }, 'citizen-was-told'],
    ['a refusal without its law', 'dispatch-answer', { result: 'refused' }, 'refusal-says-why'],
    ['an answer without a judgement', 'dispatch-answer', { justified: null }, 'complaint-proper-is-judged'],
    ['marks that exclude each other', 'mark', { marks: ['primary', 'duplicate'] }, 'marks-fit-together'],
    ['a repeat of nothing', 'mark', { marks: ['repeat'] }, 'repeated-complaint-is-named'],
  ])('%s: %s is refused', async (_, name, body, code) => {
    const before = await pageOf(nina!, id!);
    expect(await codesOf(nina!, name, body)).toEqual(expect.arrayContaining([code]));
    expect((await pageOf(nina!, id!)).revision).toBe(before.revision);
  });

  it('a question of another complaint, who has left, the complaint itself: each is refused', async () => {
    expect(await codesOf(petro!, 'decide-question', { question: theirs })).toEqual(['question-is-there']);
    expect(await codesOf(nina!, 'assign', { assignee: gone })).toEqual(['assignee-is-here']);
    expect(await codesOf(petro!, 'dispatch-answer', { signatory: gone })).toEqual(expect.arrayContaining(['signatory-is-head']));
    expect(await codesOf(nina!, 'mark', { concerned: [id] })).toEqual(['concerned-are-other-complaints']);
    expect(await codesOf(nina!, 'share-investigation', { complaints: [id] })).toEqual(['concerned-are-other-complaints']);
    expect(await codesOf(maria!, 'extend-answer', { due: '2026-05-30' })).toEqual(['within-the-total-term']);
    expect(await codesOf(maria!, 'shorten-answer', { due: '2026-03-01' })).toEqual(['earlier-than-the-due']);
    const { status, body } = await nina!.post(`/v1/records/${id}/mark`, { marks: ['mass'], reason, concerned: [gone] });
    expect([status, body.code]).toEqual([404, 'not-there']);
  });

  it('two hundred questions, and not one more', async () => {
    const many = (count: number) => ({ questions: Array.from({ length: count }, (_, n) => `Питання ${n}?`) });
    for (const [address, body] of [
      [`/v1/records/${other}/add-questions`, many(201)],
      ['/v1/complaints', { ...letter, ...many(201) }],
    ] as const) {
      const { body: said } = await olena!.post(address, body).expect(400);
      expect(said.errors).toEqual([expect.objectContaining({ pointer: '/questions', code: 'too-many', params: { max: 200 } })]);
    }
    const whole = (await olena!.post('/v1/complaints', { ...letter, ...many(200) }).expect(201)).body.id as string;
    expect((await pageOf(olena!, whole)).complaint.questions).toHaveLength(200);
    expect((await olena!.post(`/v1/records/${other}/add-questions`, many(199))).status).toBe(200);
    expect((await olena!.post(`/v1/records/${other}/add-questions`, many(1))).body.refusals).toMatchObject([
      { code: 'room-for-questions', params: { most: 200 } },
    ]);
    expect((await pageOf(petro!, other!)).complaint.questions).toHaveLength(200);
  });
});
