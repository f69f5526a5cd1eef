import { rename, rm, stat, writeFile } from 'node:fs/promises';
import type { Reject } from './cases.js';

/** What did not come in could not be written down. */
export class RejectsNotWritten extends Error {
  override readonly name = 'RejectsNotWritten';
  constructor(
    readonly file: string,
    cause: unknown,
  ) {
    super(`The rejects could not be written to ${file}`, { cause });
  }
}

const quoted = (text: string | number): string =>
  /[",\r\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text);

/**
 * Writes what did not come in as CSV: line, column, reason, value. The file appears whole or not at all; where there is nothing to write,
 * only one that an earlier run left is emptied.
 * @throws RejectsNotWritten
 */
export async function writeRejects(file: string, rejects: readonly Reject[]): Promise<void> {
  const partial = `${file}.partial`;
  try {
    if (rejects.length === 0 && !(await stat(file).catch(() => null))) return;
    const lines = rejects.map(({ line, column, reason, value }) => [line, column, reason, value].map(quoted).join(','));
    await writeFile(partial, ['line,column,reason,value', ...lines, ''].join('\n'), 'utf8');
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw new RejectsNotWritten(file, error);
  }
}
