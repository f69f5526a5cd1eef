import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

/** The walk of a new user: a letter that is half ours, against a deputy head, with an attachment, from a citizen who wrote last year. */
const clock = standingClock('2025-04-01T08:00:00.000Z');
const citizen = { name: 'Ганна Ковалівська', contact: 'м. Київ, вул. Садова, 5, кв. 7' };
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4_000, 'квитанція ')]);

let house: TestHouse;
let people: Record<'nina' | 'maria' | 'deputy' | 'olena' | 'petro', Client>;
const roles = { nina: ['quality-manager'], maria: ['head-of-department'], deputy: [], olena: [], petro: [] } as const;

/** Sessions end as the clock moves. */
async function on(day: string): Promise<void> {
  clock.set(`${day}T08:00:00.000Z`);
  const names = Object.keys(roles) as (keyof typeof roles)[];
  const signed = await Promise.all(names.map(async (name) => [name, await house.signIn(name, `password of ${name}`)] as const));
  people = Object.fromEntries(signed) as typeof people;
}
const act = async (by: Client, id: string, command: string, body: object = {}) => {
  const answer = await by.post(`/v1/records/${id}/${command}`, body);
  expect([command, answer.status, answer.body.refusals ?? answer.body.errors]).toEqual([command, 200, undefined]);
  await house.settled();
};
const codes = ({ body }: { body: { refusals?: { code: string }[] } }) => body.refusals?.map(({ code }) => code);
const pageOf = async (by: Client, id: string) => (await by.get(`/v1/records/${id}`).expect(200)).body;
const told = () => ({ at: clock.now(), channel: 'letter' });

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  for (const key of ['permits', 'directorate']) await admin.post('/v1/directory/units', { key, name: key }).expect(201);
  for (const [username, granted] of Object.entries(roles))
    await house.employ({ username, roles: granted, unit: username === 'petro' ? 'permits' : 'directorate' });
  await admin.post('/v1/directory/processes', { key: 'issue', name: 'Видача дозволів' }).expect(201);
  await on('2025-04-01');
  await admin.put('/v1/complaint-handling', { deputies: [people.deputy.person], authorisedUnit: null });
});
afterAll(() => house?.close());

it('is registered, linked with last yearʼs, split, forwarded in part, answered and closed; the deputy never sees it', async () => {
  const lastYear = (
    await people.olena.post('/v1/complaints', { citizen, form: 'application', channel: 'letter', text: 'Прошу дозвіл.' }).expect(201)
  ).body.id as string;
  const settled = { process: 'issue', unit: 'permits', severity: 'moderate', assignee: people.petro.person };
  await act(people.nina, lastYear, 'triage', settled);
  const answer = { result: 'granted', signatory: people.maria.person, channel: 'letter', text: 'Дозвіл видано.' };
  await act(people.petro, lastYear, 'dispatch-answer', answer);

  await on('2026-03-03');
  const body = {
    ...{ citizen, form: 'complaint', channel: 'letter', receivedAt: '2026-03-02T10:00:00+02:00', marks: ['primary'] },
    text: 'Заступник керівника відмовив мені в дозволі, а в будинку немає води.',
    against: { persons: [people.deputy.person] },
    questions: ['Чому відмовлено в дозволі?', 'Коли буде вода?'],
  };
  const id = (await people.olena.post('/v1/complaints', body).expect(201)).body.id as string;
  const { body: kept } = await people.olena.upload(`/v1/attachments?of=${id}`, pdf, 'application/pdf').expect(201);
  await act(people.olena, id, 'attach-evidence', { hash: kept.hash, name: 'Квитанція.pdf', mediaType: 'application/pdf' });
  await act(people.olena, id, 'acknowledge', { channel: 'letter' });
  expect((await pageOf(people.nina, id)).complaint.citizen).toBe((await pageOf(people.nina, lastYear)).complaint.citizen);

  const repeat = { marks: ['repeat'], reason: 'Про той самий дозвіл.' };
  expect(codes(await people.nina.post(`/v1/records/${id}/mark`, repeat))).toEqual(['repeated-complaint-is-named']);
  await act(people.nina, id, 'mark', { ...repeat, concerned: [lastYear] });

  await people.deputy.get(`/v1/records/${id}`).expect(404);
  expect(codes(await people.nina.post(`/v1/records/${id}/triage`, { ...settled, assignee: people.deputy.person }))).toEqual([
    'assignee-not-in-conflict',
  ]);
  await act(people.nina, id, 'triage', settled);

  const [ours, theirs] = (await pageOf(people.petro, id)).complaint.questions.map((each: { id: string }) => each.id) as [string, string];
  const water = { question: theirs, reason: 'Вода — справа міськводоканалу.' };
  await act(people.petro, id, 'propose-question-forward', { ...water, body: 'Водоканал' });
  for (const unit of ['directorate'])
    expect(codes(await people.petro.post(`/v1/records/${id}/forward-question`, { ...water, unit, notice: told() }))).toEqual([
      'not-to-whom-it-complains-of',
    ]);
  expect(codes(await people.petro.post(`/v1/records/${id}/forward-question`, { ...water, body: 'Водоканал' }))).toEqual([
    'citizen-was-told',
  ]);
  await act(people.petro, id, 'forward-question', { ...water, body: 'Водоканал', notice: told() });
  const page = await pageOf(people.petro, id);
  expect([page.status, page.obligations.find(({ name }: { name: string }) => name === 'forward').status]).toEqual(['triaged', 'met']);

  await act(people.petro, id, 'decide-question', {
    ...{ question: ours, result: 'refused', justified: 'not-justified', reason: 'Бракує згоди співвласників.' },
  });
  const refusal = { law: 'ст. 8 Закону', motives: 'Бракує згоди.', appeal: 'До суду протягом шести місяців.' };
  const no = { result: 'refused', justified: 'not-justified', channel: 'letter', text: 'Відмовлено.' };
  expect(codes(await people.petro.post(`/v1/records/${id}/dispatch-answer`, { ...no, signatory: people.deputy.person }))).toEqual(
    expect.arrayContaining(['signatory-not-in-conflict', 'refusal-says-why']),
  );
  await act(people.petro, id, 'dispatch-answer', { ...no, refusal, signatory: people.maria.person });
  await act(people.petro, id, 'correction-not-needed', { reason: 'Рішення правильне.' });
  await act(people.petro, id, 'answer-extent', { similar: 'none', explanation: 'Перевірено.' });
  await act(people.petro, id, 'resolve', { justification: 'Скарга необґрунтована.' });
  await act(people.nina, id, 'close');

  expect(await pageOf(people.nina, id)).toMatchObject({
    status: 'closed',
    complaint: {
      ...{ result: 'refused', justified: 'not-justified', marks: ['repeat'] },
      questions: [
        { outcome: { how: 'decided' } },
        { outcome: { how: 'forwarded', to: { body: 'Водоканал' }, notice: { channel: 'letter' } } },
      ],
      answers: [{ refusal }],
    },
    attachments: [{ name: 'Квитанція.pdf' }],
    links: [{ to: { id: lastYear }, relation: 'repeats' }],
  });
  const { items } = (await people.nina.get(`/v1/records/${id}/history?limit=200`).expect(200)).body as { items: { text: string }[] };
  expect(items.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Done: Answer the citizen', 'Done: Forward to the competent body']),
  );
  for (const path of ['/v1/records', '/v1/changes?limit=200', '/v1/tasks', '/v1/notifications'])
    expect([path, (await people.deputy.get(path).expect(200)).text.includes(id)]).toEqual([path, false]);
});
