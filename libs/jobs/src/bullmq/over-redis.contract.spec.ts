import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { handles, redisJobs, type Jobs, type RedisJobsOptions } from '#jobs';
import { testRedis, whereRedisIs, type TestRedis } from '#testing';
import { itKeepsTheContractOfJobs, look } from '../contract/jobs.contract.js';
import { redisConcerns } from './redis-concerns.js';

const past = '2026-01-01T00:00:00.000Z';
const never = '2999-01-01T00:00:00.000Z';

whereRedisIs('jobs on BullMQ over Redis', () => {
  let redis: TestRedis;
  let bystander: Redis;
  const opened: Jobs[] = [];
  const open = async (options: Partial<RedisJobsOptions> = {}): Promise<Jobs> => {
    const jobs = await redisJobs({
      address: redis.url,
      types: [look],
      onFault: () => undefined,
      onConcern: () => undefined,
      retry: { attempts: 3, firstPause: 5 },
      putOff: 5,
      ...options,
    });
    opened.push(jobs);
    return jobs;
  };
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise(setImmediate);
  };
  const close = () => Promise.all(opened.splice(0).map((jobs) => jobs.close()));

  beforeAll(async () => {
    redis = await testRedis();
    bystander = new Redis({ port: redis.port, retryStrategy: () => 20 });
    bystander.on('error', () => undefined);
  });
  afterAll(async () => {
    bystander.disconnect();
    await redis.stop();
  });
  beforeEach(() => bystander.flushall());
  afterEach(close);

  itKeepsTheContractOfJobs(() => ({
    open: (onFault) => open({ onFault }),
    now: () => new Date().toISOString(),
    until,
  }));

  it('leave nothing of what is done, and of what failed nothing that quotes a person', async () => {
    const jobs = await open();
    const failing = Object.assign(new Error('Оксана Коваль cannot be reached'), { code: 'store-unavailable' });
    await jobs.start([handles(look, ({ data }) => (data.stream === 'good' ? Promise.resolve() : Promise.reject(failing)))]);
    await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 'good' } });
    await jobs.schedule({ job: look, id: 'two', at: past, data: { stream: 'bad' } });
    await until(async () => (await jobs.parked()).length === 1);
    await until(async () => (await bystander.exists('bull:redress:look~one')) === 0);
    expect(JSON.stringify(await bystander.hgetall('bull:redress:look~two'))).not.toContain('Оксана');
  });

  it('go on where everything is flushed in mid-work: what runs comes to its end, what was lost can be ordered anew', async () => {
    const jobs = await open();
    const ran: string[] = [];
    let release: () => void = () => undefined;
    const hung = new Promise<void>((settle) => (release = settle));
    await jobs.start([
      handles(look, async ({ id }) => {
        ran.push(`${id} begins`);
        if (id === 'running') await hung;
        ran.push(`${id} ends`);
      }),
    ]);
    await jobs.schedule({ job: look, id: 'far', at: never, data: { stream: 's' } });
    await jobs.schedule({ job: look, id: 'running', at: past, data: { stream: 's' } });
    await until(() => ran.length === 1);
    await bystander.flushall();
    await jobs.schedule({ job: look, id: 'anew', at: past, data: { stream: 's' } });
    await until(() => ran.includes('anew ends'));
    release();
    await until(() => ran.includes('running ends'));
    await jobs.schedule({ job: look, id: 'running', at: past, data: { stream: 's' } });
    await until(() => ran.filter((each) => each === 'running ends').length === 2);
  });

  it('outlive a Redis that is killed and comes back: what it had kept runs, and whoever orders meanwhile is refused soon', async () => {
    const jobs = await open();
    const ran: string[] = [];
    await jobs.schedule({ job: look, id: 'kept', at: past, data: { stream: 's' } });
    await redis.kill();
    await expect(jobs.schedule({ job: look, id: 'refused', at: past, data: { stream: 's' } })).rejects.toThrow();
    await redis.start();
    await until(() => bystander.status === 'ready');
    await jobs.start([handles(look, ({ id }) => Promise.resolve(void ran.push(id)))]);
    await until(() => ran.includes('kept'));
    await redis.kill();
    await redis.start();
    await until(() =>
      jobs.schedule({ job: look, id: 'later', at: past, data: { stream: 's' } }).then(
        () => true,
        () => false,
      ),
    );
    await until(() => ran.includes('later'));
  });

  it('do not open where nobody answers', async () => {
    await expect(
      redisJobs({ address: 'redis://127.0.0.1:1', types: [look], onFault: () => undefined, onConcern: () => undefined }),
    ).rejects.toMatchObject({ code: 'queue-out-of-reach' });
  });

  it('warn once where the server forgets or throws away what it was told to keep', async () => {
    const concerns: string[] = [];
    await open({ onConcern: (concern) => concerns.push(concern) });
    expect(concerns).toEqual([]);
    await bystander.config('SET', 'maxmemory-policy', 'allkeys-lru');
    await bystander.config('SET', 'appendonly', 'no');
    await open({ onConcern: (concern) => concerns.push(concern) });
    await bystander.config('SET', 'maxmemory-policy', 'noeviction');
    await bystander.config('SET', 'appendonly', 'yes');
    expect(concerns).toEqual([expect.stringContaining('noeviction'), expect.stringContaining('appendonly')]);
    expect(redisConcerns('# Memory\r\nused_memory:1\r\n')).toEqual([]);
  });

  it('find their server through Sentinels', async () => {
    const sentinel = await testRedis({ watches: redis.port });
    try {
      const jobs = await open({ address: `redis+sentinel://127.0.0.1:${sentinel.port}/main` });
      await jobs.schedule({ job: look, id: 'one', at: never, data: { stream: 's' } });
      expect(await bystander.exists('bull:redress:look~one')).toBe(1);
    } finally {
      await close();
      await sentinel.stop();
    }
  });

  it('speak TLS to a server that an authority of the house vouches for, and to no other', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'redress-test-redis-tls-'));
    const [certificate, key] = ['server.crt', 'server.key'] as const;
    const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=queue'];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        ...made,
        '-addext',
        'subjectAltName=IP:127.0.0.1',
        '-keyout',
        join(directory, key),
        '-out',
        join(directory, certificate),
      ],
      { stdio: 'ignore' },
    );
    const server = await testRedis({ directory, tls: { certificate, key } });
    try {
      await expect(open({ address: server.url })).rejects.toMatchObject({ code: 'queue-out-of-reach' });
      const jobs = await open({ address: server.url, authorities: await readFile(join(directory, certificate), 'utf8') });
      const ran: string[] = [];
      await jobs.start([handles(look, ({ id }) => Promise.resolve(void ran.push(id)))]);
      await jobs.schedule({ job: look, id: 'one', at: past, data: { stream: 's' } });
      await until(() => ran.length === 1);
    } finally {
      await close();
      await server.stop();
    }
  });
});
