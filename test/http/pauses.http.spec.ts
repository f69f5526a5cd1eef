import { standingClock } from '#kernel';
import { department, type Department } from './department.js';
import { adminPassword, testHouse, type Client, type TestHouse } from './house.js';

/** A term that waits for another body: stopped, seen by everybody whom it concerns, and run again. */
let house: TestHouse;
let people: Department;
/** Monday, nine o'clock in Kyiv. */
const monday = '2026-05-04T06:00:00.000Z';
const clock = standingClock(monday);

beforeAll(async () => {
  house = await testHouse({ clock });
  people = await department(house);
});
afterAll(() => house.close());

interface Owed {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
  readonly due: string;
  readonly originalDue: string;
  readonly status: string;
  readonly pausedAt: string | null;
  readonly derivation: readonly string[];
}
const page = async (record: string, by: Client) => (await by.get(`/v1/records/${record}`).expect(200)).body;
const owed = async (record: string, name: string, by: Client): Promise<Owed> =>
  ((await page(record, by)).obligations as Owed[]).find((each) => each.name === name)!;
const tasks = async (by: Client): Promise<Record<string, unknown>[]> => {
  await house.settled();
  return (await by.get('/v1/tasks').expect(200)).body.items;
};

it('a term is stopped with reason and reminder, shown to whom it concerns, and goes on in working days', async () => {
  const { olena, ihor, quality } = people;
  const report = { title: 'Застарілий бланк', description: 'Видано не ту форму', process: 'issuing' };
  const record = (await ihor.post('/v1/nonconformities', report).expect(201)).body.id as string;
  const command = (by: Client, name: string, body: object) => by.post(`/v1/records/${record}/${name}`, body);
  await command(olena, 'triage', { process: 'issuing', unit: 'registry', severity: 'moderate', assignee: ihor.person }).expect(200);
  const correction = await owed(record, 'correct', quality);
  const pause = { obligation: correction.id, awaits: 'other-body', reason: 'Друкарня відповість до середи', until: '2026-05-06' };

  // Whose term it is does not stop it, and every field that is wrong is named at once.
  const refused = await command(ihor, 'pause-term', pause).expect(422);
  expect(refused.body.refusals.map(({ code }: { code: string }) => code)).toEqual(['stopping-is-yours', 'term-is-another-persons']);
  const wrong = await command(olena, 'pause-term', { obligation: 'x', awaits: 'nobody', until: '2026-13-01' }).expect(400);
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/obligation', '/awaits', '/reason', '/until']);

  await command(olena, 'pause-term', pause).expect(200);
  expect((await page(record, quality)).obligations.find(({ id }: Owed) => id === correction.id)).toMatchObject({
    pausedAt: monday,
    pause: { by: olena.person, awaits: 'other-body', reason: pause.reason, legalBasis: null, until: '2026-05-06T21:00:00.000Z' },
  });
  expect(await tasks(ihor)).toMatchObject([
    { name: 'end-pause', label: 'Look after a paused term', about: correction.id, due: '2026-05-06T21:00:00.000Z' },
    { name: 'correct', pausedAt: monday, pausedBy: olena.person, awaits: 'other-body', pausedUntil: '2026-05-06T21:00:00.000Z' },
  ]);

  // Nobody looked after it by Wednesday's end: that is missed, and the term itself is not.
  clock.set('2026-05-14T06:00:00.000Z');
  const [again, worker] = [await house.signIn('quality', 'password of quality'), await house.signIn('ihor', 'password of ihor')];
  await command(again, 'resume-term', { obligation: correction.id }).expect(200);
  const gone = await owed(record, 'correct', again);
  expect([gone.pausedAt, gone.originalDue, gone.due]).toEqual([null, '2026-05-11T21:00:00.000Z', '2026-05-21T21:00:00.000Z']);
  expect(gone.derivation.some((sentence) => sentence.startsWith('The pause from') && sentence.includes('8 working days'))).toBe(true);
  expect(await owed(record, 'end-pause', again)).toMatchObject({ status: 'met', missed: true });
  await command(worker, 'correct', { description: 'Бланк замінено' }).expect(200);
  await house.settled();
  const may = 'from=2026-05-01&to=2026-06-01&obligation=correct';
  const { original, current } = (await again.get(`/v1/reports/on-time?${may}`).expect(200)).body;
  expect(original.total).toMatchObject({ due: 1, onTime: 0, late: 1, paused: 1, hoursPaused: 240 });
  expect(current.total).toMatchObject({ due: 1, onTime: 1, late: 0, paused: 1, hoursPaused: 240 });
});

it('a term that stands still follows a confirmed change of its calendar as well', async () => {
  const [olena, ihor] = [await house.signIn('olena', 'password of olena'), await house.signIn('ihor', 'password of ihor')];
  const report = { title: 'Стара печатка', description: 'Видано зі старою печаткою', process: 'issuing' };
  const record = (await ihor.post('/v1/nonconformities', report).expect(201)).body.id as string;
  const command = (name: string, body: object) => olena.post(`/v1/records/${record}/${name}`, body);
  await command('triage', { process: 'issuing', unit: 'registry', severity: 'moderate', assignee: ihor.person }).expect(200);
  const { id, due: before } = await owed(record, 'correct', olena);
  await command('pause-term', { obligation: id, awaits: 'other-body', reason: 'Майстерня ріже печатку', until: '2026-05-29' }).expect(200);

  const admin = await house.signIn('admin', adminPassword);
  const { calendars } = (await admin.get('/v1/configuration/calendars').expect(200)).body.content;
  const [ua, ...others] = calendars as { holidays: object[]; periods: object[] }[];
  const periods = ua!.periods.map((each) => ({ ...each, to: '2026-05-14' }));
  const content = {
    calendars: [{ ...ua!, periods, holidays: [...ua!.holidays, { day: '2026-05-18', source: 'Law of the spec' }] }, ...others],
  };
  const draft = (await admin.post('/v1/configuration/calendars/drafts', { content }).expect(201)).body.id as string;
  await admin.post(`/v1/configuration/calendars/drafts/${draft}/publish`, { reason: 'Свято.' }).expect(200);
  await admin.post('/v1/calendars/confirm-change', { version: 2, reason: 'Свято.' }).expect(200);
  await house.settled();
  await house.house.worker.alarms.sweep();
  let moved = await owed(record, 'correct', olena);
  while (moved.due === before) moved = await owed(record, 'correct', olena);
  expect([before, moved.due]).toEqual(['2026-05-21T21:00:00.000Z', '2026-05-22T21:00:00.000Z']);
  expect(moved.pausedAt).toBe('2026-05-14T06:00:00.000Z');
  await house.settled();
  expect((await admin.post('/v1/calendars/what-changes', {}).expect(200)).body.items).toEqual([]);
});
