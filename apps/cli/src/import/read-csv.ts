import { createReadStream } from 'node:fs';
import type { CaseCollector } from './cases.js';
import { CsvReader, type CsvRow } from './csv-reader.js';

/** The file cannot be imported at all. The message is for whoever named it. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';
}

/**
 * Reads a CSV file (UTF-8, with or without a byte order mark) into the collector. A row that cannot be taken is a reject, not the end.
 * @returns how many rows it has beside the header.
 * @throws UnusableFile where it is empty, or lacks a column of the mapping; the errors of the file system.
 */
export async function readCsv(file: string, delimiter: string, collector: CaseCollector): Promise<number> {
  let header: readonly string[] | null = null;
  let rows = 0;
  const take = (read: Iterable<CsvRow>): void => {
    for (const row of read) {
      if (header === null) {
        if ('problem' in row) throw new UnusableFile(`The first line of ${file} is no header: ${row.problem}.`);
        header = row.fields;
        const missing = collector.missingIn(header);
        if (missing.length > 0)
          throw new UnusableFile(`${file} lacks columns that the mapping names: ${missing.map((each) => `"${each}"`).join(', ')}.`);
        continue;
      }
      rows += 1;
      if ('problem' in row) collector.rejects.push({ line: row.line, column: '', reason: row.problem, value: '' });
      else collector.add({ line: row.line, fields: Object.fromEntries(header.map((column, n) => [column, row.fields[n]!])) });
    }
  };
  const reader = new CsvReader(delimiter);
  // Broken bytes become U+FFFD, by which their row is rejected.
  const decoder = new TextDecoder('utf-8');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 }))
    take(reader.push(decoder.decode(chunk as Buffer, { stream: true })));
  take(reader.push(decoder.decode()));
  take(reader.end());
  if (header === null) throw new UnusableFile(`${file} is empty.`);
  return rows;
}
