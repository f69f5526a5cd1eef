import { z } from 'zod';
import type { PrintedEvent } from './log-of.js';

const line = z.strictObject({
  index: z.string().regex(/^\d{1,15}$/),
  position: z.string(),
  stream: z.string(),
  revision: z.int().min(0),
  id: z.string(),
  type: z.string(),
  version: z.int(),
  data: z.record(z.string(), z.unknown()),
  metadata: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
});

/** The last line of an export from which something was left out. */
const statement = z.strictObject({ leftOut: z.int().min(1) });

/** One line of an exported log, or why it is none. The file may have been written by anybody. */
export function parseExported(text: string): PrintedEvent | z.output<typeof statement> | { readonly problem: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'it is not JSON' };
  }
  const said = statement.safeParse(json);
  if (said.success) return said.data;
  const parsed = line.safeParse(json);
  if (parsed.success) return parsed.data as PrintedEvent;
  return { problem: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ') };
}
