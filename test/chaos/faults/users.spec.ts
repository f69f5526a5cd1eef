import { execFile } from 'node:child_process';
import { chmod, chown, cp, mkdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { whereThereIs } from '#testing';
import { all, callerAt, patiently, signIn } from '../house/caller.js';
import { ground, patience } from '../house/ground.js';
import { adminPassword } from '../house/running-house.js';
import type { RunningHouse } from '../house/running-house.js';

const run = promisify(execFile);

/** The user `nobody` of most machines: an ordinary one without a home. */
const nobody = { uid: 65_534, gid: 65_534 };
/** A number that no user of the machine has. */
const stranger = 54_321;

async function report(house: RunningHouse, title: string): Promise<void> {
  const admin = callerAt(house.url, await signIn(house.url, { username: 'admin', password: adminPassword }));
  const answer = await patiently(() => admin.post('/v1/nonconformities', { title, description: 'Плата торішня' }, title));
  expect(answer.status).toBe(201);
}

async function titles(house: RunningHouse): Promise<string[]> {
  const admin = callerAt(house.url, await signIn(house.url, { username: 'admin', password: adminPassword }));
  return (await all<{ title: string }>(admin, '/v1/records')).map(({ title }) => title).sort();
}

// Only root can start houses as somebody else. Where the specs run as an ordinary user, all the others show that such a one can.
whereThereIs('root, to start houses as somebody else', process.getuid?.() === 0)('whoever starts it', () => {
  const here = ground('users');
  const clone = (): string => join(here.home, 'clone');
  const asNobody = (data: string) => ({ data, user: nobody, root: clone(), environment: { HOME: '/nonexistent' } });
  const folder = async (name: string, owner: number, mode: number): Promise<string> => {
    const path = join(here.home, name);
    await mkdir(path);
    await chmod(path, mode);
    await chown(path, owner, owner);
    return path;
  };
  const reaches = async (path: string): Promise<boolean> =>
    run('test', ['-r', path], { ...nobody, cwd: '/' }).then(
      () => true,
      () => false,
    );

  /** The project as root cloned and built it, for everybody to read. */
  beforeAll(async () => {
    await (await here.start()).end();
    await chmod(here.home, 0o755);
    await mkdir(clone());
    for (const name of ['apps', 'libs', 'dist', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json']) {
      await cp(name, join(clone(), name), { recursive: true });
    }
    const modules = join(process.cwd(), 'node_modules');
    if (await reaches(join(modules, 'pg', 'package.json'))) await symlink(modules, join(clone(), 'node_modules'));
    else await cp(modules, join(clone(), 'node_modules'), { recursive: true, verbatimSymlinks: true });
    await run('chmod', ['-R', 'a+rX', clone()]);
  }, patience);

  async function refused(options: Parameters<typeof here.fail>[0], sentence: RegExp): Promise<void> {
    const { exitCode, said } = await here.fail(options);
    expect(exitCode).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('    at ');
    expect(said.trim().split('\n')).toHaveLength(1);
  }

  it(
    'an ordinary user runs it, keeps its data from others; root goes on with them; giving them back takes a chown, and the start says so',
    async () => {
      const data = await folder('own', nobody.uid, 0o755);
      const first = await here.start(asNobody(data));
      await report(first, 'ordinary');
      expect(await stat(join(data, 'postgres'))).toMatchObject(nobody);
      expect((await stat(join(data, 'postgres'))).mode & 0o077).toBe(0);
      expect((await stat(join(data, 'keys'))).mode & 0o077).toBe(0);
      expect(await first.end()).toBe(0);

      const asRoot = await here.start({ data });
      await report(asRoot, 'root');
      await refused(asNobody(data), /^The data directory cannot be used: no right to open .*\. Run Redress as the user to whom it belongs/);
      expect(await titles(asRoot)).toEqual(['ordinary', 'root']);
      expect(await asRoot.end()).toBe(0);
      await refused(asNobody(data), /^The data directory cannot be used: no right to open .*\. Run Redress as the user to whom it belongs/);

      await run('chown', ['-R', `${nobody.uid}:${nobody.gid}`, data]);
      const again = await here.start(asNobody(data));
      expect(await titles(again)).toEqual(['ordinary', 'root']);
      expect(await again.end()).toBe(0);
    },
    patience,
  );

  it(
    'an ordinary user is told where the data may not lie: in a home of root, in a directory that others own',
    async () => {
      const home = await folder('home', 0, 0o700);
      const sentence =
        /^The data directory cannot be used: no right to \w+ .*name in REDRESS_DATA a directory that this user may write\.$/m;
      await refused(asNobody(join(home, 'data')), sentence);
      await refused(asNobody(await folder('theirs', 0, 0o755)), sentence);
    },
    patience,
  );

  it(
    'root is told where no user can reach the data whom PostgreSQL takes',
    async () => {
      const home = await folder('foreign', stranger, 0o700);
      await refused(
        { data: join(home, 'data') },
        /^PostgreSQL refuses to run as root, and no other user of this machine can reach .*foreign.*: run Redress as an ordinary user, or name a data directory in REDRESS_DATA/,
      );
    },
    patience,
  );

  it(
    'root’s own home is fine where the machine has user namespaces, and refused with a sentence elsewhere',
    async () => {
      const data = join(await folder('root-home', 0, 0o700), 'data');
      const namespaces = await run('unshare', [
        '--user',
        `--map-user=${nobody.uid}`,
        '--',
        'test',
        '-x',
        join(here.home, 'root-home'),
      ]).then(
        () => true,
        () => false,
      );
      if (!namespaces) return refused({ data }, /^PostgreSQL refuses to run as root/);
      const house = await here.start({ data });
      await report(house, 'at home');
      return expect(await house.end()).toBe(0);
    },
    patience,
  );

  it(
    'a clone that is not built and not theirs to build is named',
    async () => {
      await run('rm', [join(clone(), 'dist', '.built-from')]);
      await refused(
        asNobody(await folder('unbuilt', nobody.uid, 0o755)),
        /^Redress is not built, and this user may not write .*dist \(EACCES\)/,
      );
    },
    patience,
  );
});
