import type { LiveRecord } from '../domain/index.js';

/** Under whose key the texts and files of a record are sealed: the citizen's, else the complaint's own; nobody's for what stands in clear. */
export function subjectOf({ id, own }: Pick<LiveRecord, 'id' | 'own'>): string | null {
  return own.kind === 'complaint' ? (own.citizen ?? id) : null;
}
