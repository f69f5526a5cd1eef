import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from './directory-lock.js';
import { identify } from './processes.js';

describe('the lock on a data directory', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'redress-lock-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('lets one in and tells the second who is there', async () => {
    const lock = await lockDirectory(directory);
    await expect(lockDirectory(directory)).rejects.toMatchObject({
      code: 'directory-in-use',
      message: expect.stringContaining(`process ${process.pid}`) as string,
    });
    await lock.release();
    await (await lockDirectory(directory)).release();
  });

  it('of a process that is gone does not stop the start', async () => {
    const other = spawn('sleep', ['60']);
    await writeFile(join(directory, 'redress.lock.7'), JSON.stringify(await identify(other.pid!)));
    await expect(lockDirectory(directory)).rejects.toMatchObject({ code: 'directory-in-use' });
    other.kill('SIGKILL');
    await once(other, 'exit');
    await (await lockDirectory(directory)).release();
  });

  it('of a number that another program has now does not stop the start', async () => {
    await writeFile(join(directory, 'redress.lock.7'), JSON.stringify({ pid: process.pid, started: 'in another life' }));
    await (await lockDirectory(directory)).release();
  });

  it.each(['', '{"pid":', 'null', '[]'])('that is no lock (%j) does not stop the start', async (content) => {
    await writeFile(join(directory, 'redress.lock.7'), content);
    await (await lockDirectory(directory)).release();
  });

  it('abandoned, goes to exactly one of many who come at once', async () => {
    await writeFile(join(directory, 'redress.lock.7'), JSON.stringify({ pid: process.pid, started: 'in another life' }));
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(directory)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
