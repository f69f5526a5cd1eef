import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The clock of processes that go by a file. */
export interface ClockFile {
  readonly path: string;
  /** Sets it so many milliseconds ahead of the machine's, or behind, at once for all who go by it. */
  set(ahead: number): Promise<void>;
}

/** A clock in a folder that is there by the time it is used. */
export function clockFile(folder: { readonly home: string }): ClockFile {
  const path = (): string => join(folder.home, 'clock');
  return {
    get path() {
      return path();
    },
    async set(ahead) {
      await writeFile(`${path()}.new`, String(ahead));
      await rename(`${path()}.new`, path());
    },
  };
}
