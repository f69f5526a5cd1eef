import { houseSlice } from '#platform';
import { emptyDirectory, evolveDirectory, inOrder, type Directory, type DirectoryEvent, type Role } from './domain/index.js';

/** Streams that the directory is folded from. */
export const directoryStreams = ['house', 'units', 'person-', 'process-'] as const;

/** The directory as every process folds it. */
export const directorySlice = houseSlice({
  key: 'directory',
  streamPrefixes: directoryStreams,
  initial: emptyDirectory,
  evolve: (directory: Directory, event) => evolveDirectory(directory, event as unknown as DirectoryEvent, event.metadata.recordedAt),
});

/** What a person with a session may do now; null for one who left or whose sign-in was ended. Everyone who may sign in is staff. */
export function rolesOf(directory: Directory, person: string): readonly Role[] | null {
  const found = directory.person(person);
  return found?.active && found.signIn ? inOrder(['staff', ...found.roles]) : null;
}
