import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

const clock = standingClock('2026-03-03T10:00:00.000Z');
const citizen = { name: 'Соломія Крушельницька-Незнана', contact: 'solomiia.neznana@example.org' };
const text = 'Довідку про склад сімʼї просили тричі, і щоразу за гроші.';
const words = { remedy: 'Повернути сплачене.', question: 'Хто поверне сплачене?', reason: 'Плату взято помилково, її повернуто.' };

let house: TestHouse;
let [nina, maria, petro, taras, olena]: Client[] = [];
let process: string;
let finance: string;

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  await admin.post('/v1/directory/units', { key: 'permits', name: 'Дозволи' }).expect(201);
  finance = (await admin.post('/v1/directory/units', { key: 'finance', name: 'Фінанси' }).expect(201)).body.id as string;
  [nina, maria, petro, taras, olena] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'maria', roles: ['head-of-department'] }),
    house.employ({ username: 'petro', unit: 'permits' }),
    house.employ({ username: 'taras', unit: 'finance' }),
    house.employ({ username: 'olena', unit: 'permits' }),
  ]);
  process = (await admin.post('/v1/directory/processes', { key: 'issue', name: 'Видача довідок' }).expect(201)).body.id as string;
});
afterAll(() => house?.close());

const appeal = {
  citizen,
  form: 'complaint',
  channel: 'letter',
  receivedAt: '2026-03-02T10:00:00+02:00',
  subject: 'Плата за довідку',
  text,
  remedy: words.remedy,
  against: { units: ['finance'] },
  questions: [words.question, 'Чому довідка платна?'],
} as const;
const register = async (by: Client, body: object = appeal): Promise<string> =>
  (await by.post('/v1/complaints', body).expect(201)).body.id as string;
const act = async (by: Client, id: string, command: string, body: object = {}) => {
  const answer = await by.post(`/v1/records/${id}/${command}`, body);
  expect([command, answer.status, answer.body.refusals ?? answer.body.errors]).toEqual([command, 200, undefined]);
};
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const settled = () => ({ process, unit: 'permits', severity: 'moderate', assignee: petro!.person });

interface Page {
  readonly status: string;
  readonly complaint: { readonly questions: { id: string }[]; readonly [field: string]: unknown };
  readonly obligations: { name: string; due: string; originalDue: string; status: string; label: string; assignee: string | null }[];
  readonly commands: { name: string; allowed: boolean }[];
}
const pageOf = async (by: Client, id: string) => (await by.get(`/v1/records/${id}`).expect(200)).body as Page;

