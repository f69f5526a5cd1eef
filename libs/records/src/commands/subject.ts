import { derivedId } from '#kernel';
import type { LiveRecord } from '../domain/index.js';
import type { Sender } from './sender.js';

/** Under whose key the texts and files of a record are sealed: the citizen's, else the complaint's own; nobody's for what stands in clear. */
export function subjectOf({ id, own }: Pick<LiveRecord, 'id' | 'own'>): string | null {
  return own.kind === 'complaint' ? (own.citizen ?? id) : null;
}

/**
 * The id of the record that a command makes where the client named none: it follows from the command, so that a repeat finds it again. The
 * keyed hash of the body is a part of it, so that nobody can know it beforehand and take it for another record.
 */
export const recordMadeBy = ({ commandId, bodyHash }: Pick<Sender, 'commandId' | 'bodyHash'>): string =>
  derivedId('record', commandId, bodyHash);
