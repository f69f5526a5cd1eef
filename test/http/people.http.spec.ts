import { randomUUID } from 'node:crypto';
import type { Test } from 'supertest';
import type { Clock } from '#kernel';
import { department, type Department } from './department.js';
import { testHouse, type Client, type TestHouse } from './house.js';

/** A clock that a spec moves ahead by whole days: the house's own goes on. */
function movedClock(): Clock & { days: number } {
  const clock = { days: 0, now: () => new Date(Date.now() + clock.days * 86_400_000).toISOString() };
  return clock;
}
const dayOf = (clock: Clock, ahead: number): string =>
  new Date(Date.parse(clock.now()) + ahead * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Kyiv' });

describe('people who stand in for others', () => {
  const clock = movedClock();
  let house: TestHouse;
  let people: Department;
  const hat = (person: string) => ({ 'on-behalf-of': person });
  const report = async (): Promise<string> => {
    const body = { title: 'Довідку видано із запізненням', description: 'На два дні.', severity: 'minor', process: 'issuing' };
    return (await people.ihor.post('/v1/nonconformities', body).expect(201)).body.id as string;
  };
  const triage = (by: Client, record: string, headers: Record<string, string> = {}) =>
    by
      .post(`/v1/records/${record}/triage`, {
        process: 'issuing',
        unit: 'registry',
        severity: 'minor',
        assignee: people.petro.person,
      })
      .set(headers);

  beforeAll(async () => {
    house = await testHouse({ clock });
    people = await department(house);
  });
  afterAll(() => house.close());

  it('are named by the person, for days that lie ahead, and read by everyone as of any day', async () => {
    const { olena, petro, hanna } = people;
    const to = (path: string, body: object, by = olena) => by.post(`/v1/directory/people/${olena.person}/${path}`, body);
    const days = { from: dayOf(clock, 0), to: dayOf(clock, 2) };
    const foreign = await to('name-substitute', { ...days, substitute: petro.person }, petro).expect(422);
    expect(foreign.body.refusals).toEqual([expect.objectContaining({ code: 'absence-is-yours-to-settle' })]);
    const past = await to('name-substitute', { from: dayOf(clock, -2), to: dayOf(clock, -3), substitute: olena.person }).expect(422);
    expect(past.body.refusals.map(({ code }: { code: string }) => code).sort()).toEqual([
      'days-are-in-order',
      'days-are-not-past',
      'substitute-is-another',
    ]);
    const wrong = await to('name-substitute', { from: '3 March', substitute: 'petro', roles: ['king'] }).expect(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      '/from',
      '/roles/0',
      '/substitute',
      '/to',
    ]);
    await to('announce-absence', { ...days, substitute: petro.person }).expect(200);
    const { body } = await hanna.get(`/v1/directory/substitutions?on=${days.to}`).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        person: { id: olena.person, name: 'olena' },
        substitute: { id: petro.person, name: 'petro' },
        ...days,
        roles: null,
      }),
    ]);
    expect((await hanna.get(`/v1/directory/substitutions?on=${dayOf(clock, 3)}`)).body.items).toEqual([]);
    expect((await hanna.get(`/v1/directory/absences?on=${days.from}`)).body.items).toHaveLength(1);
    const page = await hanna.get(`/v1/directory/people/${petro.person}`).expect(200);
    expect(page.body.standsInFor).toHaveLength(1);
  });

  it('see the tasks and act by the right that is lent, which the history shows', async () => {
    const { olena, petro } = people;
    const record = await report();
    await house.settled();
    const { body: tasks } = await petro.get('/v1/tasks').expect(200);
    expect(tasks.items).toEqual([expect.objectContaining({ name: 'triage', subject: record, onBehalfOf: olena.person })]);
    await triage(petro, record).expect(422);
    await triage(petro, record, hat(olena.person)).expect(200);
    const { body: history } = await petro.get(`/v1/records/${record}/history`).expect(200);
    const act = history.items.find(({ type }: { type: string }) => type === 'RecordTriaged');
    expect(act.by).toMatchObject({ person: petro.person, onBehalfOf: olena.person });
  });

  it('are nobody’s substitute without a substitution, on other days, or under no id at all', async () => {
    const { olena, petro, ihor } = people;
    const record = await report();
    expect((await triage(ihor, record, hat(olena.person)).expect(403)).body.code).toBe('no-substitution');
    expect((await triage(petro, record, hat(randomUUID())).expect(403)).body.code).toBe('no-substitution');
    expect((await triage(petro, record, { 'on-behalf-of': 'olena' }).expect(400)).body.code).toBe('bad-on-behalf-of');
    clock.days += 3;
    const [later, back] = await Promise.all(['petro', 'olena'].map((name) => house.signIn(name, `password of ${name}`)));
    expect((await triage(later!, record, hat(olena.person)).expect(403)).body.code).toBe('no-substitution');
    const { body: tasks } = await later!.get('/v1/tasks').expect(200);
    expect(tasks.items.filter(({ onBehalfOf }: { onBehalfOf: string | null }) => onBehalfOf !== null)).toEqual([]);
    await triage(back!, record).expect(200);
  });
});

