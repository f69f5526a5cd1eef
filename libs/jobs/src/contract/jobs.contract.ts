import { z } from 'zod';
import type { Instant } from '#kernel';
import { ParkJob, PutOffJob } from '../errors.js';
import { handles, jobType, type Jobs } from '../jobs.js';

/** A queue on the bench of the contract. */
export interface QueueUnderTest {
  /** Opens it on what was left by the one before; three tries a job. */
  open(onFault: (error: unknown) => void): Promise<Jobs>;
  /** What time it is for the queue. */
  now(): Instant;
  /** Lets time pass until it holds; what is due meanwhile runs. */
  until(holds: () => boolean | Promise<boolean>): Promise<void>;
}

/** The one kind of job of the bench. */
export const look = jobType('look', z.strictObject({ stream: z.string() }));
const past = '2026-01-01T00:00:00.000Z';
const never = '2999-01-01T00:00:00.000Z';

/** What every queue has to do, whatever it stands on. */
export function itKeepsTheContractOfJobs(bench: () => QueueUnderTest): void {
  const opened: Jobs[] = [];
  const open = async (onFault: (error: unknown) => void = () => undefined): Promise<Jobs> => {
    const jobs = await bench().open(onFault);
    opened.push(jobs);
    return jobs;
  };
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((jobs) => jobs.close()));
  });

  it('runs what is overdue at once, in the order of its times, and the rest at its time, never before', async () => {
    const jobs = await open();
    const ran: string[] = [];
    let early = 0;
    const soon = new Date(Date.parse(bench().now()) + 120).toISOString();
    await jobs.schedule({ job: look, id: 'late', at: past, data: { stream: 'late' } });
    await jobs.schedule({ job: look, id: 'soon', at: soon, data: { stream: 'soon' } });
    await jobs.schedule({ job: look, id: 'far', at: never, data: { stream: 'far' } });
    await jobs.start([
      handles(look, ({ data: { stream } }) => {
        if (stream === 'soon') early = Math.max(0, Date.parse(soon) - Date.parse(bench().now()));
        return Promise.resolve(void ran.push(stream));
      }),
    ]);
    await bench().until(() => ran.length === 2);
    expect({ ran, early }).toEqual({ ran: ['late', 'soon'], early: 0 });
  });

  it('takes an id that waits for what it has, and an id that is done for a new one', async () => {
    const jobs = await open();
    const ran: string[] = [];
    const order = (at: string, stream: string) => ({ job: look, id: 'one', at, data: { stream } });
    await jobs.schedule(order(past, 'first'));
    await jobs.scheduleAll([order(past, 'second'), order(never, 'third')]);
    await jobs.start([handles(look, ({ data }) => Promise.resolve(void ran.push(data.stream)))]);
    await bench().until(() => ran.length === 1);
    // It is done when it can be ordered anew: until then the same id changes nothing.
    await bench().until(async () => {
      await jobs.schedule(order(past, 'fourth'));
      return ran.length >= 2;
    });
    expect(ran.slice(0, 2)).toEqual(['first', 'fourth']);
  });

  it('forgets what is cancelled', async () => {
    const jobs = await open();
    const ran: string[] = [];
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 'cancelled' } });
    await jobs.cancel(look, 'one');
    await jobs.schedule({ job: look, id: 'two', at: past, data: { stream: 'kept' } });
    await jobs.start([handles(look, ({ data }) => Promise.resolve(void ran.push(data.stream)))]);
    await bench().until(() => ran.length > 0);
    expect(ran).toEqual(['kept']);
  });

  it('forgets many at once, and no other, whatever of them is there', async () => {
    const jobs = await open();
    const ids = Array.from({ length: 1_200 }, (_, n) => `n${n}`);
    await jobs.scheduleAll(ids.map((id) => ({ job: look, id, at: never, data: { stream: id } })));
    await jobs.cancelAll([...ids.slice(1), 'of-another-house', 'n7'].map((id) => ({ job: look, id })));
    expect(await jobs.waiting()).toMatchObject([{ id: 'n0' }]);
    await jobs.cancelAll([]);
  });

  it('tries what fails again, then parks it with a reason that quotes nobody, and runs it again by hand', async () => {
    const faults: unknown[] = [];
    const jobs = await open((error) => faults.push(error));
    const ran: number[] = [];
    let mended = false;
    await jobs.start([
      handles(look, ({ attempt }) => {
        if (!mended) return Promise.reject(Object.assign(new Error('Оксана Коваль cannot be reached'), { code: 'store-unavailable' }));
        return Promise.resolve(void ran.push(attempt));
      }),
    ]);
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 's' } });
    await bench().until(async () => (await jobs.parked()).length === 1);
    expect(await jobs.parked()).toMatchObject([
      { job: 'look', id: 'one', data: { stream: 's' }, reason: 'store-unavailable', attempts: 3 },
    ]);
    expect(faults).toHaveLength(3);
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 's' } });
    expect(await jobs.parked()).toHaveLength(1);
    mended = true;
    expect(await jobs.retry('look', 'one')).toBe(true);
    await bench().until(() => ran.length === 1);
    expect(await jobs.parked()).toEqual([]);
    expect(await jobs.retry('look', 'one')).toBe(false);
  });

  it('parks at once what its handler gives up', async () => {
    const jobs = await open();
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 's' } });
    await jobs.start([handles(look, () => Promise.reject(new ParkJob('no-such-stream')))]);
    await bench().until(async () => (await jobs.parked()).length === 1);
    expect(await jobs.parked()).toMatchObject([{ reason: 'no-such-stream', attempts: 1 }]);
  });

  it('tells what waits and when it runs, and what was parked does not wait', async () => {
    const jobs = await open();
    const rings = async () => new Map((await jobs.waiting()).map(({ job, id, at, data }) => [id, { job, at: Date.parse(at), data }]));
    expect(await jobs.waiting()).toEqual([]);
    const tomorrow = Date.parse(bench().now()) + 86_400_000;
    await jobs.schedule({ job: look, id: 'soon', at: new Date(tomorrow).toISOString(), data: { stream: 's' } });
    await jobs.schedule({ job: look, id: 'now', at: past, data: { stream: 't' } });
    const found = await rings();
    expect([...found.keys()].sort()).toEqual(['now', 'soon']);
    expect(found.get('soon')).toMatchObject({ job: 'look', data: { stream: 's' } });
    expect(Math.abs(found.get('soon')!.at - tomorrow)).toBeLessThan(5_000);
    expect(found.get('now')!.at).toBeLessThanOrEqual(Date.parse(bench().now()));
    const load = await jobs.load();
    expect(load).toMatchObject({ due: 1, ahead: 1 });
    expect(Date.parse(load.dueSince!)).toBeLessThanOrEqual(Date.parse(bench().now()));
    await jobs.start([handles(look, () => Promise.reject(new ParkJob('no-such-stream')))]);
    await bench().until(async () => (await jobs.parked()).length === 1);
    expect([...(await rings()).keys()]).toEqual(['soon']);
    expect(await jobs.load()).toEqual({ due: 0, ahead: 1, dueSince: null });
  });

  it('runs what its handler puts off again, as often as it takes, and parks it not', async () => {
    const faults: unknown[] = [];
    const jobs = await open((error) => faults.push(error));
    const attempts: number[] = [];
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 's' } });
    await jobs.start([
      handles(look, ({ attempt }) => {
        attempts.push(attempt);
        return attempts.length <= 5 ? Promise.reject(new PutOffJob('clock-skew')) : Promise.resolve();
      }),
    ]);
    await bench().until(async () => attempts.length === 6 && (await jobs.waiting()).length === 0);
    expect({ attempts, parked: await jobs.parked(), faults }).toEqual({ attempts: [1, 1, 1, 1, 1, 1], parked: [], faults: [] });
  });

  it('does not start where handlers do not fit', async () => {
    const jobs = await open();
    await expect(jobs.start([])).rejects.toMatchObject({ code: 'handlers-do-not-fit', missing: ['look'] });
  });
}
