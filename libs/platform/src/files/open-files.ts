import type { FilesPlace } from '../configuration/index.js';
import { bucketFiles } from './bucket-files.js';
import { directoryFiles } from './directory-files.js';
import type { OpenedFiles } from './files.js';

/**
 * Opens the store of evidence files.
 * @param directory where they lie if not in an S3-compatible store
 * @throws FileStoreUnavailable
 */
export async function openFiles(place: FilesPlace, directory: string): Promise<OpenedFiles> {
  switch (place.kind) {
    case 'directory':
      return { ...directoryFiles(directory), close: () => Promise.resolve() };
    case 's3':
      return bucketFiles(place);
    default:
      return place satisfies never;
  }
}
