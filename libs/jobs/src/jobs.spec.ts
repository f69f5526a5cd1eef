import { z } from 'zod';
import { HandlersDoNotFit, alarmId, fitHandlers, handles, jobType, periodically } from '#jobs';
import { queueId } from './job-id.js';

const look = jobType('look', z.strictObject({ stream: z.string() }));
const tell = jobType('tell', z.strictObject({ person: z.string() }));
const nothing = (): Promise<void> => Promise.resolve();

describe('handlers', () => {
  it('fit where each job has one', () => {
    expect([...fitHandlers([look, tell], [handles(tell, nothing), handles(look, nothing)]).keys()].sort()).toEqual(['look', 'tell']);
  });

  it.each([
    ['missing', [look, tell], [handles(look, nothing)], { missing: ['tell'], doubled: [], unknown: [] }],
    ['doubled', [look], [handles(look, nothing), handles(look, nothing)], { missing: [], doubled: ['look'], unknown: [] }],
    ['of no job', [look], [handles(look, nothing), handles(tell, nothing)], { missing: [], doubled: [], unknown: ['tell'] }],
  ])('%s are refused by name', (_what, types, handlers, found) => {
    expect(() => fitHandlers(types, handlers)).toThrow(HandlersDoNotFit);
    expect(() => fitHandlers(types, handlers)).toThrow(expect.objectContaining({ code: 'handlers-do-not-fit', ...found }) as Error);
  });

  it('are given only data of the declared form', async () => {
    const seen: unknown[] = [];
    const handler = handles(look, ({ data }) => Promise.resolve(void seen.push(data)));
    await handler.run({ id: 'a', data: { stream: 's' }, attempt: 1, correlationId: 'c' });
    await expect(async () => handler.run({ id: 'a', data: { stream: 1 }, attempt: 1, correlationId: 'c' })).rejects.toThrow();
    expect(seen).toEqual([{ stream: 's' }]);
  });
});

describe('an alarm’s id', () => {
  const obligation = '0190a1b2-0000-7000-8000-000000000001';

  it('is another where the crossing moves, and has neither a colon nor digits only', () => {
    const ids = ['2026-03-03T12:02:00.000Z', '2026-03-03T12:02:00.001Z'].map((at) => alarmId(obligation, at));
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[^:]*[^:\d][^:]*$/);
  });

  it.each(['', 'a:b', 'x'.repeat(300)])('of %j is refused', (id) => {
    expect(() => queueId('look', id)).toThrow(expect.objectContaining({ code: 'invalid-job-id' }) as Error);
  });
});

describe('what is done periodically', () => {
  it('is never done twice at once, outlives a fault, and its last round is awaited', async () => {
    let running = 0;
    let most = 0;
    const faults: unknown[] = [];
    const sweep = periodically(
      3_600_000,
      async () => {
        most = Math.max(most, (running += 1));
        await Promise.resolve();
        running -= 1;
        if (faults.length === 0) throw new Error('first');
      },
      (error) => faults.push(error),
    );
    await Promise.all([sweep.now(), sweep.now()]);
    await sweep.now();
    await sweep.stop();
    expect({ most, running, faults: faults.length }).toEqual({ most: 1, running: 0, faults: 1 });
  });
});
