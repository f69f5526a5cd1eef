import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const special = /[\\\n\r\t]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text as a field of COPY's text format.
 * @throws RangeError for U+0000, which PostgreSQL does not store.
 */
export function copyText(text: string): string {
  if (text.includes('\0')) throw new RangeError('a text holds U+0000');
  return special.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => escapes[character]!) : text;
}

/** Copies ready lines (fields parted by tabs, no line end) into a table. */
export async function copyLines(client: PoolClient, table: string, columns: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await new Promise<void>((resolve, reject) => {
    const stream = client.query(copyFrom(`copy ${table} (${columns}) from stdin`));
    stream.on('error', reject).on('finish', resolve);
    stream.end(`${lines.join('\n')}\n`);
  });
}
