import type { LoggedEvent } from '#event-store';
import type { Actor } from '#kernel';
import type { Language, ReaderRights } from '#platform';
import { withoutClosed } from '../reading/without-closed.js';
import { historyOf, type HistoryEntry, type HistoryParts } from './history.js';

/** Who leafs through a history: what is sealed on its subject is open to them, or is not. */
export interface HistoryLeafer {
  readonly by: Actor;
  readonly language: Language;
  readonly mayOpen: boolean;
}

/**
 * The events of a record, CAPA or proposal as sentences and as data, of those from a revision on at most so many; what tells of a record that
 * is closed to the reader is left out.
 */
export async function historyPage(
  events: readonly LoggedEvent[],
  { by, language, mayOpen }: HistoryLeafer,
  { from, limit }: { readonly from: number; readonly limit: number },
  { rights, ...parts }: HistoryParts & { readonly rights: ReaderRights | null },
): Promise<readonly HistoryEntry[]> {
  const open = await withoutClosed(events, by, rights);
  const page = open.filter(({ revision }) => revision >= from).slice(0, limit);
  return historyOf(page, { language, mayOpen }, parts);
}
