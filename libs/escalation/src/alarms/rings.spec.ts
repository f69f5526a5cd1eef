import type { JobOrder, WaitingJob } from '#jobs';
import { derivedId } from '#kernel';
import type { Alarm } from './alarm.js';
import { compare } from './differences.js';
import { lookJob, looksJob } from './look-job.js';
import { ordersOf, ringsOf } from './rings.js';

const [now, midnight, later] = ['2026-05-04T06:00:00.000Z', '2026-05-04T21:00:00.001Z', '2026-05-05T21:00:00.001Z'] as const;
const alarm = (name: string, at: string): Alarm => ({ id: `alarm-${name}`, obligation: derivedId(name), stream: `finding-${name}`, at });
const inQueue = ({ job, id, at, data }: JobOrder): WaitingJob => ({ job: job.name, id, at, data });
const byId = (alarms: readonly Alarm[]): Map<string, Alarm> => new Map(alarms.map((each) => [each.id, each]));
const atMidnight = ['a', 'b', 'c'].map((name) => alarm(name, midnight));
const all = [...atMidnight, alarm('d', later)];

describe('alarms of one instant', () => {
  it('share jobs, up to so many; any other rings alone', () => {
    const orders = ordersOf(all, now, 2);
    expect(orders.map(({ order: { job, at, data } }) => [job.name, at, data])).toEqual([
      [looksJob.name, midnight, { looks: atMidnight.slice(0, 2).map(({ id, stream }) => ({ id, stream })) }],
      [lookJob.name, midnight, { stream: 'finding-c' }],
      [lookJob.name, later, { stream: 'finding-d' }],
    ]);
    expect(ordersOf([alarm('early', '2026-05-01T00:00:00.000Z'), alarm('late', now)], now)).toMatchObject([
      { order: { job: looksJob, at: now } },
    ]);
  });

  it('are found again in the queue, each of them', () => {
    const waiting = ordersOf(all, now).map(({ order }) => inQueue(order));
    expect(waiting).toHaveLength(2);
    expect(ringsOf(waiting).map(({ alarm: id }) => id)).toEqual(all.map(({ id }) => id));
    const { differences, right, wrong } = compare(byId(all), { rings: ringsOf(waiting), parked: [] }, now);
    expect(differences).toEqual({ missing: [], surplus: [], wrongTimes: [], parked: [] });
    expect([...right.keys()]).toEqual(all.map(({ id }) => id));
    expect(wrong).toEqual([]);
  });

  it('go on where one of them is needed no more, and are set anew where they ring at a wrong time', () => {
    const [shared, single] = ordersOf(all, now).map(({ order }) => inQueue(order)) as [WaitingJob, WaitingJob];
    const without = byId(all.slice(1));
    expect(compare(without, { rings: ringsOf([shared, single]), parked: [] }, now).differences.surplus).toEqual([]);
    const none = byId([all[3]!]);
    expect(compare(none, { rings: ringsOf([shared, single]), parked: [] }, now).differences.surplus).toEqual([shared]);
    const { differences, wrong } = compare(without, { rings: ringsOf([{ ...shared, at: later }, single]), parked: [] }, now);
    expect(differences.wrongTimes.map(({ alarm: { id } }) => id)).toEqual(['alarm-b', 'alarm-c']);
    expect(wrong).toEqual([{ ...shared, at: later }]);
  });

  it('that were given up together are set anew; one that was given up alone waits for a person', () => {
    const gaveUp = { reason: 'x', attempts: 6, parkedAt: now };
    const [shared] = ordersOf(atMidnight, now).map(({ order }) => ({ ...inQueue(order), ...gaveUp }));
    const alone = { job: lookJob.name, id: 'alarm-d', data: { stream: 'finding-d' }, ...gaveUp };
    const { differences, wrong } = compare(byId(all), { rings: [], parked: [shared!, alone] }, now);
    expect(differences).toMatchObject({ missing: atMidnight, parked: [{ job: alone, needed: true }] });
    expect(wrong).toEqual([shared]);
  });
});
