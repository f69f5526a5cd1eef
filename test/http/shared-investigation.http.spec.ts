import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

const clock = standingClock('2026-03-03T10:00:00.000Z');
const reason = 'Однакові листи мешканців будинку.';

let house: TestHouse;
let [nina, maria, olena, petro, taras]: Client[] = [];
let [lead, follower, single, named]: string[] = [];

const letter = (citizen: string, marks: readonly string[], more: object = {}) => ({
  ...{ form: 'application', channel: 'letter', text: 'Немає опалення.', marks },
  citizen: { name: citizen, contact: `${citizen}@example.org` },
  ...more,
});
const register = async (body: object): Promise<string> => (await olena!.post('/v1/complaints', body).expect(201)).body.id as string;
const act = async (by: Client, id: string, command: string, body: object = {}) => {
  const answer = await by.post(`/v1/records/${id}/${command}`, body);
  expect([command, answer.status, answer.body.refusals ?? answer.body.errors]).toEqual([command, 200, undefined]);
  await house.settled();
};
const refused = async (by: Client, id: string, command: string, body: object = {}) => {
  const { status, body: said } = await by.post(`/v1/records/${id}/${command}`, body);
  return [status, (said as { refusals?: { code: string }[] }).refusals?.map(({ code }) => code)];
};
const pageOf = async (by: Client, id: string) => (await by.get(`/v1/records/${id}`).expect(200)).body;
const owed = (page: { obligations: { name: string; status: string }[] }) =>
  page.obligations.filter(({ status }) => status === 'open').map(({ name }) => name);

beforeAll(async () => {
  house = await testHouse({ clock });
  const { admin } = house;
  await admin.post('/v1/directory/units', { key: 'heating', name: 'Опалення' }).expect(201);
  await admin.post('/v1/directory/units', { key: 'finance', name: 'Фінанси' }).expect(201);
  await admin.post('/v1/directory/processes', { key: 'repairs', name: 'Ремонти' }).expect(201);
  [nina, maria, olena, petro, taras] = await Promise.all([
    house.employ({ username: 'nina', roles: ['quality-manager'] }),
    house.employ({ username: 'maria', roles: ['head-of-department'] }),
    house.employ({ username: 'olena', unit: 'heating' }),
    house.employ({ username: 'petro', unit: 'heating' }),
    house.employ({ username: 'taras', unit: 'finance' }),
  ]);
  lead = await register(letter('Перша Мешканка', ['mass']));
  follower = await register(letter('Другий Мешканець', ['mass']));
  single = await register(letter('Третя Мешканка', ['primary']));
  named = await register(letter('Четвертий Мешканець', ['mass'], { against: { units: ['finance'] } }));
  const settled = { process: 'repairs', unit: 'heating', severity: 'moderate', assignee: petro!.person };
  for (const id of [lead, follower, single, named]) await act(nina!, id, 'triage', settled);
});
afterAll(() => house?.close());

