import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { CaseCollector } from './cases.js';

/**
 * Reads a CSV file (UTF-8, with or without a byte order mark, RFC 4180 quoting) into the collector.
 * A row that the parser cannot take is a reject, not the end.
 * @throws Error where the file cannot be read, is no UTF-8, or lacks a column of the mapping.
 */
export async function readCsv(file: string, delimiter: string, collector: CaseCollector): Promise<{ rows: number }> {
  let rows = 0;
  let columns: string[] = [];
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = createReadStream(file);
  void (async () => {
    try {
      for await (const chunk of bytes) {
        if (!parser.write(decoder.decode(chunk as Buffer, { stream: true }))) await new Promise((resolve) => parser.once('drain', resolve));
      }
      parser.end(decoder.decode());
    } catch (error) {
      parser.destroy(error instanceof TypeError ? new Error(`${file} is not UTF-8`) : (error as Error));
    }
  })();
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
    if (columns.length === 0) {
      columns = record;
      collector.header(columns);
    } else if (record.length !== columns.length) {
      collector.rejects.push({
        line: line + 1,
        column: '',
        reason: `has ${record.length} fields, the header has ${columns.length}`,
        value: '',
      });
      rows += 1;
    } else {
      collector.add({ line: line + 1, fields: Object.fromEntries(columns.map((column, n) => [column, record[n]!])) });
      rows += 1;
    }
    line = info.lines;
  }
  if (columns.length === 0) throw new Error(`${file} is empty`);
  return { rows };
}
