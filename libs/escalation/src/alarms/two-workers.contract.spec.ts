import { derivedId, standingClock } from '#kernel';
import { Alarms } from './alarms.js';
import { deskAggregate, deskHouse, openDesks, until, type Desks, type Hand } from './contract/desks.js';

const names = Array.from({ length: 30 }, (_, nth) => `desk ${nth}`);
const [begun, later, behind] = ['2026-05-04T06:00:00.000Z', '2026-05-19T06:00:00.000Z', '2026-05-19T05:59:59.000Z'] as const;
const ahead = '2026-05-19T06:00:01.000Z';

let desks: Desks;
beforeAll(async () => {
  desks = await openDesks(begun);
});
afterAll(() => desks.close());

it('two workers in one process, both of which foresaw the looks, each job delivered twice, clocks 2 s apart: one event each', async () => {
  for (const [nth, name] of names.entries()) await desks.begin(name, `2026-05-08T06:00:00.${String(nth).padStart(3, '0')}Z`);
  await desks.settled();
  desks.clock.set(later);
  const hands = await Promise.all([behind, ahead].map((now) => desks.handWith(standingClock(now))));
  const ringing = names.map((name) => ({ stream: deskAggregate.streamOf(derivedId(name)), at: behind }));
  for (const { foreseen } of hands) await foreseen.makeReady(ringing);
  const alarms = new Alarms({
    pool: desks.database.pool,
    house: { current: () => ({ house: deskHouse }) },
    jobs: desks.jobs,
    clock: desks.clock,
    report: () => undefined,
    together: 4,
  });
  await alarms.sweep();
  const delivered: string[] = [];
  const twice = ({ handlers }: Hand) =>
    handlers.map((handler) => ({
      ...handler,
      async run(delivery: Parameters<typeof handler.run>[0]) {
        delivered.push(delivery.id);
        await Promise.all([handler.run(delivery), handler.run(delivery)]);
      },
    }));
  const [first, second] = [desks.jobs, await desks.queue()];
  await Promise.all([first.start(twice(hands[0]!)), second.start(twice(hands[1]!))]);
  await until(async () => (await first.waiting()).length === 0);
  await desks.settled();
  // Each obligation had three instants to be looked at, all of them past, and four of these shared a job.
  expect(delivered).toHaveLength(Math.ceil((3 * names.length) / 4));
  expect(await first.parked()).toEqual([]);
  expect((await desks.rows()).map(({ status, taken }) => [status, taken.length])).toEqual(names.map(() => ['missed', 3]));
  expect(new Set(await desks.revisions(...names))).toEqual(new Set([5]));
});
