import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverOf } from './house/database.js';
import { clearAfter, failedStart, launchHouse, startHouse } from './house/running-house.js';
import type { HouseOptions, RunningHouse } from './house/running-house.js';

describe('a standalone', () => {
  let home: string;
  let data: string;
  let firstWords: string;
  let running: RunningHouse | null = null;
  const start = async (options: Partial<HouseOptions> = {}): Promise<RunningHouse> => {
    running = await startHouse({ data, ...options });
    return running;
  };
  const failure = (options: Partial<HouseOptions> = {}) => failedStart({ data, ...options });
  const serverRuns = async (): Promise<boolean> =>
    (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')) !== '';

  // The first start may build, and makes the data directory.
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'redress-start-'));
    data = join(home, 'data');
    const house = await startHouse({ data, environment: { REDRESS_ADMIN_PASSWORD: undefined, REDRESS_LOG_LEVEL: undefined } });
    expect(await house.end()).toBe(0);
    firstWords = house.said();
  }, 180_000);
  afterEach(async () => {
    await running?.end();
    running = null;
  });
  afterAll(async () => {
    await clearAfter(data);
    await rm(home, { recursive: true });
  });

  it('says at its first start in plain sentences how to go on, and nothing else', () => {
    const lines = firstWords.split('\n').filter((line) => line !== '' && line !== 'Building Redress …');
    expect(lines).toEqual([
      expect.stringMatching(/^First sign-in: user admin, one-time password \S{12,}$/),
      'It is shown only now, and has to be changed.',
      expect.stringMatching(/^Redress listens on +http:\/\/127\.0\.0\.1:\d+$/),
      expect.stringMatching(/^API, to try out: +http:\/\/127\.0\.0\.1:\d+\/docs$/),
      `Its data lie in:     ${data}`,
      'Mail is off:         REDRESS_SMTP_HOST names no server',
      expect.stringMatching(/^Ready after \d+\.\d s\. Ctrl-C ends it\.$/),
      'SIGTERM: finishing what is under way …',
    ]);
  });

  it('says where it listens, where its data lie and where its API is shown; is the only one there; ends cleanly at Ctrl-C', async () => {
    const house = await start();
    expect(house.said()).toContain(data);
    expect(house.said()).toContain(`${house.url}/docs`);
    const second = await failure();
    expect(second.exitCode).toBe(1);
    expect(second.said).toContain(`${data} is in use by process ${house.pid}`);
    expect((await fetch(`${house.url}/health/ready`)).status).toBe(200);
    expect(await house.end('SIGINT')).toBe(0);
    expect(await serverRuns()).toBe(false);
  });

  it('starts after a kill, whatever that left; ends loudly where its database server is taken away', async () => {
    await (await start()).kill();
    expect(await serverRuns()).toBe(true);
    const house = await start();
    expect(house.said()).toContain('stopped the database server of a killed run');
    process.kill(await serverOf(data), 'SIGQUIT');
    expect(await house.ended).toBe(1);
    expect(house.said()).toContain('ended by itself');
  });

  it('says that its port is in use, and stops the database again', async () => {
    const other = createServer();
    await new Promise<void>((settle) => other.listen(0, '127.0.0.1', settle));
    const { port } = other.address() as AddressInfo;
    try {
      const { exitCode, said } = await failure({ environment: { PORT: String(port) } });
      expect(exitCode).toBe(1);
      expect(said).toContain(`Port ${port} on 127.0.0.1 is in use`);
      expect(await serverRuns()).toBe(false);
    } finally {
      await new Promise((settle) => other.close(settle));
    }
  });

  it('names every wrong value at once, saying what would be right', async () => {
    const { exitCode, said } = await failure({ environment: { PORT: 'abc', HOST: 'http://here', REDRESS_ZONE: 'Kyiv' } });
    expect(exitCode).toBe(1);
    expect(said).toContain('PORT is "abc": wanted is a whole number from 0 to 65535.');
    expect(said).toContain('HOST is "http://here": wanted is an IP address or a host name of this machine.');
    expect(said).toContain('REDRESS_ZONE is "Kyiv"');
    expect(said.trim().split('\n')).toHaveLength(3);
  });

  it('lets one of two in that start at the same time', async () => {
    const both = [launchHouse({ data }), launchHouse({ data })];
    const ready = await Promise.all(both.map((each) => each.heard(/Ready after/)));
    expect(ready.filter((each) => each !== null)).toHaveLength(1);
    const loser = both[ready.findIndex((each) => each === null)]!;
    expect(await loser.ended).toBe(1);
    expect(loser.said()).toMatch(/is in use by process \d+/);
    const winner = both.find((each) => each !== loser)!;
    expect(await winner.end()).toBe(0);
  });
});