describe('people who are not there any more', () => {
  let house: TestHouse;
  let people: Department;
  beforeAll(async () => {
    house = await testHouse();
    people = await department(house);
  });
  afterAll(() => house.close());

  it('leave what they hold to their superior the same day, who is told; and do not get it back by coming back', async () => {
    const { ihor, hanna, petro, olena } = people;
    const body = { title: 'Довідку видано із запізненням', description: 'На два дні.', severity: 'minor', process: 'issuing' };
    const { body: reported } = await petro.post('/v1/nonconformities', body).expect(201);
    const record = reported.id as string;
    const settled = { process: 'issuing', unit: 'registry', severity: 'critical', assignee: ihor.person };
    await olena.post(`/v1/records/${record}/triage`, settled).expect(200);
    await house.admin.post(`/v1/directory/people/${ihor.person}/leave`, { reason: 'Звільнення' }).expect(200);
    await ihor.get('/v1/tasks').expect(401);
    await ihor.post(`/v1/records/${record}/start-correction`).expect(401);
    await house.admin.post(`/v1/directory/people/${olena.person}/announce-absence`, { from: today(), to: today() }).expect(200);
    await house.settled();
    await house.house.worker.passingOn.look();
    await house.settled();
    const { body: tasks } = await hanna.get('/v1/tasks').expect(200);
    expect(tasks.items.map(({ name }: { name: string }) => name).sort()).toEqual(['contain', 'correct']);
    const { body: told } = await hanna.get('/v1/notifications').expect(200);
    expect(told.items.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
      'obligation-reassigned',
      'obligation-reassigned',
      'passed-on',
    ]);
    const { body: shown } = await hanna.get(`/v1/records/${record}`).expect(200);
    expect(shown.assignee).toBe(hanna.person);
    const { body: process } = await hanna.get('/v1/directory/processes/issuing').expect(200);
    expect(process.owner).toEqual({ id: hanna.person, name: 'hanna' });
    const { body: history } = await hanna.get(`/v1/records/${record}/history?limit=50`).expect(200);
    const passed = history.items.find(({ type }: { type: string }) => type === 'RecordPassedOn');
    expect(passed.text).toBe('The record, or what is owed on it, passed to hanna: its holder left the house');
    expect(passed.by).toMatchObject({ process: 'passing-on', name: 'the look at who is there' });
    await house.admin.post(`/v1/directory/people/${ihor.person}/come-back`, { unit: 'registry' }).expect(200);
    await house.settled();
    expect(await house.house.worker.passingOn.look()).toBe(0);
    expect((await hanna.get(`/v1/records/${record}`).expect(200)).body.assignee).toBe(hanna.person);
  });

  const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Kyiv' });
});

