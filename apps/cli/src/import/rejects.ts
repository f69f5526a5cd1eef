import { writeFile } from 'node:fs/promises';
import type { Reject } from './cases.js';

const quoted = (text: string | number): string =>
  /[",\r\n]/.test(String(text)) ? `"${String(text).replaceAll('"', '""')}"` : String(text);

/** Writes what did not come in as CSV: line, column, reason, value. */
export async function writeRejects(file: string, rejects: readonly Reject[]): Promise<void> {
  const lines = rejects.map(({ line, column, reason, value }) => [line, column, reason, value].map(quoted).join(','));
  await writeFile(file, ['line,column,reason,value', ...lines, ''].join('\n'), 'utf8');
}
