import { houseSlice } from '#platform';
import { emptyDirectory, evolveDirectory, type Directory, type DirectoryEvent } from './domain/index.js';

/** Streams that the directory is folded from. */
export const directoryStreams = ['house', 'units', 'person-', 'process-', 'service-account-'] as const;

/** The directory as every process folds it. */
export const directorySlice = houseSlice({
  key: 'directory',
  streamPrefixes: directoryStreams,
  initial: emptyDirectory,
  evolve: (directory: Directory, event) => evolveDirectory(directory, event as unknown as DirectoryEvent, event.metadata.recordedAt),
});