describe('a citizenʼs appeal over HTTP', () => {
  it('goes from the letter to the answer and is closed when the citizen knows the outcome of every question', async () => {
    const id = await register(olena!);
    await act(olena!, id, 'acknowledge', { channel: 'e-mail' });
    await act(nina!, id, 'triage', { ...settled(), answerTerm: 'no-further-study' });
    const due = async () => (await pageOf(petro!, id)).obligations.find(({ name }) => name === 'answer');
    expect(await due()).toMatchObject({ due: '2026-03-17T22:00:00.000Z', originalDue: '2026-03-17T22:00:00.000Z' });
    const told = { reason: 'Чекаємо на банк.', notice: { at: '2026-03-03T09:00:00Z', channel: 'e-mail' } };
    await act(maria!, id, 'lengthen-answer-term', told);
    await act(maria!, id, 'extend-answer', { ...told, due: '2026-04-16' });
    expect(await due()).toMatchObject({ due: '2026-04-16T21:00:00.000Z', originalDue: '2026-03-17T22:00:00.000Z' });
    expect(codes(await maria!.post(`/v1/records/${id}/extend-answer`, { ...told, due: '2026-04-17' }))).toEqual(['within-the-total-term']);

    const [mine, theirs] = (await pageOf(petro!, id)).complaint.questions.map((each) => each.id);
    await act(petro!, id, 'propose-question-forward', { question: theirs, body: 'Міська рада', reason: 'Тариф встановлює рада.' });
    const { obligations } = await pageOf(petro!, id);
    expect(obligations.find(({ name }) => name === 'forward')).toMatchObject({ status: 'open', due: '2026-03-07T22:00:00.000Z' });
    const place = { question: theirs, reason: 'Тариф встановлює рада.', notice: told.notice };
    expect(codes(await petro!.post(`/v1/records/${id}/forward-question`, { ...place, unit: 'finance' }))).toEqual([
      'not-to-whom-it-complains-of',
    ]);
    await act(petro!, id, 'forward-question', { ...place, body: 'Міська рада' });
    const answer = { result: 'granted', justified: 'justified', signatory: maria!.person, channel: 'e-mail', text: 'Сплачене повернуто.' };
    expect(codes(await petro!.post(`/v1/records/${id}/dispatch-answer`, answer))).toEqual(['every-question-has-an-outcome']);
    await act(petro!, id, 'decide-question', { question: mine, result: 'granted', justified: 'justified', reason: words.reason });
    await act(petro!, id, 'correct', { description: 'Плату повернуто.' });
    await act(petro!, id, 'answer-extent', { similar: 'could-occur', explanation: 'Перевірили всі довідки місяця.' });
    await act(petro!, id, 'resolve', { justification: 'Поодинокий випадок.' });
    expect(codes(await petro!.post(`/v1/records/${id}/close`))).toEqual(['closing-is-yours', 'told-of-every-question']);
    await act(petro!, id, 'dispatch-answer', answer);
    await act(olena!, id, 'record-satisfaction', { rating: 5, channel: 'telephone', comment: 'Дякую.' });
    await act(nina!, id, 'close');

    expect(await pageOf(nina!, id)).toMatchObject({
      status: 'closed',
      complaint: {
        ...{
          name: citizen.name,
          contact: citizen.contact,
          text,
          result: 'granted',
          justified: 'justified',
          answerTerm: 'no-further-study',
        },
        questions: [{ outcome: { how: 'decided', reason: words.reason } }, { outcome: { how: 'forwarded', to: { body: 'Міська рада' } } }],
        answers: [{ signatory: maria!.person, text: 'Сплачене повернуто.' }],
        satisfaction: [{ rating: 5, comment: 'Дякую.' }],
      },
    });
    await house.settled();
    const { items } = (await nina!.get('/v1/records?kind=complaint&status=closed').expect(200)).body as { items: { id: string }[] };
    expect(items.find((each) => each.id === id)).toMatchObject({ result: 'granted', answeredAt: clock.now(), title: null });
    expect(JSON.stringify(items)).not.toContain('citizen');
  });

  it('is handed to the owner of another process for triage, with a reason that stands in clear nowhere', async () => {
    await house.admin.post('/v1/directory/processes', { key: 'fees', name: 'Плата', owner: petro!.person }).expect(201);
    const id = await register(olena!);
    await act(nina!, id, 'hand-over-triage', { to: petro!.person, reason: words.reason });
    const { obligations } = await pageOf(petro!, id);
    expect(obligations.find(({ name }) => name === 'triage')).toMatchObject({ status: 'open', assignee: petro!.person });
  });

  it('is not there for whom it names, and sealed for who has nothing to do with it', async () => {
    const id = await register(olena!);
    await house.settled();
    const nothing = await taras!.get('/v1/records/0198a000-0000-7000-8000-000000000001').expect(404);
    const closed = await taras!.get(`/v1/records/${id}`).expect(404);
    expect(closed.body).toEqual({ ...nothing.body, instance: closed.body.instance as unknown, params: closed.body.params as unknown });
    await taras!.post(`/v1/records/${id}/acknowledge`, { channel: 'letter' }).expect(404);
    expect((await taras!.get('/v1/records?kind=complaint').expect(200)).body).toEqual({ items: [], next: null });
    const stranger = await house.employ({ username: 'stranger' });
    expect(await pageOf(stranger, id)).toMatchObject({
      opened: false,
      complaint: { citizen: null, name: null, contact: null, text: null },
    });
  });

  it('knows the same citizen again by name and contact together, however they are written', async () => {
    const [first, again, namesake] = [
      await register(olena!),
      await register(olena!, { ...appeal, citizen: { name: 'НЕЗНАНА-крушельницька', contact: 'Solomiia.Neznana@example.org' } }),
      await register(olena!, { ...appeal, citizen: { name: citizen.name, contact: '+380 44 123 45 67' } }),
    ];
    const third = await register(olena!, {
      ...appeal,
      citizen: { name: ' крушельницька-незнана  СОЛОМІЯ', contact: 'SOLOMIIA.neznana@example.org' },
    });
    const who = async (id: string) => (await pageOf(nina!, id)).complaint['citizen'];
    expect(await who(third)).toBe(await who(first));
    expect(new Set([await who(first), await who(again), await who(namesake)]).size).toBe(3);
  });

  it('is registered once under one key, and refuses another body under it', async () => {
    const send = (body: object) => olena!.post('/v1/complaints', body).set('idempotency-key', 'one letter');
    const [first, again, other] = [await send(appeal), await send(appeal), await send({ ...appeal, text: 'Інше.' })];
    expect([first.status, again.body]).toEqual([201, first.body]);
    expect([other.status, other.body.code]).toEqual([422, 'command-key-reused']);
  });

  it('is found inadmissible by the head alone, on what triage proposed', async () => {
    const id = await register(olena!, { ...appeal, citizen: null });
    expect(
      codes(await nina!.post(`/v1/records/${id}/propose-inadmissible`, { ground: 'out-of-time', reason: 'Минув рік.', earlier: id })),
    ).toEqual(['repeats-an-answered-one', 'other-than-itself']);
    await act(nina!, id, 'propose-inadmissible', { ground: 'anonymous', reason: 'Без імені й адреси.' });
    expect(codes(await nina!.post(`/v1/records/${id}/find-inadmissible`, { reason: 'Анонімне.' }))).toEqual(['head-or-deputy-decides']);
    await act(maria!, id, 'find-inadmissible', { reason: 'Анонімне.' });
    expect(await pageOf(nina!, id)).toMatchObject({
      status: 'inadmissible',
      exit: { ground: 'anonymous' },
      complaint: { result: 'not-considered' },
    });
  });

  it('says at once every field that is wrong', async () => {
    const { body } = await olena!
      .post('/v1/complaints', { form: 'petition', marks: ['primary', 'primary'], citizen: { nme: 'x' } })
      .expect(400);
    const pointers = (body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer).sort();
    expect(pointers).toEqual(['/channel', '/citizen/nme', '/form', '/marks', '/text']);
    const refused = await olena!.post('/v1/complaints', { ...appeal, unit: 'nowhere', receivedAt: '2026-03-04T10:00:00Z' }).expect(422);
    expect(codes(refused)).toEqual(['unit-is-open', 'not-in-the-future']);
  });

  it('settles who stands in for the head by an administrator', async () => {
    await petro!.put('/v1/complaint-handling', { deputies: [], authorisedUnit: null }).expect(403);
    await house.admin.put('/v1/complaint-handling', { deputies: [nina!.person], authorisedUnit: 'finance' }).expect(200);
    expect((await petro!.get('/v1/complaint-handling').expect(200)).body).toEqual({
      deputies: [nina!.person],
      authorisedUnit: finance,
      outsideHandler: null,
    });
  });
});

describe('what a citizen wrote', () => {
  it('stands in clear nowhere in the database: not in the log, nor in any table', async () => {
    await register(olena!);
    await house.settled();
    const { pool } = house.house.core;
    const { rows: tables } = await pool.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const holding = async (secrets: readonly string[]): Promise<string[]> => {
      const found: string[] = [];
      for (const { name } of tables) {
        const { rows } = await pool.query<{ text: string }>(`select t::text as text from ${name} t`);
        if (rows.some((row) => secrets.some((secret) => row.text.includes(secret)))) found.push(name);
      }
      return found;
    };
    expect(await holding(['Видача довідок'])).toContain('log.events');
    expect(await holding([citizen.name, citizen.contact, text, words.remedy, words.question, words.reason, appeal.subject])).toEqual([]);
  });
});
