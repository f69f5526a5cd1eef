import { handles, inStepJobs, type InStepJobs } from '#jobs';
import { standingClock } from '#kernel';
import { itKeepsTheContractOfJobs, look, type QueueUnderTest } from '../contract/jobs.contract.js';

describe('jobs in step with a clock', () => {
  let jobs: InStepJobs;
  let clock: ReturnType<typeof standingClock>;
  const bench: QueueUnderTest = {
    open(onFault) {
      clock = standingClock('2026-03-03T09:00:00.000Z');
      jobs = inStepJobs({ clock, types: [look], onFault, retry: { attempts: 3, firstPause: 5 }, putOff: 5 });
      return Promise.resolve(jobs);
    },
    now: () => clock.now(),
    async until(holds) {
      for (;;) {
        await jobs.ring();
        if (await holds()) return;
        clock.advance(1);
      }
    },
  };
  itKeepsTheContractOfJobs(() => bench);

  it('says when the next one is due, and runs nothing by itself', async () => {
    await bench.open(() => undefined);
    const ran: string[] = [];
    await jobs.start([handles(look, ({ data }) => Promise.resolve(void ran.push(data.stream)))]);
    expect(jobs.next()).toBeNull();
    for (const [id, at] of [
      ['b', '2026-03-03T10:00:00.000Z'],
      ['a', '2026-03-03T10:00:00.000Z'],
      ['c', '2026-03-03T09:30:00.000Z'],
    ] as const)
      await jobs.schedule({ job: look, id, at, data: { stream: id } });
    expect(jobs.next()).toBe('2026-03-03T09:30:00.000Z');
    clock.advance(3_600_000);
    expect(ran).toEqual([]);
    await jobs.ring();
    expect(ran).toEqual(['c', 'a', 'b']);
    expect(jobs.next()).toBeNull();
  });
});
