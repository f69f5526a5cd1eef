import type { Actor } from '#kernel';
import type { ReaderRights } from './reader-rights.js';

const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id that stands anywhere in a value: in a JSON text as it is, else in the value's own JSON. */
export const idsIn = (value: unknown): readonly string[] =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).match(idPattern) ?? [];

/**
 * Which of many values name a record that is closed to the reader, wherever in them: events as they are stored, what waits for an operator.
 * What they name is looked up once for all of them.
 */
export async function namingClosed(
  values: readonly unknown[],
  reader: Actor,
  rights: ReaderRights | null,
): Promise<(value: unknown) => boolean> {
  const closed = rights === null ? new Set<string>() : await rights.closedIds(reader, [...new Set(values.flatMap(idsIn))]);
  return closed.size === 0 ? () => false : (value) => idsIn(value).some((id) => closed.has(id));
}
