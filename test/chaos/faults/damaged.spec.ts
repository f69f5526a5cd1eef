import { chmod, mkdir, readdir, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ground, patience } from '../house/ground.js';

describe('a data directory that cannot be used', () => {
  const here = ground('damaged');
  const postgres = (...path: string[]): string => join(here.data, 'postgres', ...path);

  beforeAll(async () => {
    await (await here.start()).end();
  }, patience);

  /** Harms, expects a start that fails with a sentence and changes nothing, mends. */
  async function refused(harm: () => Promise<unknown>, mend: () => Promise<unknown>, sentence: RegExp): Promise<void> {
    await harm();
    const before = (await readdir(here.data, { recursive: true })).filter(
      (name) => !name.startsWith('redress.lock') && name !== 'postgres.log',
    );
    const { exitCode, said } = await here.fail();
    const after = (await readdir(here.data, { recursive: true })).filter(
      (name) => !name.startsWith('redress.lock') && name !== 'postgres.log',
    );
    await mend();
    expect(exitCode).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('    at ');
    expect(after).toEqual(before);
  }

  it(
    'the keys of persons are missing',
    async () => {
      const [keys, away] = [join(here.data, 'keys'), join(here.home, 'keys')];
      await refused(
        () => rename(keys, away),
        () => rename(away, keys),
        /^The keys of persons are missing: .*keys holds none\. Nothing was changed/m,
      );
    },
    patience,
  );

  it(
    'the keys are those of another house',
    async () => {
      const [keys, away] = [join(here.data, 'keys'), join(here.home, 'keys')];
      const harm = async (): Promise<void> => {
        await rename(keys, away);
        await mkdir(keys);
        await writeFile(join(keys, 'house'), `redress-key-1 ${Buffer.alloc(32, 7).toString('base64')}\n`);
      };
      const mend = async (): Promise<void> => {
        await rm(keys, { recursive: true });
        await rename(away, keys);
      };
      await refused(harm, mend, /^The keys of persons are not those of this house\./m);
    },
    patience,
  );

  it(
    'the control file is cut short, foreign files lie where the database should be',
    async () => {
      const saved = join(here.home, 'saved');
      const control = postgres('global', 'pg_control');
      const keep = (path: string) => async (): Promise<void> => {
        await rename(saved, path);
      };
      const cut = async (): Promise<void> => {
        await rename(control, saved);
        await writeFile(control, '');
        await truncate(control, 100);
      };
      await refused(cut, keep(control), /pg_control is cut short\. Nothing was changed; put the directory back from a backup/);

      const whole = postgres();
      const foreign = async (): Promise<void> => {
        await rename(whole, saved);
        await mkdir(whole);
        await writeFile(join(whole, 'notes.txt'), 'mine');
      };
      const back = async (): Promise<void> => {
        await rm(whole, { recursive: true });
        await rename(saved, whole);
      };
      await refused(foreign, back, /PG_VERSION is missing/);
    },
    patience,
  );

  it(
    'that others may read is closed to them, and said to have been open',
    async () => {
      await chmod(postgres(), 0o755);
      const house = await here.start();
      expect(house.said()).toContain('others had rights on the directory of the database');
      expect((await stat(postgres())).mode & 0o777).toBe(0o700);
      expect(await house.end()).toBe(0);
    },
    patience,
  );

  it(
    'is a file',
    async () => {
      const file = join(here.home, 'a-file');
      await writeFile(file, '');
      const { exitCode, said } = await here.fail({ data: file });
      expect(exitCode).toBe(1);
      expect(said).toMatch(/^The data directory cannot be used: .*a-file/m);
      expect(said).not.toContain('    at ');
    },
    patience,
  );

  it(
    'starts again when all is as it was',
    async () => {
      expect(await (await here.start()).end()).toBe(0);
    },
    patience,
  );
});
