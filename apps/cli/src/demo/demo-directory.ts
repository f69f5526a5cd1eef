import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { stopOrphan } from '#platform/ground';

/** What lies beside a filled house: which story it holds, and the codes by which a visitor follows its reports without a name. */
const storySchema = z.strictObject({
  seed: z.string(),
  until: z.iso.date(),
  codes: z.strictObject({ confidentially: z.string().optional(), anonymously: z.string().optional() }),
});
export type StoryOfDirectory = z.infer<typeof storySchema>;

const storyFile = 'demo.json';
const inProgress = 'demo-in-progress';
const parts = ['keys', 'attachments', 'postgres'] as const;

/** The directory holds something that is not a demonstration, or a house that is none. */
export class NoRoomForDemo extends Error {
  override readonly name = 'NoRoomForDemo';
}

/** The story of the demonstration in a directory; null where none is filled there. */
export async function storyIn(directory: string): Promise<StoryOfDirectory | null> {
  const text = await readFile(join(directory, storyFile), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? null : storySchema.parse(JSON.parse(text));
}

/** @throws NoRoomForDemo where something else than what a demonstration leaves lies in the directory. */
export async function assertRoom(directory: string): Promise<void> {
  const entries = await entriesOf(directory);
  const wasBegun = entries.includes(inProgress);
  if (entries.includes('postgres'))
    throw new NoRoomForDemo(`There is a house in ${directory} that is no demonstration. Name another directory in --data.`);
  const others = entries.filter((name) => !leftovers.test(name) && !(wasBegun && (parts as readonly string[]).includes(name)));
  if (others.length > 0)
    throw new NoRoomForDemo(`Other things lie in ${directory} (${others.join(', ')}). Name an empty or a new directory in --data.`);
}

async function entriesOf(directory: string): Promise<string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** What a start that failed, or a demonstration that was broken off, may have left. */
const leftovers = /^(\.?redress\.lock\.|postgres\.log|postgres\.new$|\.DS_Store$|demo-in-progress$|demo\.json\.new$)/;

/** The directory to fill in: beside the house's own places, so that a house that is half full is never started. */
export async function roomIn(directory: string): Promise<{ readonly room: string; readonly databaseDirectory: string }> {
  const room = join(directory, inProgress);
  // A filling that was killed may have left its database server running.
  await stopOrphan(join(room, 'postgres'));
  await rm(room, { recursive: true, force: true });
  for (const part of parts) await rm(join(directory, part), { recursive: true, force: true });
  await mkdir(room, { recursive: true });
  return { room, databaseDirectory: join(room, 'postgres') };
}

/** The filled house moves to where a start looks for it; the database last, because that is what makes a house. */
export async function moveIn(directory: string, story: StoryOfDirectory): Promise<void> {
  const room = join(directory, inProgress);
  await writeFile(join(directory, `${storyFile}.new`), `${JSON.stringify(story)}\n`);
  for (const part of parts) await rename(join(room, part), join(directory, part)).catch(ignoreMissing);
  await rename(join(directory, `${storyFile}.new`), join(directory, storyFile));
  await rm(room, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
