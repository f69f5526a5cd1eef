import { copyFile, mkdir, mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import type { EmbeddedPostgres } from './embedded-postgres.js';
import { asMyself, asOtherUser, inNamespace } from './run-as.js';

async function ask(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query<Record<string, unknown>>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  let home: string;
  let directory: string;
  const started: EmbeddedPostgres[] = [];
  const start = async (options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ directory, ...options });
    started.push(server);
    return server;
  };

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'redress-postgres-'));
    directory = join(home, 'postgres');
    // What a run that was killed while it made the directory leaves behind.
    await mkdir(join(`${directory}.new`, 'cluster', 'base'), { recursive: true });
    const server = await start();
    await ask(server.url, 'create table kept (word text)', `insert into kept values ('їжак')`);
    await server.stop();
  });
  afterEach(() => Promise.all(started.map((server) => server.stop())));
  afterAll(() => rm(home, { recursive: true }));

  it('keeps what was committed, and is safe against a loss of power', async () => {
    const server = await start();
    expect(await ask(server.url, 'select * from kept')).toEqual([{ word: 'їжак' }]);
    expect(await ask(server.url, `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`)).toEqual([
      { fsync: 'on', commit: 'on' },
    ]);
    await server.stop();
    await server.stop();
    await server.ended;
  });

  it('lets nobody in without the password', async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = 'guess';
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('stops the server that a killed run left, and goes on', async () => {
    const orphan = await start();
    await ask(orphan.url, `insert into kept values ('ґава')`);
    const next = await start();
    expect(next.stoppedOrphan).toBe(orphan.pid);
    await orphan.ended;
    expect(await ask(next.url, `delete from kept where word = 'ґава' returning word`)).toEqual([{ word: 'ґава' }]);
  });

  it('takes a number that another program has now for no orphan', async () => {
    await writeFile(join(directory, 'postmaster.pid'), `${process.pid}\n${directory}\n`);
    const server = await start();
    expect(server.stoppedOrphan).toBeNull();
  });

  it('runs every way that this machine allows, one after the other on the same data', async () => {
    const root = process.getuid?.() === 0;
    const reachable = join(tmpdir(), `redress-ways-${process.pid}`);
    const ways = root ? [await inNamespace([tmpdir()]), await asOtherUser([tmpdir()])] : [asMyself];
    try {
      const worked = [];
      for (const runAs of ways.filter((way) => way !== null)) {
        const server = await start({ directory: join(reachable, 'postgres'), runAs, durable: false });
        worked.push(await ask(server.url, 'create table if not exists t (i int)', 'select count(*)::int as n from t'));
        await server.stop();
      }
      expect(worked.length).toBeGreaterThan(0);
      expect(worked.every((rows) => JSON.stringify(rows) === '[{"n":0}]')).toBe(true);
    } finally {
      await rm(reachable, { recursive: true, force: true });
    }
  });

  describe.each([
    ['PG_VERSION', 'missing', 'database-damaged', 'PG_VERSION is missing', (path: string) => rm(path)],
    ['PG_VERSION', 'garbled', 'database-damaged', 'PG_VERSION is not readable', (path: string) => writeFile(path, '\u0000\u0001')],
    ['PG_VERSION', 'of another version', 'wrong-database-version', 'PostgreSQL 17', (path: string) => writeFile(path, '17\n')],
    ['global/pg_control', 'missing', 'database-damaged', 'pg_control is missing', (path: string) => rm(path)],
    ['global/pg_control', 'cut short', 'database-damaged', 'pg_control is cut short', (path: string) => truncate(path, 100)],
    ['global/pg_control', 'garbled', 'database-damaged', 'incompatible', (path: string) => writeFile(path, Buffer.alloc(8192, 7))],
    ['redress.password', 'missing', 'database-damaged', 'redress.password', (path: string) => rm(path)],
  ] as const)('with %s %s', (file, _how, code, why, harm) => {
    it(`says ${code}, names the directory, and deletes nothing`, async () => {
      const path = join(directory, file);
      const saved = join(home, 'saved');
      await copyFile(path, saved);
      try {
        await harm(path);
        const before = await readdir(directory, { recursive: true });
        const failed = await start().then(
          () => null,
          (error: unknown) => error as Error,
        );
        expect(failed?.message).toContain(why);
        expect(failed).toMatchObject({ code });
        expect(failed?.message).toContain(directory);
        expect(await readdir(directory, { recursive: true })).toEqual(before);
      } finally {
        await copyFile(saved, path);
      }
    });
  });
});
