import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assertRoom, moveIn, NoRoomForDemo, roomIn, storyIn } from './demo-directory.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'redress-demo-directory-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const story = { seed: '1', until: '2026-11-25', codes: { anonymously: '00000-00000-00000-00000-00000' } };

/** What a filling has made so far. */
async function filled(): Promise<void> {
  const { room, databaseDirectory } = await roomIn(directory);
  await mkdir(databaseDirectory);
  await writeFile(join(databaseDirectory, 'PG_VERSION'), '18');
  await mkdir(join(room, 'keys'));
}

it('a demonstration appears whole, and says which story it holds', async () => {
  await assertRoom(directory);
  expect(await storyIn(directory)).toBeNull();
  await filled();
  expect(await readdir(directory)).toEqual(['demo-in-progress']);
  await moveIn(directory, story);
  expect((await readdir(directory)).sort()).toEqual(['demo.json', 'keys', 'postgres']);
  expect(await storyIn(directory)).toEqual(story);
});

it('one that was broken off is begun anew, also where it was just moving in', async () => {
  await filled();
  await assertRoom(directory);
  await mkdir(join(directory, 'keys'));
  await assertRoom(directory);
  await filled();
  expect(await readdir(directory)).toEqual(['demo-in-progress']);
});

it.each([
  ['a house that is no demonstration', 'postgres', 'no demonstration'],
  ['other things', 'letters.txt', 'letters.txt'],
])('%s is not touched', async (_what, name, said) => {
  await writeFile(join(directory, name), '');
  await expect(assertRoom(directory)).rejects.toThrow(NoRoomForDemo);
  await expect(assertRoom(directory)).rejects.toThrow(said);
});
