import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DidNotStart, clearAfter, startHouse } from './running-house.js';
import type { HouseOptions, RunningHouse } from './running-house.js';

describe('a standalone', () => {
  let home: string;
  let data: string;
  let running: RunningHouse | null = null;
  const start = async (options: Partial<HouseOptions> = {}): Promise<RunningHouse> => {
    running = await startHouse({ data, ...options });
    return running;
  };
  const failure = (options: Partial<HouseOptions> = {}): Promise<DidNotStart> =>
    startHouse({ data, ...options }).then(
      async (house) => {
        await house.end();
        throw new Error('it started');
      },
      (error: unknown) => {
        if (error instanceof DidNotStart) return error;
        throw error;
      },
    );
  const serverRuns = async (): Promise<boolean> =>
    (await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')) !== '';

  // The first start may build, and makes the data directory.
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'redress-start-'));
    data = join(home, 'data');
    const house = await startHouse({ data });
    expect(await house.end()).toBe(0);
  }, 180_000);
  afterEach(async () => {
    await running?.end();
    running = null;
  }, 60_000);
  afterAll(async () => {
    await clearAfter(data);
    await rm(home, { recursive: true });
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
  }, 60_000);

  it('starts after a kill, whatever that left; ends loudly where its database server is taken away', async () => {
    await (await start()).kill();
    expect(await serverRuns()).toBe(true);
    const house = await start();
    expect(house.said()).toContain('stopped the database server of a killed run');
    const pid = Number((await readFile(join(data, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    expect(await house.ended).toBe(1);
    expect(house.said()).toContain('ended by itself');
  }, 60_000);

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
  }, 60_000);

  it('refuses a wrong value, saying what would be right', async () => {
    const { exitCode, said } = await failure({ environment: { PORT: 'abc', REDRESS_ZONE: 'Kyiv' } });
    expect(exitCode).toBe(1);
    expect(said).toContain('PORT is "abc": wanted is a whole number from 0 to 65535.');
    expect(said).toContain('REDRESS_ZONE is "Kyiv"');
  }, 60_000);

  it('names a damaged directory and deletes nothing', async () => {
    const file = join(data, 'postgres', 'PG_VERSION');
    const content = await readFile(file);
    await rm(file);
    try {
      const { exitCode, said } = await failure();
      expect(exitCode).toBe(1);
      expect(said).toContain(join(data, 'postgres'));
      expect(said).not.toContain('    at ');
    } finally {
      await writeFile(file, content);
    }
  }, 60_000);
});
