import { lookJob } from '#escalation';
import { standingClock } from '#kernel';
import { testHouse, type Client, type TestHouse } from './house.js';

/** Monday, ten o'clock in Kyiv. */
const clock = standingClock('2026-03-02T08:00:00.000Z');
let house: TestHouse;
let olena: Client;
beforeAll(async () => {
  house = await testHouse({ clock });
  olena = await house.employ({ username: 'olena', roles: ['quality-manager'] });
});
afterAll(() => house.close());

const alarms = '/v1/operations/alarms';
interface Found {
  readonly count: number;
  readonly items: readonly { readonly id: string; readonly stream?: string; readonly reason?: string; readonly needed?: boolean }[];
}
type Answer = Readonly<Record<'missing' | 'surplus' | 'wrongTimes' | 'parked', Found>>;
const shown = async (): Promise<Answer> => (await house.admin.get(alarms).expect(200)).body as Answer;
const mended = async (): Promise<Answer> => (await house.admin.post(`${alarms}/mend`).expect(200)).body as Answer;
const counts = ({ missing, surplus, wrongTimes, parked }: Answer): number[] =>
  [missing, surplus, wrongTimes, parked].map(({ count }) => count);
const jobs = () => house.house.jobs;

it('are for administrators alone', async () => {
  await olena.get(alarms).expect(403);
  await olena.post(`${alarms}/mend`).expect(403);
});

it('what a lost queue lacks is shown, and set again', async () => {
  const given = { title: 'Застарілий шаблон', description: 'Довідку видано не тією формою', severity: 'critical' };
  const { id } = (await olena.post('/v1/nonconformities', given).expect(201)).body as { id: string };
  await house.settled();
  await house.house.worker.alarms.sweep();
  expect(counts(await shown())).toEqual([0, 0, 0, 0]);

  const waiting = (await jobs().waiting()).filter(({ job }) => job === lookJob.name);
  expect(waiting.length).toBeGreaterThan(0);
  for (const each of waiting) await jobs().cancel(lookJob, each.id);
  const { missing } = await shown();
  expect(missing.count).toBe(waiting.length);
  expect(missing.items.every(({ stream }) => stream === `nonconformity-${id}`)).toBe(true);
  expect(counts(await mended())).toEqual([waiting.length, 0, 0, 0]);
  expect(counts(await shown())).toEqual([0, 0, 0, 0]);
});

it('what failed for good is shown with its reason, holds nothing else up, and is forgotten where there is nothing to look at', async () => {
  const stream = 'nonconformity-00000000-0000-4000-8000-000000000001';
  await jobs().schedule({ job: lookJob, id: 'of-another-house', at: clock.now(), data: { stream } });
  while ((await jobs().parked()).length === 0) await new Promise(setImmediate);
  const { body: listed } = await house.admin.get('/v1/operations/jobs').expect(200);
  expect(listed).toMatchObject({ items: [{ job: 'look', id: 'of-another-house', reason: 'nothing-to-look-at', attempts: 1 }] });
  expect((await shown()).parked.items).toMatchObject([{ id: 'of-another-house', reason: 'nothing-to-look-at', needed: false }]);
  expect(counts(await mended())).toEqual([0, 0, 0, 1]);
  expect((await house.admin.get('/v1/operations/jobs').expect(200)).body).toEqual({ items: [] });
});
