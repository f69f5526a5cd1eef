import { resetJobs } from '#jobs';
import { derivedId } from '#kernel';
import { Alarms } from './alarms.js';
import { deskAggregate, deskHouse, openDesks, until, type Desks } from './contract/desks.js';
import { lookJob, looksJob } from './look-job.js';

const steps = ['due-ladder/remind-assignee/1/1', 'due-ladder/tell-superior/1/1', 'due-ladder/tell-head-of-unit/1/1'];
const streamOf = (name: string): string => deskAggregate.streamOf(derivedId(name));

describe('alarm clocks', () => {
  let desks: Desks;
  let alarms: Alarms;
  const alarmsOver = (jobs: Desks['jobs']): Alarms =>
    new Alarms({
      pool: desks.database.pool,
      house: { current: () => ({ house: deskHouse }) },
      jobs,
      clock: desks.clock,
      report: () => undefined,
    });
  const ringsIn = async (): Promise<Map<string, number>> =>
    new Map((await desks.jobs.waiting()).map(({ id, at }) => [id, Date.parse(at) - Date.parse(desks.clock.now())]));

  beforeAll(async () => {
    desks = await openDesks('2026-05-04T06:00:00.000Z');
    alarms = alarmsOver(desks.jobs);
    await desks.begin('one', '2026-05-08T06:00:00.000Z');
    await desks.begin('two', '2026-05-20T06:00:00.000Z');
    await desks.settled();
  });
  afterAll(async () => {
    await alarms.stop();
    await desks.close();
  });

  it('are set for the near horizon only', async () => {
    expect(await alarms.sweep()).toBe(0);
    desks.clock.set('2026-05-06T12:00:00.000Z');
    expect(await alarms.sweep()).toBe(1);
    expect(await alarms.sweep()).toBe(0);
    expect(await desks.revisions('one', 'two')).toEqual([1, 1]);
  });

  it('are set at the next sweep for what has come meanwhile, without a look at all the rest', async () => {
    await desks.begin('three', '2026-05-06T18:00:00.000Z');
    await desks.settled();
    expect(await alarms.sweep()).toBe(2);
    expect(await alarms.sweep()).toBe(0);
    expect((await alarms.differences()).missing).toEqual([]);
  });

  describe('whose queue is not as the log would have it', () => {
    it('was emptied: all are set again', async () => {
      const before = [...(await ringsIn()).keys()].sort();
      for (const { id } of await desks.jobs.waiting()) await desks.jobs.cancel(lookJob, id);
      expect((await alarms.differences()).missing.map(({ id }) => id).sort()).toEqual(before);
      await alarms.mend({ parked: false });
      expect([...(await ringsIn()).keys()].sort()).toEqual(before);
    });

    it('comes from another house, or from another time: what is not owed here goes, and nothing else', async () => {
      const before = [...(await ringsIn()).keys()].sort();
      const at = '2026-05-06T13:00:00.000Z';
      for (const id of ['00000000-0000-4000-8000-000000000001-1778068800000', 'left-by-another-release'])
        await desks.jobs.schedule({ job: lookJob, id, at, data: { stream: 'nonconformity-00000000-0000-4000-8000-000000000001' } });
      expect((await alarms.differences()).surplus.map(({ id }) => id).sort()).toEqual([
        '00000000-0000-4000-8000-000000000001-1778068800000',
        'left-by-another-release',
      ]);
      await alarms.mend({ parked: false });
      expect([...(await ringsIn()).keys()].sort()).toEqual(before);
    });

    it('rings hours late, or early: it is set to the right time', async () => {
      const right = await ringsIn();
      for (const [nth, { id, at, data }] of (await desks.jobs.waiting()).entries()) {
        await desks.jobs.cancel(lookJob, id);
        const wrong = new Date(Date.parse(at) + (nth % 2 === 0 ? 5 : -2) * 3_600_000).toISOString();
        await desks.jobs.schedule({ job: lookJob, id, at: wrong, data: data as { stream: string } });
      }
      expect((await alarms.differences()).wrongTimes.map(({ alarm }) => alarm.id).sort()).toEqual([...right.keys()].sort());
      await alarms.mend({ parked: false });
      const { missing, surplus, wrongTimes } = await alarms.differences();
      expect({ missing, surplus, wrongTimes }).toEqual({ missing: [], surplus: [], wrongTimes: [] });
    });
  });

  it('wake what was crossed while nobody looked, each once, in order', async () => {
    desks.clock.set('2026-05-19T06:00:00.000Z');
    await alarms.start();
    await desks.jobs.start(desks.hand.handlers);
    await until(async () =>
      (await desks.rows()).every(
        ({ taken, status, due }) => taken.length === (due < '2026-05-19' ? 3 : 1) && (status === 'missed') === due < '2026-05-19',
      ),
    );
    expect((await desks.rows()).map(({ status, taken }) => [status, taken])).toEqual([
      ['missed', steps],
      ['missed', steps],
      ['open', steps.slice(0, 1)],
    ]);
    expect(await desks.revisions('one', 'two', 'three')).toEqual([5, 2, 5]);
  });

  it('that ring hours late are set right by a sweep, however the queue came to have them so', async () => {
    await desks.begin('four', '2026-05-19T07:00:00.000Z');
    await desks.settled();
    // Overdue already, but the queue has it for the evening.
    const [row] = (await desks.rows()).filter(({ stream }) => stream === streamOf('four'));
    const evening = '2026-05-19T20:00:00.000Z';
    const id = `${row!.obligation}-${Date.parse(row!.due)}`;
    await desks.jobs.schedule({ job: lookJob, id, at: evening, data: { stream: row!.stream } });
    await alarms.sweep();
    desks.clock.set('2026-05-19T07:00:00.000Z');
    await alarms.sweep();
    await alarms.sweep();
    await until(async () => (await desks.rows()).some(({ stream, taken }) => stream === streamOf('four') && taken.includes(steps[1]!)));
    expect((await desks.rows()).find(({ stream }) => stream === streamOf('four'))!.taken).toEqual(steps.slice(0, 2));
  });

  it('change nothing when they ring twice, at once, or in another queue', async () => {
    const before = await desks.revisions('one', 'two', 'three');
    await alarmsOver(desks.jobs).sweep();
    const data = { stream: streamOf('one') };
    await Promise.all(
      [1, 2, 3].map((attempt) => desks.hand.looking.run({ id: `ring-${attempt}`, data, attempt, correlationId: `ring-${attempt}` })),
    );
    expect(await desks.revisions('one', 'two', 'three')).toEqual(before);
  });

  it.each([['teapot-1'], [streamOf('nobody')]])('park what nobody can look at: %s', async (stream) => {
    await expect(desks.hand.looking.run({ id: 'x', data: { stream }, attempt: 1, correlationId: 'x' })).rejects.toThrow(
      'nothing-to-look-at',
    );
  });

  it('of one instant share a job: what fails of it goes on alone, and holds up no other', async () => {
    await desks.begin('six', desks.clock.now());
    const looks = ['nobody', 'six'].map((name) => ({ id: `look-at-${name}`, stream: streamOf(name) }));
    await desks.jobs.schedule({ job: looksJob, id: 'together', at: desks.clock.now(), data: { looks } });
    await until(async () => (await desks.jobs.parked()).length === 1);
    expect(await desks.jobs.parked()).toMatchObject([{ job: 'look', id: 'look-at-nobody', reason: 'nothing-to-look-at' }]);
    await desks.settled();
    expect((await desks.rows()).find(({ stream }) => stream === streamOf('six'))!.taken).toEqual(steps.slice(0, 2));
    await desks.jobs.cancel(lookJob, 'look-at-nobody');
  });

  it('that were given up stay so until somebody mends them, and keep nothing else up', async () => {
    const poisoned = streamOf('poisoned');
    await desks.jobs.schedule({ job: lookJob, id: 'poisoned', at: desks.clock.now(), data: { stream: poisoned } });
    await until(async () => (await desks.jobs.parked()).length === 1);
    await desks.begin('five', desks.clock.now());
    await desks.settled();
    await alarms.sweep();
    await until(async () => (await desks.rows()).some(({ stream, taken }) => stream === streamOf('five') && taken.length > 0));
    expect((await alarms.mend({ parked: false })).parked).toMatchObject([{ needed: false, job: { reason: 'nothing-to-look-at' } }]);
    expect(await desks.jobs.parked()).toHaveLength(1);
    await alarms.mend({ parked: true });
    expect(await desks.jobs.parked()).toEqual([]);
  });

  it('have read what rings within a minute, each stream once', async () => {
    const read: string[] = [];
    const others = alarmsOver(desks.jobs);
    await desks.begin('seven', new Date(Date.parse(desks.clock.now()) + 30_000).toISOString());
    await desks.settled();
    await others.start(async (ringing) => void read.push(...ringing.map(({ stream }) => stream)));
    await until(() => read.includes(streamOf('seven')));
    await others.stop();
    expect(read).toHaveLength(new Set(read).size);
    expect(read).not.toContain(streamOf('two'));
  });

  it('come back when the queue is thrown away, tables and all', async () => {
    await alarms.stop();
    const lost = await openDesks('2026-05-07T00:00:00.000Z');
    try {
      await lost.begin('one', '2026-05-07T12:00:00.000Z');
      await lost.settled();
      await lost.jobs.close();
      await resetJobs(lost.database.url);
      const again = await lost.queue();
      const others = new Alarms({
        pool: lost.database.pool,
        house: { current: () => ({ house: deskHouse }) },
        jobs: again,
        clock: lost.clock,
        report: () => undefined,
      });
      expect(await others.sweep()).toBe(2);
      expect(await again.waiting()).toHaveLength(2);
    } finally {
      await lost.close();
    }
  });
});
