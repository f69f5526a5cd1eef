import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { bullmqJobs, handles, migrateJobs, resetJobs } from '#jobs';
import type { BullmqJobsOptions, Jobs } from '#jobs';
import { testDatabase } from '#testing';
import type { TestDatabase } from '#testing';
import { itKeepsTheContractOfJobs, look } from '../contract/jobs.contract.js';

const past = '2026-01-01T00:00:00.000Z';
const never = '2999-01-01T00:00:00.000Z';

/** Something that happens a number of times, and that a test waits for. */
function happenings<T>() {
  const seen: T[] = [];
  const waiting: { count: number; settle: () => void }[] = [];
  return {
    seen,
    add(what: T) {
      seen.push(what);
      for (const { count, settle } of waiting) if (seen.length >= count) settle();
    },
    /** Settles when it has happened so often. */
    times: (count: number) => new Promise<void>((settle) => (seen.length >= count ? settle() : void waiting.push({ count, settle }))),
  };
}

/** The database as those see it whose goodbye it never hears: each connection stays open on its side. */
async function deafToGoodbyes(url: string) {
  const goodbye = Buffer.from([0x58, 0, 0, 0, 4]);
  const address = new URL(url);
  const place = { host: address.hostname, port: Number(address.port), allowHalfOpen: true };
  const clients = new Set<Socket>();
  const line = createServer({ allowHalfOpen: true }, (client) => {
    const server = connect(place);
    clients.add(client);
    client.on('data', (said) => void (goodbye.equals(said) || server.write(said)));
    client.on('close', () => clients.delete(client));
    server.pipe(client);
    for (const end of [client, server]) end.on('error', () => undefined);
  });
  await new Promise<void>((settle) => line.listen(0, '127.0.0.1', settle));
  address.host = `127.0.0.1:${(line.address() as AddressInfo).port}`;
  return { url: address.href, open: () => clients.size, close: () => new Promise((settle) => line.close(settle)) };
}

describe('jobs on BullMQ over PostgreSQL', () => {
  let database: TestDatabase;
  const opened: Jobs[] = [];
  const open = async (options: Partial<BullmqJobsOptions> = {}): Promise<Jobs> => {
    const jobs = await bullmqJobs({
      url: database.url,
      types: [look],
      onFault: () => undefined,
      retry: { attempts: 3, firstPause: 5 },
      putOff: 5,
      ...options,
    });
    opened.push(jobs);
    return jobs;
  };
  const left = async (): Promise<number> =>
    (await database.pool.query<{ n: number }>('select count(*)::int as n from bullmq.job')).rows[0]?.n ?? -1;
  /** Waits until the database says so. */
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise(setImmediate);
  };

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => resetJobs(database.url));
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((jobs) => jobs.close()));
  });

  it('are not there until the tables are asked for', async () => {
    await database.pool.query('drop schema bullmq cascade');
    await expect(open()).rejects.toThrow('not initialized');
    await migrateJobs(database.url);
    await migrateJobs(database.url);
    await open();
  });

  itKeepsTheContractOfJobs(() => ({
    open: (onFault) => open({ onFault }),
    now: () => new Date().toISOString(),
    until: async (holds) => until(async () => holds()),
  }));

  it('end in silence, whatever the database says to connections whose goodbye it has not heard', async () => {
    const deaf = await deafToGoodbyes(database.url);
    const faults: unknown[] = [];
    const done = happenings<string>();
    const jobs = await open({ url: deaf.url, onFault: (error) => faults.push(error) });
    await jobs.start([handles(look, ({ id }) => Promise.resolve(done.add(id)))]);
    await jobs.scheduleAll(['one', 'two', 'three'].map((id) => ({ job: look, id, at: past, data: { stream: id } })));
    await done.times(3);
    await jobs.close();
    expect(deaf.open()).toBeGreaterThan(0);
    await database.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await until(async () => deaf.open() === 0);
    expect(faults).toEqual([]);
    await deaf.close();
  });

  it('leave nothing behind, and of what failed nothing that quotes a person', async () => {
    const jobs = await open();
    const failing = Object.assign(new Error('Оксана Коваль cannot be reached'), { code: 'store-unavailable' });
    await jobs.start([handles(look, ({ data }) => (data.stream === 'good' ? Promise.resolve() : Promise.reject(failing)))]);
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 'good' } });
    await jobs.schedule({ job: look, id: 'two', at: past, data: { stream: 'bad' } });
    await until(async () => (await jobs.parked()).length === 1);
    await until(async () => (await left()) === 1);
    const { rows } = await database.pool.query<{ row: string }>('select job::text as row from bullmq.job');
    expect(JSON.stringify(rows)).not.toContain('Оксана');
  });

  it('whose data are of another form are parked with a reason', async () => {
    const jobs = await open();
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 's' } });
    await database.pool.query(`update bullmq.job set data = '{"other": 1}'`);
    await jobs.start([handles(look, () => Promise.resolve())]);
    await until(async () => (await jobs.parked()).length === 1);
    expect(await jobs.parked()).toMatchObject([{ reason: 'ZodError' }]);
  });

  it('are delivered twice where a worker is thought dead, so that a handler must bear it', async () => {
    const ran = happenings<string>();
    const effects = new Set<string>();
    let release: () => void = () => undefined;
    const hung = new Promise<void>((settle) => {
      release = settle;
    });
    const handler = (waits: Promise<void>) =>
      handles(look, async ({ id }) => {
        ran.add(id);
        effects.add(id);
        await waits;
      });
    const first = await open({ stalled: { lock: 600_000, look: 600_000 } });
    await first.start([handler(hung)]);
    await first.schedule({ job: look, id: 'one', at: past, data: { stream: 's' } });
    await ran.times(1);
    await database.pool.query(`update bullmq.job set locked_until_ms = 0; delete from bullmq.meta where field = 'stalled-check'`);
    const second = await open({ stalled: { lock: 600_000, look: 20 } });
    await second.start([handler(Promise.resolve())]);
    await ran.times(2);
    release();
    expect(ran.seen).toEqual(['one', 'one']);
    expect(effects.size).toBe(1);
    await until(async () => (await left()) === 0);
  });

  it('that run are finished before the end, and what waits outlives it', async () => {
    const jobs = await open();
    const began = happenings<string>();
    const ended = happenings<string>();
    let release: () => void = () => undefined;
    const hung = new Promise<void>((settle) => {
      release = settle;
    });
    await jobs.start([
      handles(look, async ({ id }) => {
        began.add(id);
        await hung;
        ended.add(id);
      }),
    ]);
    await jobs.schedule({ job: look, id: 'running', at: past, data: { stream: 's' } });
    await jobs.schedule({ job: look, id: 'waiting', at: never, data: { stream: 's' } });
    await began.times(1);
    const closed = jobs.close();
    release();
    await closed;
    await jobs.close();
    expect(ended.seen).toEqual(['running']);
    expect(await left()).toBe(1);
    const again = await open();
    await again.cancel(look, 'waiting');
    expect(await left()).toBe(0);
  });
});
