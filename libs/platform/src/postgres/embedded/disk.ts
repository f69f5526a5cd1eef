import { statfs } from 'node:fs/promises';

/** PostgreSQL needs room for one more segment of its own log, or it does not go on. */
const leastRoom = 16 * 1024 * 1024;

/** What to do about a disk without room. */
export const full = 'the disk is full. Nothing was lost; make room and start again.';

/**
 * Whether the server failed because its disk is full: it says so, or there is no room for it to go on. Its own word cannot be waited for: on
 * a full disk its log is cut off, and shows whatever found room last.
 */
export async function isFull(folder: string, said: string): Promise<boolean> {
  if (/No space left on device/.test(said)) return true;
  const room = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => Infinity,
  );
  return room < leastRoom;
}