describe('complaints that share one investigation', () => {
  it('follow it once they are marked as one of many; each keeps its own term', async () => {
    expect(await refused(nina!, lead!, 'share-investigation', { complaints: [single, lead], reason })).toEqual([
      422,
      ['concerned-are-other-complaints', 'followers-may-follow'],
    ]);
    await act(nina!, single!, 'mark', { marks: ['primary', 'mass'], reason, concerned: [lead] });
    await act(nina!, lead!, 'share-investigation', { complaints: [follower, single, named], reason });
    const page = await pageOf(petro!, follower!);
    expect([owed(page), page.complaint.follows.lead.id]).toEqual([['acknowledge', 'answer'], lead]);
    expect((await pageOf(petro!, lead!)).complaint).toMatchObject({ followers: 3, follows: null });
    expect((await pageOf(taras!, lead!)).complaint).toMatchObject({ followers: 2 });
    expect(await refused(petro!, follower!, 'correct', { description: 'Полагоджено.' })).toEqual([422, ['investigates-by-itself']]);
    expect(await refused(nina!, follower!, 'share-investigation', { complaints: [lead], reason })).toEqual([
      422,
      ['investigates-by-itself', 'followers-may-follow'],
    ]);
  });

  it('are listed by what they follow, without those that are closed to the reader', async () => {
    const listed = async (by: Client) =>
      ((await by.get(`/v1/records?follows=${lead}`).expect(200)).body.items as { id: string }[]).map(({ id }) => id).sort();
    expect(await listed(nina!)).toEqual([follower, single, named].sort());
    expect(await listed(taras!)).toEqual([follower, single].sort());
  });

  it('leave it by themselves, and are owed their own work again', async () => {
    await act(petro!, single!, 'leave-investigation', { reason: 'Інший будинок.' });
    expect(owed(await pageOf(petro!, single!))).toEqual(['acknowledge', 'answer', 'correct']);
    expect((await pageOf(petro!, lead!)).complaint).toMatchObject({ followers: 2 });
  });

  it('are answered with one text, each by an answer of its own, and a repeat answers nobody twice', async () => {
    const answer = { result: 'granted', signatory: maria!.person, channel: 'letter', text: 'Опалення відновлено.' };
    const send = () =>
      petro!.post('/v1/complaints/answers', { ...answer, complaints: [follower, named, house.admin.person] }).set('idempotency-key', 'all');
    const { body } = await send().expect(200);
    expect(body.items).toMatchObject([
      { complaint: follower, outcome: 'answered' },
      { complaint: named, outcome: 'answered' },
      { complaint: house.admin.person, outcome: 'not-there' },
    ]);
    expect((await send().expect(200)).body).toEqual(body);
    const again = await petro!.post('/v1/complaints/answers', { ...answer, complaints: [follower, single] }).expect(200);
    expect(again.body.items).toMatchObject([{ outcome: 'refused', refusals: [{ code: 'not-answered-yet' }] }, { outcome: 'answered' }]);
    expect((await pageOf(petro!, follower!)).complaint.answers).toMatchObject([{ text: answer.text, dispatchedAt: clock.now() }]);
  });

  it('are resolved with it, and go on by themselves when it leaves', async () => {
    await act(petro!, lead!, 'correct', { description: 'Полагоджено.' });
    await act(petro!, lead!, 'answer-extent', { similar: 'none', explanation: 'Лише цей будинок.' });
    await act(petro!, lead!, 'resolve', { justification: 'Усунено.' });
    expect([(await pageOf(nina!, follower!)).status, (await pageOf(nina!, named!)).status]).toEqual(['resolved', 'resolved']);
    const late = await register(letter('Пʼятий Мешканець', ['mass']));
    await act(nina!, late, 'triage', { process: 'repairs', unit: 'heating', severity: 'major', assignee: petro!.person });
    await act(nina!, lead!, 'reopen', { reason: 'Знову холодно.' });
    await act(nina!, lead!, 'share-investigation', { complaints: [late], reason });
    expect(owed(await pageOf(nina!, late))).not.toContain('correct');
    await act(nina!, lead!, 'forward', { body: 'Теплокомуненерго', reason, notice: { at: clock.now(), channel: 'letter' } });
    const page = await pageOf(nina!, late);
    expect([page.complaint.follows, owed(page)]).toEqual([null, expect.arrayContaining(['correct', 'contain', 'answer'])]);
  });
});

describe('a complaint that was withdrawn', () => {
  it('goes on as a nonconformity that says nothing of the citizen, linked both ways, once', async () => {
    const id = await register(letter('Соломія Крушельницька', ['primary']));
    await act(nina!, id, 'triage', { process: 'repairs', unit: 'heating', severity: 'minor', assignee: petro!.person });
    await act(olena!, id, 'withdraw', { channel: 'telephone' });
    const matter = { title: 'Опалення вимикають без попередження', description: 'Графік не оприлюднено.' };
    expect(await refused(olena!, id, 'go-on-as-nonconformity', matter)).toEqual([422, ['handling-is-yours']]);
    expect(
      await refused(petro!, id, 'go-on-as-nonconformity', { ...matter, description: 'Крушельницькій не сказали.', unit: 'nowhere' }),
    ).toEqual([422, ['citizen-is-not-named', 'unit-is-open']]);
    await act(petro!, id, 'go-on-as-nonconformity', { ...matter, severity: 'moderate' });
    expect(await refused(petro!, id, 'go-on-as-nonconformity', matter)).toEqual([422, ['not-gone-on-yet']]);
    const { exit, links } = await pageOf(petro!, id);
    expect(links).toMatchObject([{ to: { id: exit.goesOnAs, kind: 'nonconformity' } }]);
    const goesOn = await pageOf(taras!, exit.goesOnAs as string);
    expect(goesOn).toMatchObject({
      ...{ status: 'reported', severity: 'moderate', reporter: petro!.person, nonconformity: matter },
      links: [{ to: { id, kind: 'complaint' }, relation: 'follows-from' }],
    });
    expect(owed(goesOn)).toEqual(['triage']);
    expect(JSON.stringify(goesOn)).not.toContain('Крушельницьк');
  });
});
