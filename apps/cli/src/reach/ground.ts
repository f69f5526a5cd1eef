/** Whether a command needs a house that stands, or may begin one where nothing lies yet. */
export type Ground = 'standing' | 'standing or bare';

/** The named directory holds no house. The message is for whoever named it. */
export class NoHouse extends Error {
  override readonly name = 'NoHouse';
}

/** Files that a start which failed may have left, and that no house needs. */
const leftovers = /^(\.?redress\.lock\.|postgres\.log|postgres\.new$|\.DS_Store$)/;

/**
 * Why a directory cannot be worked on as a stopped house; null where it can.
 * @param entries what lies in it; null where it does not exist.
 */
export function whereThereIsNoHouse(directory: string, entries: readonly string[] | null, ground: Ground): NoHouse | null {
  if (entries?.includes('postgres')) return null;
  const bare = entries === null || entries.every((name) => leftovers.test(name));
  if (bare && ground === 'standing or bare') return null;
  return new NoHouse(
    bare
      ? `There is no house in ${directory}. A house is founded by its first start: REDRESS_DATA=${directory} npm start.`
      : `${directory} is no data directory of a house: other things lie in it, and no folder "postgres".`,
  );
}