describe('a record that everybody had a hand in', () => {
  let house: TestHouse;
  let people: Department;
  beforeAll(async () => {
    house = await testHouse();
    people = await department(house);
  });
  afterAll(() => house.close());

  type Act = (by: Client, command: string, input?: object) => Test;
  /** A resolved record that these people corrected. */
  const resolved = async (...hands: readonly Client[]): Promise<{ record: string; act: Act }> => {
    const { ihor, petro, olena } = people;
    const body = { title: 'Довідку видано із запізненням', description: 'На два дні.', severity: 'minor', process: 'issuing' };
    const record = (await ihor.post('/v1/nonconformities', body).expect(201)).body.id as string;
    const act: Act = (by, command, input = {}) => by.post(`/v1/records/${record}/${command}`, input);
    const settled = { process: 'issuing', unit: 'registry', severity: 'minor', assignee: petro.person };
    await act(olena, 'triage', settled).expect(200);
    for (const by of hands) await act(by, 'correct', { description: 'Видано.', disposition: 'corrected' }).expect(200);
    await act(petro, 'answer-extent', { similar: 'none', explanation: 'Перевірено.' }).expect(200);
    await act(petro, 'resolve', { justification: 'Виправлення досить.' }).expect(200);
    return { record, act };
  };

  it('is closed by the next superior outside the work, which a report counts and shows', async () => {
    const { hanna, petro, olena, quality, auditor } = people;
    const { record, act } = await resolved(olena, quality, house.admin);
    const refused = await act(quality, 'close').expect(422);
    expect(refused.body.refusals).toEqual([expect.objectContaining({ code: 'closer-did-not-correct' })]);
    const named = { duty: 'close-record', person: auditor.person, reason: 'Нікого не лишилося' };
    const early = await act(house.admin, 'name-independent-person', named).expect(422);
    expect(early.body.refusals).toEqual([
      expect.objectContaining({
        code: 'nobody-independent-is-left',
        message: expect.stringContaining('the next superior outside the work'),
      }),
    ]);
    const { body: page } = await hanna.get(`/v1/records/${record}`).expect(200);
    expect(page.commands.find(({ name }: { name: string }) => name === 'close')).toMatchObject({ allowed: true });
    await act(hanna, 'close').expect(200);
    await house.settled();
    const period = `from=2020-01-01&to=2100-01-01`;
    const { body: report } = await quality.get(`/v1/reports/independence-exceptions?${period}`).expect(200);
    expect(report).toEqual({ total: 1, reasons: [{ duty: 'close-record', way: 'superior', because: 'involved', count: 1 }] });
    const { body: items } = await quality.get(`/v1/reports/independence-exceptions/items?${period}&way=superior`).expect(200);
    expect(items.items).toEqual([expect.objectContaining({ subject: record, subjectKind: 'nonconformity', person: hanna.person })]);
    expect((await quality.get(`/v1/reports/independence-exceptions/items?${period}&way=named`).expect(200)).body.items).toEqual([]);
    await petro.get(`/v1/reports/independence-exceptions?${period}`).expect(403);
  });

  it('is closed by the head on an outside person’s written decision, where nobody else is left', async () => {
    const { hanna, petro, olena, quality } = people;
    const { record, act } = await resolved(olena, quality, house.admin);
    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Kyiv' });
    await hanna.post(`/v1/directory/people/${hanna.person}/announce-absence`, { from: today, to: today }).expect(200);
    const decision = { body: 'Обласна рада', position: 'секретар', decidedOn: '2026-01-15', reason: 'Усі причетні' };
    const bare = { duty: 'close-record', ...decision, document: '0198a000-0000-7000-8000-000000000001' };
    expect((await act(house.admin, 'close').expect(422)).body.refusals).toEqual([
      expect.objectContaining({ code: 'closer-did-not-correct' }),
    ]);
    expect((await act(quality, 'record-independent-decision', bare).expect(422)).body.refusals).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'head-of-department-only' })]),
    );
    expect((await act(house.admin, 'record-independent-decision', bare).expect(422)).body.refusals).toEqual([
      expect.objectContaining({ code: 'document-is-attached' }),
    ]);
    const wrong = await act(house.admin, 'record-independent-decision', { duty: 'sing', decidedOn: 'yesterday' }).expect(400);
    expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([
      ...['/body', '/decidedOn', '/document', '/position', '/reason'],
    ]);

    const kept = await house.admin.upload(`/v1/attachments?of=${record}`, Buffer.from('Рішення № 7'), 'text/plain').expect(201);
    await act(house.admin, 'attach-evidence', { hash: kept.body.hash, name: 'рішення.txt', mediaType: 'text/plain' }).expect(200);
    const { body: page } = await house.admin.get(`/v1/records/${record}`).expect(200);
    const document = page.attachments[0].id as string;
    await act(house.admin, 'record-independent-decision', { ...bare, document }).expect(200);
    const again = await act(house.admin, 'record-independent-decision', { ...bare, document }).expect(422);
    expect(again.body.refusals).toEqual([expect.objectContaining({ code: 'nobody-independent-is-left' })]);
    expect((await act(olena, 'close').expect(422)).body.refusals).toEqual([expect.objectContaining({ code: 'closer-did-not-correct' })]);
    await act(house.admin, 'close').expect(200);
    await house.settled();
    const { body: items } = await quality
      .get('/v1/reports/independence-exceptions/items?from=2020-01-01&to=2100-01-01&way=outside')
      .expect(200);
    expect(items.items).toEqual([expect.objectContaining({ subject: record, person: house.admin.person })]);
    const { body: history } = await petro.get(`/v1/records/${record}/history?limit=100`).expect(200);
    const told = history.items.find(({ type }: { type: string }) => type === 'IndependentDecisionRecorded');
    expect(told).toMatchObject({ data: { ...decision, document }, by: { person: house.admin.person } });
  });
});
